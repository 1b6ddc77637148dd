/** Reports as schools have them: in any language, without the columns of privacy, of any system. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassRecord } from '../../src/classroom/record';
import { Unreadable } from '../../src/classroom/read/problem';
import { createGatherer } from '../../src/classroom/record';
import { readFile } from '../../src/classroom/read/file';
import type { ClassUnit } from '../../src/classroom/unit';
import { read, readTold, source, unit } from '../builders/class-record';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t').map((cell) => cell.replaceAll('"', '')));

const all = rows('moodle-all.txt');
const text = (table: readonly (readonly string[])[], separator = '\t'): string =>
  table.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\n') + '\n';

/** The columns that a heading fits. */
const only = (table: readonly (readonly string[])[], keep: (heading: string) => boolean) =>
  table.map((cells) => cells.filter((_, at) => keep(table[0]?.[at] ?? '')));

const credits = ({ pupils }: ClassRecord) =>
  pupils.flatMap(({ name, answers }) =>
    answers.some((given) => given) ? [[name, ...answers.map((given) => given?.credit)]] : [],
  );

const faultOf = async (content: string): Promise<Unreadable> => {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof Unreadable) return error;
    throw error;
  }
  throw new Error('It was read.');
};

const ann = [0, 0, 1 / 3, 0.5, 0.5, undefined];
const chloe = [1, 1, 1, 1, 1, 1];
const both = [
  ["Ann O'Neill", ...ann],
  ['Chloé Çelik', ...chloe],
];

type Words = Readonly<Record<'Question' | 'Response' | 'Right answer' | 'Result', string>>;

/** `#` stands for the number. */
const languages: Readonly<Record<string, Words>> = {
  English: {
    Question: 'Question #',
    Response: 'Response #',
    'Right answer': 'Right answer #',
    Result: 'Result #',
  },
  French: {
    Question: 'Question #',
    Response: 'Réponse #',
    'Right answer': 'Réponse correcte #',
    Result: 'Résultat #',
  },
  Hungarian: {
    Question: '#. kérdés',
    Response: '#. válasz',
    'Right answer': '#. helyes válasz',
    Result: '#. eredmény',
  },
  Chinese: {
    Question: '第#题',
    Response: '第#个回答',
    'Right answer': '第#个正确答案',
    Result: '结果#',
  },
};

const inLanguage = (words: Words) => {
  const [headings = [], ...rest] = all;
  return [
    headings.map((heading) => {
      const [, word = '', n = ''] =
        /^(Question|Response|Right answer|Result) (\d+)$/.exec(heading) ?? [];
      return words[word as keyof Words]?.replace('#', n) ?? heading;
    }),
    ...rest,
  ];
};

const ticks: readonly (keyof Words)[] = ['Question', 'Right answer', 'Result'];

describe("Moodle's interactions report in any language", () => {
  it.each(Object.keys(languages))('%s, with any of the boxes ticked', async (language) => {
    const words = languages[language];
    if (!words) throw new Error(language);
    for (const ticked of [[], ...ticks.map((one) => [one]), ['Question', 'Result'], ticks]) {
      const unticked = ticks.filter((one) => !ticked.includes(one));
      const gone = new Set(
        unticked.flatMap((one) => [0, 1, 2, 3, 4, 5].map((n) => words[one].replace('#', `${n}`))),
      );
      const { record } = await read(text(only(inLanguage(words), (heading) => !gone.has(heading))));
      expect(credits(record), ticked.join()).toEqual(both);
    }
  });

  it('without the columns that a school removes, or in another order', async () => {
    const facts = ['Name', 'Email address', 'Attempt', 'Started on', 'Last accessed on', 'Score'];
    await fc.assert(
      fc.asyncProperty(fc.subarray(facts), fc.boolean(), async (gone, turned) => {
        const kept = only(all, (heading) => !gone.includes(heading));
        const table = turned ? kept.map((cells) => [...cells].reverse()) : kept;
        const { record } = await read(text(table));
        expect(credits(record).map(([, ...marks]) => marks)).toEqual([ann, chloe]);
        if (!gone.includes('Name') && !turned) expect(credits(record)).toEqual(both);
      }),
    );
  });

  it('with a column of groups, and a file for each group', async () => {
    const grouped = all.map((cells, at) => {
      const [name = '', ...rest] = cells;
      return [name, at === 0 ? 'Groups' : at === 1 ? '' : `Year ${at}`, ...rest];
    });
    expect(credits((await read(text(grouped))).record)).toEqual(both);
    const [headings = [], teacher = [], first = [], second = []] = grouped;
    const files = [
      [headings, teacher, first],
      [headings, teacher, second],
    ];
    const { record } = await read(...files.map((table) => text(table)));
    expect(credits(record)).toEqual(both);
    expect(record.pupils).toHaveLength(3);
  });

  it('is refused without title and questions, until the teacher says which package it is', async () => {
    const bare = text(only(all, (heading) => !/^(A tiny unit|Question \d)$/.test(heading)));
    const { fault, got, sample } = await faultOf(bare);
    expect([fault, got, sample?.headings[0]]).toEqual(['otherCourse', 'Score', 'Name']);
    const { record } = await readTold({ of: 'A tiny unit' }, bare);
    expect(credits(record)).toEqual(both);
  });

  it('tells who was shown an answer from who gave none, where a box more is ticked', async () => {
    const shown = all.map((cells, row) =>
      cells.map((cell, at) => (row === 2 && all[0]?.[at] === 'Response 0' ? '' : cell)),
    );
    const shownOf = async (table: readonly (readonly string[])[]) =>
      (await read(text(table))).record.pupils[1]?.shown;
    expect(await shownOf(shown)).toEqual([true, false, false, false, false, false]);
    const bare = only(shown, (heading) => !/^(Right answer|Result) /.test(heading));
    expect(await shownOf(bare)).toEqual([false, false, false, false, false, false]);
  });
});

