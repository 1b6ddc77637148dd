/** What `npm run check` prints of a lesson: how long, how hard to read, which questions. */
import { plain } from '../course/inline';
import type { CompleteLesson } from './assemble';
import type { SourceRead } from './lesson';
import type { Paragraph, Sentence } from './prose';
import { isEnglish } from './english';
import { type Measure, measure } from './readability';
import { quoted } from './suggest';

/** Each sentence of a source, as a text with its place. */
const sentences = (source: SourceRead): Paragraph[] =>
  source.sentences.map(({ text, path }) => ({
    text: plain(text),
    at: () => source.yaml.at(path),
  }));

/** The grade is made of the syllables of English. */
const figures = ({ words, grade }: Measure, language: string): string =>
  `${words} words${isEnglish(language) ? `, reading grade ${grade.toFixed(1)}` : ''}`;

const long = (file: string, all: readonly Sentence[]): string[] =>
  all.map(
    (s) => `  ${file}:${s.line}:${s.column} a sentence of ${s.words} words: ${quoted(s.text)}`,
  );

const kinds = ({ questions }: CompleteLesson): string => {
  const counts = new Map<string, number>();
  for (const { text } of questions) counts.set(text.kind, (counts.get(text.kind) ?? 0) + 1);
  const list = [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ');
  return `${questions.length} question${questions.length === 1 ? '' : 's'}${list === '' ? '' : ` (${list})`}`;
};

export const summary = (lesson: CompleteLesson, language: string): string[] => {
  const prose = measure(lesson.paragraphs);
  return [
    `${lesson.front.value.id}: ${figures(prose, language)}; ${kinds(lesson)}`,
    ...lesson.sources.flatMap((source) => {
      const measured = measure(sentences(source));
      return [
        `  source ${source.id}: ${figures(measured, language)}`,
        ...(isEnglish(language) ? long(lesson.file, measured.long) : []),
      ];
    }),
  ];
};
