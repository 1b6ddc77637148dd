/** What `npm run check` says of a whole unit, and of its language. */
import { expect, test } from 'vitest';
import { advice } from '../../src/reader/advice';
import { unitAdvice } from '../../src/reader/advice-unit';
import { formatProblem } from '../../src/reader';
import { block, built, files, front, lesson, unitYaml } from '../builders/lesson-files';

interface Options {
  readonly right: string;
  readonly wrong: readonly string[];
  readonly stem?: string;
}

const choice = (id: string, { right, wrong, stem = 'Who?' }: Options): string =>
  block(
    'question',
    `id: ${id}\nkind: choice\nstem: ${stem}\noptions:\n  a: {text: "${right}", why: R}\n${wrong
      .map((text, at) => `  ${'bcd'[at]}: {text: "${text}", why: W}`)
      .join('\n')}\nanswer: a`,
  );

const wholeOf = (text: string) =>
  unitAdvice(built(files(lesson(`Text.\n\n${text}`), { 'glossary.yaml': '' })));

/** Two lessons, the second in front matter of its own. */
const two = (first: string, second: string, glossary: string): string[] => {
  const unit = built(
    files(lesson(first), {
      'unit.yaml': unitYaml(['01-first', '02-second']),
      '02-second/lesson.md': `${front('second')}\n## Begin\n${second}`,
      'glossary.yaml': glossary,
    }),
  );
  return unitAdvice(unit).advice.map(formatProblem);
};

/** As many questions of four options as asked for, the nth made by its number. */
const many = (count: number, options: (n: number) => Options): string =>
  Array.from({ length: count }, (_, n) => choice(`q${n}`, options(n))).join('\n');

test('a unit whose shortest option is always right is told so, with what chance would give', () => {
  const { figures, advice: told } = wholeOf(
    many(8, (n) => ({ right: `x${n}`, wrong: [`long ${n}`, `longer ${n}`, `the longest ${n}`] })),
  );
  expect(figures).toContain('the shortest option is right in 8 of 8 questions, by chance 0 to 5');
  expect(figures).toContain('the longest option is right in 0 of 8 questions, by chance 0 to 5');
  expect(told.map(formatProblem)).toEqual([
    'lessons/unit.yaml:1:1 Students could guess: the shortest option is right in 8 of 8 questions, by chance 0 to 5. Reword options of some of these: q0, q1, q2, q3, q4, q5, q6, q7.',
  ]);
});

test('a guess that is right too seldom tells as well', () => {
  const { advice: told } = wholeOf(
    many(20, (n) => ({ right: `no ${n}`, wrong: [`b ${n}`, `c ${n}`, `always ${n}`] })),
  );
  expect(told.map((one) => one.message)).toContain(
    'Students could guess: the option with an absolute word (all, never, only ...) is right in 0 of 20 questions, by chance 1 to 10. Reword options so that it is right a little more often.',
  );
});

test('options that cannot be told apart by a guess are no trial of it', () => {
  const { figures } = wholeOf(many(3, () => ({ right: 'aa', wrong: ['bb', 'cc', 'dd'] })));
  expect(figures.filter((figure) => figure.includes('longest'))).toEqual([]);
});

test('a sentence of a source that echoes the question counts among the guesses', () => {
  const source = block(
    'source',
    'id: letter\ntitle: T\nwords: own\nfrom: x\nwho: x\nwhen: x\nparagraphs:\n  - sentences: [The soldiers wanted bread., Nobody came., It was late.]',
  );
  const asked = block(
    'question',
    'id: proof\nkind: evidence\nstem: Which sentence says what the soldiers wanted?\nsource: letter\noptions: {1: {why: R}, 2: {why: W}, 3: {why: W}}\nanswer: 1',
  );
  expect(wholeOf(`${source}\n${asked}`).figures).toContain(
    'the option that shares most words with the question is right in 1 of 1 questions, by chance 0 to 1',
  );
});

