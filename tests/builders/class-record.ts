/** A unit of two lessons with a question of most kinds, and a class that answers it. */
import type { GradedResponse } from '../../src/classroom/graded-response';
import { judge } from '../../src/classroom/graded-response';
import type { CountedAttempt, ClassRecord } from '../../src/classroom/record';
import { createGatherer } from '../../src/classroom/record';
import { readFile } from '../../src/classroom/read/file';
import type { Source } from '../../src/classroom/read/source';
import type { TableHints } from '../../src/classroom/read/rows';
import { unitForClass } from '../../scripts/teacher/report';
import type { ReportedQuestion, ClassUnit } from '../../src/classroom/unit';
import { block, built, files, front, unitYaml } from './lesson-files';

const questions = [
  `id: q-choice
kind: choice
stem: Who fell?
options:
  a: {text: The Tsar, why: Right., misconception: none}
  b: {text: The King, why: Wrong., misconception: Russia had a king.}
  c: {text: The Queen, why: Wrong.}
answer: a`,
  `id: q-choices
kind: choices
stem: Which two?
options:
  a: {text: Peace, why: Yes.}
  b: {text: War, why: No., misconception: Russia had a king.}
  c: {text: Bread, why: Yes.}
answer: [a, c]`,
  `id: q-order
kind: order
stem: In which order?
items:
  c: {text: First, why: First.}
  a: {text: Second, why: Second.}
  b: {text: Third, why: Third.}`,
  `id: q-sort
kind: sort
stem: Which group?
categories:
  a: Reds
  b: Whites
items:
  1: {text: Lenin, in: a, why: A Red.}
  2: {text: Kolchak, in: b, why: A White., misconception: Kolchak was a Red.}`,
  `id: q-gap
kind: gap
stem: Which words?
text: The [1] and the [2].
gaps:
  1: {answer: Soviet, why: Yes.}
  2: {answer: "Petrograd, the city", why: Yes.}
bank: [Soviet, "Petrograd, the city", "Duma & co"]`,
];

const second = `id: q-second
kind: choice
stem: And then?
options:
  a: {text: This, why: Yes.}
  b: {text: That, why: No.}
answer: a`;

const body = (list: readonly string[]): string =>
  `\n## Start\n\nText.\n\n${list.map((one) => block('question', one)).join('\n')}`;

export const whole = built(
  files(front() + body(questions), {
    'unit.yaml': unitYaml(['01-first', '02-second']),
    '02-second/lesson.md': front('second') + body([second]),
  }),
);

export const unit: ClassUnit = unitForClass(whole);

export const askedOf = (id: string): ReportedQuestion => {
  const found = unit.asked.find(({ spec }) => spec.id === id);
  if (!found) throw new Error(`No question ${id}.`);
  return found;
};

/** A file of bytes or text. */
export const source = (content: string | Uint8Array): Source => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new Blob([Uint8Array.from(bytes)]);
};

/** What some files say together, and what the teacher has said of their columns. */
export const readTold = async (
  { attempts, ...told }: TableHints & { readonly attempts?: CountedAttempt },
  ...contents: readonly (string | Uint8Array)[]
) => {
  const into = createGatherer(unit);
  const notes = [];
  for (const content of contents) {
    notes.push(await readFile(unit, source(content), into, undefined, told));
  }
  return { record: into.finish(attempts), notes };
};

/** What some files say together. */
export const read = (...contents: readonly (string | Uint8Array)[]) => readTold({}, ...contents);

/** A class from its students' responses, by question; nothing where one was not answered. */
export const classOf = (
  students: readonly Readonly<Record<string, readonly string[]>>[],
): ClassRecord => ({
  pupils: students.map((responses, n) => ({
    key: `Student ${n}`,
    name: `Student ${n}`,
    started: true,
    done: false,
    answers: unit.asked.map((asked): GradedResponse | undefined => {
      const response = responses[asked.spec.id];
      return response && judge(asked, response);
    }),
    sure: unit.asked.map(() => undefined),
    shown: unit.asked.map(() => false),
  })),
  severalAttempts: false,
  lessons: new Set(['first', 'second']),
  unreadable: 0,
});
