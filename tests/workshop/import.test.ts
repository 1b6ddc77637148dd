/** Questions of other systems come in as blocks that the reader takes, with a list of what was not understood. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { gift } from '../../manifest/native/gift';
import { moodlexml } from '../../manifest/native/moodlexml';
import { quizzesOf } from '../../manifest/native/questions';
import { filesOf } from '../../scripts/shared/lessons';
import { formatProblem, read } from '../../src/reader';
import { template } from '../../src/workshop/import/csv';
import { readQuestions } from '../../src/workshop/import/read';
import { placeBelow, putIn } from '../../src/workshop/lesson/place';
import { filesForReader } from '../../src/workshop/sources';
import type { Files } from '../../src/workshop/work';
import { everyKind } from '../builders/native-unit';
import { excel, excelFiles } from '../builders/workbooks';

const bread: Files = Object.fromEntries(filesOf('tests/fixtures/bread'));
const PATH = '01-flour-and-water/lesson.md';

const imported = (text: string) => readQuestions('a.txt', new TextEncoder().encode(text), bread);

const block = (yaml: string): string => `\`\`\`question\n${yaml}\n\`\`\``;

/** What the reader says of the lesson with the blocks in it. */
const problems = (blocks: readonly string[]): readonly string[] => {
  const source = bread[PATH] ?? '';
  const { text } = putIn(source, placeBelow(source, 1, 'question'), blocks.join('\n\n'));
  const unit = read(filesForReader({ ...bread, [PATH]: text }));
  return 'problems' in unit ? unit.problems.map(formatProblem) : [];
};

const CHOICE = `id: question-1
kind: choice
stem: Who led the Bolsheviks?
options:
  a:
    text: Kerensky
    why: "No. Right is: Lenin"
  b:
    text: Lenin
    why: Yes.
answer: b`;

test('Aiken: options and their answer; what is broken is named by its line', async () => {
  const { blocks, notes } = await imported(
    'Who led the Bolsheviks?\r\nA. Kerensky\r\nB) Lenin\r\nANSWER: B\r\n\r\nNo options?\r\nANSWER: A\r\n\r\nLast?\nA) One\n',
  );
  expect(blocks).toEqual([block(CHOICE)]);
  expect(notes).toEqual([
    { line: 6, message: 'Expected ANSWER to be the letter of an option, got A.' },
    { line: 9, message: 'Expected options and a line ANSWER: below the question, got none.' },
  ]);
});

const GIFT = `// A comment
$CATEGORY: October

::One:: [html]<p>Who led the <b>Bolsheviks</b>&#x3f;</p> {
  ~Kerensky
  =Lenin
}

Two of them \\{really\\}? {~%50%Peace#Yes.~%50%Land~%-100%A tsar#No. \\= never.}

Petrograd stands on the {=Neva =the Neva} river.

How many days? {#13:1#So it was.}
Between? {#1.5..2.5}

Match. {=Lenin -> a letter =Trotsky -> the soviet =Martov -> the walk}

It was a rising. {F#No, it was.#Yes.}

Say why. {}

Just a text.

Broken {=a
`;

test('GIFT: each kind that can be marked, and a note for each that cannot', async () => {
  const { blocks, notes } = await imported(GIFT.replace('So it was.}\n', 'So it was.}\n\n'));
  expect(blocks[0]).toBe(block(CHOICE));
  expect(blocks[1]).toBe(
    block(`id: question-2
kind: choices
stem: Two of them {really}?
options:
  a:
    text: Peace
    why: Yes.
  b:
    text: Land
    why: Yes.
  c:
    text: A tsar
    why: No. = never.
answer:
  - a
  - b`),
  );
  expect(blocks[2]).toBe(
    block(`id: question-3
kind: gap
stem: Petrograd stands on the _____ river.
text: Petrograd stands on the [1] river.
gaps:
  "1":
    answer: Neva
    accept:
      - the Neva
    why: "Right is: Neva"`),
  );
  expect(blocks[3]).toBe(
    block(`id: question-4
kind: number
stem: How many days?
numbers:
  "13":
    why: So it was.
answer: "13"
range:
  - "12"
  - "14"`),
  );
  expect(blocks[4]).toContain('answer: "2"\nrange:\n  - "1.5"\n  - "2.5"');
  expect(blocks[5]).toContain('  "2":\n    left: Trotsky\n    right: the soviet\n');
  expect(blocks[6]).toContain('    text: "False"\n    why: Yes.\nanswer: b');
  expect(blocks.length).toBe(7);
  expect(notes.map(({ message }) => message)).toEqual([
    'An essay has no answer to mark.',
    'A text without a question is left out: write it into the lesson.',
    'Expected a } that closes the answers, got none.',
  ]);
  expect(problems(blocks)).toEqual([]);
});

