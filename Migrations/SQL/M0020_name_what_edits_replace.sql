-- An edit of a note named the note alone, so of two edits that did not know of
-- each other one text was lost. Now it names the earlier edits too, and each
-- text that no standing edit names has a row: that of the entry with the text,
-- beside the note that it was first. Its number orders the notes of an item: by
-- the first note's time and clock, which an edit does not change. The program
-- rewrites the entries, none of which was sent yet, and fills the table.
DROP TABLE note;

CREATE TABLE note (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  original_device TEXT NOT NULL,
  original_seq INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  day INTEGER NOT NULL,
  position TEXT,
  text TEXT NOT NULL,
  PRIMARY KEY (device, seq),
  CONSTRAINT note_number_is_positive CHECK (number >= 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_by_item ON note (item_id, number);

CREATE INDEX note_by_day ON note (day);
