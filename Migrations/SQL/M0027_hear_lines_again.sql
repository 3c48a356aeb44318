-- Lines whose texts mention \u0000 were set aside for a NUL that they do not have. What was set aside is
-- read again, where it came from.
DELETE FROM exchange_file WHERE path IN (SELECT path FROM set_aside);
UPDATE exchange SET seen = NULL WHERE EXISTS (SELECT 1 FROM set_aside);
DELETE FROM set_aside;
