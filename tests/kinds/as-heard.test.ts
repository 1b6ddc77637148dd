/** As heard: each kind of question before an answer and after one that was wrong or partly right. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentChildren } from 'preact';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { PlacedQuestion, Response } from '../../src/course/course';
import { markTry } from '../../src/course/policy';
import { kindOf } from '../../src/kinds/register';
import { Points } from '../../src/kinds/practice/Points';
import { kinds } from '../../src/kinds/register/kinds';
import type { Content, Deferred, Player } from '../../src/player/context';
import { PlayerContext } from '../../src/player/context';
import { BlockView } from '../../src/blocks/register/BlockView';
import { dragging } from '../../src/player/deferred/drag';
import { HandIn } from '../../src/player/deferred/HandIn';
import { Question } from '../../src/player/Question';
import { SelfMarked } from '../../src/player/SelfMarked';
import type { Session } from '../../src/player/session';
import type { Try } from '../../src/progress/progress';
import { begin } from '../../src/progress/progress';
import { inlineSvg, readSvg } from '../../src/reader/svg';
import { strings } from '../../src/strings/en-GB/player';
import { Rich, WordsContext } from '../../src/ui/Rich';
import { StringsContext } from '../../src/ui/strings';
import { partly } from '../builders/partly';
import { asked, body, lesson, unit } from './guide';
import { heard } from './heard';

const player = partly<Player>({
  course: unit.course,
  strings,
  state: {
    phase: 'ready',
    progress: begin('n0nce'),
    host: 'none',
    mode: 'normal',
    credit: true,
    saving: 'local',
  },
  session: partly<Session>({ note: () => '' }),
  // What parts are dragged by is there, and is not heard.
  content: partly<Content>({ deferred: () => partly<Deferred>({ dragging }) }),
});

const questionOf = (id: string): PlacedQuestion => {
  const found = asked.find(([name]) => name === id)?.[1];
  if (!found) throw new Error(`No question ${id} in the guide.`);
  return found;
};

const rendered = (view: ComponentChildren, on: Player = player): string => {
  const inWords = h(StringsContext.Provider, { value: strings }, view);
  return renderToString(h(PlayerContext.Provider, { value: on }, inWords));
};

const drawn = (view: ComponentChildren, on: Player = player): string =>
  heard(rendered(view, on)).join('\n');

const heardKinds = new Set<string>();

type Given = Response | null | undefined;

/** `null`: it was shown; `undefined`: only the mark of it is known. */
const tried = (id: string, responses: readonly Given[]): ComponentChildren => {
  const { spec: asWritten, text } = questionOf(id);
  const spec = { ...asWritten, tries: 2 };
  heardKinds.add(spec.kind);
  const list: Try[] = [];
  for (const response of responses) {
    const mark = response ? markTry(kindOf(spec).credit(spec, response), list) : 0;
    const known = response === undefined ? {} : { response };
    list.push({ question: spec.slot, n: list.length + 1, mark, ...known });
  }
  return h(Question, {
    lesson,
    spec,
    text,
    label: strings.question(3, 8),
    withheld: false,
    tries: { list, add: () => ({ question: 0, n: 1, mark: 0 }) },
  });
};

const script = (id: string, responses: readonly Given[], on: Player = player): string =>
  drawn(tried(id, responses), on);

