-- A journal that travels: each entry that was sent or heard, as the line of
-- text that all machines keep. An entry gets its line when it is first sent.
CREATE TABLE line (
  -- The entry's.
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- SHA-256 of the text in hexadecimal digits, which tells it from another line of the same device
  -- and number: a copied database gives the same numbers.
  hash TEXT NOT NULL,
  text TEXT NOT NULL,
  -- Whether it was seen in its file where the journals are exchanged.
  is_shared INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (device, seq),
  CONSTRAINT line_hash_is_whole CHECK (length(hash) = 64),
  CONSTRAINT line_is_shared_or_not CHECK (is_shared IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX line_by_want ON line (device, seq) WHERE is_shared = 0;

-- Tells two entries of one device, number and clock apart: the beginning of
-- the hash, where another line of that device and number is known.
ALTER TABLE entry ADD COLUMN tie TEXT NOT NULL DEFAULT '';

-- Where journals are exchanged.
CREATE TABLE exchange (
  id INTEGER PRIMARY KEY,
  -- 'git' or 'folder'.
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  -- What this computer is called there; empty for its own name.
  name TEXT NOT NULL DEFAULT '',
  -- The commit that was seen there last.
  seen TEXT,
  -- When an exchange was last complete.
  at INTEGER,
  CONSTRAINT exchange_is_one CHECK (id = 1),
  CONSTRAINT exchange_kind_is_known CHECK (kind IN ('git', 'folder'))
) STRICT;

-- How far each file there was read.
CREATE TABLE exchange_file (
  path TEXT NOT NULL PRIMARY KEY,
  -- Of the whole lines that were read.
  bytes INTEGER NOT NULL,
  lines INTEGER NOT NULL,
  hash TEXT NOT NULL,
  -- What tells it from a changed file: the name that git has for its content,
  -- or its size, time and number on the disk.
  mark TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Lines that were not taken.
CREATE TABLE set_aside (
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (path, line)
) STRICT, WITHOUT ROWID;

-- The other devices, as last heard.
CREATE TABLE peer (
  device TEXT NOT NULL PRIMARY KEY,
  -- Its computer's name.
  name TEXT NOT NULL DEFAULT '',
  -- By the clock here.
  heard_at INTEGER,
  -- Of its newest entry, by the clock there.
  newest_at INTEGER
) STRICT, WITHOUT ROWID;
