-- What the daily loop keeps besides "opened" and "done": parking until a day,
-- where the person stopped, plans, edits and tags of the person's own, items
-- that stand in no list, and reviews.
--
-- SQLite cannot change a CHECK, so `entry` and `status` are made anew. The
-- actions are no longer counted up there: a journal of a newer study is
-- refused by its schema version, and the fold knows every action.

CREATE TABLE new_entry (
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
  payload TEXT NOT NULL,
  PRIMARY KEY (device, seq),
  CONSTRAINT entry_seq_is_positive CHECK (seq > 0),
  CONSTRAINT entry_zone_is_on_earth CHECK (zone BETWEEN -1080 AND 1080),
  CONSTRAINT entry_action_is_a_word CHECK (action <> ''),
  -- Not json_valid(): SQLite 3.40 counts it as unsafe in an untrusted schema.
  CONSTRAINT entry_payload_is_an_object CHECK (payload LIKE '{%}')
) STRICT, WITHOUT ROWID;

INSERT INTO new_entry
SELECT device, seq, wall, counter,
  CAST(round(1440 * (julianday(wall / 1000, 'unixepoch', 'localtime')
    - julianday(wall / 1000, 'unixepoch'))) AS INTEGER),
  command, item_key, action, payload
FROM entry;

DROP TABLE entry;
ALTER TABLE new_entry RENAME TO entry;
CREATE INDEX entry_by_item ON entry (item_key, wall, counter);
CREATE INDEX entry_by_command ON entry (device, command);
CREATE INDEX entry_by_clock ON entry (wall, counter);

-- Derived from the journal in the same transaction; an item without a row is
-- unread and nothing is known of it. Days are counted from 1970-01-01.
CREATE TABLE new_status (
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
  -- The day on which a parked item is back.
  parked_until INTEGER,
  -- Why it was skipped or parked.
  because TEXT,
  -- The last week that it was planned for, counted from that of 1970-01-01.
  planned_week INTEGER,
  -- The day on which it is due for another look.
  due_day INTEGER,
  -- When the item last changed hands.
  touched_at INTEGER NOT NULL,
  CONSTRAINT status_state_is_known
    CHECK (state IN ('unread', 'reading', 'done', 'skipped', 'parked')),
  CONSTRAINT status_done_has_a_day
    CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_day IS NULL)),
  CONSTRAINT status_parked_has_a_day CHECK ((state = 'parked') = (parked_until IS NOT NULL)),
  CONSTRAINT status_minutes_are_positive CHECK (minutes > 0)
) STRICT;

INSERT INTO new_status
  (item_id, state, opened_at, opened_day, done_at, done_day, minutes, touched_at)
SELECT item_id, state, opened_at,
  CAST(julianday(date(opened_at / 1000, 'unixepoch', 'localtime')) - 2440587.5 AS INTEGER),
  done_at,
  CAST(julianday(date(done_at / 1000, 'unixepoch', 'localtime')) - 2440587.5 AS INTEGER),
  minutes, touched_at
FROM status;

DROP TABLE status;
ALTER TABLE new_status RENAME TO status;
CREATE INDEX status_by_state ON status (state, opened_at);
CREATE INDEX status_by_opened_day ON status (opened_day) WHERE opened_day IS NOT NULL;
CREATE INDEX status_by_done_at ON status (done_at) WHERE done_at IS NOT NULL;
CREATE INDEX status_by_done_day ON status (done_day) WHERE done_day IS NOT NULL;
CREATE INDEX status_by_planned_week ON status (planned_week) WHERE planned_week IS NOT NULL;
CREATE INDEX status_by_due_day ON status (due_day) WHERE due_day IS NOT NULL;

ALTER TABLE note ADD COLUMN day INTEGER NOT NULL DEFAULT 0;
ALTER TABLE note ADD COLUMN position TEXT;
UPDATE note SET day =
  CAST(julianday(date(at / 1000, 'unixepoch', 'localtime')) - 2440587.5 AS INTEGER);
CREATE INDEX note_by_day ON note (day);

-- What the person says of an item instead of its lists, and what they say, to
-- go back to. Derived from the journal and the lists.
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

-- Tags that the person gave an item (1), or took from it whatever its lists
-- say (0). Derived from the journal.
CREATE TABLE own_tag (
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED,
  tag TEXT NOT NULL,
  is_on INTEGER NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (item_id, tag),
  CONSTRAINT own_tag_is_on_or_off CHECK (is_on IN (0, 1))
) STRICT, WITHOUT ROWID;

-- Topics that the person wants to come first, by words of their titles.
-- Derived from the journal.
CREATE TABLE focus (
  words TEXT NOT NULL,
  since INTEGER NOT NULL,
  PRIMARY KEY (words),
  CONSTRAINT focus_has_words CHECK (words <> '')
) STRICT, WITHOUT ROWID;

-- The weights with which the scores of `agenda` were worked out.
CREATE TABLE agenda_weights (
  fingerprint INTEGER NOT NULL
) STRICT;

-- Which items carry a tag, the oldest first: review asks for old MY_NEXTs.
CREATE INDEX posting_tag_by_tag ON posting_tag (tag, since);
CREATE INDEX own_tag_by_tag ON own_tag (tag, since);