const MOODLE = `<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/October</text></category></question>
<question type="multichoice">
<questiontext format="html"><text><![CDATA[<p>Who led the Bolsheviks?</p>]]></text></questiontext>
<answer fraction="0"><text>Kerensky</text></answer>
<answer fraction="100"><text>Lenin</text></answer>
</question>
<question type="numerical"><questiontext><text>Days?</text></questiontext>
<answer fraction="100"><text>13</text><feedback><text>Yes.</text></feedback><tolerance>0</tolerance></answer></question>
<question type="matching"><questiontext><text>Match.</text></questiontext>
<subquestion><text>A</text><answer><text>One</text></answer></subquestion>
<subquestion><text>B</text><answer><text>Two</text></answer></subquestion>
<subquestion><text></text><answer><text>Three</text></answer></subquestion></question>
<question type="shortanswer"><questiontext><text>River? &lt;img src="x"&gt;</text></questiontext>
<answer fraction="100"><text>Neva</text></answer><answer fraction="50"><text>Newa</text></answer></question>
<question type="truefalse"><questiontext><text>So?</text></questiontext>
<answer fraction="100"><text>true</text></answer><answer fraction="0"><text>false</text></answer></question>
<question type="essay"><questiontext><text>Why?</text></questiontext></question>
</quiz>`;

test('where one option alone can be chosen, one that earns a part of the mark is wrong', async () => {
  const gift = await imported('Who led the Bolsheviks? {~%50%Kerensky =Lenin}');
  expect(gift.blocks).toEqual([block(CHOICE)]);
  const moodle = await imported(
    `<quiz><question type="multichoice"><questiontext><text>Who led the Bolsheviks?</text></questiontext>
<single>true</single><answer fraction="50"><text>Kerensky</text></answer>
<answer fraction="100"><text>Lenin</text></answer></question></quiz>`,
  );
  expect(moodle.blocks).toEqual([block(CHOICE)]);
  const several = await imported(
    `<quiz><question type="multichoice"><questiontext><text>Two?</text></questiontext>
<single>false</single><answer fraction="33.3"><text>A</text></answer>
<answer fraction="66.7"><text>B</text></answer><answer fraction="0"><text>C</text></answer></question></quiz>`,
  );
  expect(several.blocks[0]).toContain('answer:\n  - a\n  - b\n');
});

const LESS =
  'Answers that do not earn the full mark are left out, with their feedback: add them to the question if you want them.';

/** Of one question: its block, and what was told. */
const asked = async (text: string): Promise<readonly string[]> => {
  const { blocks, notes } = await imported(text);
  return [...blocks, ...notes.map(({ message }) => message)];
};

const numerical = (answers: string): string =>
  `<quiz><question type="numerical"><questiontext><text>Days?</text></questiontext>${answers}</question></quiz>`;

const days = (rest: string): string =>
  block(`id: question-1
kind: number
stem: Days?
numbers:
${rest}`);

test('of several numbers the one with the full mark is the answer, wherever it stands', async () => {
  const range = days('  "14":\n    why: Yes\nanswer: "14"\nrange:\n  - "13"\n  - "15"');
  expect(await asked('Days? {#\n=%0%10:0#No\n=13..15#Yes\n}')).toEqual([range, LESS]);
  expect(await asked('Days? {#13..15#Yes ~#No}')).toEqual([range, LESS]);
  expect(
    await asked(
      numerical(`<answer fraction="0"><text>10</text><feedback><text>No</text></feedback></answer>
<answer fraction="100"><text>14</text><tolerance>1</tolerance><feedback><text>Yes</text></feedback></answer>`),
    ),
  ).toEqual([range, LESS]);
  expect(await asked('Days? {#=%50%13:2 =%100%13:0}')).toEqual([
    days('  "13":\n    why: "Right is: 13"\nanswer: "13"'),
    LESS,
  ]);
});

