/** The class report of gap answers that SCORM 1.2 has damaged: kept in ASCII, or cut at 255 characters. */
import { describe, expect, test } from 'vitest';
import { readGiven } from '../../src/classroom/graded-response';
import { createGatherer } from '../../src/classroom/record';
import type { ReportedQuestion } from '../../src/classroom/unit';
import { unitForClass } from '../../scripts/teacher/report';
import { block, built, files, front } from '../builders/lesson-files';

/** A gap question as an author writes it: the right word of each gap, and more lines. */
const gaps = (right: readonly string[], more = ''): ReportedQuestion => {
  const rows = right.map((word, at) => `  ${at + 1}: {answer: ${JSON.stringify(word)}, why: Yes.}`);
  const text = right.map((_, at) => `[${at + 1}]`).join(' and ');
  const question = `id: q-gap\nkind: gap\nstem: Which?\ntext: Here ${text}.\ngaps:\n${rows.join('\n')}\n${more}`;
  const body = `\n## Start\n\nText.\n\n${block('question', question)}\n`;
  const [asked] = unitForClass(built(files(front() + body))).asked;
  if (!asked) throw new Error('The lesson has no question.');
  return asked;
};

const inBank = (right: readonly string[], ...others: string[]) =>
  gaps(right, `bank: ${JSON.stringify([...right, ...others])}`);

/** The words as they were read, and how much of them is right. */
const seen = (asked: ReportedQuestion, text: string) => {
  const given = readGiven(asked, text);
  return given && [given.response, given.credit];
};

describe('words that were kept in ASCII', () => {
  test.each([
    ['Київ', '????'],
    ['Straße', 'Stra?e'],
    ['Straße', 'stra?e'],
    ['œuvre', '?uvre'],
    ['£5', '?5'],
    ['Malmø', 'Malm?'],
  ])('%s, stored as %s, is right', (word, text) => {
    expect(seen(gaps([word]), text)).toEqual([[word], 1]);
    expect(seen(inBank([word], 'Duma'), text)).toEqual([[word], 1]);
    expect(readGiven(gaps([word]), text)?.wrongAnswers).toEqual([]);
  });

  test('are told from one another by what is left of them', () => {
    const asked = inBank(['Лютий 1917', 'Жовтень 1917'], '1917');
    expect(seen(asked, '???????? 1917, ????? 1917')).toBeUndefined();
    expect(seen(asked, '??????? 1917, ????? 1917')).toEqual([['Жовтень 1917', 'Лютий 1917'], 0]);
    expect(seen(asked, '????? 1917, 1917')).toEqual([['Лютий 1917', '1917'], 0.5]);
  });

  test('may hold a comma', () => {
    expect(seen(inBank(['земля, хліб', 'мир']), '?????, ????, ???')).toEqual([
      ['земля, хліб', 'мир'],
      1,
    ]);
  });

  test('may be a variant that is right, too', () => {
    const asked = gaps(['Kyiv']);
    const accept = asked.spec.accept ?? [];
    const both = { ...asked, spec: { ...asked.spec, accept: [[...(accept[0] ?? []), 'Київ']] } };
    expect(seen(both, '????')).toEqual([['Київ'], 1]);
  });

  test('cannot be read where several words fit, or none', () => {
    expect(seen(inBank(['Київ', 'Дума']), '????, ????')).toBeUndefined();
    expect(seen(gaps(['Київ']), '?????')).toBeUndefined();
    expect(seen(gaps(['Kyiv']), '????')).toBeUndefined();
  });

  test('leave the other words as they were typed', () => {
    expect(seen(gaps(['Київ', 'Duma']), '????, Tsar')).toEqual([['Київ', 'Tsar'], 0.5]);
    expect(seen(gaps(['Київ', 'Duma']), '????, ')).toEqual([['Київ', ''], 0.5]);
  });
});

test('what cannot be read is told as unreadable in the report, not as wrong', () => {
  const asked = inBank(['Київ', 'Дума']);
  const into = createGatherer({
    id: 'u',
    iri: 'https://u.example',
    sureExtension: '',
    title: 'U',
    language: 'uk',
    lessons: [{ id: asked.lesson, title: 'L' }],
    asked: [asked],
    packages: [],
  });
  into.pupil('ann', 'Ann');
  into.answer('ann', 'q-gap', { text: '????, ????', when: 1 });
  const { pupils, unreadable } = into.finish();
  expect([pupils[0]?.answers, unreadable]).toEqual([[undefined], 1]);
});

