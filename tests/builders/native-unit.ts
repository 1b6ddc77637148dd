/** A small unit with a question of every kind, read by the content reader itself. */
import type { NativeUnit } from '../../manifest/native';
import type { Files } from '../../src/reader';
import { block, built, files, front } from './lesson-files';

/** Blocks of YAML, parted by a line of ---. */
const questions = String.raw`id: k-choice
kind: choice
stem: 'Who said "peace & land" in 1 < 2 words?'
options:
  a: {text: Lenin & co, why: "Yes, he did."}
  b: {text: Kerensky, why: No.}
  c: {text: The Tsar, why: He fell.}
  d: {text: Nobody, why: Somebody did.}
answer: a
see: start/1
---
id: k-choices
kind: choices
stem: Which three are right?
options:
  a: {text: First right, why: Right one.}
  b: {text: Second right, why: Right two.}
  c: {text: Wrong here, why: Wrong three.}
  d: {text: Third right, why: Right four.}
  e: {text: Wrong there, why: Wrong five.}
answer: [a, b, d]
---
id: k-order
kind: order
stem: Put them in order.
items:
  b: {text: One comes first, why: It began.}
  d: {text: Then comes two, why: It went on.}
  a: {text: Now comes three, why: It went on and on.}
  c: {text: At last comes four, why: It ended.}
---
id: k-match
kind: match
stem: Match who did what.
pairs:
  1: {left: Lenin, right: Wrote the April Theses, why: He did.}
  2: {left: Trotsky, right: Chaired the Soviet, why: He was chair.}
  3: {left: Kerensky, right: Led the government, why: He led.}
---
id: k-match-two
kind: match
stem: Match these two.
pairs:
  1: {left: February, right: The Tsar fell, why: In February.}
  2: {left: October, right: The government fell, why: In October.}
---
id: k-sort
kind: sort
stem: When did it happen?
categories: {a: February, b: October}
items:
  1: {text: The Tsar fell, in: a, why: He fell in February.}
  2: {text: The palace was stormed, in: b, why: In October.}
  3: {text: Dual power began, in: a, why: After February.}
  4: {text: Sovnarkom was made, in: b, why: After October.}
---
id: k-gap
kind: gap
stem: Fill the gaps.
text: "The [1] met in [2]."
gaps:
  1: {answer: Soviet, why: A council.}
  2: {answer: Petrograd, why: The capital.}
bank: [Duma, Soviet, Petrograd, Moscow]
---
id: k-typed
kind: gap
stem: Type the words.
text: "In [1] he took [2]."
gaps:
  1: {answer: Zürich, accept: [Zuerich], why: He lived there.}
  2: {answer: '50% * {cut} ~ #1 = \ }', accept: ['a*b'], why: 'A {strange} ~ word # } here.'}
---
id: k-hotspot
kind: hotspot
stem: Where did they meet?
picture: a.svg
alt: A square on a small field.
places:
  a: {name: At the left, x: 1, y: 2, why: Yes there.}
  b: {name: At the right, x: 3, y: 2, why: Not there.}
answer: a
---
id: k-number
kind: number
stem: How many days?
numbers:
  13: {why: Right by the calendar.}
  12: {why: That was before.}
answer: 13
range: [12.5, 14]
unit: days
---
id: k-evidence
kind: evidence
stem: Which sentence shows fear?
source: decree
options:
  1: {why: That is a date.}
  2: {why: Fear it is.}
  3: {why: Also fear.}
answer: [2, 3]
---
id: k-practice
kind: practice
stem: Explain why it happened.
board: GCSE
marks: 8
advice: Give two reasons.
points:
  1: It names a reason.
  2: It explains it.
models:
  - {level: Level 1, text: It just did., notes: Too thin.}
  - {level: Level 2, text: It did because., notes: Better.}`.split('\n---\n');

const source = block(
  'source',
  `id: decree
title: A decree
words: adapted
from: a decree
who: A clerk
when: "1917"
paragraphs:
  - sentences: ["It was a *cold* day.", "They were afraid.", "Nobody slept for fear."]`,
);

const prose = `
The [Soviet](glossary:soviet) met.

![A small drawing of "a < b"](a.svg)

`;

const text = [
  front('first', 'sources:\n  - A book (1917)\n'),
  `\n## Start\n${prose}${source}\n`,
  ...questions.map((one) => block('question', one)),
].join('\n');

const picture = '<svg viewBox="0 0 4 4"><path class="f-red" d="M0 0h4v4z"/></svg>';

/** The unit's files; `edit` changes the lesson's text. */
export const everyKindFiles = (edit: (text: string) => string = (same) => same): Files =>
  files(edit(text), { '01-first/a.svg': picture });

export const everyKind = (edit?: (text: string) => string): NativeUnit =>
  built(everyKindFiles(edit));
