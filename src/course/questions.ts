/**
 * The register of question kinds: their rules, by name. The other two registers are
 * `questionTexts` (what an author writes, src/course/authoring.ts) and `views` (src/player/views.ts).
 */
import { rules as choice } from '../questions/choice/rules';
import { rules as choices } from '../questions/choices/rules';
import { rules as evidence } from '../questions/evidence/rules';
import { rules as gap } from '../questions/gap/rules';
import { rules as match } from '../questions/match/rules';
import { rules as order } from '../questions/order/rules';
import { rules as practice } from '../questions/practice/rules';
import { rules as sort } from '../questions/sort/rules';
import type { Rules } from './rules';

export const kinds = { choice, choices, order, match, sort, gap, evidence, practice } as const;

export type KindName = keyof typeof kinds;

export const kindNames = Object.keys(kinds) as KindName[];

/** The rules of a question's kind. */
export const rulesOf = (spec: { readonly kind: KindName }): Rules => kinds[spec.kind];