test('a word that is never right', () => {
  const { figures, advice: told } = wholeOf(
    many(17, (n) => ({
      right: `no ${n}`,
      wrong: [`so ${n}`, `by ${n}`, n < 9 ? "The Tsar's" : 'Tsars'],
    })),
  );
  expect(figures).toContain(
    '1 words stand in 5 options or more; always or never right: tsar 0 of 17',
  );
  expect(told.map((one) => one.message)).toContain(
    "Students could guess by the word 'tsar': an option with it is right in 0 of 17, by chance 1 to 9. Reword some of these: q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14, q15, q16.",
  );
});

const pair = { right: 'It left the hall', wrong: ['It stayed', 'It spoke'] };

test('nearly the same question in two lessons, but not twice in one', () => {
  const other = choice('far', {
    right: 'A cruiser',
    wrong: ['A tank'],
    stem: 'What fired a blank?',
  });
  const first = choice('one', {
    ...pair,
    stem: 'How did the Menshevik party help the Bolsheviks?',
  });
  const second = choice('two', { ...pair, stem: 'How did the Mensheviks help the Bolsheviks?' });
  expect(two(`${first}\n${other}`, second, '')).toEqual([
    "lessons/02-second/lesson.md:13:7 Expected another question in each lesson, but this is nearly 'one' at lessons/01-first/lesson.md:13 (71 of 100 words by weight). Ask for something else.",
  ]);
  expect(two(`${first}\n${second}`, other, '')).toEqual([]);
});

test('an option that stands in two lessons', () => {
  const long = 'A law that gave soviets command over soldiers';
  const first = choice('one', { right: 'x', wrong: [long], stem: 'Which ended?' });
  const second = choice('two', { right: 'y', wrong: [`${long}.`], stem: 'What came?' });
  expect(two(first, second, '')).toEqual([
    `lessons/02-second/lesson.md:13:7 The option "${long}." stands in nearly the same words in 'one' of another lesson. Word one of them differently.`,
  ]);
});

test('a word used before a link explains it, and words that nothing links to', () => {
  const words = [
    'cossack: {term: Cossack, meaning: A horseman.}',
    'coup: {term: Coup, meaning: A grab.}',
    'strike: {term: Strike, meaning: Work stops.}',
    'general-strike: {term: General strike, meaning: All work stops.}',
  ].join('\n');
  const people = block('people', 'people:\n  - {name: P, role: R, text: A Cossack of the Don.}');
  const first = `A [general strike](glossary:general-strike) began.\n\n${people}`;
  const second = 'A [Cossack](glossary:cossack) came. No [strike](glossary:strike).';
  expect(two(first, second, words)).toEqual([
    "lessons/01-first/lesson.md:14:30 'Cossack' stands here before it is explained: its first link is at lessons/02-second/lesson.md:10. Explain it earlier, or use another word here.",
    'lessons/glossary.yaml:1:1 Expected every word of the glossary in some lesson, but none links to: coup. Link them, [...](glossary:word), or delete them.',
  ]);
});

test('what only teachers read comes before no link', () => {
  const words = 'coup: {term: Coup, meaning: A grab.}';
  const plan = block(
    'teaching',
    'starter: A coup\nmisconceptions: [M]\ndiscussion: [D]\nextension: E\nsupport: S\neal: L',
  );
  expect(two(`Text.\n\n${plan}`, 'A [coup](glossary:coup).', words)).toEqual([]);
});

/** The advice on language that a lesson gets, without what a short text always gets. */
const language = (text: string, tag = 'en-GB'): string[] => {
  const unit = built(
    files(lesson(text), { 'unit.yaml': unitYaml().replace('en-GB', tag), 'glossary.yaml': '' }),
  );
  return unit.lessons
    .flatMap((one) => advice(one, unit.glossary, unit.course.language))
    .map(({ line, column, message }) => `${line}:${column} ${message}`)
    .filter((line) => !/words of prose|reading grade|key points/.test(line));
};

