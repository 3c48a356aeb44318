-- The states of an item are not listed here any more: SQLite cannot change a
-- CHECK, so each new state would need a new table. The program reads the column
-- and refuses a word that it does not know.

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
  -- When the person last acted on the item.
  touched_at INTEGER NOT NULL,
  -- The minute of `done_day` at which it was marked; null where only the day is
  -- known, and for a tick.
  done_minute INTEGER,
  -- Whether only a list says so.
  by_list INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT status_state_is_a_word CHECK (state <> ''),
  CONSTRAINT status_done_has_a_day
    CHECK ((state = 'done') = (done_at IS NOT NULL) AND (done_at IS NULL) = (done_day IS NULL)),
  CONSTRAINT status_parked_has_a_day CHECK ((state = 'parked') = (parked_until IS NOT NULL)),
  CONSTRAINT status_minutes_are_positive CHECK (minutes > 0),
  CONSTRAINT status_done_minute_is_of_a_day CHECK (done_minute BETWEEN 0 AND 1439),
  CONSTRAINT status_by_list_is_a_flag CHECK (by_list IN (0, 1))
) STRICT;

INSERT INTO new_status (item_id, state, opened_at, opened_day, done_at, done_day, minutes, position, parked_until,
  because, planned_week, due_day, touched_at, done_minute, by_list)
SELECT item_id, state, opened_at, opened_day, done_at, done_day, minutes, position, parked_until,
  because, planned_week, due_day, touched_at, done_minute, by_list
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
