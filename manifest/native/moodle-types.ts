/**
 * What a question is in Moodle, apart from the file that it is written to: an import of the question
 * bank (moodlexml.ts) or a course backup (../moodle/bank.ts).
 */
import { answerParagraphs, type Model, type ModelOf } from '../../src/course/model';
import { ol, htmlText, strong, ul } from '../../src/html/html';
import type { NativeWords } from '../../src/strings';
import { entities, html, paragraphs } from './moodle-text';
import { fileOf, type Picture } from './picture';
import type { Question, Quizzes } from './questions';
import { middleOf, reachOf } from './reach';
import { acceptedOf, passageWith, promptLines } from './texts';

export interface MoodleAnswer {
  /** HTML; plain for a number. */
  readonly text: string;
  /** Named in the text. */
  readonly picture?: Picture;
  /** Of the mark, in per cent. */
  readonly percent: number;
  /** HTML. */
  readonly feedback: string;
}

/** The types of question of Moodle's core, by the names of its plugins. Texts are HTML. */
export type MoodleType =
  | {
      readonly is: 'multichoice';
      readonly single: boolean;
      readonly answers: readonly MoodleAnswer[];
    }
  /** The items stand in the right order. */
  | { readonly is: 'ordering'; readonly items: readonly string[] }
  | { readonly is: 'match'; readonly pairs: readonly (readonly [left: string, right: string])[] }
  /** [[1]] in the text stands for a menu in which the first option is right. */
  | { readonly is: 'gapselect'; readonly options: readonly string[] }
  /** {#1} in the text stands for the first gap. Its words and its reason are plain. */
  | {
      readonly is: 'multianswer';
      readonly gaps: readonly { readonly accepted: readonly string[]; readonly why: string }[];
    }
  | {
      readonly is: 'numerical';
      readonly answers: readonly (MoodleAnswer & { readonly tolerance: number })[];
    }
  | { readonly is: 'essay'; readonly graderInfo: string };

export interface MoodlePart {
  /** The question's text as HTML. */
  readonly text: string;
  readonly type: MoodleType;
  /** Whether hints may tell how many parts are right. */
  readonly parts: boolean;
}

/** A wrong tick costs what a right one earns, as in the player. */
const multichoice = (
  lines: readonly string[],
  model: ModelOf<'pick'>,
  media: Quizzes['media'],
): MoodlePart => {
  const count = model.rows.filter(({ right }) => right).length;
  const good = model.many ? 100 / count : 100;
  const bad = model.many ? -100 / count : 0;
  return {
    text: paragraphs(lines),
    parts: model.many,
    type: {
      is: 'multichoice',
      single: !model.many,
      answers: model.rows.map(({ text, figure, right, why }) => {
        const picture = figure && fileOf(figure, media);
        return {
          text: picture ? imageOf(picture) : html(text),
          ...(picture && { picture }),
          percent: right ? good : bad,
          feedback: paragraphs([why]),
        };
      }),
    },
  };
};

const ordering = (lines: readonly string[], model: ModelOf<'sequence'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  type: { is: 'ordering', items: model.rows.map(({ text }) => html(text)) },
});

const matching = (lines: readonly string[], model: ModelOf<'pairs'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  type: {
    is: 'match',
    pairs: model.rows.map((part) => [
      html(part.text),
      html(model.choices.find(({ id }) => id === part.right)?.text ?? ''),
    ]),
  },
});

const menus = (text: string, options: readonly string[]): MoodlePart => ({
  text,
  parts: true,
  type: { is: 'gapselect', options: options.map(html) },
});

const sorting = (
  lines: readonly string[],
  model: ModelOf<'pairs'>,
  words: NativeWords,
): MoodlePart => {
  const places = model.rows.map(
    (part) => model.choices.findIndex(({ id }) => id === part.right) + 1,
  );
  // The list is made of entities first, so that the [[n]] put in afterwards are the only ones.
  const rows = model.rows.map(
    (part, at) => `<li>${html(words.pair(part.text, ''))}[[${places[at] ?? 1}]]</li>`,
  );
  return menus(
    `${paragraphs(lines)}<ul>${rows.join('')}</ul>`,
    model.choices.map(({ text }) => text),
  );
};