test('an answer is not right that earns a part of the mark; of two right numbers neither is chosen', async () => {
  const none = 'Expected an answer with the full mark, got none.';
  expect(await asked('Days? {#=%50%13:2}')).toEqual([none]);
  expect(await asked('River? {=%50%Neva}')).toEqual([none]);
  expect(await asked(numerical('<answer fraction="50"><text>13</text></answer>'))).toEqual([none]);
  const two =
    'Expected one number with the full mark, got 2. Decide for one, or write a range that holds all.';
  expect(await asked('Days? {#=13 =15}')).toEqual([two]);
  const both = ['13', '15'].map((n) => `<answer fraction="100"><text>${n}</text></answer>`);
  expect(await asked(numerical(both.join('')))).toEqual([two]);
});

test('our own GIFT and Moodle XML come in with the answers that they went out with', async () => {
  const all = quizzesOf(everyKind());
  const numberOf = ({ blocks }: { readonly blocks: readonly string[] }): string | undefined =>
    blocks.find((one) => one.includes('kind: number'))?.replace(/id: question-\d+/, 'id: n');
  const number = block(`id: n
kind: number
stem: "How many days? Unit: days"
numbers:
  "13":
    why: Right by the calendar.
answer: "13"
range:
  - "12.5"
  - "14"`);
  /** The words of what is right, of each question. */
  const right = ({ blocks }: { readonly blocks: readonly string[] }): readonly string[] =>
    blocks
      .filter((one) => /kind: choices?$/m.test(one))
      .map((one) => {
        const letters = [...(one.split('\nanswer:')[1] ?? '').matchAll(/\b[a-h]\b/g)];
        return letters.map(([of]) => new RegExp(` ${of}:\n    text: (.*)`).exec(one)?.[1]).join();
      });
  // A student marks one of the sentences that show something, and several do.
  const evidence =
    'Expected one option that is right, since one is enough for the full mark, got 2. Decide for one.';
  const text = await imported(gift(all));
  expect(text.notes.map(({ message }) => message)).toContain(evidence);
  expect(numberOf(text)).toBe(number);
  expect(right(text)).toEqual([
    'Lenin & co',
    'First right,Second right,Third right',
    'The Tsar fell',
    'The government fell',
    'February',
    'October',
    'February',
    'October',
    'Soviet',
    'Petrograd',
    'At the left',
  ]);
  const typed = text.blocks.find((one) => one.includes('{cut}'));
  expect(typed).toContain('    answer: "50% * {cut} ~ #1 = \\\\ }"\n    accept:\n      - a*b\n');
  const xml = await imported(moodlexml(all));
  expect(xml.notes.map(({ message }) => message)).toContain(evidence);
  expect(numberOf(xml)).toBe(number);
  expect(right(xml)).toEqual(['Lenin & co', 'First right,Second right,Third right', 'At the left']);
});

test('of two numbers with the full mark one may be the range in which the other lies, and no more', async () => {
  const refused = /Expected one number with the full mark, got 2/;
  for (const [answers, message] of [
    ['=13:0 =12.5..14', undefined],
    ['=13:1 =12.5..14', refused],
    ['=15:0 =12.5..14', refused],
    ['=12:0 =12.5..14', refused],
    ['=13:0 =14:0', refused],
    ['=13:0 =12.5..14 =12..15', /got 3/],
  ] as const) {
    const { notes } = await imported(`Days? {#${answers}}`);
    const [said] = notes.map(({ message }) => message);
    if (message) expect(said, answers).toMatch(message);
    else expect(said, answers).toBeUndefined();
  }
});

const ticks = (single: string, fractions: readonly string[]): string =>
  `<quiz><question type="multichoice"><questiontext><text>City?</text></questiontext>${single}${[
    'Paris',
    'Lyon',
    'Rome',
  ]
    .map((text, at) => `<answer fraction="${fractions[at] ?? ''}"><text>${text}</text></answer>`)
    .join('')}</question></quiz>`;

