/** Small units in memory: what a test does not care for is filled in. */
import { type Files, formatProblem, type Problems, read, type Unit } from '../../src/reader';

export const unitYaml = (folders: readonly string[] = ['01-first']): string =>
  [
    'id: tiny',
    'iri: https://tiny.example/unit',
    'title: A tiny unit',
    'description: For tests.',
    'language: en-GB',
    'keywords: [test]',
    'licence: MIT',
    'version: 1.0.0',
    'parts:',
    '  - title: Only part',
    '    lessons:',
    ...folders.map((folder) => `      - ${folder}`),
    '',
  ].join('\n');

export const glossary = [
  'soviet: {term: Soviet, meaning: A council.}',
  'coup: {term: Coup, meaning: A grab for power.}',
  '',
].join('\n');

/** Seven lines of front matter, an empty line: the text itself begins on line 9. */
export const front = (id = 'first', more = ''): string =>
  `---\nid: ${id}\ntitle: ${(id[0] ?? '').toUpperCase()}${id.slice(1)}\nenquiry: Why?\naims:\n  - explain it\n${more}---\n`;

/** A lesson whose only step is `text`; the text's first line is line 10 of the file. */
export const lesson = (text: string): string => `${front()}\n## Start\n${text}`;

/** A unit of one lesson. */
export const files = (source: string, more: Readonly<Record<string, string>> = {}): Files =>
  new Map(
    Object.entries({
      'unit.yaml': unitYaml(),
      'glossary.yaml': glossary,
      '01-first/lesson.md': source,
      ...more,
    }),
  );

/** The problems of a unit as they are printed, without the name of its only lesson's file. */
export const told = (unit: Files): string[] => {
  const result = read(unit);
  return 'problems' in result
    ? result.problems.map((p) => formatProblem(p).replace(/^lessons\/01-first\/lesson\.md:/, ''))
    : [];
};

/** The problems of a lesson whose only step is `text`. */
export const problemsOf = (text: string, more: Readonly<Record<string, string>> = {}): string[] =>
  told(files(lesson(text), more));

/** A block of the lesson; its first line of YAML is line 11 when the lesson holds nothing else. */
export const block = (name: string, yaml: string): string =>
  `\`\`\`${name}\n${yaml.replace(/^\n/, '').trimEnd()}\n\`\`\`\n`;

export const built = (unit: Files): Unit => {
  const result: Unit | Problems = read(unit);
  if ('problems' in result) throw new Error(result.problems.map(formatProblem).join('\n'));
  return result;
};

export const question = (yaml: string): string => `Text.\n\n${block('question', yaml)}`;

/** A sound choice question (its block opens on line 12 of the file) with some lines replaced. */
export const choice = (over: Readonly<Record<string, string>> = {}): string => {
  const lines = {
    id: 'id: one',
    kind: 'kind: choice',
    stem: 'stem: Why?',
    options: 'options:',
    a: '  a: {text: Yes, why: Right.}',
    b: '  b: {text: No, why: Wrong.}',
    answer: 'answer: a',
    end: '',
    ...over,
  };
  return question(
    Object.values(lines)
      .filter((line) => line !== '')
      .join('\n'),
  );
};
