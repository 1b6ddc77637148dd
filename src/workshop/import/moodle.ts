/** Moodle XML, as a question bank exports it. */
import { SaxesParser } from 'saxes';
import { own } from '../../course/own';
import { type Answer, around, numberIn, pairsOf, pickOf, wordOf } from './answers';
import { draftAt, type Draft, type Drafts, type Note, type Tell, UnfitQuestion } from './draft';
import { lostOf, plainOf } from './html';

interface Element {
  readonly name: string;
  readonly line: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

export const isMoodle = (text: string): boolean =>
  /^[^<]*(?:<\?[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<quiz\b/.test(text);

const treeOf = (text: string): { readonly root: Element; readonly broken: Note | undefined } => {
  const root: Element = { name: '', line: 1, attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  let broken: Note | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, line: parser.line, attributes, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const add = (more: string): void => {
    const last = open.at(-1);
    if (last) last.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => void (open.length > 1 && open.pop()));
  parser.on('error', (error) => {
    broken ??= { line: parser.line, message: `The file is no well-formed XML: ${error.message}` };
  });
  try {
    parser.write(text).close();
  } catch (error) {
    broken ??= { line: parser.line, message: `The file is no well-formed XML: ${String(error)}` };
  }
  return { root, broken };
};

const childrenOf = (element: Element | undefined, name: string): readonly Element[] =>
  element?.children.filter((one) => one.name === name) ?? [];

/** The plain text of an element, or of the element `text` in it: HTML, unless it is said to be plain. */
const textOf = (element: Element | undefined): string => {
  const text = childrenOf(element, 'text')[0]?.text ?? element?.text ?? '';
  return (element?.attributes['format'] === 'plain_text' ? text : plainOf(text)).trim();
};

/** All that is written in an element, as it is written. */
const allTextOf = (element: Element): string =>
  [element.text, ...element.children.map(allTextOf)].join('\n');

const unitsOf = (question: Element): readonly string[] =>
  childrenOf(childrenOf(question, 'units')[0], 'unit').map((unit) =>
    textOf(childrenOf(unit, 'unit_name')[0]),
  );

interface MoodleAnswer extends Answer {
  readonly tolerance: number;
}

const answersIn = (question: Element): readonly MoodleAnswer[] =>
  childrenOf(question, 'answer').map((answer) => ({
    text: textOf(answer),
    share: Number(answer.attributes['fraction'] ?? 0),
    why: textOf(childrenOf(answer, 'feedback')[0]),
    tolerance: Number(childrenOf(answer, 'tolerance')[0]?.text ?? 0),
  }));

/** Moodle takes a question that does not say for one of a single choice (question/format/xml/format.php). */
const isSingle = (question: Element): boolean =>
  !['false', '0', ''].includes((childrenOf(question, 'single')[0]?.text ?? 'true').trim());

const TRUTH: Readonly<Record<string, string>> = { true: 'True', false: 'False' };

const draftOf = (question: Element, tell: Tell): Draft => {
  const type = question.attributes['type'] ?? '';
  const stem = textOf(childrenOf(question, 'questiontext')[0]);
  const answers = answersIn(question);
  switch (type) {
    case 'multichoice':
      return pickOf(stem, answers, isSingle(question));
    case 'truefalse':
      return pickOf(
        stem,
        answers.map((one) => ({ ...one, text: own(TRUTH, one.text) ?? one.text })),
        true,
      );
    case 'shortanswer':
      return wordOf(stem, 'Answer: [1]', answers, tell);
    case 'numerical':
      return numberIn(
        stem,
        answers,
        ({ text, tolerance }) => {
          const answer = text === '' ? Number.NaN : Number(text);
          if (Number.isNaN(answer)) {
            throw new UnfitQuestion(`Expected a number, got "${text}".`);
          }
          return { answer, range: around(answer, tolerance) };
        },
        tell,
      );
    case 'matching':
      return pairsOf(
        stem,
        childrenOf(question, 'subquestion').map((one) => ({
          left: textOf(one),
          right: textOf(childrenOf(one, 'answer')[0]),
        })),
      );
    default:
      throw new UnfitQuestion(`A question of Moodle's type "${type}" is left out: write it anew.`);
  }
};

export const readMoodle = (text: string): Drafts => {
  const { root, broken } = treeOf(text);
  const drafts: (Draft & { readonly line: number })[] = [];
  const notes: Note[] = broken ? [broken] : [];
  for (const question of childrenOf(childrenOf(root, 'quiz')[0], 'question')) {
    if (question.attributes['type'] === 'category') continue;
    const one = draftAt(question.line, (tell) => {
      const draft = draftOf(question, tell);
      lostOf(allTextOf(question)).forEach(tell);
      const units = unitsOf(question);
      if (units.length > 0) {
        tell(
          `The units of this number are left out (${units.join(', ')}): name in the question what is counted.`,
        );
      }
      if (textOf(childrenOf(question, 'generalfeedback')[0]) !== '') {
        tell('The feedback for the whole question is left out.');
      }
      return draft;
    });
    drafts.push(...one.drafts);
    notes.push(...one.notes);
  }
  return { drafts, notes };
};
