-- What a list is written in, where the person said so; null where the file
-- tells by itself.
ALTER TABLE list ADD COLUMN format TEXT;
