-- Each undo and redo appends an entry for every entry that it retracts, so an
-- item that was done, undone and redone eight times has seventeen, and only one
-- of them counts. This says which entries are retracted, so that the others are
-- found without reading all retractions again. Derived from the journal in the
-- same transaction; the program fills it.
CREATE TABLE retraction (
  -- The retracted entry.
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- The entry that retracts it, which is not retracted itself.
  by_device TEXT NOT NULL,
  by_seq INTEGER NOT NULL,
  PRIMARY KEY (device, seq, by_device, by_seq)
) STRICT, WITHOUT ROWID;

-- The entries of an item that say something of it.
DROP INDEX entry_by_item;
CREATE INDEX entry_by_item ON entry (item_key, wall, counter) WHERE action <> 'retract';
