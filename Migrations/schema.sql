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
  nth_topic INTEGER NOT NULL, heading TEXT, is_aside INTEGER NOT NULL DEFAULT 0
  CONSTRAINT agenda_is_aside_is_a_flag CHECK (is_aside IN (0, 1)),
  CONSTRAINT agenda_nth_is_positive CHECK (nth > 0)
) STRICT;

CREATE INDEX agenda_by_score ON agenda (score DESC, list_id, ordinal, item_id);

CREATE TABLE agenda_weights (
  fingerprint INTEGER NOT NULL
) STRICT;

CREATE TABLE alias (
  key TEXT NOT NULL,
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (key),
  CONSTRAINT alias_key_is_not_empty CHECK (key <> '')
) STRICT, WITHOUT ROWID;

CREATE INDEX alias_by_item ON alias (item_id);

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

CREATE TABLE candidate (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  -- As written.
  address TEXT NOT NULL,
  is_item INTEGER NOT NULL,
  PRIMARY KEY (list_id, key),
  CONSTRAINT candidate_item_is_a_flag CHECK (is_item IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE "command" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- 'mark', 'addition' or 'import'.
  kind TEXT NOT NULL,
  -- A JSON array of texts, the command's name first.
  arguments TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- 'applied', or 'undone' and ready for redo, or 'discarded' for good.
  state TEXT NOT NULL, device TEXT NOT NULL DEFAULT '',
  CONSTRAINT command_kind_is_a_word CHECK (kind <> ''),
  CONSTRAINT command_arguments_are_a_list CHECK (arguments LIKE '[%]'),
  CONSTRAINT command_state_is_known CHECK (state IN ('applied', 'undone', 'discarded'))
) STRICT;

CREATE INDEX command_by_state ON command (state, id);

CREATE TABLE device (
  id TEXT NOT NULL,
  CONSTRAINT device_has_a_name CHECK (length(id) = 16)
) STRICT;

CREATE TABLE edit (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  kind TEXT,
  -- How long it takes, as the person says.
  minutes INTEGER,
  listed_title TEXT NOT NULL,
  listed_kind TEXT NOT NULL,
  listed_kind_reason TEXT NOT NULL,
  CONSTRAINT edit_minutes_are_positive CHECK (minutes > 0)
) STRICT;

CREATE TABLE "entry" (
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- Hybrid logical clock: milliseconds, then a counter within them.
  wall INTEGER NOT NULL,
  counter INTEGER NOT NULL,
  -- Minutes east of UTC where the person was. A mark belongs to the calendar
  -- day that it was made on, whatever the time zone is when it is looked at.
  zone INTEGER NOT NULL,
  -- The command of that device that it belongs to.
  command INTEGER NOT NULL,
  item_key TEXT NOT NULL,
  action TEXT NOT NULL,
  payload TEXT NOT NULL, at INTEGER NOT NULL DEFAULT 0, tie TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (device, seq),
  CONSTRAINT entry_seq_is_positive CHECK (seq > 0),
  CONSTRAINT entry_zone_is_on_earth CHECK (zone BETWEEN -1080 AND 1080),
  CONSTRAINT entry_action_is_a_word CHECK (action <> ''),
  -- Not json_valid(): SQLite 3.40 counts it as unsafe in an untrusted schema.
  CONSTRAINT entry_payload_is_an_object CHECK (payload LIKE '{%}')
) STRICT, WITHOUT ROWID;

CREATE INDEX entry_by_addition ON entry (item_key) WHERE action = 'added';

CREATE INDEX entry_by_clock ON entry (wall, counter);

CREATE INDEX entry_by_command ON entry (device, command);

CREATE INDEX entry_by_item ON entry (item_key, wall, counter) WHERE action <> 'retract';

CREATE INDEX entry_by_move ON entry (item_key) WHERE action = 'moved';

CREATE INDEX entry_by_opening ON entry (at) WHERE action = 'opened';

CREATE INDEX entry_by_touch ON entry (device, command)
  WHERE action IN ('opened', 'stopped', 'done', 'note', 'revised');

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

CREATE TABLE file_stamp (
  path TEXT NOT NULL,
  size INTEGER NOT NULL,
  -- Nanoseconds since 1970.
  modified INTEGER NOT NULL,
  -- The number of the file on its disk.
  number INTEGER NOT NULL,
  PRIMARY KEY (path)
) STRICT, WITHOUT ROWID;

CREATE INDEX file_stamp_by_modified ON file_stamp (modified, path, size, number);

CREATE TABLE focus (
  words TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (words),
  CONSTRAINT focus_has_words CHECK (words <> '')
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten (
  -- Its id as a list, which no other gets.
  list_id INTEGER NOT NULL,
  path TEXT NOT NULL,
  -- What the person named: the file, or a folder above it.
  named TEXT NOT NULL,
  PRIMARY KEY (list_id),
  CONSTRAINT forgotten_path_is_unique UNIQUE (path)
) STRICT;

CREATE TABLE former_device (
  id TEXT NOT NULL PRIMARY KEY,
  last_seq INTEGER NOT NULL,
  CONSTRAINT former_device_has_a_name CHECK (length(id) = 16),
  CONSTRAINT former_device_seq_is_not_negative CHECK (last_seq >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE former_item (
  -- An id that no other item gets.
  id INTEGER PRIMARY KEY,
  -- The item that it is now.
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX former_item_by_item ON former_item (item_id);

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE import_image (
  command_id INTEGER PRIMARY KEY REFERENCES command,
  -- JSON arrays of ids.
  lists TEXT NOT NULL,
  items TEXT NOT NULL,
  -- The new items are a range of ids; null when there are none.
  first_new INTEGER,
  last_new INTEGER,
  -- By table, an array of rows,
  CONSTRAINT import_image_has_both_ends CHECK ((first_new IS NULL) = (last_new IS NULL))
) STRICT;

CREATE TABLE import_rows (
  id INTEGER PRIMARY KEY,
  command_id INTEGER NOT NULL REFERENCES command,
  -- By table, an array of rows, each an array of values in column order.
  rows TEXT NOT NULL
) STRICT;

CREATE INDEX import_rows_by_command ON import_rows (command_id);

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

CREATE TABLE "item" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_reason TEXT NOT NULL,
  added_at INTEGER NOT NULL, minutes INTEGER
  CONSTRAINT item_minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT item_key_is_unique UNIQUE (key),
  CONSTRAINT item_key_is_not_empty CHECK (key <> ''),
  CONSTRAINT item_kind_is_a_word CHECK (kind <> '')
) STRICT;

CREATE INDEX item_by_added ON item (added_at);

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
  imported_at INTEGER NOT NULL, bytes_hash INTEGER, key_rules INTEGER, format TEXT,
  CONSTRAINT list_path_is_unique UNIQUE (path),
  CONSTRAINT list_path_is_absolute CHECK (path LIKE '/%')
) STRICT;

CREATE TABLE list_tag (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  written TEXT NOT NULL,
  PRIMARY KEY (list_id, tag)
) STRICT, WITHOUT ROWID;

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

CREATE INDEX note_by_day ON note (day);

CREATE INDEX note_by_item ON note (item_id, number);

CREATE TABLE own_tag (
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (item_id, tag),
  CONSTRAINT own_tag_is_on_or_off CHECK (is_on IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE INDEX own_tag_by_tag ON own_tag (tag, since);

CREATE TABLE peer (
  device TEXT NOT NULL PRIMARY KEY,
  -- Its computer's name.
  name TEXT NOT NULL DEFAULT '',
  -- By the clock here.
  heard_at INTEGER,
  -- Of its newest entry, by the clock there.
  newest_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE "posting" (
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

CREATE TABLE posting_author (
  list_id INTEGER NOT NULL,
  posting INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (list_id, posting, position),
  FOREIGN KEY (list_id, posting) REFERENCES posting DEFERRABLE INITIALLY DEFERRED
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

CREATE INDEX posting_tag_by_tag ON posting_tag (tag, since);

CREATE INDEX posting_with_term ON posting (item_id)
  WHERE heading IS NOT NULL OR aside_reason IS NOT NULL;

CREATE TABLE retraction (
  -- The retracted entry.
  device TEXT NOT NULL,
  seq INTEGER NOT NULL,
  -- The entry that retracts it, which is not retracted itself.
  by_device TEXT NOT NULL,
  by_seq INTEGER NOT NULL,
  PRIMARY KEY (device, seq, by_device, by_seq)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search USING fts5 (
  title, author, topic, note, address, content = '', tokenize = 'ascii'
);

CREATE TABLE set_aside (
  path TEXT NOT NULL,
  line INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (path, line)
) STRICT, WITHOUT ROWID;

CREATE TABLE "status" (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL,
  opened_at INTEGER,
  opened_day INTEGER,
  done_at INTEGER,
  done_day INTEGER,
  -- Minutes that the person spent, where known.
  minutes INTEGER,
  -- Where the person stopped: t:84 seconds, p:30 a page, %:40.
  position TEXT,
  -- The day on which a parked item is back; null where a list parked it.
  parked_until INTEGER,
  -- Why it was skipped or parked.
  because TEXT,
  -- The last week that it was planned for, counted from that of 1970-01-01.
  planned_week INTEGER,
  -- The day on which it is due for another look.
  due_day INTEGER,
  -- When the person last acted on the item; where they never did, when a list
  -- last spoke of it.
  touched_at INTEGER NOT NULL,
  -- Whether the person acted on it at all.
  is_touched INTEGER NOT NULL DEFAULT 1,
  -- The minute of `done_day` at which it was marked; null where only the day is
  -- known, and for a list's mark.
  done_minute INTEGER,
  -- Whether only lists say that it is in its state.
  by_list INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT status_state_is_a_word CHECK (state <> ''),
  CONSTRAINT status_done_has_a_day
    CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_day IS NULL)),
  CONSTRAINT status_parked_has_a_day
    CHECK (iif(state = 'parked', parked_until IS NOT NULL OR by_list, parked_until IS NULL)),
  CONSTRAINT status_minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT status_done_minute_is_of_a_day CHECK (done_minute BETWEEN 0 AND 1439),
  CONSTRAINT status_is_touched_is_a_flag CHECK (is_touched IN (0, 1)),
  CONSTRAINT status_by_list_is_a_flag CHECK (by_list IN (0, 1))
) STRICT;

CREATE INDEX status_by_done_at ON status (done_at) WHERE done_at IS NOT NULL AND by_list = 0;

CREATE INDEX status_by_done_day ON status (done_day) WHERE done_day IS NOT NULL;

CREATE INDEX status_by_due_day ON status (due_day) WHERE due_day IS NOT NULL;

CREATE INDEX status_by_minutes ON status (minutes) WHERE minutes IS NOT NULL;

CREATE INDEX status_by_opened_day ON status (opened_day) WHERE opened_day IS NOT NULL;

CREATE INDEX status_by_planned_week ON status (planned_week) WHERE planned_week IS NOT NULL;

CREATE INDEX status_by_read_day ON status (done_day) WHERE done_day IS NOT NULL AND by_list = 0;

CREATE INDEX status_by_state ON status (state, opened_at);

CREATE TABLE tag_name (
  -- As a list or the person wrote it once.
  tag TEXT PRIMARY KEY,
  -- What the person renamed it to.
  target TEXT NOT NULL,
  -- What it is called in the end, since a target may be renamed as well.
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_name_by_name ON tag_name (name);

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
  note TEXT NOT NULL, mark TEXT,
  PRIMARY KEY (list_id, ordinal),
  CONSTRAINT topic_only_the_list_has_no_parent CHECK ((ordinal = 0) = (parent IS NULL)),
  CONSTRAINT topic_parent_stands_before_it CHECK (parent < ordinal),
  CONSTRAINT topic_subtree_is_a_range CHECK (last_ordinal >= ordinal),
  CONSTRAINT topic_line_is_not_negative CHECK (line >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_tag (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  topic INTEGER NOT NULL,
  tag TEXT NOT NULL,
  written TEXT NOT NULL,
  PRIMARY KEY (list_id, topic, tag)
) STRICT, WITHOUT ROWID;

CREATE TABLE unlisted (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED
) STRICT;

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
