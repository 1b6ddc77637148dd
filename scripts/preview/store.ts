/** Learners and attempts in one SQLite file. */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'libsql';
import * as v from 'valibot';
import { sentence } from '../shared/sentence';
import type { Cmi } from './rte/cmi';
import { seededIds } from './learners';
import type { Learner } from './learners';
import { schema } from './schema';
import { rtes } from './rte';
import type { Standard } from './rte';

export interface AttemptKey {
  readonly package: string;
  readonly learner: string;
  /** 1, 2, ... for each learner and package. */
  readonly attempt: number;
}

export interface Attempt extends AttemptKey {
  readonly standard: Standard;
  readonly opened: string;
  readonly saved: string | null;
  /** How often it was launched: a commit of an older launch is refused. */
  readonly launch: number;
  /** The total time when that launch began. */
  readonly before: string;
  readonly ended: boolean;
  readonly cmi: Cmi;
}

const LearnerRow = v.object({ id: v.string(), name: v.string() });

const KeyRow = v.object({ package: v.string(), learner: v.string(), attempt: v.number() });

const AttemptRow = v.object({
  ...KeyRow.entries,
  standard: v.picklist(Object.keys(rtes) as Standard[]),
  opened: v.string(),
  saved: v.nullable(v.string()),
  launch: v.number(),
  before: v.string(),
  ended: v.pipe(
    v.number(),
    v.transform((n) => n === 1),
  ),
  cmi: v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
});

const now = (): string => new Date().toISOString();

const openDatabase = (file: string): Database.Database => {
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Two servers may share the file: the second one waits for the first one's write.
    const db = new Database(file, { timeout: 2000 });
    db.exec(schema);
    return db;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw sentence(`The attempts in ${file} cannot be opened (${reason}): move that file away.`);
  }
};

/** @param nameOf the nth made-up student, in the language of the course. */
export const openStore = (file: string, nameOf: (n: number) => string) => {
  const db = openDatabase(file);
  const seed = db.prepare(
    'INSERT INTO learners (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name',
  );
  for (const [at, id] of seededIds.entries()) seed.run(id, nameOf(at + 1));
  const where = 'package = ? AND learner = ? AND attempt = ?';
  return {
    learners: (): Learner[] =>
      v.parse(v.array(LearnerRow), db.prepare('SELECT * FROM learners ORDER BY rowid').all()),

    addLearner(name: string): Learner {
      const { lastInsertRowid } = db.prepare("INSERT INTO learners VALUES ('', ?)").run(name);
      const id = `s${String(lastInsertRowid).padStart(2, '0')}`;
      db.prepare('UPDATE learners SET id = ? WHERE rowid = ?').run(id, lastInsertRowid);
      return { id, name };
    },

    /** All attempts, oldest first. */
    attempts: (): Attempt[] =>
      v.parse(v.array(AttemptRow), db.prepare('SELECT * FROM attempts ORDER BY rowid').all()),

    attempt(key: AttemptKey): Attempt | undefined {
      const row = db
        .prepare(`SELECT * FROM attempts WHERE ${where}`)
        .get(key.package, key.learner, key.attempt);
      return row === undefined ? undefined : v.parse(AttemptRow, row);
    },

    /** Opens the next attempt of a learner and tells its number. */
    add(name: string, learner: string, standard: Standard): number {
      db.prepare(
        `INSERT INTO attempts (package, learner, attempt, standard, opened)
         SELECT ?1, ?2, coalesce(max(attempt), 0) + 1, ?3, ?4
         FROM attempts WHERE package = ?1 AND learner = ?2`,
      ).run(name, learner, standard, now());
      const row = db
        .prepare('SELECT max(attempt) AS n FROM attempts WHERE package = ? AND learner = ?')
        .get(name, learner);
      return v.parse(v.object({ n: v.number() }), row).n;
    },

    launch(key: AttemptKey, cmi: Cmi, before: string): void {
      db.prepare(
        `UPDATE attempts SET launch = launch + 1, ended = 0, cmi = ?, before = ? WHERE ${where}`,
      ).run(JSON.stringify(cmi), before, key.package, key.learner, key.attempt);
    },

    save(key: AttemptKey, cmi: Cmi, ended: boolean): void {
      db.prepare(`UPDATE attempts SET cmi = ?, ended = ?, saved = ? WHERE ${where}`).run(
        JSON.stringify(cmi),
        ended ? 1 : 0,
        now(),
        key.package,
        key.learner,
        key.attempt,
      );
    },

    /** Notes that an attempt is the sample class's. */
    markSample(key: AttemptKey): void {
      db.prepare('INSERT INTO samples VALUES (?, ?, ?)').run(key.package, key.learner, key.attempt);
    },

    samples: (): AttemptKey[] =>
      v.parse(v.array(KeyRow), db.prepare('SELECT * FROM samples').all()),

    /** Takes the sample class's attempts away, and nobody else's. */
    removeSamples(): void {
      db.transaction(() => {
        db.exec(
          'DELETE FROM attempts WHERE (package, learner, attempt) IN (SELECT * FROM samples); DELETE FROM samples',
        );
      })();
    },

    /** Many writes as one: each by itself waits for the disk. */
    together(work: () => void): void {
      db.transaction(work)();
    },

    close(): void {
      db.close();
    },
  };
};

export type Store = ReturnType<typeof openStore>;
