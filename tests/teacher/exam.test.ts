/** exam-papers.html: the paper of each board with its sources, and the mark schemes after all of them. */
import { expect, test } from 'vitest';
import { readGuide } from '../../scripts/schema/guide';
import { examPapers } from '../../scripts/teacher/exam';
import { block, built, files, lesson, told, unitYaml } from '../builders/lesson-files';

/** The two examples of the guide, as an author would join them. */
const [boards = '', paper = ''] = [...readGuide().matchAll(/^````yaml\n([\s\S]*?)^````$/gm)].map(
  ([, text]) => text,
);
const withPaper = boards.replace('  Edexcel:', `${paper}  Edexcel:`);

const source = block(
  'source',
  'id: guide-source\ntitle: On the state\nwords: translated\nfrom: the Russian\nwho: Lenin\nwhen: "1917"\nleaves out: Much\nparagraphs:\n  - sentences: [A tool.]',
);
const question = block(
  'question',
  'id: guide-practice\nkind: practice\nboard: AQA\nform: Q4\nmarks: 4\nstem: Describe two problems.\nadvice: Plan.\npoints: {1: One, 2: Two}\nmodels:\n  - {level: Top, paragraphs: [{sentences: [{text: The war., earns: the first problem}]}], notes: N}',
);
const of = (yaml: string) =>
  files(lesson(`${source}\n${question}`), {
    'unit.yaml': unitYaml().replace('parts:', `${yaml}parts:`),
  });

test('the paper is printed with its source before the mark scheme', () => {
  const page =
    examPapers(built(of(withPaper)))['exam-papers.html']?.replace(/&#(\d+);/g, (_, code: string) =>
      String.fromCodePoint(Number(code)),
    ) ?? '';
  const order = [
    'A paper in the style of AQA',
    'What you know of October',
    '45 minutes. 4 marks in all.',
    'Answer all questions.',
    'Source A',
    'The author’s own words, translated for this course from the Russian.',
    'A tool.',
    'Lenin',
    'Q4 Describe two problems.',
    'Mark scheme: AQA',
    '<b>1–2:</b> Names one or two things without detail.',
    '<mark>The war.</mark> <small>[the first problem]</small>',
  ].map((text) => page.indexOf(text));
  expect(order.filter((at) => at < 0)).toEqual([]);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  // What a source leaves out is for students to find.
  expect(page).not.toContain('Much');
});

test('without a paper there is no file', () => {
  expect(examPapers(built(of(boards)))).toEqual({});
});

test('a paper of questions and sources that are not there', () => {
  const wrong = withPaper
    .replace('Source A: guide-source', 'Source A: guide-letter')
    .replace('[guide-practice]', '[guide-practise]');
  expect(told(of(wrong))).toEqual([
    'lessons/unit.yaml:22:19 Expected the id of a source of the unit, got "guide-letter".',
    'lessons/unit.yaml:23:19 Expected the id of a practice question of AQA, got "guide-practise". Did you mean \'guide-practice\'?',
  ]);
});
