/** Questions that ask about the sentences of a source: checked against it, and filled with them. */
import type { Source } from '../blocks/author';
import type { QuestionOf, QuestionText } from '../course/course';
import { plain } from '../course/inline';
import type { QuestionRead } from './blocks';
import type { Note } from './problem';
import { nearest, quoted } from './suggest';

/** Whether a question's options are sentences of a source. */
export const isQuoted = (text: QuestionText): text is QuestionOf<'pick'> & { source: string } =>
  text.form === 'pick' && text.source !== undefined;

/** What is wrong with the question's source and sentence numbers. */
export const checkQuotes = (
  { author, text, yaml }: QuestionRead,
  sources: readonly Source[],
): Note[] => {
  if (!isQuoted(text)) return [];
  const source = sources.find(({ id }) => id === text.source);
  if (!source) {
    const ids = sources.map(({ id }) => id);
    const near = nearest(text.source, ids, 3);
    const help =
      near.length === 0 ? 'The lesson has no source block.' : `The lesson has: ${near.join(', ')}.`;
    const message = `Expected 'source' to be the id of a source block in this lesson, got ${quoted(text.source)}. ${help}`;
    return [{ ...yaml.at(['source']), message }];
  }
  const { length } = source.sentences;
  return text.rows
    .filter(({ number = 0 }) => number > length)
    .map(({ number }) => ({
      ...yaml.keyAt([author.list, String(number)]),
      message: `Expected the number of a sentence of '${text.source}', which has ${length} sentences, got ${number}.`,
    }));
};

/** The question's text with the sentences as its rows' texts. */
export const withQuotes = (text: QuestionText, sources: readonly Source[]): QuestionText => {
  if (!isQuoted(text)) return text;
  const sentences = sources.find(({ id }) => id === text.source)?.sentences ?? [];
  const sentence = (number = 0): string => plain(sentences[number - 1]?.text ?? '');
  return { ...text, rows: text.rows.map((row) => ({ ...row, text: sentence(row.number) })) };
};
