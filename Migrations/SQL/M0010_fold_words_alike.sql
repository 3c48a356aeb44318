-- Search, filters and names of items look for words in one way. So the index has
-- the texts as the program folds them, and its tokenizer, which every SQLite has,
-- only parts them at ASCII: characters of scripts without blanks stand apart in
-- them. The program fills it in the same transaction.

DROP TABLE search;

CREATE VIRTUAL TABLE search USING fts5 (
  title, author, topic, note, address, tokenize = 'ascii'
);
