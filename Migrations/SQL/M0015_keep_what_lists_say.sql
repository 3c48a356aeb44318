-- What lists say of the person's progress, of the time that a page takes, and
-- of what is only about the list itself.

-- The state that the list gives the item, the day beside it, how far the person
-- is (as `status.position`), and by what it was read.
ALTER TABLE posting ADD COLUMN mark TEXT;
ALTER TABLE posting ADD COLUMN mark_day INTEGER;
ALTER TABLE posting ADD COLUMN mark_position TEXT;
ALTER TABLE posting ADD COLUMN mark_reason TEXT;
-- What its heading, or the nearest one above that says anything, says of the
-- progress with it: in-progress, parked or carried-over.
ALTER TABLE posting ADD COLUMN heading TEXT;
ALTER TABLE posting ADD COLUMN minutes INTEGER
  CONSTRAINT posting_minutes_are_positive CHECK (minutes > 0);
-- Why it is about the list itself and nothing to study; null for all else.
ALTER TABLE posting ADD COLUMN aside_reason TEXT;

-- Few postings have one: the agenda asks only these.
CREATE INDEX posting_with_term ON posting (item_id)
  WHERE heading IS NOT NULL OR aside_reason IS NOT NULL;

-- A box said no more than this until now.
UPDATE posting SET mark = iif(checkbox, 'done', 'unread'),
  mark_reason = iif(checkbox, 'box [x]', 'box [ ]')
WHERE checkbox IS NOT NULL;

ALTER TABLE topic ADD COLUMN mark TEXT;

-- Tags at the head of a heading.
CREATE TABLE topic_tag (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  topic INTEGER NOT NULL,
  tag TEXT NOT NULL,
  written TEXT NOT NULL,
  PRIMARY KEY (list_id, topic, tag)
) STRICT, WITHOUT ROWID;

-- How long it takes, as a list says.
ALTER TABLE item ADD COLUMN minutes INTEGER
  CONSTRAINT item_minutes_are_positive CHECK (minutes > 0);

ALTER TABLE agenda ADD COLUMN heading TEXT;
ALTER TABLE agenda ADD COLUMN is_aside INTEGER NOT NULL DEFAULT 0
  CONSTRAINT agenda_is_aside_is_a_flag CHECK (is_aside IN (0, 1));

-- A list can park an item, and names no day then. And what only lists say of
-- an item is no touch of the person's.
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

INSERT INTO new_status (item_id, state, opened_at, opened_day, done_at, done_day, minutes,
  position, parked_until, because, planned_week, due_day, touched_at, is_touched, done_minute,
  by_list)
SELECT item_id, state, opened_at, opened_day, done_at, done_day, minutes,
  position, parked_until, because, planned_week, due_day, touched_at,
  by_list = 0 OR touched_at > done_at, done_minute, by_list
FROM status;

DROP TABLE status;
ALTER TABLE new_status RENAME TO status;
CREATE INDEX status_by_done_at ON status (done_at) WHERE done_at IS NOT NULL AND by_list = 0;
CREATE INDEX status_by_done_day ON status (done_day) WHERE done_day IS NOT NULL;
CREATE INDEX status_by_due_day ON status (due_day) WHERE due_day IS NOT NULL;
CREATE INDEX status_by_opened_day ON status (opened_day) WHERE opened_day IS NOT NULL;
CREATE INDEX status_by_planned_week ON status (planned_week) WHERE planned_week IS NOT NULL;
CREATE INDEX status_by_read_day ON status (done_day) WHERE done_day IS NOT NULL AND by_list = 0;
CREATE INDEX status_by_state ON status (state, opened_at);
