-- `@` is the item that the person last opened, finished or wrote a note on. An
-- import or an undo can be newer and have thousands of entries, so those that
-- touch an item have an index of their own, from which the newest are read.
--
-- A query finds it only with the same list of actions.

CREATE INDEX entry_by_touch ON entry (device, command)
  WHERE action IN ('opened', 'stopped', 'done', 'note', 'revised');