describe('several attempts of a student', () => {
  const facts = 'Name\tEmail\tAttempt\tStarted on\tLast accessed on\tScore\tA tiny unit';
  const of = (attempt: number, ...answers: readonly string[]): string =>
    ['Ann', 'ann@x.example', attempt, 'Monday, 2 November 2026', 'x', 5, 5, ...answers].join('\t');
  const file = `${facts}\tResponse 0\tResponse 1\n${of(2, 'a', 'a,c')}\n${of(1, 'b', 'b')}\n${of(3, 'c', '')}\n`;

  it('count as the teacher chooses', async () => {
    const firstTwo = async (attempts: 'first' | 'last' | 'best') =>
      (await readTold({ attempts }, file)).record.pupils[0]?.answers
        .slice(0, 2)
        .map((given) => given?.response);
    expect(await firstTwo('first')).toEqual([['b'], ['', 'b', '']]);
    expect(await firstTwo('last')).toEqual([['c'], ['a', '', 'c']]);
    expect(await firstTwo('best')).toEqual([['a'], ['a', '', 'c']]);
    expect((await read(file)).record.severalAttempts).toBe(true);
    expect((await read(text(all))).record.severalAttempts).toBe(false);
  });

  it('of two files are one student by the address, or by a name that only one has', async () => {
    const second = `Name\tAttempt\tStarted on\tLast accessed on\tScore\tSecond\tResponse 0\nAnn\t1\tx\ty\t5\t5\ta\n`;
    const joined = (await read(file, second)).record;
    expect(joined.pupils.map(({ name, answers }) => [name, answers[5]?.credit])).toEqual([
      ['Ann', 1],
    ]);
    const other = file.replaceAll('ann@', 'anna@');
    expect((await read(file, other, second)).record.pupils).toHaveLength(3);
  });
});