test('one option: the answer that was checked stays chosen, with its mark', () => {
  expect(script('guide-choice', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    text: Question 3 of 8 2 tries left
    group: Who led the Bolsheviks? | 2 tries left
    heading: Who led the Bolsheviks?
    radio: Kerensky
    radio: Lenin
    group: How sure are you?
    radio: I am guessing
    radio: Fairly sure
    radio: Certain
    text: This does not change your mark.
    button: Check
    says: (nothing yet)
    says: (nothing yet)"
  `);
  expect(script('guide-choice', [['a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    text: Question 3 of 8 One try left
    group: Who led the Bolsheviks? | One try left
    heading: Who led the Bolsheviks?
    radio: Kerensky Your answer: not right (chosen)
    radio: Lenin
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Not right yet. One try left.
    group: Reasons
    text: Kerensky No. Kerensky led the government that they overthrew."
  `);
});

test('that an answer is not saved is to be read below it: the top of the page has said it', () => {
  const { slot } = questionOf('guide-choice').spec;
  const state = {
    ...player.state,
    host: 'lms',
    saving: 'waiting',
    unsaved: [`${slot}.1`],
  } as const;
  const told = script('guide-choice', [['a']], { ...player, state }).split('\n');
  const at = told.indexOf('says: Not right yet. One try left.');
  expect(told[at + 1]).toBe('text: Not saved yet. Kept in this browser; we keep trying.');
});

test('several options: how many to choose describes their group', () => {
  expect(script('guide-choices', [['a', '', 'c']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which promises did the Bolsheviks make?
    text: Question 3 of 8 One try left
    group: Which promises did the Bolsheviks make? | Choose two. One try left
    heading: Which promises did the Bolsheviks make?
    text: Choose two.
    checkbox: A new tsar Your answer: not right (chosen)
    checkbox: Land
    checkbox: Peace Your answer: right (chosen)
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Not right yet. One try left.
    group: Reasons
    text: Peace Yes. They promised to end the war.
    text: A new tsar No. Nobody in the party wanted a tsar."
  `);
});

test('an order: each item says whether it is in its place', () => {
  expect(script('guide-order', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Put these events in order, earliest first.
    text: Question 3 of 8 2 tries left
    group: Put these events in order, earliest first. | 2 tries left
    heading: Put these events in order, earliest first.
    item 1: The July Days
    item 2: The Winter Palace falls
    item 3: The Tsar gives up his throne
    button: Move “The July Days” up
    button: Move “The July Days” down
    button: Move “The Winter Palace falls” up
    button: Move “The Winter Palace falls” down
    button: Move “The Tsar gives up his throne” up
    button: Move “The Tsar gives up his throne” down
    says: (nothing yet)
    button: Check
    says: (nothing yet)
    says: (nothing yet)"
  `);
  expect(script('guide-order', [['b', 'a', 'c']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Put these events in order, earliest first.
    text: Question 3 of 8 One try left
    group: Put these events in order, earliest first. | One try left
    heading: Put these events in order, earliest first.
    item 1: The Tsar gives up his throne in its place
    item 2: The Winter Palace falls not in its place
    item 3: The July Days not in its place
    button: Move “The Tsar gives up his throne” up
    button: Move “The Tsar gives up his throne” down
    button: Move “The Winter Palace falls” up
    button: Move “The Winter Palace falls” down
    button: Move “The July Days” up
    button: Move “The July Days” down
    says: (nothing yet)
    button: Check again
    button: Show me
    says: (nothing yet)
    says: 1 of 3 in the right place. One try left."
  `);
});

test('pairs: a part that is not right says what was chosen', () => {
  expect(script('guide-match', [['a', 'a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Match each person to what they did.
    text: Question 3 of 8 One try left
    group: Match each person to what they did. | One try left
    heading: Match each person to what they did.
    text: Lenin Demanded a rising from hiding right
    list: Trotsky = Demanded a rising from hiding | You chose: Demanded a rising from hiding, not right
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Partly right: 50%. One try left.
    group: Reasons
    text: Lenin: Demanded a rising from hiding His letters asked for it again and again."
  `);
});

test('a place on a picture', () => {
  expect(script('guide-hotspot', [['b']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Where did the Provisional Government sit in October 1917?
    text: Question 3 of 8 One try left
    group: Where did the Provisional Government sit in October 1917? | One try left
    heading: Where did the Provisional Government sit in October 1917?
    text: A map of the city with the river across it.
    button: On the south bank of the river
    button: In the east by the bend of the river (chosen)
    text: 2. In the east by the bend of the river Your answer: not right
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Not right yet. One try left.
    group: Reasons
    text: In the east by the bend of the river No. In the Smolny met the Soviet."
  `);
});

test('gaps: each is named with the words around it', () => {
  expect(script('guide-gap', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gaps.
    text: Question 3 of 8 2 tries left
    group: Fill the gaps. | 2 tries left
    heading: Fill the gaps.
    list: Gap 1: The … Institute was the headquarters = Choose …
    list: Gap 2: headquarters of the Petrograd … . = Choose …
    button: Check
    says: (nothing yet)
    says: (nothing yet)"
  `);
  expect(script('guide-gap', [['Smolny', 'Smolny']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gaps.
    text: Question 3 of 8 One try left
    group: Fill the gaps. | One try left
    heading: Fill the gaps.
    list: Gap 1: The … Institute was the headquarters = Smolny | right
    list: Gap 2: headquarters of the Petrograd … . = Smolny | You chose: Smolny, not right
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Partly right: 50%. One try left.
    group: Reasons
    text: Smolny It had been a school for girls."
  `);
});

test('a number: what was written stays in its field, with its mark', () => {
  expect(script('guide-number', [['12']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: How many days was Russia’s calendar behind that of most of Europe in 1917?
    text: Question 3 of 8 One try left
    group: How many days was Russia’s calendar behind that of most of Europe in 1917? | One try left
    heading: How many days was Russia’s calendar behind that of most of Europe in 1917?
    text: Your answer days = 12 | You wrote: 12, not right
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Not right yet. One try left.
    group: Reasons
    text: 12 days No. That was the difference in the 19th century."
  `);
});

test('a number that was shown is not marked as the learner’s', () => {
  const field = 'text: Your answer days = 13';
  expect(script('guide-number', [['12'], null]).split('\n')).toContain(field);
  expect(script('guide-number', [null]).split('\n')).toContain(field);
});

test('a number that is no longer known has no mark in its field', () => {
  const lines = script('guide-number', [undefined]).split('\n');
  expect(lines).toContain('text: Your answer days');
});

test('what names a list or tells of its mark is found, though a heading has the id of the question', () => {
  const html = `<p id="guide-match-1">Lenin came back in April.</p>${rendered(tried('guide-match', [['b', 'b']]))}`;
  const found = (id = ''): string | undefined =>
    html.match(new RegExp(`<(\\w+) [^>]*id="${id}"`))?.[1];
  const named = [...html.matchAll(/ for="([^"]*)"/g)].map(([, id]) => found(id));
  expect(named).toEqual(['select']);
});

test('no id within a question is one that a heading or a paragraph may have', () => {
  // As slug.ts makes them: letters, figures and hyphens. By q- and its id the question itself is found.
  const isSlug = /^[\p{L}\p{N}-]+$/u;
  for (const [id, { spec, text }] of asked) {
    const rest = { response: [], change: () => undefined, locked: false, seed: '' };
    const view =
      text.form === 'essay'
        ? [h(SelfMarked, { spec, text }), h(Points, { spec, text, ...rest })]
        : tried(id, [spec.choiceIds.toReversed()]);
    const ids = [...rendered(view).matchAll(/ id="([^"]*)"/g)].map(([, one = '']) => one);
    expect(ids.filter((one) => isSlug.test(one))).toEqual([`q-${id}`]);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('nor one within a source: see leads to the paragraph of that number', () => {
  const block = body.steps.flatMap(({ blocks }) => blocks).find(({ is }) => is === 'source');
  if (!block) throw new Error('No source in the guide.');
  const html = rendered(h(BlockView, { block }));
  const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, one = '']) => one);
  expect(ids.length).toBeGreaterThan(1);
  expect(ids.filter((one) => !one.includes('_'))).toEqual([]);
});

test('a right answer: the verdict is the name of the reasons, and the others fold', () => {
  expect(script('guide-gap-typed', [['Neva']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gap.
    text: Question 3 of 8
    group: Fill the gap.
    heading: Fill the gap.
    text: Gap 1: stands on the river … . = Neva | right
    text: Right.
    group: Right.
    text: Neva The Winter Palace stands on its bank."
  `);
  expect(script('guide-evidence', [['1']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which sentence says what the state is?
    text: Question 3 of 8
    group: Which sentence says what the state is?
    heading: Which sentence says what the state is?
    radio: Sentence 1: The state is a tool of the class that rules. Your answer: right (chosen)
    radio: Sentence 2: It has soldiers and prisons for that purpose.
    radio: Sentence 3: One day it will wither away.
    text: Right.
    group: Right.
    text: Sentence 1 Yes. It calls the state a tool.
    fold: The other reasons"
  `);
});

const svg = inlineSvg(
  readSvg('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>War</text></svg>'),
  'A long flight of steps.',
  'steps',
);

test('groups: each item is a list of them, and says what was chosen', () => {
  expect(script('guide-sort', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which revolution of 1917 did this belong to?
    text: Question 3 of 8 2 tries left
    group: Which revolution of 1917 did this belong to? | 2 tries left
    heading: Which revolution of 1917 did this belong to?
    list: Kerensky fell = Choose …
    list: The Tsar fell = Choose …
    button: Check
    says: (nothing yet)
    says: (nothing yet)"
  `);
  expect(script('guide-sort', [['a', 'a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which revolution of 1917 did this belong to?
    text: Question 3 of 8 One try left
    group: Which revolution of 1917 did this belong to? | One try left
    heading: Which revolution of 1917 did this belong to?
    list: Kerensky fell = February | You chose: February, not right
    text: The Tsar fell February right
    button: Check again
    button: Show me
    says: (nothing yet)
    says: Partly right: 50%. One try left.
    group: Reasons
    text: The Tsar fell He had been gone for months by October."
  `);
});

test('Show me: the sentence is the name of the reasons; what was wrong is right now', () => {
  expect(script('guide-choice', [['a'], null])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    text: Question 3 of 8
    group: Who led the Bolsheviks?
    heading: Who led the Bolsheviks?
    radio: Kerensky
    radio: Lenin Right answer (chosen)
    text: Here is the answer.
    group: Here is the answer.
    text: Lenin Yes. He led the party, often from hiding.
    text: Kerensky No. Kerensky led the government that they overthrew."
  `);
  expect(script('guide-match', [['a', 'a'], null])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Match each person to what they did.
    text: Question 3 of 8
    group: Match each person to what they did.
    heading: Match each person to what they did.
    text: Lenin Demanded a rising from hiding right
    text: Trotsky Led the Petrograd Soviet right
    text: Here is the answer. You earned 50% of the mark.
    group: Here is the answer. You earned 50% of the mark.
    text: Lenin: Demanded a rising from hiding His letters asked for it again and again.
    text: Trotsky: Led the Petrograd Soviet He was its chair from September."
  `);
});

test('the second wrong try: the verdict is the name of all the reasons', () => {
  expect(script('guide-choice', [['a'], ['a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    text: Question 3 of 8
    group: Who led the Bolsheviks?
    heading: Who led the Bolsheviks?
    radio: Kerensky Your answer: not right (chosen)
    radio: Lenin Right answer
    text: Not right.
    group: Not right.
    text: Kerensky No. Kerensky led the government that they overthrew.
    text: Lenin Yes. He led the party, often from hiding."
  `);
  expect(
    script('guide-order', [
      ['b', 'a', 'c'],
      ['c', 'b', 'a'],
    ]),
  ).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Put these events in order, earliest first.
    text: Question 3 of 8
    group: Put these events in order, earliest first.
    heading: Put these events in order, earliest first.
    item 1: The July Days not in its place
    item 2: The Tsar gives up his throne not in its place
    item 3: The Winter Palace falls in its place
    says: (nothing yet)
    text: 1 of 3 in the right place.
    group: 1 of 3 in the right place.
    text: The Tsar gives up his throne First: that was in March.
    text: The July Days Second: they failed in July.
    text: The Winter Palace falls Last: that was in the night of 25 October."
  `);
  const sentences = script('guide-evidence', [['3'], ['2']]).split('\n');
  expect(sentences.slice(sentences.indexOf('group: Not right.') + 1)).toEqual([
    'text: Sentence 1 Yes. It calls the state a tool.',
    'text: Sentence 2 No. It says what the state has.',
    'text: Sentence 3 No. It says what will become of it.',
  ]);
  expect(script('guide-number', [['12'], ['14']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: How many days was Russia’s calendar behind that of most of Europe in 1917?
    text: Question 3 of 8
    group: How many days was Russia’s calendar behind that of most of Europe in 1917?
    heading: How many days was Russia’s calendar behind that of most of Europe in 1917?
    text: Your answer days = 14 | not right
    text: Not right.
    group: Not right.
    text: 13 days Yes. So 25 October in Petrograd was 7 November in London.
    text: 12 days No. That was the difference in the 19th century."
  `);
});

test('exam practice: what is written is private, said before it is written; then points and models', () => {
  const { spec, text } = questionOf('guide-practice');
  heardKinds.add(spec.kind);
  expect(drawn(h(SelfMarked, { spec, text }))).toMatchInlineSnapshot(`
    "text: Exam practice AQA style · 4 marks Not scored
    heading: Describe two problems that faced the Provisional Government.
    text: Name each problem, then add one detail that shows it.
    text: What you write stays in this browser. It is not sent to your teacher and not scored.
    text field: Write your answer | What you write stays in this browser. It is not sent to your teacher and not scored.
    button: Compare with the mark points
    button: Copy my answer
    says: (nothing yet)"
  `);
  if (text.form !== 'essay') throw new Error('Practice is an essay.');
  const view = {
    spec,
    text,
    response: ['1', ''],
    change: () => undefined,
    locked: false,
    seed: '',
  };
  expect(drawn(h(Points, { ...view, judged: undefined }))).toMatchInlineSnapshot(`
    "heading: Tick each point that your answer makes
    checkbox: I named two problems. (chosen)
    checkbox: I gave a detail for each.
    says: 1 of 2 points ticked
    heading: Model answers
    fold: A secure answer
    fold: A top answer"
  `);
});

test('the final quiz, handed in with something open: what is open, and why, before the button', () => {
  const open = ['guide-choice', 'guide-choices', 'guide-order', 'guide-gap', 'guide-match'].map(
    questionOf,
  );
  const notes: Readonly<Record<string, Response>> = {
    'guide-choices': ['a', '', ''],
    'guide-gap': ['Smolny', ''],
    'guide-match': ['a', 'b'],
  };
  const noteOf = (name: string): string => {
    const one = open.find(({ spec }) => name === `draft ${spec.slot}.1 ${spec.fingerprint}`);
    const response = notes[one?.spec.id ?? ''];
    return response ? JSON.stringify({ response, took: 1 }) : '';
  };
  const quiz: Player = {
    ...player,
    route: { page: 'lesson', lesson: lesson.id, step: body.steps.length },
    session: partly<Session>({ note: noteOf }),
  };
  expect(
    drawn(h(HandIn, { lesson: { ...lesson, quiz: true }, open, begin: () => undefined }), quiz),
  ).toMatchInlineSnapshot(`
    "text: 4 questions are still open:
    link: Who led the Bolsheviks?
    text: Choose an answer first.
    link: Which promises did the Bolsheviks make?
    text: You ticked 1; choose 2.
    link: Put these events in order, earliest first.
    text: Move something first.
    link: Fill the gaps.
    text: Gap 2 is empty.
    text: Until you hand in the quiz your answers stay in this browser, and you can go back and change them. After that you see what was right, and the reasons.
    button: Hand in without them"
  `);
});

test('nothing that speaks has the role of a status bar: it would be met as that word', () => {
  const pages = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const code = pages.filter((name) => /\.tsx?$/.test(name));
  expect(code.filter((name) => name.endsWith('Question.tsx'))).not.toEqual([]);
  expect(code.filter((name) => /role(=|: )\W?status\b/.test(readFileSync(name, 'utf8')))).toEqual(
    [],
  );
});

test('a question of each kind is heard above', () => {
  expect([...heardKinds].sort()).toEqual(Object.keys(kinds).sort());
});

test('a drawing is named by its title, and told in a paragraph; its loose words are not met', () => {
  const parts = [{ name: 'War', text: 'Three years of it.' }];
  expect(
    heard(
      renderToString(
        h(BlockView, {
          block: {
            is: 'diagram',
            title: 'Why it came',
            picture: 'steps.svg',
            alt: 'A long flight of steps.',
            html: svg,
            parts,
          },
        }),
      ),
    ),
  ).toEqual(['caption: Why it came', 'text: A long flight of steps.', 'img: Why it came']);
  const places = [{ id: 'smolny', name: 'The Smolny', x: 1, y: 2, text: 'Headquarters.' }];
  expect(
    heard(
      renderToString(
        h(BlockView, {
          block: {
            is: 'map',
            title: 'Petrograd',
            picture: 'map.svg',
            alt: 'A river bends west.',
            html: svg,
            places,
          },
        }),
      ),
    ),
  ).toEqual([
    'caption: Petrograd',
    'text: A river bends west.',
    'img: Petrograd',
    'item 1: The Smolny',
    'button: The Smolny',
  ]);
});

test('a word of the glossary is a button that opens a card', () => {
  const html = '<p>The <a href="#word-soviet" class="term" data-term="soviet">Soviet</a>.</p>';
  expect(heard(renderToString(h(BlockView, { block: { is: 'prose', html } })))).toEqual([
    'button: Soviet',
  ]);
  const text = h(Rich, { text: 'The [Soviet](glossary:soviet).' });
  const onAStep = h(WordsContext.Provider, { value: true, children: text });
  expect(heard(renderToString(onAStep))).toEqual(['button: Soviet']);
  // Where no card is, it is a word like any other.
  expect(renderToString(text)).toBe('The Soviet.');
});
