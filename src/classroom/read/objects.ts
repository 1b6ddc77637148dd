/**
 * The objects of a JSON list, one by one, from text that comes in pieces: `[{...}, {...}]`,
 * `{"statements": [{...}], "more": ""}`, or one object a line. A long export is never in memory as a
 * whole.
 */
import { Unreadable } from './problem';
import type { PieceParser } from './table';

const code = (character: string): number => character.charCodeAt(0);
const [QUOTE, BACKSLASH, OPEN, CLOSE, LIST, END_LIST] = ['"', '\\', '{', '}', '[', ']'].map(code);

/** The most characters of one statement: no LRS takes one that comes near it. */
const LONGEST = 2 ** 22;

/** `{"statements": [` or `{"more":"...","statements":[`: the list is in the object. */
const WRAPPED = /^\s*\{[^{]*"statements"\s*:\s*\[/;

/** @param each takes every object of the list. @throws Unreadable (from push and end) where it is no JSON. */
export const createObjectParser = (each: (value: unknown) => void): PieceParser => {
  let depth = 0;
  let inText = false;
  let escaped = false;
  /** How many objects are open around an object of the list; undefined before the list is found. */
  let level: number | undefined;
  /** Whether an object of the list is open. */
  let inObject = false;
  /** What earlier pieces had of it. */
  let held = '';
  let lists = 0;

  const object = (text: string): void => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new Unreadable('json');
    }
    each(value);
  };

  const scan = (text: string): void => {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const c = text.charCodeAt(at);
      if (inText) {
        if (escaped) escaped = false;
        else if (c === BACKSLASH) escaped = true;
        else if (c === QUOTE) inText = false;
      } else if (c === QUOTE) inText = true;
      else if (c === LIST) lists += 1;
      else if (c === END_LIST) lists -= 1;
      else if (c === OPEN) {
        if (depth === level) [inObject, from] = [true, at];
        depth += 1;
      } else if (c === CLOSE) {
        depth -= 1;
        if (depth < 0) throw new Unreadable('json');
        if (depth === level && inObject) {
          object(held + text.slice(from, at + 1));
          held = '';
          inObject = false;
        }
      }
    }
    if (inObject) held += text.slice(held === '' ? from : 0);
    if (held.length > LONGEST) throw new Unreadable('json');
  };

  /** The beginning of the file, until it shows where the list is. */
  let head: string | undefined = '';
  const begin = (all: string): void => {
    head = undefined;
    level = WRAPPED.test(all) ? 1 : 0;
    scan(all);
  };
  return {
    push(text) {
      if (head === undefined) return scan(text);
      head += text;
      // The list may begin a little later than the first piece ends.
      if (head.length < 4096 && !WRAPPED.test(head) && !/^\s*\[/.test(head)) return;
      begin(head);
    },
    end() {
      if (head !== undefined) begin(head);
      return depth > 0 || inText || lists > 0 ? 'cut' : 'whole';
    },
  };
};