describe("Canvas's student analysis", () => {
  const headings = [
    'name,id,sis_id,section,section_id,section_sis_id,submitted,attempt',
    '"4101: Who fell?",1.0,"4102: Which two? Choose two.",2.0,"4103: Which group?",1.0,"4104: Out of nowhere?",1.0',
    'n correct,n incorrect,score',
  ].join(',');
  const rowOf = (name: string, id: number, attempt: number, answers: string): string =>
    `${name},${id},s${id},Year 11,7,,2026-11-02 09:00:00 UTC,${attempt},${answers},1,1,2.0`;
  const file = [
    headings,
    rowOf('Ann', 11, 1, 'The King,0.0,"Peace,War",0.0,"Lenin=>Reds,Kolchak=>Reds",0.5,x,1.0'),
    rowOf('Bo', 12, 1, 'The Tsar,1.0,"Peace,Bread",2.0,,0.0,,0.0'),
    rowOf('Bo', 12, 2, 'Somebody,0.5,,0.0,,0.0,,0.0'),
  ].join('\n');

  it('is known by its columns, and its answers by their words', async () => {
    const { record, notes } = await read(file);
    expect(notes).toEqual([
      { cut: false, newer: false, unknown: new Set(['4104: Out of nowhere?']) },
    ]);
    expect(credits(record)).toEqual([
      ['Ann', 0, 0, undefined, 0.5, undefined, undefined],
      ['Bo', 1, 1, undefined, undefined, undefined, undefined],
    ]);
    expect(record.pupils[0]?.answers[3]?.response).toEqual(['a', 'a']);
    expect([...record.lessons]).toEqual(['first']);
  });

  it('counts the points where the words are of another edition', async () => {
    const { record } = await readTold({ attempts: 'last' }, file);
    expect(record.pupils[1]?.answers[0]).toEqual({ response: [], credit: 0.5, wrongAnswers: [] });
  });

  it('with all attempts has them newest first, and the word for them in the language of the school', async () => {
    const german = [
      'Name,ID,Abschnitt,Abschnitts-ID,abgegeben,Versuch,"4101: Who fell?",1.0,richtig,falsch,Punkte',
      'Bo,12,9B,7,2026-11-02 10:00:00 UTC,2,The Tsar,1.0,1,0,1.0',
      'Bo,12,9B,7,2026-11-02 09:00:00 UTC,1,The King,0.0,0,1,0.0',
    ].join('\n');
    const marks = async (attempts: 'first' | 'last') => {
      const { record } = await readTold({ attempts }, german);
      return [record.severalAttempts, record.pupils[0]?.answers[0]?.credit];
    };
    expect(await marks('first')).toEqual([true, 0]);
    expect(await marks('last')).toEqual([true, 1]);
    // A number of a section is none of an attempt.
    const once = german.replaceAll(/,(abgegeben|2026[^,]*),(Versuch|[12]),/g, ',');
    expect((await readTold({}, once)).record.severalAttempts).toBe(false);
  });

  it('of an anonymous survey has a student for each row, though a section has a number', async () => {
    const answers = '"4101: Who fell?",1.0,n correct,n incorrect,score';
    const survey = async (facts: string, ...students: readonly string[]) =>
      credits((await read([`${facts},${answers}`, ...students].join('\n'))).record).map(
        ([name, credit]) => [name, credit],
      );
    const three = [
      ['1', 1],
      ['2', 0],
      ['3', 1],
    ];
    expect(
      await survey(
        'section,section_id,submitted',
        'Class 9B,77,2026-11-02 09:00:00 UTC,The Tsar,1.0,1,0,1.0',
        'Class 9B,77,2026-11-02 09:05:00 UTC,The King,0.0,0,1,0.0',
        '"Class 9B, Class 9C","77, 78",2026-11-02 09:07:00 UTC,The Tsar,1.0,1,0,1.0',
      ),
    ).toEqual(three);
    expect(
      await survey(
        'Abschnitt,Abschnitts-ID,SIS-ID,abgegeben,Versuch',
        'Class 9B,77,s77,2026-11-02 09:00:00 UTC,1,The Tsar,1.0,1,0,1.0',
        'Class 9B,77,s77,2026-11-02 09:05:00 UTC,1,The King,0.0,0,1,0.0',
        'Class 9B,77,s77,2026-11-02 09:07:00 UTC,1,The Tsar,1.0,1,0,1.0',
      ),
    ).toEqual(three);
  });

  it('has its students by name with the fewest columns, also where the school deleted the sections', async () => {
    const answers = '"4101: Who fell?",1.0,n correct,n incorrect,score';
    const file = (facts: string, section: string): string =>
      [
        `${facts},${answers}`,
        `Ann,11,${section}2026-11-02 09:00:00 UTC,The Tsar,1.0,1,0,1.0`,
        `Bo,12,${section}2026-11-02 09:05:00 UTC,The King,0.0,0,1,0.0`,
      ].join('\n');
    for (const one of [
      file('Name,ID,Abschnitt,Abschnitts-ID,abgegeben', 'Class 9B,77,'),
      file('name,id,submitted', ''),
    ]) {
      const { record } = await read(one);
      expect(record.pupils.map(({ key, name }) => [key, name])).toEqual([
        ['canvas 11', 'Ann'],
        ['canvas 12', 'Bo'],
      ]);
    }
  });

  const withStems = (of: ClassUnit, stems: Readonly<Record<string, string>>): ClassUnit => ({
    ...of,
    asked: of.asked.map((one) => ({ ...one, stem: stems[one.spec.id] ?? one.stem })),
  });

  /** The questions that a Canvas file has in its headings. */
  const knownIn = async (other: ClassUnit, ...asked: readonly string[]) => {
    const into = createGatherer(other);
    const heads = asked.map((text, at) => `"${4101 + at}: ${text}",1.0`).join(',');
    const file = `name,id,section,section_id,submitted,${heads},n correct,n incorrect,score\nAnn,11,9B,7,2026-11-02 09:00:00 UTC${',x,1.0'.repeat(asked.length)},1,0,1.0\n`;
    await readFile(other, source(file), into);
    const [ann] = into.finish().pupils;
    return other.asked.flatMap(({ spec }, at) => (ann?.answers[at] ? [spec.id] : []));
  };

  /** In a unit whose questions begin with these words. */
  const knownOf = (stems: Readonly<Record<string, string>>, ...asked: readonly string[]) =>
    knownIn(withStems(unit, stems), ...asked);

  it('knows a question though Canvas puts nothing between its paragraphs', async () => {
    const stems = {
      'q-choice': 'Who fell',
      'q-choices': 'Which two fell in 1917',
      'q-sort': 'Which group was in the USSR',
      'q-gap': 'Fill in the missing words',
      'q-second': 'Choisissez 10\u00a0km',
    };
    expect(
      await knownOf(
        stems,
        'Who fellA photograph of a palace.',
        'Which two fell in 1917Choose two.',
        'Which group was in the USSRSource: Lenin, April 1917',
        'Fill in the missing words1917: the [gap1] and the [gap2].',
        // Canvas takes a protected space away.
        'Choisissez 10kmChoisissez deux réponses.',
      ),
    ).toEqual(['q-choice', 'q-choices', 'q-sort', 'q-gap', 'q-second']);
    expect(
      await knownOf({ 'q-gap': '填写缺少的词', 'q-sort': '填写缺少' }, '填写缺少的词沙皇[gap1]'),
    ).toEqual(['q-gap']);
  });

  it('takes no question for another whose last word or number begins alike', async () => {
    const stems = { 'q-choice': 'Name the war', 'q-choices': 'What was in 19' };
    expect(
      await knownOf(stems, 'Name the wars', 'What was in 1917', 'Rename the war', 'Which words?'),
    ).toEqual(['q-gap']);
  });

  it('tells questions of the same words apart by the lesson of the others, then by their order', async () => {
    const order = 'Put these events in order.';
    const same = withStems(unit, { 'q-order': order, 'q-sort': order, 'q-second': order });
    expect(await knownIn(same, order, 'Which two?', order)).toEqual([
      'q-choices',
      'q-order',
      'q-sort',
    ]);
    const inSecond = {
      ...same,
      asked: same.asked.map((one) =>
        one.spec.id === 'q-gap' ? { ...one, lesson: 'second' } : one,
      ),
    };
    expect(await knownIn(inSecond, order, 'Which words? The [gap1].')).toEqual([
      'q-gap',
      'q-second',
    ]);
  });

  it('has a comma inside a word as \\, and leaves out a menu that nobody opened', async () => {
    const given = async (words: string, points: string) => {
      const { record } = await read(
        `name,id,section,section_id,submitted,"4101: Which words?",1.0,n correct,n incorrect,score\nAnn,11,9B,7,2026-11-02 09:00:00 UTC,"${words}",${points},1,0,1.0\n`,
      );
      const one = record.pupils[0]?.answers[4];
      return [one?.response, one?.credit];
    };
    expect(await given('Soviet,Petrograd\\, the city', '1.0')).toEqual([
      ['Soviet', 'Petrograd, the city'],
      1,
    ]);
    expect(await given('Duma & co,Petrograd\\, the city', '0.5')).toEqual([
      ['Duma & co', 'Petrograd, the city'],
      0.5,
    ]);
    // Which of the two it was is not said.
    expect(await given('Petrograd\\, the city', '0.5')).toEqual([[], 0.5]);
  });

  /** What students chose who gave these words, in a question with these options. */
  const chosenOf = async (texts: readonly string[], given: readonly string[]) => {
    const other = {
      ...unit,
      asked: unit.asked.map((one) =>
        one.spec.id === 'q-choice' && one.model.form === 'pick'
          ? {
              ...one,
              model: {
                ...one.model,
                rows: one.model.rows.map((row, at) => ({ ...row, text: texts[at] ?? '' })),
              },
            }
          : one,
      ),
    };
    const into = createGatherer(other);
    const rows = given.map((word, n) => rowOf(`Student ${n}`, n, 1, `${word},0.0,,0.0,,0.0,,0.0`));
    await readFile(other, source([headings, ...rows].join('\n')), into);
    return into.finish().pupils.map(({ answers }) => answers[0]?.response);
  };

  it('keeps options apart that differ by an accent alone', async () => {
    expect(await chosenOf(['où', 'ou', 'dû'], ['où', 'ou', 'DU'])).toEqual([['a'], ['b'], ['c']]);
  });

  it('lacks the signs that Canvas drops from an option at its import', async () => {
    const options = ['The "dual power" & the Duma', '<5 %', '>5 %'];
    // Which of the last two it was is not said.
    expect(await chosenOf(options, ['The dual power  the Duma', '<5 %', '5 %'])).toEqual([
      ['a'],
      ['b'],
      [],
    ]);
  });

  it('of another quiz is refused with its first question, and nothing is asked of the teacher', async () => {
    const { fault, got, sample } = await faultOf(
      'name,id,submitted,"1: What is 2+2?",1.0,score\nAnn,1,x,4,1,1\n',
    );
    expect([fault, got, sample]).toEqual(['otherCourse', '1: What is 2+2?', undefined]);
  });
});

