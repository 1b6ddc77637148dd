/** Courses of any size, generated, so that growth shows as a curve. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_QUESTIONS } from '../../src/reader/advice-prose';

const SENTENCES = [
  'The bakers of the town met early because the oven was hot.',
  'They shared the flour, so nobody went home without a loaf.',
  'But the mill was slow, and the road to it was long and muddy.',
];

const question = (lesson: number, n: number): string => `
\`\`\`question
id: l${lesson}-q${n}
kind: choice
stem: What did the bakers of town ${lesson} do in year ${n}?
options:
  a: {text: They baked ${n} loaves, why: Yes. The book of the town says so.}
  b: {text: They built ${n} mills, why: No. There was one mill.}
  c: {text: They sold ${n} roads, why: No. Roads are not sold.}
  d: {text: They closed ${n} ovens, why: No. The ovens were hot.}
answer: a
\`\`\`
`;

const step = (lesson: number, first: number, questions: number): string => `
## Year ${first}

${Array.from({ length: 12 }, (_, at) => SENTENCES[at % 3]).join(' ')}
${Array.from({ length: questions }, (_, at) => question(lesson, first + at)).join('')}`;

const lesson = (n: number, questions: number): string => `---
id: lesson-${n}
title: Lesson ${n}
enquiry: What happened in town ${n}?
aims: [say what happened]
sources: ["The book of the town"]
---
${Array.from({ length: Math.ceil(questions / MOST_QUESTIONS) }, (_, at) => {
  const before = at * MOST_QUESTIONS;
  return step(n, before + 1, Math.min(MOST_QUESTIONS, questions - before));
}).join('')}`;

/** Writes a course of `lessons` lessons with `questions` questions each into `folder`. */
export const generate = (folder: string, lessons: number, questions: number): void => {
  rmSync(folder, { recursive: true, force: true });
  const names = Array.from(
    { length: lessons },
    (_, at) => `${String(at + 1).padStart(3, '0')}-town`,
  );
  for (const [at, name] of names.entries()) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'lesson.md'), lesson(at + 1, questions));
  }
  writeFileSync(
    join(folder, 'glossary.yaml'),
    'mill: {term: mill, meaning: Where flour is made.}\n',
  );
  writeFileSync(
    join(folder, 'unit.yaml'),
    `id: generated
iri: https://generated.example/course
title: A generated course
description: As many lessons as are asked for.
language: en-GB
keywords: [generated]
licence: CC BY 4.0
version: 1.0.0
policy: {}
parts:
  - title: All of it
    lessons:
${names.map((name) => `      - ${name}`).join('\n')}
`,
  );
};