test('where any one of several options is right, they do not become a question that wants all', async () => {
  const message =
    'Expected one option that is right, since one is enough for the full mark, got 2. Decide for one.';
  expect(await asked('City? {=Paris =Lyon ~Rome}')).toEqual([message]);
  const both = ['100', '100', '0'];
  expect(await asked('City? {~%100%Paris ~%100%Lyon ~Rome}')).toEqual([message]);
  expect(await asked(ticks('<single>true</single>', both))).toEqual([message]);
  expect(await asked(ticks('<single>1</single>', both))).toEqual([message]);
  // Moodle takes a question that does not say for one of a single choice.
  expect(await asked(ticks('', both))).toEqual([message]);
  for (const single of ['<single>false</single>', '<single>0</single>']) {
    const [several = ''] = await asked(ticks(single, ['50', '50', '-100']));
    expect(several).toContain('kind: choices\n');
    expect(several).toContain('answer:\n  - a\n  - b\n');
  }
});

const short = (...answers: readonly string[]): string =>
  `<quiz><question type="shortanswer"><questiontext><text>Who?</text></questiontext>${answers
    .map((one) => `<answer fraction="100"><text>${one}</text></answer>`)
    .join('')}</question></quiz>`;

test('an asterisk that stands for any letters in Moodle does not come in as a sign to type', async () => {
  const left = (answer: string): string =>
    `The answer "${answer}" is left out: in Moodle its * stands for any letters. Write each word that is right.`;
  const gap = (answers: string): string =>
    block(`id: question-1
kind: gap
stem: Who?
text: "Answer: [1]"
gaps:
  "1":
${answers}`);
  const lenin = gap('    answer: Lenin\n    why: "Right is: Lenin"');
  expect(await asked(short('Lenin*', 'Lenin'))).toEqual([lenin, left('Lenin*')]);
  expect(await asked('Who? {=Lenin* =Lenin}')).toEqual([lenin, left('Lenin*')]);
  const none =
    'Expected words that can be typed, got "Lenin*", whose * stands for any letters in Moodle. Write each word that is right.';
  expect(await asked(short('Lenin*'))).toEqual([none]);
  expect(await asked('Who? {=Lenin*}')).toEqual([none]);
  const star = gap('    answer: a*b\n    accept:\n      - "*"\n    why: "Right is: a*b"');
  expect(await asked(short('a\\*b', '\\*'))).toEqual([star]);
  // A backslash is written twice in GIFT; before an asterisk once is enough.
  expect(await asked('Who? {=a\\\\*b =\\*}')).toEqual([star]);
});

test('GIFT: two backslashes are one, whatever letter follows; one before an n ends a line', async () => {
  const [path] = await asked('Path C\\:\\\\new folder\\nhere? {=Yes ~No}');
  expect(path).toContain('stem: Path C:\\new folder here?\n');
  const [formula] = await asked('What is $\\\\nu$? {=Yes ~No}');
  expect(formula).toContain('stem: What is $\\nu$?\n');
});

test('GIFT: a pair is cut at its first arrow, and what is no pair among pairs is refused', async () => {
  const [match] = await asked('Match. {=A -> B -> C =February -> the Tsar fell = -> nobody \\=}');
  expect(match).toBe(
    block(`id: question-1
kind: match
stem: Match.
pairs:
  "1":
    left: A
    right: B -> C
    why: "A: B -> C"
  "2":
    left: February
    right: the Tsar fell
    why: "February: the Tsar fell"`),
  );
  expect(await asked('Match. {=A -> B =C -> D =E}')).toEqual([
    'Expected -> in each pair, got "E".',
  ]);
});

const choice = (stem: string, lenin = '<text>Lenin</text>', more = ''): string =>
  `<quiz><question type="multichoice">${stem}
<answer fraction="0"><text>Kerensky</text></answer>
<answer fraction="100">${lenin}</answer>${more}</question></quiz>`;

const cdata = (html: string): string => `<text><![CDATA[${html}]]></text>`;
const htmlStem = (html: string): string =>
  `<questiontext format="html">${cdata(html)}</questiontext>`;

