-- The journal: the person's own history. Append-only; everything about
-- progress is derived from it, and nothing in the lists can change it.
--
-- An entry names its item by key, never by local id, and carries a hybrid
-- logical clock, so that the journals of two machines can one day be put
-- together: the present state is a fold over the set of entries.

-- This database's name among the person's machines, drawn once.
CREATE TABLE device (
  id TEXT NOT NULL,
  CONSTRAINT device_has_a_name CHECK (length(id) = 16)
) STRICT;

INSERT INTO device VALUES (lower(hex(randomblob(8))));

-- One command of the person, the unit of undo.
CREATE TABLE command (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The command as it would be typed again, without "study".
  words TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- 'applied', or 'undone' and ready for redo, or 'discarded' for good.
  state TEXT NOT NULL,
  CONSTRAINT command_state_is_known CHECK (state IN ('applied', 'undone', 'discarded'))
) STRICT;

CREATE INDEX command_by_state ON command (state, id);

CREATE TABLE entry (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- Hybrid logical clock: milliseconds, then a counter within them.
  wall INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  -- The command of that device that it belongs to.
  command INTEGER NOT NULL,
  item_key TEXT NOT NULL,
  action TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (device, seq),
  CONSTRAINT entry_seq_is_positive CHECK (seq > 0),
  -- Not json_valid(): SQLite 3.40 counts it as unsafe in an untrusted schema.
  CONSTRAINT entry_payload_is_an_object CHECK (payload LIKE '{%}'),
  CONSTRAINT entry_action_is_known CHECK (action IN ('opened', 'done', 'skipped', 'note', 'retract'))
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_by_item ON entry (item_key, wall, counter);
CREATE INDEX entry_by_command ON entry (device, command);
CREATE INDEX entry_by_clock ON entry (wall, counter);

-- What undo (or, after it, redo) of an import puts back: which lists and
-- items the import touched, and their rows as they stood on the other side.
CREATE TABLE import_image (
  command_id INTEGER PRIMARY KEY REFERENCES command,
  -- JSON arrays of ids.
  lists TEXT NOT NULL,
  items TEXT NOT NULL,
  -- The new items are a range of ids; null when there are none.
  first_new INTEGER,
  last_new INTEGER,
  -- By table, an array of rows, each an array of values in column order.
  list_rows TEXT NOT NULL,
  item_rows TEXT NOT NULL,
  CONSTRAINT import_image_has_both_ends CHECK ((first_new IS NULL) = (last_new IS NULL))
) STRICT;

-- Derived from the journal in the same transaction; an item without a row is
-- unread and was never touched.
CREATE TABLE status (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  opened_at INTEGER,
  done_at INTEGER,
  -- Minutes that the person spent, where known.
  minutes INTEGER,
  -- When the item last changed hands.
  touched_at INTEGER NOT NULL,
  CONSTRAINT status_state_is_known CHECK (state IN ('unread', 'reading', 'done', 'skipped')),
  CONSTRAINT status_done_has_a_day CHECK ((state = 'done') = (done_at IS NOT NULL)),
  CONSTRAINT status_minutes_are_positive CHECK (minutes > 0)
) STRICT;

CREATE INDEX status_by_state ON status (state, opened_at);
CREATE INDEX status_by_done ON status (done_at) WHERE done_at IS NOT NULL;

-- The person's notes, derived from the journal likewise.
CREATE TABLE note (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  at INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX note_by_item ON note (item_id, at);

-- What is open, with the part of its score that does not depend on the day,
-- so that the first few of next are found on an index and not by a scan.
-- Derived from postings, tags and status, in the same transaction.
CREATE TABLE agenda (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  score INTEGER NOT NULL,
  -- Its first place in list order.
  list_id INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  -- In how many lists it stands.
  lists INTEGER NOT NULL,
  -- Its best place among the unread of a topic, from 1; null while it is read.
  nth INTEGER,
  nth_list INTEGER NOT NULL,
  nth_topic INTEGER NOT NULL,
  CONSTRAINT agenda_nth_is_positive CHECK (nth > 0)
) STRICT;

CREATE INDEX agenda_by_score ON agenda (score DESC, list_id, ordinal, item_id);
