/** A question of another system as a block of a lesson, or why it cannot be one. */
import { stringify } from 'yaml';
import { twiceIn } from '../../course/twice';
import { wrongText } from '../../reader/texts';
import { oneLine } from '../form/edit';

export interface OptionDraft {
  readonly text: string;
  readonly right: boolean;
  /** The feedback of the other system; '' where it has none. */
  readonly why: string;
}

export interface Pair {
  readonly left: string;
  readonly right: string;
}

/** A question as other systems ask it. */
export type Draft = { readonly stem: string } & (
  | {
      readonly is: 'pick';
      /** Whether more than one option may be right; the full mark then wants all of them. */
      readonly many: boolean;
      readonly options: readonly OptionDraft[];
    }
  | { readonly is: 'pairs'; readonly pairs: readonly Pair[] }
  /** A word to type: `text` is the sentence, with [1] for the gap. */
  | {
      readonly is: 'word';
      readonly text: string;
      readonly answers: readonly string[];
      readonly why: string;
    }
  | {
      readonly is: 'numeric';
      readonly answer: number;
      /** The least and the most that is right; nothing where the answer alone is. */
      readonly range: readonly [number, number] | undefined;
      readonly why: string;
    }
);

/** What could not be imported, and the line of the file (from 1 on) that it is about. */
export interface Note {
  readonly line: number;
  readonly message: string;
}

export interface Drafts {
  readonly drafts: readonly (Draft & { readonly line: number })[];
  readonly notes: readonly Note[];
  /** Of a workbook, `line` of a note counts rows that are not empty, in place of lines of a text. */
  readonly counted?: 'rows';
}

/** Why a question cannot stand in a lesson as it is. */
export class UnfitQuestion extends Error {}

const unfit = (message: string): never => {
  throw new UnfitQuestion(message);
};

/** Takes a sentence on what of a question is left out. */
export type Tell = (message: string) => void;

/** The question that `make` gives and what it tells, or why it gives none; `line`: where the question begins. */
export const draftAt = (line: number, make: (tell: Tell) => Draft): Drafts => {
  const notes: Note[] = [];
  try {
    const draft = make((message) => void notes.push({ line, message }));
    return { drafts: [{ ...draft, line }], notes };
  } catch (error) {
    if (!(error instanceof UnfitQuestion)) throw error;
    return { drafts: [], notes: [{ line, message: error.message }] };
  }
};

/** Of options or pairs: as many as a question of a lesson may have. */
const MOST = 8;

/** A formula as Moodle writes it, and the sign behind it. */
const TEX = /\\\(\s*([^$]+?)\s*\\\)([\d$]?)|\\\[\s*([^$]+?)\s*\\\]([\d$]?)/g;

/** The text with its formulas as lessons write them, between dollar signs. */
const withDollars = (text: string): string =>
  text.replace(TEX, (whole, line?: string, next = '', display?: string, last = '') => {
    if (next + last !== '') {
      unfit(
        `Expected a formula that a lesson can hold, got "${whole}". Write it in TeX between dollar signs, like $x^2$, with no figure behind them.`,
      );
    }
    return line === undefined ? `$$${display ?? ''}$$` : `$${line}$`;
  });

/**
 * The text on one line, without control characters.
 * @throws UnfitQuestion where a lesson would show a sign of Markdown or HTML as it stands.
 */
const plain = (text: string): string => {
  const words = withDollars(oneLine(text.replace(/\p{Cc}/gu, ' ')));
  const wrong = wrongText(words, false);
  return wrong === undefined ? words : unfit(wrong);
};

const distinct = (texts: readonly string[], what: string): void => {
  if (texts.some((text) => text === '')) unfit(`Expected words in each ${what}, got an empty one.`);
  const twice = twiceIn(texts);
  if (twice !== undefined) unfit(`Expected each ${what} once, got "${twice}" twice.`);
};

const counted = (n: number, least: number, what: string): void => {
  if (n < least || n > MOST) unfit(`Expected ${least} to ${MOST} ${what}, got ${n}.`);
};

const letter = (at: number): string => String.fromCharCode(97 + at);

