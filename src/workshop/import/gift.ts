/** GIFT, the text format of Moodle's question bank. */
import { type Answer, around, numberIn, pairsOf, pickOf, wordOf } from './answers';
import {
  draftAt,
  type Draft,
  type Drafts,
  type Note,
  type OptionDraft,
  type Pair,
  type Tell,
  UnfitQuestion,
} from './draft';
import { lostOf, plainOf } from './html';

/** An escaped sign (`\=`) is no syntax: it becomes a sign of Unicode's private area until all syntax is found. `\n` ends a line. */
const ASIDE = 0xe000;
const hide = (text: string): string =>
  text.replace(/\\([~=#{}:\\n])/g, (_, sign: string) =>
    sign === 'n' ? ' ' : String.fromCharCode(ASIDE + sign.charCodeAt(0)),
  );
const show = (text: string): string =>
  text.replace(/[\ue000-\ue0ff]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - ASIDE));

const FORMAT = /^\s*\[(html|moodle|plain|markdown)\]\s*/;

const words = (text: string): string => {
  const isHtml = FORMAT.exec(text)?.[1] !== 'plain';
  const bare = show(text.replace(FORMAT, ''));
  return isHtml ? plainOf(bare) : bare;
};

interface GiftAnswer extends Answer {
  /** Whether it stands behind `=`. */
  readonly right: boolean;
}

const answersIn = (body: string): readonly GiftAnswer[] =>
  [...body.matchAll(/([=~])([^=~]*)/g)].map(([, sign = '', rest = '']) => {
    const [, percent, after = ''] = /^\s*(?:%(-?[\d.]+)%)?([\s\S]*)$/.exec(rest) ?? [];
    const [text = '', ...feedback] = after.split('#');
    const right = sign === '=';
    return {
      right,
      share: Number(percent ?? (right ? 100 : 0)),
      text,
      why: words(feedback.join('#')).trim(),
    };
  });

const NUMBER = /^\s*(-?[\d.]+)\s*(?:(\.\.|:)\s*(-?[\d.]+))?\s*$/;

const numberOf = (stem: string, body: string, tell: Tell): Draft => {
  // A number alone needs no sign.
  const answers = answersIn(/^\s*[=~]/.test(body) ? body : `=${body}`);
  return numberIn(
    stem,
    answers,
    ({ text }) => {
      // The two points of a range are looked for first, since NUMBER would take one of them for part of a number.
      const [, a = '', sign, b = ''] =
        /^\s*(-?\d+(?:\.\d+)?)(\.\.)(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? NUMBER.exec(text) ?? [];
      if (a === '') throw new UnfitQuestion(`Expected a number, got "${show(body.trim())}".`);
      const [x, y] = [Number(a), Number(b === '' ? 0 : b)];
      return sign === '..'
        ? { answer: (x + y) / 2, range: x === y ? undefined : [x, y] }
        : { answer: x, range: around(x, y) };
    },
    tell,
  );
};

const truth = (stem: string, body: string): Draft => {
  // The feedback for a wrong answer comes first.
  const [answer = '', wrong = '', right = ''] = body.split('#').map((one) => words(one).trim());
  const isTrue = /^t/i.test(answer);
  const option = (text: string, is: boolean): OptionDraft => ({
    text,
    right: is,
    why: is ? right : wrong,
  });
  return {
    is: 'pick',
    many: false,
    stem,
    options: [option('True', isTrue), option('False', !isTrue)],
  };
};

const ARROW = '->';

/** Cut at the first arrow, as Moodle does. */
const pairOf = ({ text }: Answer): Pair => {
  const [left = '', ...right] = text.split(ARROW);
  if (right.length === 0) {
    throw new UnfitQuestion(`Expected ${ARROW} in each pair, got "${words(text).trim()}".`);
  }
  return { left: words(left).trim(), right: words(right.join(ARROW)).trim() };
};

const draftOf = (before: string, body: string, after: string, tell: Tell): Draft => {
  const asked = (mark: string): string =>
    [words(before), ...(after.trim() === '' ? [] : [mark, words(after)])].join(' ').trim();
  const stem = asked('_____');
  if (body.trim() === '') throw new UnfitQuestion('An essay has no answer to mark.');
  if (/^\s*(t|true|f|false)\s*(#|$)/i.test(body)) return truth(stem, body.trim());
  if (body.trimStart().startsWith('#')) return numberOf(stem, body.trimStart().slice(1), tell);
  const answers = answersIn(body);
  if (answers.length === 0)
    throw new UnfitQuestion(`Expected answers in braces, got "${show(body.trim())}".`);
  const typed = answers.every(({ right }) => right);
  if (typed && answers.some(({ text }) => text.includes(ARROW))) {
    return pairsOf(stem, answers.map(pairOf));
  }
  const shown = answers.map((one) => ({ ...one, text: words(one.text).trim() }));
  if (typed) {
    const text = after.trim() === '' ? 'Answer: [1]' : asked('[1]');
    return wordOf(stem, text, shown, tell);
  }
  // Where an option stands behind `=` one alone can be chosen.
  const single = answers.some(({ right }) => right);
  return pickOf(stem, shown, single);
};

/** The questions: pieces between empty lines, each with the line that it begins on. A comment ends a piece as an empty line does. */
const piecesOf = (text: string): readonly { readonly line: number; readonly text: string }[] => {
  const pieces: { line: number; text: string }[] = [];
  let open: { line: number; text: string } | undefined;
  let inBraces = false;
  for (const [at, written] of text.split(/\r\n?|\n/).entries()) {
    const row = /^\s*\/\//.test(written) ? '' : hide(written);
    if (/^\s*\$CATEGORY:/.test(row)) continue;
    if (row.trim() === '' && !inBraces) {
      open = undefined;
      continue;
    }
    if (!open) {
      open = { line: at + 1, text: '' };
      pieces.push(open);
    }
    open.text += `${row}\n`;
    inBraces = open.text.lastIndexOf('{') > open.text.lastIndexOf('}');
  }
  return pieces;
};

export const isGift = (text: string): boolean =>
  /\{[^}]*\}/.test(hide(text)) && /\{\s*(#|[=~]|t\b|f\b|true\b|false\b|\})/i.test(hide(text));

export const readGift = (text: string): Drafts => {
  const drafts: (Draft & { readonly line: number })[] = [];
  const notes: Note[] = [];
  for (const { line, text: piece } of piecesOf(text)) {
    const bare = piece.replace(/^\s*::[\s\S]*?::/, '');
    const [, before, body, after] = /^([^{]*)\{([^}]*)\}([\s\S]*)$/.exec(bare) ?? [];
    if (before === undefined || body === undefined || after === undefined) {
      const message = bare.includes('{')
        ? 'Expected a } that closes the answers, got none.'
        : 'A text without a question is left out: write it into the lesson.';
      notes.push({ line, message });
      continue;
    }
    const [answers = '', general] = body.split('####');
    const one = draftAt(line, (tell) => {
      const draft = draftOf(before, answers, after, tell);
      lostOf(show(bare)).forEach(tell);
      if (general !== undefined) tell('The feedback for the whole question is left out.');
      return draft;
    });
    drafts.push(...one.drafts);
    notes.push(...one.notes);
  }
  return { drafts, notes };
};
