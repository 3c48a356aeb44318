-- What was added by hand is read from the journal, so that it is there on each
-- machine. The program writes the titles as they were given into the entries,
-- retracts what was taken out of the list, and gives the list a number that no
-- other has.
CREATE INDEX entry_by_addition ON entry (item_key) WHERE action = 'added';
