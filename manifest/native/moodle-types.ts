/** The part of a question that belongs to its type in Moodle XML (question/format/xml/format.php). */
import { answerParagraphs, type Model, type ModelOf } from '../../src/course/model';
import type { Node } from '../xml';
import { ol, print, strong, ul } from '../../src/html/html';
import {
  clozeAnswer,
  clozeFeedback,
  entities,
  html,
  htmlNode,
  paragraphs,
  percent,
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

/** `right` and `wrong` in per cent: a wrong tick costs what a right one earns, as in the player. */
const multichoice = (lines: readonly string[], model: ModelOf<'pick'>): MoodlePart => {
  const count = model.rows.filter(({ right }) => right).length;
  const good = model.many ? 100 / count : 100;
  const bad = model.many ? -100 / count : 0;
  return {
    text: paragraphs(lines),
    parts: model.many,
    nodes: [
      ['single', {}, String(!model.many)],
      ['shuffleanswers', {}, 'true'],
      ['answernumbering', {}, 'none'],
      ['showstandardinstruction', {}, '0'],
      ...model.rows.map((option): Node => [
        'answer',
        { fraction: percent(option.right ? good : bad), format: 'html' },
        ['text', {}, html(option.text)],
        htmlNode('feedback', paragraphs([option.why])),
      ]),
    ],
  };
};

/** Moodle's core ordering; answers stand in the right order. */
const ordering = (lines: readonly string[], model: ModelOf<'sequence'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  nodes: [
    ['layouttype', {}, 'VERTICAL'],
    ['selecttype', {}, 'ALL'],
    ['selectcount', {}, String(model.rows.length)],
    ['gradingtype', {}, 'ABSOLUTE_POSITION'],
    ['showgrading', {}, 'SHOW'],
    ['numberingstyle', {}, 'none'],
    ...model.rows.map((item, at): Node => [
      'answer',
      { fraction: String(at + 1), format: 'html' },
      ['text', {}, html(item.text)],
    ]),
  ],
});

const matching = (lines: readonly string[], model: ModelOf<'pairs'>): MoodlePart => ({
  text: paragraphs(lines),
  parts: true,
  nodes: [
    ['shuffleanswers', {}, 'true'],
    ...model.rows.map((part): Node => [
      'subquestion',
      { format: 'html' },
      ['text', {}, html(part.text)],
      textNode('answer', html(model.choices.find(({ id }) => id === part.right)?.text ?? '')),
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

const sorting = (lines: readonly string[], model: ModelOf<'pairs'>): MoodlePart => {
  const places = model.rows.map(
    (part) => model.choices.findIndex(({ id }) => id === part.right) + 1,
  );
  // The list is made of entities first, so that the [[n]] put in afterwards are the only ones.
  const rows = model.rows.map((part, at) => `<li>${html(part.text)}: [[${places[at] ?? 1}]]</li>`);
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

/** Embedded answers: {1:SHORTANSWER:=word#reason~=variant#reason}, without regard to case. */
const cloze = (lines: readonly string[], model: ModelOf<'blanks'>): MoodlePart => ({
  text:
    paragraphs(lines) +
    passage(model, (at) => {
      const blank = model.rows[at];
      const answers = blank === undefined ? [] : acceptedOf(blank);
      const why = clozeFeedback(blank?.why ?? '');
      return `{1:SHORTANSWER:${answers.map((word) => `=${clozeAnswer(word)}#${why}`).join('~')}}`;
    }),
  parts: true,
  nodes: [],
});

/** Moodle takes a number with a tolerance to both sides: the middle of the range, and half of it. */
const numerical = (lines: readonly string[], model: ModelOf<'numeric'>): MoodlePart => {
  const [least, most] = model.range;
  const answer = (number: number, tolerance: number, fraction: string, why: string): Node => [
    'answer',
    { fraction, format: 'moodle_auto_format' },
    ['text', {}, String(number)],
    htmlNode('feedback', paragraphs([why])),
    ['tolerance', {}, String(tolerance)],
  ];
  return {
    text: paragraphs(lines),
    parts: false,
    nodes: [
      ...model.rows.map(({ id, right, why }) =>
        right
          ? answer((least + most) / 2, (most - least) / 2, '100', why)
          : answer(Number(id), 0, '0', why),
      ),
      // No unit is typed: the question names it.
      ['unitgradingtype', {}, '0'],
      ['unitpenalty', {}, '0.1'],
      ['showunits', {}, '3'],
      ['unitsleft', {}, '0'],
    ],
  };
};

const essay = (lines: readonly string[], model: ModelOf<'essay'>): MoodlePart => ({
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
          ul(model.rows.map(({ text }) => text)),
          ...(model.exam === undefined
            ? []
            : [
                strong(words.levels),
                ul(model.exam.levels.map(({ marks, does }) => words.level(marks, does))),
              ]),
          strong(words.models),
          ol(model.models.map((one) => `${one.level}: ${answerParagraphs(one).join(' ')}`)),
        ]),
      ),
    ),
    htmlNode('responsetemplate', ''),
  ],
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

export const moodlePart = (lines: readonly string[], model: Model): MoodlePart => {
  switch (model.form) {
    case 'pick':
      return multichoice(lines, model);
    case 'sequence':
      return ordering(lines, model);
    case 'pairs':
      return isMatching(model) ? matching(lines, model) : sorting(lines, model);
    case 'blanks':
      return model.bank.length > 0 ? bank(lines, model) : cloze(lines, model);
    case 'numeric':
      return numerical(lines, model);
    case 'essay':
      return essay(lines, model);
  }
};
