/** Formulas in Markdown: what stands between $ and $ or $$ and $$ is no Markdown, whatever marks it holds. */
import type { Data, Node } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Code, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** A formula as it was written, and, once it is read, the element that it becomes. */
export interface FormulaNode extends Node {
  type: 'formula';
  /** TeX. */
  source: string;
  /** On a line of its own. */
  display: boolean;
  /** In a line of plain text. */
  text: string;
  data?: Data;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    formula: FormulaNode;
  }
  interface RootContentMap {
    formula: FormulaNode;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    formula: 'formula';
    formulaText: 'formulaText';
  }
}

const DOLLAR = 36;
const BACKSLASH = 92;

const isEnd = (code: Code): boolean => code === null || code < -2;
const isSpace = (code: Code): boolean => code !== null && (code < 0 || code === 32);
const isDigit = (code: Code): boolean => code !== null && code >= 48 && code <= 57;

function tokenize(this: TokenizeContext, effects: Effects, ok: State, nok: State): State {
  const { previous } = this;
  let opened = 0;
  let closing = 0;
  let before: Code = null;

  const start: State = (code) => {
    if (previous === DOLLAR) return nok(code);
    effects.enter('formula');
    return opening(code);
  };
  const opening: State = (code) => {
    if (code === DOLLAR && opened < 2) {
      opened += 1;
      effects.consume(code);
      return opening;
    }
    // Only on a line of its own may a space or a new line follow.
    if (code === null || code === DOLLAR || (opened === 1 && isSpace(code))) return nok(code);
    return between(code);
  };
  const between: State = (code) => {
    if (code === null || (opened === 1 && isEnd(code))) return nok(code);
    if (isEnd(code)) {
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      before = code;
      return between;
    }
    if (code === DOLLAR && before !== BACKSLASH) {
      if (opened === 1 && isSpace(before)) return nok(code);
      closing = 0;
      effects.enter('formulaText');
      return closed(code);
    }
    effects.enter('formulaText');
    return inside(code);
  };
  const inside: State = (code) => {
    if (isEnd(code) || (code === DOLLAR && before !== BACKSLASH)) {
      effects.exit('formulaText');
      return between(code);
    }
    before = code;
    effects.consume(code);
    return inside;
  };
  const closed: State = (code) => {
    if (code === DOLLAR && closing < opened) {
      closing += 1;
      effects.consume(code);
      return closed;
    }
    if (closing < opened || code === DOLLAR || (opened === 1 && isDigit(code))) return nok(code);
    effects.exit('formulaText');
    effects.exit('formula');
    return ok(code);
  };
  return start;
}

export const formulaSyntax: Extension = {
  text: { [DOLLAR]: { name: 'formula', tokenize } },
};

export const formulaFromMarkdown: FromMarkdown = {
  enter: {
    formula(token) {
      const written = this.sliceSerialize(token);
      const signs = written.startsWith('$$') ? 2 : 1;
      const source = written.slice(signs, -signs).trim();
      this.enter({ type: 'formula', source, display: signs === 2, text: '' }, token);
    },
  },
  exit: {
    formula(token) {
      this.exit(token);
    },
  },
};
