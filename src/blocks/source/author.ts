/** A source: a text with numbered sentences, whose words it is in, and what is to be known of it. */
import * as v from 'valibot';
import { figure, id, inline, list, text } from '../../course/fields';
import { sourceWordsOf } from '../../strings';
import type { BlockAuthor, BlockOf } from '../author';

/** What is to be known of a source, in the order in which it is shown. */
const facts = {
  who: text,
  when: text,
  where: v.optional(text),
  'for whom': v.optional(text),
  mood: v.optional(text),
  why: v.optional(text),
  'leaves out': v.optional(text),
  'to know': v.optional(text),
};

const WORDS = ['own', 'translated', 'adapted', 'composed'] as const;

const schema = v.pipe(
  v.strictObject({
    id,
    title: text,
    /** The author's own, translated for the course, adapted for it, or composed by its writers. */
    words: v.pipe(
      text,
      v.picklist(WORDS, (issue) => `Expected ${WORDS.join(', ')}, got ${issue.received}.`),
    ),
    /** What it is translated, adapted or composed from. */
    from: text,
    ...facts,
    /** A poster, a cartoon, a page as it looks. */
    figure,
    paragraphs: v.optional(
      list(v.strictObject({ follows: v.optional(text), sentences: list(inline) })),
    ),
  }),
  v.check(
    (given) => given.figure !== undefined || given.paragraphs !== undefined,
    "Expected 'paragraphs: ...' with sentences, or 'figure: {picture: ..., alt: ...}' for a source that is looked at; got neither.",
  ),
  v.transform(({ id, title, words, from, figure: shown, paragraphs = [], ...rest }) => ({
    id,
    title,
    words,
    ...(shown !== undefined && { figure: shown }),
    paragraphs,
    // The build knows the course's language and makes a sentence of it.
    label: from,
    facts: Object.keys(facts).flatMap((what): [string, string][] => {
      const fact = Object.entries(rest).find(([key]) => key === what)?.[1];
      return fact === undefined ? [] : [[what, fact]];
    }),
  })),
);

export type Text = BlockOf<'source', typeof schema>;

const isCut = ({ paragraphs }: Text): boolean =>
  paragraphs.some(({ sentences }) => sentences.some((sentence) => /\.\.\.|…/.test(sentence)));

export const author: BlockAuthor<Text> = {
  schema,
  descriptions: {
    words: 'own, translated, adapted, or composed by the writers of the course.',
    from: 'own: where it stands. translated: the language. adapted: the work. composed: what it rests on.',
    who: 'Who said or wrote it.',
    when: 'When it was said or written.',
    where: 'Where it was said or written.',
    'for whom': 'For which readers or listeners.',
    mood: 'In what mood.',
    'leaves out': 'What it says nothing of.',
    'to know': 'What a student must know to understand it.',
    follows: 'The chapter that the paragraph follows.',
  },
  finish: (block, language) => {
    const words = sourceWordsOf(language);
    const label = words.label[block.words](block.label);
    const real = block.words === 'own' || block.words === 'translated';
    return {
      ...block,
      label: real && isCut(block) ? `${label} ${words.dots}` : label,
      facts: block.facts.map(([what, text]) => [words.facts[what] ?? what, text]),
    };
  },
  source: ({ id, title, paragraphs }) => ({
    id,
    title,
    sentences: paragraphs.flatMap((paragraph, p) =>
      paragraph.sentences.map((text, s) => ({
        text,
        path: ['paragraphs', String(p), 'sentences', String(s)],
      })),
    ),
  }),
  outline: ({ title, label, figure: shown, paragraphs, facts }) => ({
    title,
    parts: [
      { is: 'label', text: label },
      ...(shown ? [{ is: 'picture' as const, html: shown.html, alt: shown.alt }] : []),
      ...(paragraphs.length > 0 ? [{ is: 'sentences' as const, paragraphs }] : []),
      { is: 'facts', entries: facts },
    ],
  }),
};