/** A passage with something of Moodle's own in each gap. */
const passage = (model: ModelOf<'blanks'>, gap: (at: number) => string): string =>
  `<p>${passageWith({ ...model, passage: model.passage.map(html) }, gap)}</p>`;

const bank = (lines: readonly string[], model: ModelOf<'blanks'>): MoodlePart =>
  menus(
    paragraphs(lines) +
      passage(model, (at) => `[[${model.bank.indexOf(model.rows[at]?.text ?? '') + 1}]]`),
    model.bank,
  );

/** Typed gaps: Moodle's embedded answers, without regard to case. */
const typed = (lines: readonly string[], model: ModelOf<'blanks'>): MoodlePart => ({
  text: paragraphs(lines) + passage(model, (at) => `{#${at + 1}}`),
  parts: true,
  type: {
    is: 'multianswer',
    gaps: model.rows.map((blank) => ({ accepted: acceptedOf(blank), why: blank.why })),
  },
});

/**
 * Moodle takes a number with a tolerance to both sides: the middle of the range, and half of it. Where that is another
 * number than the author's, this one stands before it, because Moodle shows the first as the right answer.
 */
const numerical = (lines: readonly string[], model: ModelOf<'numeric'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: false,
  type: {
    is: 'numerical',
    answers: model.rows.flatMap(({ id, right, why }) => {
      const answer = {
        text: id,
        tolerance: 0,
        percent: right ? 100 : 0,
        feedback: paragraphs([why]),
      };
      if (!right) return [answer];
      const middle = middleOf(model);
      const range = { ...answer, text: String(middle), tolerance: reachOf(model) };
      return Number(id) === middle ? [range] : [answer, range];
    }),
  },
});

const essay = (
  lines: readonly string[],
  model: ModelOf<'essay'>,
  words: NativeWords,
): MoodlePart => ({
  text: paragraphs(lines),
  parts: false,
  type: {
    is: 'essay',
    graderInfo: entities(
      htmlText([
        strong(words.points),
        ul(model.rows.map(({ text }) => text)),
        ...(model.exam === undefined
          ? []
          : [
              strong(words.levels),
              ul(model.exam.levels.map(({ marks, does }) => words.level(marks, does))),
            ]),
        strong(words.models),
        ol(model.models.map((one) => words.pair(one.level, answerParagraphs(one).join(' ')))),
      ]),
    ),
  },
});

/**
 * Moodle's own model wants three answers to match with, and its column holds 255 characters of each
 * (qtype_match_subquestions.answertext; a longer one ends the whole import). Others become menus.
 */
export const isMatching = (model: Model): model is ModelOf<'pairs'> =>
  model.form === 'pairs' &&
  !model.shared &&
  model.choices.length > 2 &&
  model.choices.every(({ text }) => html(text).length <= 255);

/** How a text of Moodle's shows a file of its own. */
export const imageOf = ({ name, alt }: Picture): string =>
  `<p><img src="@@PLUGINFILE@@/${name}" alt="${html(alt)}"></p>`;

export const moodlePart = (question: Question, media: Quizzes['media']): MoodlePart => {
  const { model, words } = question;
  const lines = promptLines(question);
  switch (model.form) {
    case 'pick':
      return multichoice(lines, model, media);
    case 'sequence':
      return ordering(lines, model);
    case 'pairs':
      return isMatching(model) ? matching(lines, model) : sorting(lines, model, words);
    case 'blanks':
      return model.bank.length > 0 ? bank(lines, model) : typed(lines, model);
    case 'numeric':
      return numerical(lines, model);
    case 'essay':
      return essay(lines, model, words);
  }
};
