-- What an import knows of the files, beside what they say.

-- How each file looked when it was last read, so that a glance tells which have
-- changed since. It describes the disk: undo leaves it alone, and an archive
-- leaves it out.
CREATE TABLE file_stamp (
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- Nanoseconds since 1970.
  modified INTEGER NOT NULL,
  -- The number of the file on its disk.
  number INTEGER NOT NULL,
  PRIMARY KEY (path)
) STRICT, WITHOUT ROWID;

-- Where there are very many lists, a glance looks at those that changed last.
CREATE INDEX file_stamp_by_modified ON file_stamp (modified, path, size, number);

-- What was worth a look in each list, so that the next import tells only what
-- is new.
CREATE TABLE warning (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  rule TEXT NOT NULL,
  line INTEGER NOT NULL,
  message TEXT NOT NULL,
  -- A fingerprint of what it is about, wherever that stands.
  subject INTEGER NOT NULL,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT warning_line_is_not_negative CHECK (line >= 0)
) STRICT, WITHOUT ROWID;

-- Lists that the person took out, whose files may still be below a folder that
-- is imported again and again.
CREATE TABLE forgotten (
  -- Its id as a list, which no other gets.
  list_id INTEGER NOT NULL,
  path TEXT NOT NULL,
  -- What the person named: the file, or a folder above it.
  named TEXT NOT NULL,
  PRIMARY KEY (list_id),
  CONSTRAINT forgotten_path_is_unique UNIQUE (path)
) STRICT;

-- Standard input was one list for all that came from it. Each is now a list of
-- its own name, under a path that no file can have.
UPDATE list SET path = '/dev/stdin/' || title, place = title WHERE path = '/dev/stdin';