test('formulas as Moodle writes them become those of a lesson', async () => {
  const [xml] = await asked(
    choice(htmlStem('<p>Solve \\( x^2=4 \\).</p>'), cdata('\\(x &lt; 2\\)')),
  );
  expect(xml).toContain('stem: Solve $x^2=4$.\n');
  expect(xml).toContain('text: $x < 2$\n');
  const [display] = await asked(choice(htmlStem('Solve \\[\\frac{x}{2}=4\\]'), cdata('One')));
  expect(display).toContain('stem: Solve $$\\frac{x}{2}=4$$\n');
  const gift = await imported('Solve \\(x^2\\=4\\). {=Two ~\\\\(x\\\\)}');
  expect(gift.blocks[0]).toContain('stem: Solve $x^2=4$.\n');
  expect(gift.blocks[0]).toContain('text: $x$\n');
  expect(problems(gift.blocks)).toEqual([]);
  // A lesson's dollar sign with a figure behind it ends no formula.
  expect(await asked(choice(htmlStem('What is \\(x\\)2?'), cdata('One')))).toEqual([
    'Expected a formula that a lesson can hold, got "\\(x\\)2". Write it in TeX between dollar signs, like $x^2$, with no figure behind them.',
  ]);
});

test('a text that Moodle calls plain keeps its angle brackets', async () => {
  const stem =
    '<questiontext format="plain_text"><text>Is a &lt;b and c&gt; d?</text></questiontext>';
  expect(await asked(choice(stem))).toEqual([
    'Expected plain text here, got "<b and c>". Write the words alone; if you mean the sign < itself, put a space behind it.',
  ]);
  const [plain] = await asked(
    choice('<questiontext format="plain_text"><text>Is &amp;amp; a &lt; b?</text></questiontext>'),
  );
  expect(plain).toContain('stem: Is &amp; a < b?\n');
});

test('what stands in cells, lines and paragraphs of its own is no one word', async () => {
  const table =
    '<h3>Data</h3><table><tr><th>Year</th><th>City</th></tr><tr><td>1917</td><td>Petrograd</td></tr></table>';
  const [cells] = await asked(
    choice(htmlStem(`${table}Which<p>of <b>them</b></p><ul><li>one</li></ul>?`)),
  );
  expect(cells).toContain('stem: Data Year City 1917 Petrograd Which of them one ?\n');
});

test('letters that HTML names are letters, and what it does not name stays', async () => {
  const [named] = await asked(
    choice(htmlStem('Caf&eacute;&nbsp;&ndash;&#x20;&Auml;&rarr;&noletter;?')),
  );
  expect(named).toContain('stem: Café – Ä→&noletter;?\n');
});

const PICTURE = 'The picture of this question is left out.';
const LEVEL =
  'Figures above or below the line, like x², have come in on the line, like x2: write them anew.';

test('what cannot come along is told: pictures, figures above the line, units', async () => {
  const img = '<img src="@@PLUGINFILE@@/a.png">';
  const inAnswer = await asked(choice(htmlStem('Who?'), cdata(`<p>This ${img} one</p>`)));
  expect(inAnswer[0]).toContain('text: This one\n');
  expect(inAnswer.slice(1)).toEqual([PICTURE]);
  const feedback = `<text>Lenin</text><feedback format="html">${cdata(`Yes ${img}`)}</feedback>`;
  expect((await asked(choice(htmlStem('Who?'), feedback))).slice(1)).toEqual([PICTURE]);
  const gift = await asked(`Who? {=<p>This <img src\\="a.png"> one</p> ~That}`);
  expect(gift.slice(1)).toEqual([PICTURE]);
  expect((await asked(choice(htmlStem('What is x<sup>2</sup>?')))).slice(1)).toEqual([LEVEL]);
  expect((await asked('What is H<sub>2</sub>O? {=Water ~Salt}')).slice(1)).toEqual([LEVEL]);
  const [, ...units] = await asked(
    numerical(`<answer fraction="100"><text>13</text></answer><units>
<unit><multiplier>1</multiplier><unit_name>km</unit_name></unit>
<unit><multiplier>1000</multiplier><unit_name>m</unit_name></unit></units>`),
  );
  expect(units).toEqual([
    'The units of this number are left out (km, m): name in the question what is counted.',
  ]);
});