test('a lesson that is no quiz ends with key points', () => {
  const said = (source: string) => {
    const unit = built(files(source));
    return unit.lessons
      .flatMap((one) => advice(one, {}, 'uk'))
      .map(({ line, column, message }) => `${line}:${column} ${message}`)
      .filter((line) => line.includes('key points'));
  };
  expect(said(lesson('Text.'))).toEqual([
    '9:1 Expected key points at the end of the lesson (a block that begins with ```keypoints), got none. They become its flashcards.',
  ]);
  const points = block('keypoints', 'points:\n  - {ask: A?, point: B.}');
  expect(said(lesson(`Text.\n\n${points}`))).toEqual([]);
  expect(said(`${front('first', 'quiz: true\n')}\n## Start\n\nText.`)).toEqual([]);
});

test.each([
  ['10:40 pm', 'It began at 10:40 pm.'],
  ['11 am', 'By 11 am he had gone.'],
  ['2 a.m.', 'About 2 a.m. they came.'],
  ["nine o'clock", "It was nine o'clock."],
  ['at 22.40', 'It began at 22.40 in the hall.'],
])('a time written as %s', (time, text) => {
  const column = text.indexOf(time) + 1;
  const said = `10:${column} Expected a time like 22:40, got '${time.replace("'", '’')}'. Times are written one way in the whole unit.`;
  expect(language(text)).toEqual([said]);
});

test.each([
  'It began at 22:40.',
  'I am 11.',
  'Prices rose by 3.50 roubles, or 12.5%.',
  'Lesson 3 ends.',
])('no time, or one as it should be: %s', (text) => expect(language(text)).toEqual([]));

test('students are called students, in the plan too', () => {
  const plan = block(
    'teaching',
    'starter: Pupils draw.\nmisconceptions: [M]\ndiscussion: [D]\nextension: E\nsupport: S\neal: L',
  );
  expect(language(`Text.\n\n${plan}`)).toEqual([
    "13:10 Expected 'student' or 'students', got 'Pupils': one word for one thing.",
  ]);
});

const of = (words: number): string => `${Array.from({ length: words }, () => 'so').join(' ')}.`;

test('a sentence of 22 words is not too long, one of 23 is', () => {
  expect(language(`${of(22)}\n`)).toEqual([]);
  expect(language(`${of(23)}\n`)).toEqual([
    '10:1 Expected a sentence of at most 22 words, got 23: "so so so so so so so so so so so so so so so so so so so ..."',
  ]);
});

test('a text in another language is not measured by the rules of English', () => {
  expect(language(`${of(40)} It began at 10 pm for pupils.`, 'uk')).toEqual([]);
});

test('a step with too much text for one screen', () => {
  const step = `${Array.from({ length: 26 }, () => of(10)).join(' ')}\n`;
  const unit = built(files(`${lesson(step)}\n## Next\n\n${of(10)}\n`, { 'glossary.yaml': '' }));
  const [one] = unit.lessons.flatMap((l) => advice(l, {}, 'uk'));
  expect(one?.message).toBe(
    `Expected at most 250 words of prose in a step, got 260 in "Start". Begin another step with a '## ' heading.`,
  );
});

test('a step that asks too much for one screen', () => {
  const asked = (name: string, count: number): string =>
    Array.from({ length: count }, (_, n) =>
      choice(`${name}-${n}`, { right: 'A', wrong: ['B'], stem: `Who was number ${n}?` }),
    ).join('\n');
  const notes = (count: number): string[] => {
    const text = `${lesson(`Text.\n\n${asked('here', count)}`)}\n## Next\n\nText.\n\n${asked('there', 1)}\n`;
    return built(files(text, { 'glossary.yaml': '' })).lessons.flatMap((one) =>
      advice(one, {}, 'uk').map(({ message }) => message),
    );
  };
  const told = `Expected at most 4 questions in a step, got 5 in "Start". Begin another step with a '## ' heading.`;
  expect(notes(4)).not.toContain(told);
  expect(notes(5)).toContain(told);
});
