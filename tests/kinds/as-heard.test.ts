/** As heard: each kind of question before an answer and after one that was wrong or partly right. */
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Response } from '../../src/course/course';
import { markTry } from '../../src/course/policy';
import { kindOf } from '../../src/kinds';
import type { Content, Deferred, Player } from '../../src/player/context';
import { PlayerContext } from '../../src/player/context';
import { BlockView } from '../../src/blocks/BlockView';
import { dragging } from '../../src/player/deferred/drag';
import { Question } from '../../src/player/Question';
import type { Session } from '../../src/player/session';
import { begin } from '../../src/progress/progress';
import { strings } from '../../src/strings/en-GB/player';
import { Rich, WordsContext } from '../../src/ui/Rich';
import { StringsContext } from '../../src/ui/strings';
import { partly } from '../builders/partly';
import { asked, lesson, unit } from './guide';
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

const script = (id: string, responses: readonly Response[]): string => {
  const found = asked.find(([name]) => name === id)?.[1];
  if (!found) throw new Error(`No question ${id} in the guide.`);
  const { text } = found;
  const spec = { ...found.spec, tries: 2 };
  const list = responses.map((response, at) => ({
    question: spec.slot,
    n: at + 1,
    response,
    mark: markTry(kindOf(spec).credit(spec, response), []),
  }));
  const view = h(Question, {
    lesson,
    spec,
    text,
    label: strings.question(3, 8),
    withheld: false,
    tries: { list, add: () => ({ question: 0, n: 1, mark: 0 }) },
  });
  const html = renderToString(
    h(
      PlayerContext.Provider,
      { value: player },
      h(StringsContext.Provider, { value: strings }, view),
    ),
  );
  return heard(html).join('\n');
};

test('one option: the answer that was checked stays chosen, with its mark', () => {
  expect(script('guide-choice', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    group: Who led the Bolsheviks? | 2 tries left
    heading: Who led the Bolsheviks?
    radio: Kerensky
    radio: Lenin
    group: How sure are you?
    radio: I am guessing
    radio: Fairly sure
    radio: Certain
    button: Check"
  `);
  expect(script('guide-choice', [['a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Who led the Bolsheviks?
    group: Who led the Bolsheviks? | One try left
    heading: Who led the Bolsheviks?
    radio: Kerensky Your answer: not right (chosen)
    radio: Lenin
    button: Check again
    button: Show me
    status: Not right yet. One try left.
    group: Reasons"
  `);
});

test('several options: how many to choose describes their group', () => {
  expect(script('guide-choices', [['a', '', 'c']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which promises did the Bolsheviks make?
    group: Which promises did the Bolsheviks make? | Choose two. One try left
    heading: Which promises did the Bolsheviks make?
    checkbox: A new tsar Your answer: not right (chosen)
    checkbox: Land
    checkbox: Peace Your answer: right (chosen)
    button: Check again
    button: Show me
    status: Not right yet. One try left.
    group: Reasons"
  `);
});

test('an order: each item says whether it is in its place', () => {
  expect(script('guide-order', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Put these events in order, earliest first.
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
    button: Check"
  `);
  expect(script('guide-order', [['b', 'a', 'c']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Put these events in order, earliest first.
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
    button: Check again
    button: Show me
    status: 1 of 3 in the right place. One try left.
    group: Reasons"
  `);
});

test('pairs: a part that is not right says what was chosen', () => {
  expect(script('guide-match', [['a', 'a']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Match each person to what they did.
    group: Match each person to what they did. | One try left
    heading: Match each person to what they did.
    list: Trotsky = Demanded a rising from hiding | You chose: Demanded a rising from hiding, not right
    button: Check again
    button: Show me
    status: Partly right: 50%. One try left.
    group: Reasons"
  `);
});

test('a place on a picture', () => {
  expect(script('guide-hotspot', [['b']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Where did the Provisional Government sit in October 1917?
    group: Where did the Provisional Government sit in October 1917? | One try left
    heading: Where did the Provisional Government sit in October 1917?
    text: A map of the city with the river across it.
    button: On the south bank of the river
    button: In the east by the bend of the river (chosen)
    button: Check again
    button: Show me
    status: Not right yet. One try left.
    group: Reasons"
  `);
});

test('gaps: each is named with the words around it', () => {
  expect(script('guide-gap', [])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gaps.
    group: Fill the gaps. | 2 tries left
    heading: Fill the gaps.
    list: Gap 1: The … Institute was the headquarters = Choose …
    list: Gap 2: headquarters of the Petrograd … . = Choose …
    button: Check"
  `);
  expect(script('guide-gap', [['Smolny', 'Smolny']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gaps.
    group: Fill the gaps. | One try left
    heading: Fill the gaps.
    list: Gap 1: The … Institute was the headquarters = Smolny | right
    list: Gap 2: headquarters of the Petrograd … . = Smolny | You chose: Smolny, not right
    button: Check again
    button: Show me
    status: Partly right: 50%. One try left.
    group: Reasons"
  `);
});

test('a number: what was written stays in its field, with its mark', () => {
  expect(script('guide-number', [['12']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: How many days was Russia’s calendar behind that of most of Europe in 1917?
    group: How many days was Russia’s calendar behind that of most of Europe in 1917? | One try left
    heading: How many days was Russia’s calendar behind that of most of Europe in 1917?
    text: Your answer days = 12 | You wrote: 12, not right
    button: Check again
    button: Show me
    status: Not right yet. One try left.
    group: Reasons"
  `);
});

test('a right answer: the verdict is the name of the reasons, and the others fold', () => {
  expect(script('guide-gap-typed', [['Neva']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Fill the gap.
    group: Fill the gap.
    heading: Fill the gap.
    text: Gap 1: stands on the river … . = Neva | right
    group: Right."
  `);
  expect(script('guide-evidence', [['1']])).toMatchInlineSnapshot(`
    "form: Question 3 of 8: Which sentence says what the state is?
    group: Which sentence says what the state is?
    heading: Which sentence says what the state is?
    radio: Sentence 1: The state is a tool of the class that rules. Your answer: right (chosen)
    radio: Sentence 2: It has soldiers and prisons for that purpose.
    radio: Sentence 3: One day it will wither away.
    group: Right.
    fold: The other reasons"
  `);
});

const svg =
  '<svg role="img" aria-label="A long flight of steps." viewBox="0 0 9 9"><text>War</text></svg>';

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
    'item 1: The SmolnyHeadquarters.',
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
