/** The practice LMS speaks the language of the course that it plays. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { RunningServer } from '../../scripts/preview/server/server';
import { startServer } from '../../scripts/preview/server/server';
import { writePackage } from '../../src/package/write';
import { practiceWordsOf, reportWordsOf } from '../../src/strings';
import { languageTags } from '../../src/strings/languages';
import { whole } from '../builders/class-record';
import { saidIn } from '../builders/said';
import { manifest12, zip } from '../builders/zips';

const NAME = 'unit-scorm12-1.zip';
let dir = '';
let server: RunningServer;

const start = async (language: string, change = (page: string) => page): Promise<void> => {
  dir = mkdtempSync(join(tmpdir(), 'practice-in-'));
  const files = writePackage({
    pages: [{ name: 'index.html', course: { ...whole.course, language }, html: '', style: '' }],
    bodies: Object.values(whole.bodies),
    extras: { glossary: {}, lessons: [] },
    player: { base: '', player: '', reading: '', deferred: '', style: '' },
    notice: { late: '', again: '', noScript: '' },
    connect: "'none'",
  });
  const page = change(files['index.html'] ?? '');
  const written = { ...files, 'index.html': page, 'imsmanifest.xml': manifest12('~') };
  writeFileSync(join(dir, NAME), zip(written));
  writeFileSync(join(dir, 'cmi5.zip'), zip({ 'cmi5.xml': '<x/>' }));
  writeFileSync(join(dir, 'broken.zip'), 'no zip');
  const database = join(dir, 'a.sqlite');
  server = await startServer({ dir, lessons: 'lessons', database, sample: true });
};
afterEach(async () => {
  await server.close();
  rmSync(dir, { recursive: true });
});

/** Without marks for white space, which HTML has its own ways with. */
const get = async (path: string): Promise<string> => {
  const answer = await fetch(new URL(path, server.url), { headers: { connection: 'close' } });
  return (await answer.text()).replace(/\s+/g, ' ');
};

const key = `?package=${NAME}&learner=s02`;
const pages = [
  '/',
  '/gradebook',
  '/gradebook?all',
  '/gradebook.csv',
  `/attempt${key}`,
  `/play${key}&attempt=1`,
  `/questions?package=${NAME}`,
  `/question?package=${NAME}&id=q-gap`,
  '/nothing',
  '/?learner=x',
  `/play?package=cmi5.zip`,
  `/question?package=${NAME}&id=none`,
  '/workshop',
];

test('in French: pages, statuses, refusals, names and the script of the page that plays', async () => {
  await start('fr-CA');
  const home = await get('/?learner=s02');
  expect(home).toContain('<html lang="fr-CA">');
  expect(home).toContain('<h1>Paquets pour Élève 02</h1>');
  expect(home).toContain('Ne peut pas être joué ici : c’est un paquet cmi5');
  expect(home).toContain('Réponses<span class="unseen"> de la tentative 1</span>');
  expect(await get('/gradebook')).toContain('<b>Une classe d’exemple.</b>');
  expect(await get('/gradebook.csv')).toContain('Identifiant de l’élève,Élève,Paquet');
  expect(await get(`/questions?package=${NAME}`)).toContain('Les élèves et les questions');
  expect(await get('/play?package=cmi5.zip')).toContain(
    '<p>cmi5.zip ne peut pas être joué ici : c’est un paquet cmi5, qui a besoin d’un LMS',
  );
  expect(await get('/assets/main.js')).toContain('Pas enregistré, parce que le LMS d’essai');
});

test.each(languageTags)('nothing stands in English on a page in %s', async (language) => {
  await start(language);
  const own = saidIn([practiceWordsOf(language), reportWordsOf(language)]).map(([, said]) => said);
  const english = saidIn([practiceWordsOf('en-GB'), reportWordsOf('en-GB')])
    // What a sentence is told, a number, stands between its pieces.
    .flatMap(([, said]) => said.split(/\d+/).map((piece) => piece.replace(/\s+/g, ' ').trim()))
    // Pieces of several words, which no address, name or value can hold by chance.
    .filter(
      (piece) =>
        piece.length >= 8 && piece.includes(' ') && !own.some((said) => said.includes(piece)),
    );
  for (const path of pages) {
    const page = await get(path);
    expect(page.length, path).toBeGreaterThan(200);
    expect(english.filter((said) => page.includes(said)).map((said) => `${path}: ${said}`)).toEqual(
      [],
    );
  }
});

test.each(['', '"language":7,'])(
  'a package whose course has no language (%j) is none of ours, and stops nothing',
  async (instead) => {
    await start('fr-CA', (page) => page.replace('"language":"fr-CA",', instead));
    const home = await get('/');
    expect(home).toContain('<html lang="en-GB">');
    expect(home).toContain('<h2>~</h2>');
  },
);
