-- Better rules for addresses and titles make one page of two. The lower id
-- stays, and the other still finds it: people write ids down.
CREATE TABLE former_item (
  -- An id that no other item gets.
  id INTEGER PRIMARY KEY,
  -- The item that it is now.
  item_id INTEGER NOT NULL REFERENCES item DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX former_item_by_item ON former_item (item_id);

-- A hash of the bytes alone: the same bytes under better rules are the same
-- lines, and their items are known by their places. Null for a list without a
-- file, and for one that was read before this was kept.
ALTER TABLE list ADD COLUMN bytes_hash INTEGER;
-- The version of the rules for keys of addresses under which its items were
-- found; null for the first.
ALTER TABLE list ADD COLUMN key_rules INTEGER;

-- Links to other lists, which are items only where the other list has none of
-- its own. Another list can change that, so they are looked at after each
-- import.
CREATE TABLE candidate (
  list_id INTEGER NOT NULL REFERENCES list DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  -- As written.
  address TEXT NOT NULL,
  is_item INTEGER NOT NULL,
  PRIMARY KEY (list_id, key),
  CONSTRAINT candidate_item_is_a_flag CHECK (is_item IN (0, 1))
) STRICT, WITHOUT ROWID;
