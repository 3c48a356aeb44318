-- A line of a list mostly repeats what its item has. There it has null now, and the text is kept once.
-- Only the own list needs the title as written.
CREATE TABLE new_posting (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  ordinal INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL,
  first_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  -- Null where it is the item's; so are title, kind and kind_reason.
  address TEXT,
  title TEXT,
  -- Null except in the own list.
  written_title TEXT,
  is_untitled INTEGER NOT NULL,
  kind TEXT,
  kind_reason TEXT,
  moment TEXT,
  moment_seconds INTEGER,
  checkbox INTEGER,
  note TEXT NOT NULL,
  -- The state that the list gives the item, the day beside it, how far the person
  -- is (as `status.position`), and by what it was read.
  mark TEXT,
  mark_day INTEGER,
  mark_position TEXT,
  mark_reason TEXT,
  -- What its heading, or the nearest one above that says anything, says of the
  -- progress with it: in-progress, parked or carried-over.
  heading TEXT,
  minutes INTEGER,
  -- Why it is about the list itself and nothing to study; null for all else.
  aside_reason TEXT,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT posting_topic_exists
    FOREIGN KEY (list_id, topic) REFERENCES topic DEFERRABLE INITIALLY DEFERRED,
  CONSTRAINT posting_line_is_positive CHECK (line > 0),
  CONSTRAINT posting_bytes_are_a_range CHECK (0 <= first_byte AND first_byte <= end_byte),
  CONSTRAINT posting_checkbox_is_a_flag CHECK (checkbox IN (0, 1)),
  CONSTRAINT posting_untitled_is_a_flag CHECK (is_untitled IN (0, 1)),
  CONSTRAINT posting_minutes_are_positive CHECK (minutes > 0)
) STRICT, WITHOUT ROWID;

INSERT INTO new_posting
SELECT posting.list_id, posting.ordinal, posting.topic, posting.item_id, posting.line,
  posting.first_byte, posting.end_byte,
  nullif(posting.address, item.address), nullif(posting.title, item.title),
  iif(list.path = '/added by you/', posting.written_title, NULL),
  posting.is_untitled, nullif(posting.kind, item.kind),
  nullif(posting.kind_reason, item.kind_reason), posting.moment, posting.moment_seconds,
  posting.checkbox, posting.note, posting.mark, posting.mark_day, posting.mark_position,
  posting.mark_reason, posting.heading, posting.minutes, posting.aside_reason
FROM posting JOIN item ON item.id = posting.item_id JOIN list ON list.id = posting.list_id
ORDER BY posting.list_id, posting.ordinal;

DROP TABLE posting;
ALTER TABLE new_posting RENAME TO posting;

CREATE INDEX posting_by_item ON posting (item_id, list_id, ordinal, topic);
CREATE INDEX posting_by_topic ON posting (list_id, topic, item_id);
CREATE INDEX posting_with_term ON posting (item_id)
  WHERE heading IS NOT NULL OR aside_reason IS NOT NULL;

-- The index of words keeps no copy of the texts, which are in the other tables. So it cannot take any
-- out: texts that were replaced stay in it, in rows that `indexed_item` does not name.
DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
  title, author, topic, note, address, content = '', tokenize = 'ascii'
);

CREATE TABLE indexed_item (
  item_id INTEGER PRIMARY KEY,
  -- How often its texts were replaced: those of a version are there as item_id + version * 2^40.
  version INTEGER NOT NULL,
  texts_hash INTEGER NOT NULL,
  -- Whether the item is gone, and may come back with the same texts.
  is_gone INTEGER NOT NULL,
  CONSTRAINT indexed_item_is_gone_or_there CHECK (is_gone IN (0, 1))
) STRICT;

CREATE INDEX indexed_item_by_version ON indexed_item (version, is_gone)
  WHERE version > 0 OR is_gone;
