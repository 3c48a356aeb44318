-- A box that a list ticks says that an item is done, not when it was read: the
-- day of its import is no day of reading, and must not count as one. And the
-- best hour of the day is asked of every mark: the zone that it was made in
-- stands in the journal only.

-- The minute of `done_day` at which it was marked; null where only the day is
-- known, and for a tick.
ALTER TABLE status ADD COLUMN done_minute INTEGER
  CONSTRAINT status_done_minute_is_of_a_day CHECK (done_minute BETWEEN 0 AND 1439);
-- Whether only a list says so.
ALTER TABLE status ADD COLUMN by_list INTEGER NOT NULL DEFAULT 0
  CONSTRAINT status_by_list_is_a_flag CHECK (by_list IN (0, 1));

UPDATE status SET by_list = mark.by_list, done_minute = mark.minute
FROM (
  SELECT status.item_id, entry.payload ->> 'byList' IS 1 AS by_list,
    iif(entry.payload ->> 'byList' IS 1, NULL, (entry.wall / 60000 + entry.zone) % 1440) AS minute
  FROM status
  CROSS JOIN (SELECT id AS item_id, key FROM item UNION ALL SELECT item_id, key FROM alias) AS name
    ON name.item_id = status.item_id
  CROSS JOIN entry ON entry.item_key = name.key AND entry.wall = status.done_at
  WHERE entry.action = 'done' AND entry.payload ->> 'at' IS NULL
) AS mark
WHERE mark.item_id = status.item_id;

DROP INDEX status_by_done_at;
CREATE INDEX status_by_done_at ON status (done_at) WHERE done_at IS NOT NULL AND by_list = 0;
CREATE INDEX status_by_read_day ON status (done_day) WHERE done_day IS NOT NULL AND by_list = 0;