test('a number or a tolerance that is too small to be written is not taken for 0', async () => {
  const places = (got: string): readonly string[] => [
    `Expected a number of at most six places behind the point, got ${got}.`,
  ];
  const full = (rest: string): string => numerical(`<answer fraction="100">${rest}</answer>`);
  expect(await asked(full('<text>1.602E-19</text>'))).toEqual(places('1.602e-19'));
  expect(await asked('Days? {#0.0000002:0.00000001}')).toEqual(places('2e-7'));
  expect(await asked('Days? {#3.14159265}')).toEqual(places('3.14159265'));
  expect(await asked('Days? {#0.5:0.0000001}')).toEqual(places('0.4999999'));
  const limits = (got: string): readonly string[] => [
    `Expected the least and the most that is right, apart within six places behind the point, got ${got}.`,
  ];
  expect(await asked(full('<text>5</text><tolerance>1e-10</tolerance>'))).toEqual(
    limits('4.9999999999 and 5.0000000001'),
  );
  expect(await asked('Days? {#100000000:0.000000001}')).toEqual(limits('100000000 and 100000000'));
  expect(await asked('Days? {#15..13}')).toEqual(limits('15 and 13'));
  expect(await asked('Days? {#5:-1}')).toEqual(limits('6 and 4'));
  expect(await asked(full('<text>5</text><tolerance>much</tolerance>'))).toEqual([
    'Expected a number of at most nine digits, got NaN.',
  ]);
});

test('the last places that sums of fractions bring in are no change of a number', async () => {
  const [three] = await asked('Days? {#0.3:0.1}');
  expect(three).toContain('answer: "0.3"\nrange:\n  - "0.2"\n  - "0.4"');
  const [large] = await asked('Days? {#1000000.1:1000000}');
  expect(large).toContain('answer: "1000000.1"\nrange:\n  - "0.1"\n  - "2000000.1"');
  const exact = days('  "13":\n    why: "Right is: 13"\nanswer: "13"');
  expect(await asked('Days? {#13:0}')).toEqual([exact]);
  expect(await asked('Days? {#13..13}')).toEqual([exact]);
});

test('a number that Moodle XML leaves empty is not taken for 0', async () => {
  const { blocks, notes } = await imported(
    `<quiz><question type="numerical"><questiontext><text>Days?</text></questiontext>
<answer fraction="100"><text></text></answer></question></quiz>`,
  );
  expect(blocks).toEqual([]);
  expect(notes).toEqual([{ line: 1, message: 'Expected a number, got "".' }]);
});

test('Moodle XML: the common types, pictures and essays named', async () => {
  const { blocks, notes } = await imported(MOODLE);
  expect(blocks[0]).toBe(block(CHOICE));
  expect(blocks.map((one) => /kind: (\w+)/.exec(one)?.[1])).toEqual([
    'choice',
    'number',
    'match',
    'gap',
    'choice',
  ]);
  expect(notes).toEqual([
    { line: 15, message: LESS },
    { line: 15, message: 'The picture of this question is left out.' },
    {
      line: 19,
      message: 'A question of Moodle\'s type "essay" is left out: write it anew.',
    },
  ]);
  expect(problems(blocks)).toEqual([]);
});

test('XML that breaks off gives what stands before the break, and says so', async () => {
  const { blocks, notes } = await imported(
    MOODLE.slice(0, MOODLE.indexOf('<question type="matching"')),
  );
  expect(blocks.length).toBe(2);
  expect(notes[0]?.message).toContain('The file is no well-formed XML');
});

test('the template of the table is understood, and a table in any order', async () => {
  expect((await imported(template())).blocks).toEqual([
    block(`id: question-1
kind: choice
stem: What makes bread rise?
options:
  a:
    text: Yeast
    why: Yes. It makes gas, which the dough holds.
  b:
    text: Salt
    why: No. Salt gives taste.
  c:
    text: Water
    why: No. Water makes flour a dough.
answer: a`),
  ]);
  const { blocks, notes } = await imported(
    'Wrong answer 1;Right answer;Question\nx;y;"One; or\ntwo?"\n;y;Only one?\n',
  );
  expect(blocks.length).toBe(1);
  expect(blocks[0]).toContain('stem: One; or two?');
  expect(notes).toEqual([{ line: 3, message: 'Expected 2 to 8 options, got 1.' }]);
  expect((await imported('a,b\n1,2\n')).notes[0]?.message).toBe(
    'Expected a column "question", "right answer", "wrong answer 1", got "a", "b". Download the template and fill it in.',
  );
});

