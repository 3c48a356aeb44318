-- A person may call the tag of a list by another name, and so merge two. The
-- lists keep saying what they say, so posting_tag keeps it too: the other name
-- is looked up where tags are read. Derived from the journal.
CREATE TABLE tag_name (
  -- As a list or the person wrote it once.
  tag TEXT PRIMARY KEY,
  -- What the person renamed it to.
  target TEXT NOT NULL,
  -- What it is called in the end, since a target may be renamed as well.
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_name_by_name ON tag_name (name);