describe('words with a question mark of their own', () => {
  test('are right where the word is', () => {
    expect(seen(gaps(['Lenin']), 'Lenin?')).toEqual([['Lenin'], 1]);
    expect(seen(gaps(['Kérensky']), 'kerensky ?')).toEqual([['Kérensky'], 1]);
    expect(seen(gaps(['1917']), '????? 1917')).toBeUndefined();
    expect(seen(gaps(['Why?']), 'why?')).toEqual([['Why?'], 1]);
  });

  test('are read as they are beside other letters, and in SCORM 2004', () => {
    expect(seen(gaps(['Київ', 'Duma']), 'Київ, Tsar?')).toEqual([['Київ', 'Tsar?'], 0.5]);
    expect(seen(gaps(['Kyiv', 'Duma']), 'Kyiv[,]Tsar?')).toEqual([['Kyiv', 'Tsar?'], 0.5]);
  });
});

describe('a word with a comma in it', () => {
  test('is one word where one was asked for', () => {
    expect(seen(gaps(['Petrograd, the city']), 'petrograd, the city')).toEqual([
      ['petrograd, the city'],
      1,
    ]);
    expect(seen(gaps(['Lenin']), 'Trotsky, I think')).toEqual([['Trotsky, I think'], 0]);
  });

  test('is known where it is right', () => {
    const asked = gaps(['land, bread', 'Duma']);
    expect(seen(asked, 'Land, bread, Tsar')).toEqual([['Land, bread', 'Tsar'], 0.5]);
    expect(seen(asked, 'Tsar, Duma')).toEqual([['Tsar', 'Duma'], 0.5]);
  });

  test('that nobody knows leaves the answer unread', () => {
    expect(seen(gaps(['Lenin', 'Duma']), 'Trotsky, I think, Duma')).toBeUndefined();
  });
});

describe('an answer that was cut at 255 characters', () => {
  const phrases = [
    'the Provisional Government',
    'the Petrograd Soviet of Workers',
    'the Constituent Assembly',
    'the Council of People’s Commissars',
    'the Military Revolutionary Committee',
    'the storming of the Winter Palace',
    'the Kronstadt sailors',
    'the Decree on Land',
    'the Treaty of Brest-Litovsk',
  ];
  const [last = ''] = phrases.slice(-1);
  /** The first eight so long that so much is left of the ninth. */
  const cutTo = (left: number): readonly [string[], string] => {
    const rest = phrases.slice(1, -1);
    const taken = [...rest, ''].join(', ').length + 2;
    const list = ['x'.repeat(255 - taken - left), ...rest, last];
    return [list, list.join(', ').slice(0, 255)];
  };

  test('is right where one word begins so', () => {
    const [list, text] = cutTo(17);
    expect(text).toMatch(/, the Treaty of Bre$/);
    expect(seen(gaps(list), text)).toEqual([list, 1]);
    expect(seen(gaps(list), text.replace('Treaty', 'treaty'))).toEqual([list, 1]);
  });

  test('is right in ASCII, too', () => {
    const words = ['x', 'y', 'z', 'w'].map((letter) => letter.repeat(59));
    const asked = inBank([...words, 'Жовтневий переворот'], 'Дума');
    const text = `${words.join(', ')}, ????????? ?`;
    expect(text).toHaveLength(255);
    expect(seen(asked, text)).toEqual([[...words, 'Жовтневий переворот'], 1]);
  });

  test('cannot be read where several words begin so, or none', () => {
    const [list, text] = cutTo(4);
    expect(text).toMatch(/, the $/);
    expect(seen(gaps(list), text)).toBeUndefined();
    // A report may leave out a space at the end.
    expect(seen(gaps(list), text.trim())).toBeUndefined();
    expect(seen(gaps(list), text.replace(/the $/, 'Tsar'))).toBeUndefined();
  });

  test('cannot be read where words are lost', () => {
    const words = [...'abcdef'].map((letter) => letter.repeat(60));
    const text = words.join(', ').slice(0, 255);
    expect(text).toMatch(/, eeeeeee$/);
    expect(seen(gaps(words), text)).toBeUndefined();
    expect(seen(gaps(words.slice(0, 5)), text)).toEqual([words.slice(0, 5), 1]);
  });

  test('is another than one of 253, and than one of SCORM 2004', () => {
    const [list, text] = cutTo(17);
    expect(seen(gaps(list), text.slice(0, 253))?.[1]).toBeCloseTo(8 / 9);
    const two = ['x'.repeat(60), 'Tsar'];
    const long = `${'y'.repeat(248)}[,]Tsar`;
    expect(long).toHaveLength(255);
    expect(seen(gaps(two), long)).toEqual([['y'.repeat(248), 'Tsar'], 0.5]);
  });
});
