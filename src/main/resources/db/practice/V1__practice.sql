-- One script for SQLite and PostgreSQL. Times are milliseconds since 1970, truths are 0 and 1, lists are JSON arrays.
CREATE TABLE learner (
  id      TEXT PRIMARY KEY,
  name    TEXT NOT NULL,
  token   TEXT NOT NULL UNIQUE,
  created BIGINT NOT NULL
);

CREATE TABLE setting (
  learner TEXT NOT NULL,
  name    TEXT NOT NULL,
  value   TEXT NOT NULL,
  PRIMARY KEY (learner, name)
);

CREATE TABLE answer (
  id               TEXT PRIMARY KEY,
  learner          TEXT NOT NULL,
  exercise         TEXT NOT NULL,
  origin           TEXT NOT NULL,
  lang             TEXT NOT NULL,
  domain           INTEGER NOT NULL,
  topic            TEXT NOT NULL,
  given            TEXT NOT NULL,
  expected         TEXT NOT NULL,
  correct          INTEGER NOT NULL,
  sureness         TEXT NOT NULL,
  mode             TEXT NOT NULL,
  counted          INTEGER NOT NULL,
  expected_service TEXT NOT NULL,
  answered_service TEXT NOT NULL,
  answered         BIGINT NOT NULL
);
CREATE INDEX answer_by_learner ON answer (learner, answered);

CREATE TABLE card (
  learner    TEXT NOT NULL,
  kind       TEXT NOT NULL,
  name       TEXT NOT NULL,
  state      TEXT NOT NULL,
  step       INTEGER NOT NULL,
  stability  DOUBLE PRECISION NOT NULL,
  difficulty DOUBLE PRECISION NOT NULL,
  due        BIGINT NOT NULL,
  asked      BIGINT NOT NULL,
  reviews    INTEGER NOT NULL,
  lapses     INTEGER NOT NULL,
  PRIMARY KEY (learner, kind, name)
);

CREATE TABLE exam (
  id        TEXT PRIMARY KEY,
  learner   TEXT NOT NULL,
  lang      TEXT NOT NULL,
  started   BIGINT NOT NULL,
  deadline  BIGINT NOT NULL,
  finished  BIGINT NOT NULL,
  questions TEXT NOT NULL
);
CREATE INDEX exam_by_learner ON exam (learner, started);

CREATE TABLE exam_answer (
  exam    TEXT NOT NULL,
  number  INTEGER NOT NULL,
  given   TEXT NOT NULL,
  flagged INTEGER NOT NULL,
  saved   BIGINT NOT NULL,
  PRIMARY KEY (exam, number)
);

CREATE TABLE bank (
  id        TEXT PRIMARY KEY,
  learner   TEXT NOT NULL,
  name      TEXT NOT NULL,
  created   BIGINT NOT NULL,
  questions TEXT NOT NULL
);
CREATE INDEX bank_by_learner ON bank (learner, created);
