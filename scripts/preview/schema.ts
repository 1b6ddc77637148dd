/** The tables of the practice LMS. */
export const schema = `
  CREATE TABLE IF NOT EXISTS learners (
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
  );
  CREATE TABLE IF NOT EXISTS attempts (
    package TEXT NOT NULL,          -- the zip's file name
    learner TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    standard TEXT NOT NULL,
    opened TEXT NOT NULL,           -- ISO 8601, UTC
    saved TEXT,                     -- the last commit
    launch INTEGER NOT NULL DEFAULT 0,
    before TEXT NOT NULL DEFAULT '',
    ended INTEGER NOT NULL DEFAULT 0,
    cmi TEXT NOT NULL DEFAULT '{}', -- flat JSON of every value
    PRIMARY KEY (package, learner, attempt)
  );
  -- Which attempts are the sample class's.
  CREATE TABLE IF NOT EXISTS samples (
    package TEXT NOT NULL,
    learner TEXT NOT NULL,
    attempt INTEGER NOT NULL,
    PRIMARY KEY (package, learner, attempt)
  );
`;
