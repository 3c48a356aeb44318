-- What undo of an import puts back is kept in parts, one for each list and
-- one for each thousand items. One text for all of them had to be held while
-- it was made: 490 MB in an import that changed 100,000 pages.

CREATE TABLE import_rows (
  id INTEGER PRIMARY KEY,
  command_id INTEGER NOT NULL REFERENCES command,
  -- By table, an array of rows, each an array of values in column order.
  rows TEXT NOT NULL
) STRICT;

INSERT INTO import_rows (command_id, rows)
SELECT command_id, item_rows FROM import_image
UNION ALL
SELECT command_id, list_rows FROM import_image;

CREATE INDEX import_rows_by_command ON import_rows (command_id);

ALTER TABLE import_image DROP COLUMN list_rows;
ALTER TABLE import_image DROP COLUMN item_rows;