/** What a sum of fractions can be wrong by, as a part of it. */
const NOISE = 1e-9;

/** A number as an author writes it: at most six places behind the point. @throws UnfitQuestion where it is none, too large or too fine. */
const digits = (n: number): string => {
  const text = String(Number(n.toFixed(6)));
  if (!/^-?\d{1,9}(\.\d+)?$/.test(text))
    unfit(`Expected a number of at most nine digits, got ${n}.`);
  if (Math.abs(Number(text) - n) > Math.abs(n) * NOISE)
    unfit(`Expected a number of at most six places behind the point, got ${n}.`);
  return text;
};

const limits = (range: readonly [number, number]): readonly string[] => {
  const [least, most] = [digits(range[0]), digits(range[1])];
  if (Number(least) >= Number(most)) {
    unfit(
      `Expected the least and the most that is right, apart within six places behind the point, got ${range.join(' and ')}.`,
    );
  }
  return [least, most];
};

const pick = ({ options, many }: Extract<Draft, { readonly is: 'pick' }>): object => {
  const all = options.map((one) => ({ ...one, text: plain(one.text), why: plain(one.why) }));
  const right = all.filter((one) => one.right).map(({ text }) => text);
  if (right.length === 0) unfit('Expected an option that is right, got none.');
  const several = right.length > 1;
  if (several && !many) {
    unfit(
      `Expected one option that is right, since one is enough for the full mark, got ${right.length}. Decide for one.`,
    );
  }
  counted(all.length, several ? 3 : 2, 'options');
  distinct(
    all.map(({ text }) => text),
    'option',
  );
  const letters = all.flatMap((one, at) => (one.right ? letter(at) : []));
  return {
    options: Object.fromEntries(
      all.map(({ text, right: is, why }, at) => [
        letter(at),
        { text, why: why === '' ? (is ? 'Yes.' : `No. Right is: ${right.join(', ')}`) : why },
      ]),
    ),
    answer: several ? letters : letters[0],
  };
};

const kindOf = (draft: Draft): string => {
  if (draft.is === 'pick') {
    return draft.options.filter(({ right }) => right).length > 1 ? 'choices' : 'choice';
  }
  return { pairs: 'match', word: 'gap', numeric: 'number' }[draft.is];
};

const rest = (draft: Draft): object => {
  switch (draft.is) {
    case 'pick':
      return pick(draft);
    case 'pairs': {
      const pairs = draft.pairs.map(({ left, right }) => [plain(left), plain(right)] as const);
      counted(pairs.length, 2, 'pairs');
      distinct(
        pairs.map(([left]) => left),
        'left side',
      );
      distinct(
        pairs.map(([, right]) => right),
        'right side',
      );
      return {
        pairs: Object.fromEntries(
          pairs.map(([left, right], at) => [
            String(at + 1),
            { left, right, why: `${left}: ${right}` },
          ]),
        ),
      };
    }
    case 'word': {
      const [answer, ...accept] = draft.answers.map(plain);
      if (!answer) return unfit('Expected an answer, got none.');
      const more = accept.filter((one) => one !== '' && one !== answer);
      const why = plain(draft.why);
      return {
        text: plain(draft.text),
        gaps: {
          1: {
            answer,
            ...(more.length > 0 && { accept: [...new Set(more)] }),
            why: why === '' ? `Right is: ${answer}` : why,
          },
        },
      };
    }
    case 'numeric': {
      const answer = digits(draft.answer);
      const why = plain(draft.why);
      return {
        numbers: { [answer]: { why: why === '' ? `Right is: ${answer}` : why } },
        answer,
        ...(draft.range && { range: limits(draft.range) }),
      };
    }
  }
};

/** The question as a fenced block. @param id that of the new question. @throws UnfitQuestion where a lesson cannot ask it. */
export const blockOf = (draft: Draft, id: string): string => {
  const stem = plain(draft.stem);
  if (stem === '') unfit('Expected the words of a question, got none.');
  const value = { id, kind: kindOf(draft), stem, ...rest(draft) };
  return `\`\`\`question\n${stringify(value, { lineWidth: 0 })}\`\`\``;
};