describe('any other table', () => {
  const table = [
    ['Learner', 'Item', 'Given', 'Points', 'Try'],
    ['Ann', 'q-choice', 'b', '0', '1'],
    ['Ann', 'Which two?', 'Peace, Bread', '4', '1'],
    ['Bo', 'Q-CHOICE', 'The Tsar', '4', '1'],
    ['Bo', 'Which two?', '???', '2', '1'],
    ['Bo', 'q-second', '', '50%', '1'],
    ['', 'q-choice', 'a', '', ''],
    ['Bo', 'Where?', 'a', '', '1'],
    ['Ann', 'Where?', 'a', '', '1'],
    ['Ann', '', 'a', '', '1'],
  ];
  const columns = {
    student: 'Learner',
    question: 'Item',
    answer: 'Given',
    score: 'Points',
    attempt: 'Try',
  };

  it('is shown with its columns, and read as the teacher names them', async () => {
    const { fault, sample } = await faultOf(text(table, ','));
    expect([fault, sample?.headings, sample?.rows[0]]).toEqual([
      'noInteractions',
      table[0],
      table[1],
    ]);
    const { record, notes } = await readTold({ columns }, text(table, ';'));
    expect(notes).toEqual([{ cut: false, newer: false, unknown: new Set(['Where?']) }]);
    expect(credits(record)).toEqual([
      ['Ann', 0, 1, undefined, undefined, undefined, undefined],
      ['Bo', 1, 0.5, undefined, undefined, undefined, 0.5],
    ]);
  });

  it('tells attempts apart by the number in their words, and points of how many', async () => {
    const rows = [
      ['Learner', 'Item', 'Given', 'Points', 'Try'],
      ['Ann', 'q-choice', 'The Tsar', '1.00 / 1', 'Versuch 2'],
      ['Ann', 'q-choice', 'The King', '0/1', 'Versuch 1'],
      ['Ann', 'q-second', '', '1 / 2', 'Versuch 1'],
      ['Ann', 'q-sort', '', '-0,25', 'Versuch 1'],
    ];
    const marks = async (attempts: 'first' | 'last') => {
      const { record } = await readTold({ columns, attempts }, text(rows));
      return [record.severalAttempts, record.unreadable, ...credits(record)];
    };
    const others = [undefined, undefined, 0, undefined, 0.5];
    expect(await marks('first')).toEqual([true, 0, ['Ann', 0, ...others]]);
    expect(await marks('last')).toEqual([true, 0, ['Ann', 1, ...others]]);
  });

  it('without a question of the unit is refused', async () => {
    const wrong = readTold({ columns: { ...columns, question: 'Given' } }, text(table));
    await expect(wrong).rejects.toMatchObject({ fault: 'wrongColumns' });
  });
});
