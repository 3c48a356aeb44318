-- What orders the entries and what the calendar shows are two things. The
-- logical clock never runs backwards, so after one command under a clock that
-- is ahead it says that future for every later mark. What the machine's clock
-- said is kept beside it.
ALTER TABLE entry ADD COLUMN at INTEGER NOT NULL DEFAULT 0;

-- The name of this database under which the command was given.
ALTER TABLE command ADD COLUMN device TEXT NOT NULL DEFAULT '';

-- Names that this database had before, each with its last entry: undo covers
-- all that was done here.
CREATE TABLE former_device (
  id TEXT NOT NULL PRIMARY KEY,
  last_seq INTEGER NOT NULL,
  CONSTRAINT former_device_has_a_name CHECK (length(id) = 16),
  CONSTRAINT former_device_seq_is_not_negative CHECK (last_seq >= 0)
) STRICT, WITHOUT ROWID;

-- The stopwatch asks which openings the clock says were between two times.
CREATE INDEX entry_by_opening ON entry (at) WHERE action = 'opened';
