-- The catalogue: what the lists say. It can be rebuilt from the lists at any
-- time; nothing here is the person's own.
--
-- Everything below a list is keyed by (list, ordinal) in document order, so
-- that the rows of a list are a function of its text, a topic's subtree is the
-- range ordinal ... last_ordinal, and one list can be replaced, compared or
-- put back without touching another.

CREATE TABLE list (
  id INTEGER PRIMARY KEY,
  -- Absolute path of the file: the list's identity.
  path TEXT NOT NULL,
  -- The file or folder that was named at its import, to be read again; ''
  -- for what cannot be, such as standard input.
  root TEXT NOT NULL,
  -- The path below that folder, for the screens.
  place TEXT NOT NULL,
  title TEXT NOT NULL,
  line_count INTEGER NOT NULL,
  -- Hash of the parser's version and the file's bytes: equal means unchanged.
  content_hash INTEGER NOT NULL,
  imported_at INTEGER NOT NULL,
  CONSTRAINT list_path_is_unique UNIQUE (path),
  CONSTRAINT list_path_is_absolute CHECK (path LIKE '/%')
) STRICT;

CREATE TABLE list_tag (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  written TEXT NOT NULL,
  PRIMARY KEY (list_id, tag)
) STRICT, WITHOUT ROWID;

-- Ordinal 0 is the list itself, the root of its topics.
CREATE TABLE topic (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  -- The last ordinal of its subtree, itself included.
  last_ordinal INTEGER NOT NULL,
  parent INTEGER,
  -- How many topics stand above it, the list included.
  depth INTEGER NOT NULL,
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  line INTEGER NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT topic_only_the_list_has_no_parent CHECK ((ordinal = 0) = (parent IS NULL)),
  CONSTRAINT topic_parent_stands_before_it CHECK (parent < ordinal),
  CONSTRAINT topic_subtree_is_a_range CHECK (last_ordinal >= ordinal),
  CONSTRAINT topic_line_is_not_negative CHECK (line >= 0)
) STRICT, WITHOUT ROWID;

-- One page. Its id is what the person types: small, never reused.
CREATE TABLE item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_reason TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  CONSTRAINT item_key_is_unique UNIQUE (key),
  CONSTRAINT item_key_is_not_empty CHECK (key <> ''),
  CONSTRAINT item_kind_is_known CHECK (kind IN (
    'article', 'video', 'workshop', 'whitepaper', 'docs', 'course', 'book',
    'code', 'podcast', 'slides', 'task', 'other'))
) STRICT;

-- Keys that an item had before its address changed: the journal knows it by
-- them, and a list may still have one.
CREATE TABLE alias (
  key TEXT NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (key),
  CONSTRAINT alias_key_is_not_empty CHECK (key <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_by_item ON alias (item_id);

-- One place where an item is written.
CREATE TABLE posting (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  first_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  written_title TEXT NOT NULL,
  is_untitled INTEGER NOT NULL,
  kind TEXT NOT NULL,
  kind_reason TEXT NOT NULL,
  moment TEXT,
  moment_seconds INTEGER,
  checkbox INTEGER,
  note TEXT NOT NULL,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT posting_topic_exists
    FOREIGN KEY (list_id, topic) REFERENCES topic DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT posting_line_is_positive CHECK (line > 0),
  CONSTRAINT posting_bytes_are_a_range CHECK (0 <= first_byte AND first_byte <= end_byte),
  CONSTRAINT posting_checkbox_is_a_flag CHECK (checkbox IN (0, 1)),
  CONSTRAINT posting_untitled_is_a_flag CHECK (is_untitled IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX posting_by_item ON posting (item_id, list_id, ordinal, topic);
CREATE INDEX posting_by_topic ON posting (list_id, topic, item_id);

CREATE TABLE posting_tag (
  list_id INTEGER NOT NULL,
  posting INTEGER NOT NULL,
  tag TEXT NOT NULL,
  written TEXT NOT NULL,
  -- When this tag was first seen on this item in this list.
  since INTEGER NOT NULL,
  PRIMARY KEY (list_id, posting, tag),
  FOREIGN KEY (list_id, posting) REFERENCES posting DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE posting_author (
  list_id INTEGER NOT NULL,
  posting INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (list_id, posting, position),
  FOREIGN KEY (list_id, posting) REFERENCES posting DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment (
  list_id INTEGER NOT NULL,
  posting INTEGER NOT NULL,
  position INTEGER NOT NULL,
  form TEXT NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  line INTEGER NOT NULL,
  PRIMARY KEY (list_id, posting, position),
  FOREIGN KEY (list_id, posting) REFERENCES posting DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT attachment_form_is_known CHECK (form IN ('image', 'file', 'link'))
) STRICT, WITHOUT ROWID;

-- Links that are no items: references to other lists, mentions in prose.
CREATE TABLE aside (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  role TEXT NOT NULL,
  line INTEGER NOT NULL,
  title TEXT NOT NULL,
  address TEXT NOT NULL,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT aside_role_is_known CHECK (role IN ('reference', 'mention'))
) STRICT, WITHOUT ROWID;