test('a workbook is read as the table that it holds; a broken or an old one is refused', async () => {
  const table = excel([
    ['Question', 'Right answer', 'Wrong answer 1'],
    ['How many days?', '10', '12'],
  ]);
  const { blocks, notes } = await readQuestions('q.xlsx', table, {});
  expect(notes).toEqual([]);
  expect(blocks[0]).toContain('stem: How many days?');
  expect(blocks[0]).toContain('text: "10"');
  await expect(readQuestions('q.xlsx', table.slice(0, 60), {})).rejects.toThrow(
    'Expected a whole workbook, got q.xlsx, which is broken.',
  );
  await expect(readQuestions('q.xls', new Uint8Array([0xd0, 0xcf]), {})).rejects.toThrow(
    'got the old workbook q.xls',
  );
  await expect(readQuestions('a.zip', zipSync({ 'a.txt': strToU8('a') }), {})).rejects.toThrow(
    'Expected a workbook with questions (.xlsx, .ods), got a.zip, which holds other files.',
  );
  const large = { ...excelFiles([['a']]), 'xl/workbook.xml': new Uint8Array(2 ** 20 + 1) };
  await expect(readQuestions('b.xlsx', zipSync(large), {})).rejects.toThrow(
    'Expected a workbook with questions, got b.xlsx, which is far too large for one.',
  );
});

test('a browser that cannot unpack is told to the teacher, with another way', async () => {
  vi.stubGlobal('DecompressionStream', undefined);
  try {
    await expect(readQuestions('q.xlsx', excel([['a']]), {})).rejects.toThrow(
      'Expected a browser that can open workbooks, got an older one: q.xlsx was not read.',
    );
  } finally {
    vi.unstubAllGlobals();
  }
});

test('a note has the number of its row in a spreadsheet, where a workbook tells no number a count of rows', async () => {
  const head = 'Question,Right answer,Wrong answer 1';
  const { notes } = await imported(
    `${head}\r\n\r\n"One; or\r\n\r\ntwo?",x,y\r\n\r\nOnly one?,y,\r\n"Open,x,y`,
  );
  expect(notes).toEqual([
    { line: 5, message: 'Expected 2 to 8 options, got 1.' },
    { line: 6, message: 'Expected a closing quotation mark, got the end of the file.' },
    { line: 6, message: 'Expected 2 to 8 options, got 1.' },
  ]);
  const rows = [
    ['Question', 'Right answer', 'Wrong answer 1'],
    ['', '', ''],
    ['Only one?', 'y'],
  ];
  expect(await readQuestions('q.xlsx', excel(rows), {})).toEqual({
    blocks: [],
    notes: [{ line: 2, message: 'Expected 2 to 8 options, got 1.' }],
    counted: 'rows',
  });
});

test('a broken file that calls itself GIFT is told as GIFT', async () => {
  const broken = new TextEncoder().encode('::T:: What {=a ~b\n');
  const { blocks, notes } = await readQuestions('q.gift', broken, {});
  expect(blocks).toEqual([]);
  expect(notes.map(({ message }) => message).join()).not.toContain('column');
  expect(notes).toHaveLength(1);
});

test('Windows-1252 is read', async () => {
  const old = Uint8Array.from('question,right answer,wrong answer 1\nCaf\xe9?,y,n\n', (letter) =>
    letter.charCodeAt(0),
  );
  expect((await readQuestions('q.csv', old, {})).blocks[0]).toContain('stem: Café?');
});

test('marks that a lesson would show as they stand are told, with the line', async () => {
  const { blocks, notes } = await imported('What is H~2~O?\nA) Water\nB) Salt\nANSWER: A\n');
  expect(blocks).toEqual([]);
  expect(notes).toEqual([
    {
      line: 1,
      message:
        'Expected plain words, got a figure below the line (~2~), which blocks do not hold. Use the sign itself, like H₂O.',
    },
  ]);
});

test('whatever the texts of an Aiken question are, the reader takes each block', async () => {
  const words = fc
    .string({ minLength: 1, maxLength: 30 })
    .map((text) => `w ${text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')}`.trim());
  await fc.assert(
    fc.asyncProperty(words, words, words, async (stem, one, other) => {
      const text = `Q ${stem}\nA) a ${one}\nB) b ${other}\nANSWER: A\n`;
      expect(problems((await imported(text)).blocks)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('no file of any bytes is more than a sentence', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', '<quiz>', '{=', 'A) x\n'),
      async (bytes, head) => {
        const all = new Uint8Array([...new TextEncoder().encode(head), ...bytes]);
        try {
          expect(Array.isArray((await readQuestions('x', all, {})).notes)).toBe(true);
        } catch (error) {
          expect((error as Error).message).toContain('Nothing was changed.');
        }
      },
    ),
  );
});
