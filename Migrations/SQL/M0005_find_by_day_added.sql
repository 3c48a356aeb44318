-- A filter asks for what came in some days (added:7d..) and for what came
-- last (is:new), which is the first listed item of this index from its end.
CREATE INDEX item_by_added ON item (added_at);
