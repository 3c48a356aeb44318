-- A command is taken back by what it did and not by the first word of its
-- text, and its arguments are kept one by one, as they were given: a text with
-- blanks between them does not say where one ends.
--
-- `kind` has no list of values here, nor does the kind of an item from now on:
-- SQLite cannot change a CHECK, so each new kind would need a new table. The
-- program reads both and refuses a word that it does not know.

CREATE TABLE new_command (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- 'mark', 'addition' or 'import'.
  kind TEXT NOT NULL,
  -- A JSON array of texts, the command's name first.
  arguments TEXT NOT NULL,
  at INTEGER NOT NULL,
  -- 'applied', or 'undone' and ready for redo, or 'discarded' for good.
  state TEXT NOT NULL,
  CONSTRAINT command_kind_is_a_word CHECK (kind <> ''),
  CONSTRAINT command_arguments_are_a_list CHECK (arguments LIKE '[%]'),
  CONSTRAINT command_state_is_known CHECK (state IN ('applied', 'undone', 'discarded'))
) STRICT;

INSERT INTO new_command (id, kind, arguments, at, state)
SELECT id,
  CASE WHEN words = 'import' OR words LIKE 'import %' THEN 'import'
    WHEN words LIKE 'add %' THEN 'addition' ELSE 'mark' END,
  '[' || replace(json_quote(words), ' ', '","') || ']', at, state
FROM command;

-- No id is given twice, not even one whose row is gone.
DELETE FROM sqlite_sequence WHERE name = 'new_command';
INSERT INTO sqlite_sequence SELECT 'new_command', seq FROM sqlite_sequence WHERE name = 'command';
DROP TABLE command;
ALTER TABLE new_command RENAME TO command;
CREATE INDEX command_by_state ON command (state, id);

CREATE TABLE new_item (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  kind_reason TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  CONSTRAINT item_key_is_unique UNIQUE (key),
  CONSTRAINT item_key_is_not_empty CHECK (key <> ''),
  CONSTRAINT item_kind_is_a_word CHECK (kind <> '')
) STRICT;

INSERT INTO new_item SELECT id, key, address, title, kind, kind_reason, added_at FROM item;
DELETE FROM sqlite_sequence WHERE name = 'new_item';
INSERT INTO sqlite_sequence SELECT 'new_item', seq FROM sqlite_sequence WHERE name = 'item';
DROP TABLE item;
ALTER TABLE new_item RENAME TO item;
CREATE INDEX item_by_added ON item (added_at);
