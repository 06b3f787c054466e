-- The log: what was learnt, in order. Nothing here is ever changed.
CREATE TABLE log (
  seq  INTEGER PRIMARY KEY AUTOINCREMENT,
  at   TEXT NOT NULL,                                   -- RFC 3339, UTC, to the second
  kind TEXT NOT NULL CHECK (kind IN ('findings', 'judgement')),
  body TEXT NOT NULL                                    -- JSON; the text of a report stands in report
) STRICT;
CREATE TRIGGER log_keeps BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_stays BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TABLE report (
  seq    INTEGER PRIMARY KEY REFERENCES log (seq),
  id     TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  sum    TEXT NOT NULL,                                 -- SHA-256 of text
  text   BLOB NOT NULL,                                 -- byte for byte as it was read
  UNIQUE (source, sum)
) STRICT;
-- The folded texts, to be searched; rowid is report.seq.
CREATE VIRTUAL TABLE report_text USING fts5 (body, content = '', tokenize = 'trigram case_sensitive 1');

CREATE TABLE judgement (
  seq INTEGER PRIMARY KEY REFERENCES log (seq),
  id  TEXT NOT NULL UNIQUE
) STRICT;

-- How far the store has come. viewed is the version at which the view was last
-- replaced, header the head of the record that was folded.
CREATE TABLE state (
  one     INTEGER PRIMARY KEY CHECK (one = 1),
  version INTEGER NOT NULL,
  viewed  INTEGER NOT NULL,
  folded  INTEGER NOT NULL,
  header  TEXT NOT NULL
) STRICT;
INSERT INTO state VALUES (1, 0, 0, 0, '{"version":"","model":"","generated_from":[]}');

-- The view: every thing of the record, whatever its kind, as JSON, and beside
-- it what it is found by. All of it can be made again from the log.
CREATE TABLE thing (
  n    INTEGER PRIMARY KEY,
  kind INTEGER NOT NULL,                                -- a bit of record.Kinds
  id   TEXT NOT NULL,
  ord  INTEGER NOT NULL,                                -- its place in the record
  hash BLOB NOT NULL,                                   -- of all that is written for it
  rank INTEGER,                                         -- record.KindRank; null for what has no name
  name TEXT NOT NULL,
  fold TEXT NOT NULL,                                   -- the folded name
  day  TEXT NOT NULL,
  sort TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (kind, id)
) STRICT;
CREATE INDEX thing_ord ON thing (kind, ord);
CREATE INDEX thing_id ON thing (id);
CREATE INDEX thing_sort ON thing (rank, sort, id) WHERE rank IS NOT NULL;

-- What a thing refers to.
CREATE TABLE ref (
  id   TEXT NOT NULL,
  kind INTEGER NOT NULL,                                -- of the thing that refers
  n    INTEGER NOT NULL REFERENCES thing (n) ON DELETE CASCADE,
  PRIMARY KEY (id, kind, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX ref_n ON ref (n);

-- The ids that an incident had before.
CREATE TABLE former (
  id TEXT NOT NULL,
  n  INTEGER NOT NULL REFERENCES thing (n) ON DELETE CASCADE,
  PRIMARY KEY (id, n)
) STRICT, WITHOUT ROWID;
CREATE INDEX former_n ON former (n);

-- What the index of incidents is loaded from, each string packed (see index.go).
CREATE TABLE incident (
  n     INTEGER PRIMARY KEY REFERENCES thing (n) ON DELETE CASCADE,
  mark  TEXT NOT NULL,
  refs  TEXT NOT NULL,
  words TEXT NOT NULL                                   -- folded
) STRICT;

-- The folded words that a thing is searched by; rowid is thing.n.
CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'trigram case_sensitive 1');
