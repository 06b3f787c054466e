-- Names are searched in memory: read through, a record's fifty thousand take a
-- few milliseconds, and SQL over trigrams took hundreds where many have the
-- words (see open.go). What that needs of a thing stands by itself, packed, so
-- that loading it does not walk over the bodies.
CREATE TABLE name (
  n    INTEGER PRIMARY KEY REFERENCES thing (n) ON DELETE CASCADE,
  name TEXT NOT NULL                                    -- packed: see name.go
) STRICT;
INSERT INTO name (n, name)
  SELECT n, kind || char(31) || id || char(31) || replace(name, char(31), ' ') || char(31) || fold || char(31) || day || char(31) || sort || char(31) ||
    coalesce((SELECT body FROM search WHERE rowid = n), '') || char(31)
  FROM thing WHERE rank IS NOT NULL;
DROP TABLE search;
DROP INDEX thing_sort;
ALTER TABLE thing DROP COLUMN rank;
ALTER TABLE thing DROP COLUMN name;
ALTER TABLE thing DROP COLUMN fold;
ALTER TABLE thing DROP COLUMN day;
ALTER TABLE thing DROP COLUMN sort;
ALTER TABLE incident DROP COLUMN words;                 -- they stand in name
-- Marks have more fields than they had: the next fold writes them anew.
UPDATE thing SET hash = x'' WHERE n IN (SELECT n FROM incident);
