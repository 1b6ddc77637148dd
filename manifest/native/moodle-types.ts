/** The part of a question that belongs to its type in Moodle XML (question/format/xml/format.php). */
import type { Form, FormOf } from '../../src/course/neutral';
import type { Node } from '../xml';
import { ol, print, strong, ul } from '../../src/html/html';
import {
  clozeAnswer,
  clozeFeedback,
  entities,
  html,
  htmlNode,
  paragraphs,
  textNode,
} from './moodle-text';
import { acceptedOf, passageWith } from './texts';
import { words } from './words';

export interface MoodlePart {
  /** The question's text as HTML. */
  readonly text: string;
  readonly nodes: readonly Node[];
  /** Whether hints may tell how many parts are right. */
  readonly parts: boolean;
}

/** Moodle takes only fractions of its own list, with five decimals (100/6 is 16.66667). */
const percent = (value: number): string => String(Number(value.toFixed(5)));

/** `right` and `wrong` in per cent: a wrong tick costs what a right one earns, as in the player. */
const multichoice = (lines: readonly string[], form: FormOf<'pick'>): MoodlePart => {
  const count = form.options.filter(({ right }) => right).length;
  const good = form.many ? 100 / count : 100;
  const bad = form.many ? -100 / count : 0;
  return {
    text: paragraphs(lines),
    parts: form.many,
    nodes: [
      ['single', {}, String(!form.many)],
      ['shuffleanswers', {}, 'true'],
      ['answernumbering', {}, 'none'],
      ['showstandardinstruction', {}, '0'],
      ...form.options.map((option): Node => [
        'answer',
        { fraction: percent(option.right ? good : bad), format: 'html' },
        ['text', {}, html(option.text)],
        htmlNode('feedback', paragraphs([option.feedback])),
      ]),
    ],
  };
};

/** Moodle's core ordering; answers stand in the right order. */
const ordering = (lines: readonly string[], form: FormOf<'sequence'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  nodes: [
    ['layouttype', {}, 'VERTICAL'],
    ['selecttype', {}, 'ALL'],
    ['selectcount', {}, String(form.items.length)],
    ['gradingtype', {}, 'LONGEST_ORDERED_SUBSET'],
    ['showgrading', {}, 'SHOW'],
    ['numberingstyle', {}, 'none'],
    ...form.items.map((item, at): Node => [
      'answer',
      { fraction: String(at + 1), format: 'html' },
      ['text', {}, html(item.text)],
    ]),
  ],
});

const matching = (lines: readonly string[], form: FormOf<'pairs'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  nodes: [
    ['shuffleanswers', {}, 'true'],
    ...form.parts.map((part): Node => [
      'subquestion',
      { format: 'html' },
      ['text', {}, html(part.text)],
      textNode('answer', html(form.choices.find(({ id }) => id === part.right)?.text ?? '')),
    ]),
  ],
});

/** Menus in the text: [[1]] stands for the first option. */
const menus = (text: string, options: readonly string[]): MoodlePart => ({
  text,
  parts: true,
  nodes: [
    ['shuffleanswers', {}, '0'],
    ...options.map((option): Node => [
      'selectoption',
      {},
      ['text', {}, html(option)],
      ['group', {}, '1'],
    ]),
  ],
});

const sorting = (lines: readonly string[], form: FormOf<'pairs'>): MoodlePart => {
  const places = form.parts.map(
    (part) => form.choices.findIndex(({ id }) => id === part.right) + 1,
  );
  // The list is made of entities first, so that the [[n]] put in afterwards are the only ones.
  const rows = form.parts.map((part, at) => `<li>${html(part.text)}: [[${places[at] ?? 1}]]</li>`);
  return menus(
    `${paragraphs(lines)}<ul>${rows.join('')}</ul>`,
    form.choices.map(({ text }) => text),
  );
};

/** A passage with something of Moodle's own in each gap. */
const passage = (form: FormOf<'blanks'>, gap: (at: number) => string): string =>
  `<p>${passageWith({ ...form, passage: form.passage.map(html) }, gap)}</p>`;

const bank = (lines: readonly string[], form: FormOf<'blanks'>): MoodlePart =>
  menus(
    paragraphs(lines) +
      passage(form, (at) => `[[${form.bank.indexOf(form.blanks[at]?.answer ?? '') + 1}]]`),
    form.bank,
  );

/** Embedded answers: {1:SHORTANSWER:=word#reason~=variant#reason}, without regard to case. */
const cloze = (lines: readonly string[], form: FormOf<'blanks'>): MoodlePart => ({
  text:
    paragraphs(lines) +
    passage(form, (at) => {
      const blank = form.blanks[at];
      const answers = blank === undefined ? [] : acceptedOf(blank);
      const why = clozeFeedback(blank?.feedback ?? '');
      return `{1:SHORTANSWER:${answers.map((word) => `=${clozeAnswer(word)}#${why}`).join('~')}}`;
    }),
  parts: true,
  nodes: [],
});

const essay = (lines: readonly string[], form: FormOf<'essay'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: false,
  nodes: [
    ['responseformat', {}, 'editor'],
    ['responserequired', {}, '0'],
    ['responsefieldlines', {}, '15'],
    ['attachments', {}, '0'],
    htmlNode(
      'graderinfo',
      entities(
        print([
          strong(words.points),
          ul(form.points),
          strong(words.models),
          ol(form.models.map(({ level, text }) => `${level}: ${text}`)),
        ]),
      ),
    ),
    htmlNode('responsetemplate', ''),
  ],
});

/**
 * Moodle's own form wants three answers to match with, and its column holds 255 characters of each
 * (qtype_match_subquestions.answertext; a longer one ends the whole import). Others become menus.
 */
export const isMatching = (form: Form): form is FormOf<'pairs'> =>
  form.type === 'pairs' &&
  !form.shared &&
  form.choices.length > 2 &&
  form.choices.every(({ text }) => html(text).length <= 255);

export const moodlePart = (lines: readonly string[], form: Form): MoodlePart => {
  switch (form.type) {
    case 'pick':
      return multichoice(lines, form);
    case 'sequence':
      return ordering(lines, form);
    case 'pairs':
      return isMatching(form) ? matching(lines, form) : sorting(lines, form);
    case 'blanks':
      return form.bank.length > 0 ? bank(lines, form) : cloze(lines, form);
    case 'essay':
      return essay(lines, form);
  }
};
