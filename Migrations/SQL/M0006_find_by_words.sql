-- The texts of each item by their words, for search. Derived from the lists,
-- the person's edits and notes in the same transaction. A column that has
-- several texts has each on lines of its own.

CREATE VIRTUAL TABLE search USING fts5 (
  title, author, topic, note, address, tokenize = 'unicode61 remove_diacritics 2'
);

INSERT INTO search (rowid, title, author, topic, note, address)
SELECT item.id,
  item.title || ifnull((
    SELECT char(10) || group_concat(title, char(10)) FROM (
      SELECT DISTINCT title FROM posting
      WHERE item_id = item.id AND NOT is_untitled AND title <> item.title ORDER BY 1)), ''),
  ifnull((
    SELECT group_concat(name, char(10)) FROM (
      SELECT DISTINCT name FROM posting CROSS JOIN posting_author
        ON posting_author.list_id = posting.list_id AND posting_author.posting = posting.ordinal
      WHERE item_id = item.id ORDER BY 1)), ''),
  ifnull((
    SELECT group_concat(title, char(10)) FROM (
      SELECT DISTINCT topic.title FROM posting CROSS JOIN topic
        ON topic.list_id = posting.list_id
        AND topic.ordinal <= posting.topic AND topic.last_ordinal >= posting.topic
      WHERE item_id = item.id ORDER BY 1)), ''),
  ifnull((
    SELECT group_concat(note, char(10)) FROM (
      SELECT DISTINCT note FROM posting WHERE item_id = item.id AND note <> '' ORDER BY 1)), '')
  || ifnull((
    SELECT char(10) || group_concat(text, char(10)) FROM (
      SELECT text FROM note WHERE item_id = item.id ORDER BY at, device, seq)), ''),
  item.address
FROM item ORDER BY item.id;
