/** Every word that the product says is there in every language, by that language's own rules. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  bookWordsOf,
  deferredWordsOf,
  nativeWordsOf,
  noteWordsOf,
  noticeOf,
  practiceWordsOf,
  recordingWordsOf,
  reportWordsOf,
  sourceWordsOf,
  startWordsOf,
  systemsOf,
  wordsOf,
  workshopWordsOf,
} from '../../src/strings';
import { languageTags, tagOf } from '../../src/strings/languages';
import { saidIn } from '../builders/said';

test.each([
  ['en-GB', 'en-GB'],
  ['en-US', 'en-GB'],
  ['EN', 'en-GB'],
  ['uk', 'uk'],
  ['uk-UA', 'uk'],
  ['fr-FR', 'fr'],
  ['es-MX', 'es'],
  ['de-AT', 'de'],
  ['cy', 'en-GB'],
])('a course in %s is spoken to by %s', (language, file) => {
  expect(tagOf(language)).toBe(file);
});

test('each language counts by its own rules', () => {
  const counted = (language: string): string[] =>
    [1, 2, 5, 21].map((n) => wordsOf(language).minutes(n));
  expect(counted('en-GB')).toEqual(['1 minute', '2 minutes', '5 minutes', '21 minutes']);
  expect(counted('uk')).toEqual(['1 хвилина', '2 хвилини', '5 хвилин', '21 хвилина']);
});

test('the time that is left is told in minutes, and in hours where there are many', () => {
  const told = (language: string): string[] =>
    [1, 45, 89, 90, 194].map((n) => wordsOf(language).minutesLeft(n));
  expect(told('en-GB')).toEqual([
    'about 1 minute to go',
    'about 45 minutes to go',
    'about 89 minutes to go',
    'about 2 hours to go',
    'about 3 hours to go',
  ]);
  expect(told('uk').slice(3)).toEqual(['залишилося близько 2 годин', 'залишилося близько 3 годин']);
});

test.each([
  ['en-GB', '2 questions are still open:'],
  ['de', 'Noch 2 Fragen offen:'],
  ['es', '2 preguntas aún sin respuesta:'],
  ['fr', 'Encore 2 questions sans réponse\u00a0:'],
  ['uk', '2 запитання ще без відповіді:'],
])('what is open in a quiz is told in %s with one colon, before the list', (language, said) => {
  expect(wordsOf(language).quiz.open(2)).toBe(said);
});

test('one thing and several have their own verbs and endings', () => {
  const { end, minutesLeft, result } = wordsOf('es');
  expect([1, 3].map(minutesLeft)).toEqual([
    'queda alrededor de 1 minuto',
    'quedan alrededor de 3 minutos',
  ]);
  expect([1, 3].map(end.open)).toEqual([
    'En esta lección queda 1 pregunta por responder',
    'En esta lección quedan 3 preguntas por responder',
  ]);
  expect(result.incomplete(1)).toMatch(/Te falta 1 lección\.$/);
  expect(result.incomplete(3)).toMatch(/Te faltan 3 lecciones\.$/);
  expect([0, 1, 2].map((n) => wordsOf('fr').lessonsDone(n, 10))).toEqual([
    '0 leçon sur 10 terminée',
    '1 leçon sur 10 terminée',
    '2 leçons sur 10 terminées',
  ]);
  expect([1, 2, 5].map((n) => wordsOf('uk').chooseN(n))).toEqual([
    'Виберіть одну відповідь.',
    'Виберіть дві відповіді.',
    'Виберіть п’ять відповідей.',
  ]);
  expect([1, 2].map((n) => wordsOf('de').chooseN(n))).toEqual([
    'Wähle eine Antwort.',
    'Wähle zwei Antworten.',
  ]);
});

test('what a number is counted in is not told as a part of the course', () => {
  expect(languageTags.map((language) => [language, nativeWordsOf(language).unit('km')])).toEqual([
    ['en-GB', 'Unit: km'],
    ['de', 'Einheit: km'],
    ['es', 'Unidad: km'],
    ['fr', 'Unité\u00a0: km'],
    ['uk', 'Одиниця: km'],
  ]);
});

const all = (language: string): [string, string][] => [
  ...saidIn(wordsOf(language)),
  ...saidIn(deferredWordsOf(language)),
  ...saidIn(noticeOf(language), '.notice'),
  ...saidIn(sourceWordsOf(language), '.source'),
  ...saidIn(recordingWordsOf(language), '.recording'),
  ...saidIn(noteWordsOf(language), '.note'),
  ...saidIn(nativeWordsOf(language), '.native'),
  ...saidIn(bookWordsOf(language), '.book'),
  ...saidIn(reportWordsOf(language), '.report'),
  ...saidIn(startWordsOf(language), '.start'),
  ...saidIn(systemsOf(language), '.systems'),
  ...saidIn(practiceWordsOf(language), '.practice'),
  ...saidIn(workshopWordsOf(language), '.workshop'),
];

const others = languageTags.filter((language) => language !== 'en-GB');

test('every language of the list has a folder of words with the same files, and no other has', () => {
  const folders = readdirSync('src/strings', { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name);
  // `intl` is no language: it makes the dates, numbers and names that each of them asks for by its tag.
  expect(folders.sort()).toEqual([...languageTags, 'intl'].sort());
  const whole = readdirSync('src/strings/en-GB').sort();
  for (const language of others) {
    expect(readdirSync(`src/strings/${language}`).sort(), language).toEqual(whole);
  }
});

/** Names of products. */
const NAMES = [
  'Blackboard Ultra',
  'Brightspace',
  'Chamilo',
  'Claroline',
  'Common Cartridge',
  'Frappe LMS',
  'Moodle XML',
  'Open edX',
  'OpenOLAT',
  'QTI . (Canvas)',
  'Schoology',
  'cmi',
];

