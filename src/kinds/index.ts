/** The kinds of question by name. Adding one: its folder (see kind.ts); the registers follow. */
import { own } from '../course/own';
import type { Kind } from './kind';
import { kinds } from './register/kinds';

export const kindNames = Object.keys(kinds);

/** What a question's kind says of itself. */
export const kindOf = ({ kind }: { readonly kind: string }): Kind => {
  const found = own(kinds, kind);
  if (!found) throw new Error(`No kind: ${kind}`);
  return found;
};
