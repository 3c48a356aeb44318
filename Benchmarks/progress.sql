-- What `study progress --all --depth 9 --plain` prints, as one query.
SELECT topic.list_id || ':' || topic.ordinal, topic.depth, topic.number, topic.title,
  count(DISTINCT posting.item_id) FILTER (WHERE status.state = 'done'),
  count(DISTINCT posting.item_id) FILTER (WHERE status.state IS NOT 'skipped'),
  count(DISTINCT posting.item_id) FILTER (WHERE status.state = 'reading'),
  strftime('%Y-%m-%dT%H:%M:%SZ', max(status.touched_at) / 1000, 'unixepoch')
FROM topic
LEFT JOIN posting ON posting.list_id = topic.list_id
  AND posting.topic BETWEEN topic.ordinal AND topic.last_ordinal
LEFT JOIN status ON status.item_id = posting.item_id
GROUP BY topic.list_id, topic.ordinal
ORDER BY topic.list_id, topic.ordinal;