/** Words that two languages have in common, without the numbers beside them. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  de: ['Name', 'Normal', 'Pause', 'Status', 'Text'],
  es: ['Normal', 'Plan', 'error'],
  fr: [
    'Date',
    'Discrimination',
    'Interactions',
    'Minutes',
    'Normal',
    'Note',
    'Notes',
    'Pages',
    'Pause',
    'Question',
    'Questions',
    'Score',
    'Sources',
    'minute',
    'minutes',
  ],
  uk: [],
};

const bare = (said: string): string => said.replace(/\d+/g, '').trim();

test.each(others)('no word in %s was left in English, and none is missing', (language) => {
  const english = new Map(all('en-GB'));
  const words = all(language);
  expect(words.map(([at]) => at).sort()).toEqual([...english.keys()].sort());
  const left = words.filter(
    ([at, said]) =>
      said === english.get(at) &&
      /[a-z]{3}/.test(said) &&
      ![...NAMES, ...(SHARED[language] ?? [])].includes(bare(said)),
  );
  expect(left).toEqual([]);
  expect(words.filter(([, said]) => said.trim() === '' || /undefined|NaN|~/.test(said))).toEqual(
    [],
  );
});

test.each([
  ['de', ['1 Minute', '2 Minuten', '5 Minuten', '21 Minuten']],
  ['es', ['1 minuto', '2 minutos', '5 minutos', '21 minutos']],
  ['fr', ['1 minute', '2 minutes', '5 minutes', '21 minutes']],
])('%s counts by its own rules', (language, counted) => {
  expect([1, 2, 5, 21].map((n) => wordsOf(language).minutes(n))).toEqual(counted);
});

test('nothing is one thing in French, and several in English', () => {
  expect(wordsOf('fr').words.found(0)).toBe('0 mot');
  expect(wordsOf('en-GB').words.found(0)).toBe('0 words');
});

/** What a language would never print. */
const WRONG_TYPE: Readonly<Record<string, RegExp>> = {
  // A space that may break stands before no mark, and marks that want one have it.
  fr: /[ ][:;!?»%]|«[^\u00a0]|[^\s\u00a0\u202f:\d][:;!?](?:\s|$)|[^\u00a0]»|["'“”]/,
  de: /["'”«»]|„[^“]*$/,
  es: /["'“”]|^[^¿]+\?|^[^¡]*!/,
  uk: /["'“”]/,
};

test.each(others)('quotation marks, apostrophes and spaces are those of %s', (language) => {
  expect(all(language).filter(([, said]) => WRONG_TYPE[language]?.test(said))).toEqual([]);
});

test.each([
  ['en-GB', 'Ice: floats; water: flows'],
  ['fr', 'Ice\u00a0: floats\u202f; water\u00a0: flows'],
])('a label has the colon of %s, and a list its semicolon', (language, said) => {
  const { pair, list } = reportWordsOf(language);
  expect(list([pair('Ice', 'floats'), pair('water', 'flows')])).toBe(said);
  const others = [
    wordsOf(language).pair,
    nativeWordsOf(language).pair,
    workshopWordsOf(language).entry,
  ];
  for (const one of others) expect(one('Ice', 'floats')).toBe(pair('Ice', 'floats'));
});

test('no page writes a colon after a label by itself, since French wants a space before it', () => {
  const pages = ['src', 'scripts'].flatMap((root) =>
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .map((name) => `${root}/${name}`),
  );
  expect(pages.length).toBeGreaterThan(100);
  const colons = pages.filter((file) => /`[^`]*\$\{[^`]*\}: /.test(readFileSync(file, 'utf8')));
  expect(colons).toEqual([]);
});

test.each(languageTags)(
  'a board without a number of its question is told without one in %s',
  (language) => {
    const said = [
      nativeWordsOf(language).marks('GCSE', 4),
      bookWordsOf(language).practice.facts('GCSE', 4),
      wordsOf(language).practice.marks('GCSE', 4),
    ];
    for (const one of said) expect(one).toMatch(/GCSE(?: style)?(?: ·|,) 4 /);
  },
);
