-- What `study next --plain -n 5 | cut -f1` prints, as one query: the ids of
-- what is being read, then of the five best. `:now` stands
-- for milliseconds. The meaning is that of Rank.swift and Agenda.swift.
WITH
open_place AS MATERIALIZED (
  -- An item once in each topic that it stands in.
  SELECT posting.item_id, posting.list_id, posting.topic, min(posting.ordinal) AS ordinal,
    item.added_at, status.state IS 'reading' AS is_reading, status.opened_at
  FROM posting JOIN item ON item.id = posting.item_id
  LEFT JOIN status ON status.item_id = posting.item_id
  WHERE status.state IS NULL OR status.state IN ('unread', 'reading')
  GROUP BY posting.list_id, posting.topic, posting.item_id
),
place AS (
  SELECT *, row_number() OVER (
      PARTITION BY list_id, topic, is_reading ORDER BY ordinal) AS nth
  FROM open_place
),
active AS MATERIALIZED (
  SELECT DISTINCT posting.list_id, posting.topic
  FROM status CROSS JOIN posting ON posting.item_id = status.item_id
  WHERE status.done_at >= :now - 7 * 86400000
),
tag AS (
  SELECT posting.item_id, posting_tag.tag,
    (:now - min(posting_tag.since)) / 86400000 AS days
  FROM posting_tag CROSS JOIN posting
    ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
  GROUP BY 1, 2
),
tagged AS MATERIALIZED (
  SELECT item_id,
    max(CASE WHEN tag = 'START_HERE' THEN 25 ELSE 0 END)
    + max(CASE WHEN substr(tag, 1, 5) = 'MUST_' THEN 20 ELSE 0 END)
    + max(CASE WHEN tag <> 'MY_NEXT' THEN 0 WHEN days <= 30 THEN 15 WHEN days >= 180 THEN 5
        ELSE 15 - 10 * (days - 30) / 150 END)
    + max(CASE WHEN tag IN ('TODO', 'VISIT', 'REVISIT') THEN 6 ELSE 0 END)
    - max(CASE WHEN tag IN ('OUTDATED', 'OLD_VERSION') THEN 50 ELSE 0 END) AS points
  FROM tag GROUP BY item_id
),
candidate AS (
  SELECT item_id, min((list_id << 32) + ordinal) AS first,
    added_at, is_reading, opened_at,
    CASE min(CASE WHEN is_reading THEN 6 ELSE nth END)
      WHEN 1 THEN 10 WHEN 2 THEN 8 WHEN 3 THEN 6 WHEN 4 THEN 4 WHEN 5 THEN 2 ELSE 0 END
    + min((count(DISTINCT list_id) - 1) * 2, 10)
    + max((list_id, topic) IN active) * 8
    + CASE WHEN :now - added_at <= 14 * 86400000 THEN 3 ELSE 0 END
    AS points
  FROM place GROUP BY item_id
),
scored AS MATERIALIZED (
  SELECT candidate.item_id, first, candidate.points + ifnull(tagged.points, 0) AS points,
    is_reading AND opened_at IS NOT NULL
    AND :now - opened_at <= 14 * 86400000 AS is_fresh, opened_at
  FROM candidate LEFT JOIN tagged ON tagged.item_id = candidate.item_id
),
spread AS (
  -- Ten points less for each of its first topic above it.
  SELECT scored.item_id, first, points - 10 * (row_number() OVER (
      PARTITION BY posting.list_id, posting.topic ORDER BY points DESC, first) - 1) AS points
  FROM scored JOIN posting
    ON posting.list_id = first >> 32 AND posting.ordinal = first & 0xFFFFFFFF
  WHERE NOT is_fresh
)
SELECT item_id FROM (
  SELECT 0 AS part, -opened_at AS place, first, item_id FROM scored WHERE is_fresh
  UNION ALL
  SELECT * FROM (SELECT 1, -points, first, item_id FROM spread ORDER BY 2, 3 LIMIT 5)
)
ORDER BY part, place, first;
