/** Moodle XML, as a question bank exports it. */
import { SaxesParser } from 'saxes';
import { around, fullOf, oneOf, pickOf, type ShareDraft } from './answers';
import { attempt, type Draft, type Drafts, type Note, type Tell, UnfitQuestion } from './draft';
import { plainOf } from './html';

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

/** The plain text of an element, or of the element `text` in it. */
const textOf = (element: Element | undefined): string =>
  plainOf(childrenOf(element, 'text')[0]?.text ?? element?.text ?? '').trim();

const fraction = ({ attributes }: Element): number => Number(attributes['fraction'] ?? 0);

const whyOf = (answer: Element | undefined): string => textOf(childrenOf(answer, 'feedback')[0]);

const optionsOf = (
  answers: readonly Element[],
  words: (text: string) => string = (text) => text,
): readonly ShareDraft[] =>
  answers.map((answer) => ({
    text: words(textOf(answer)),
    share: fraction(answer),
    why: whyOf(answer),
  }));

/** Moodle takes a question that does not say for one of a single choice (question/format/xml/format.php). */
const isSingle = (question: Element): boolean =>
  !['false', '0', ''].includes((childrenOf(question, 'single')[0]?.text ?? 'true').trim());

const isFull = (answer: Element): boolean => fraction(answer) === 100;

const TRUTH: Readonly<Record<string, string>> = { true: 'True', false: 'False' };

const draftOf = (question: Element, tell: Tell): Draft => {
  const type = question.attributes['type'] ?? '';
  const stem = textOf(childrenOf(question, 'questiontext')[0]);
  const answers = childrenOf(question, 'answer');
  switch (type) {
    case 'multichoice':
      return pickOf(stem, optionsOf(answers), isSingle(question));
    case 'truefalse':
      return pickOf(
        stem,
        optionsOf(answers, (text) => TRUTH[text] ?? text),
        true,
      );
    case 'shortanswer': {
      const right = fullOf(answers, isFull, tell);
      return {
        is: 'word',
        stem,
        text: 'Answer: [1]',
        answers: right.map(textOf),
        why: whyOf(right[0]),
      };
    }
    case 'numerical': {
      const right = oneOf(fullOf(answers, isFull, tell));
      const text = textOf(right);
      const answer = text === '' ? Number.NaN : Number(text);
      if (Number.isNaN(answer)) {
        throw new UnfitQuestion(`Expected a number, got "${text}".`);
      }
      const by = Number(childrenOf(right, 'tolerance')[0]?.text ?? 0);
      return {
        is: 'numeric',
        stem,
        answer,
        range: around(answer, by),
        why: whyOf(right),
      };
    }
    case 'matching': {
      const pairs = childrenOf(question, 'subquestion').map((one) => ({
        left: textOf(one),
        right: textOf(childrenOf(one, 'answer')[0]),
      }));
      // Without a left side it is a right side that belongs to nothing, which only makes Moodle's choice harder.
      return { is: 'pairs', stem, pairs: pairs.filter(({ left }) => left !== '') };
    }
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
    const one = attempt(question.line, (tell) => {
      const draft = draftOf(question, tell);
      const html = childrenOf(childrenOf(question, 'questiontext')[0], 'text')[0]?.text ?? '';
      if (/<img\b/i.test(html)) tell('The picture of this question is left out.');
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
