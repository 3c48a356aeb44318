-- That a page has moved was known to the table of its former keys alone, and so
-- to this machine alone. Now an entry says it, and the table follows. The program
-- writes an entry for each row that the rules for addresses do not explain.
CREATE INDEX entry_by_move ON entry (item_key) WHERE action = 'moved';
