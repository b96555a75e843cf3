-- What could not be read from the file of a bank, as a JSON array of lines.
ALTER TABLE bank ADD COLUMN skipped TEXT NOT NULL DEFAULT '[]';
