-- The minutes that the person recorded are asked for by every list of what is next.
CREATE INDEX status_by_minutes ON status (minutes) WHERE minutes IS NOT NULL;

-- The items that are in no list, which are few: with them, those in lists are counted by an index.
CREATE TABLE unlisted (
  item_id INTEGER PRIMARY KEY REFERENCES item DEFERRABLE INITIALLY DEFERRED
) STRICT;
