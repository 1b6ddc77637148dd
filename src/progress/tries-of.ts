/**
 * The tries at a question, read as answers to its options as they are now. A copy in the browser or in an LRS may be older than
 * an edit of the question: what was answered then is no answer to what is asked now, and only its mark counts. The suspend text
 * is guarded in the same way (detail.ts).
 */
import type { Spec } from '../course/course';
import { takesText } from '../course/course';
import { remember } from '../course/remember';
import { kindOf } from '../kinds/register';
import type { Progress, Try } from './progress';
import { triesAt } from './progress';

/** Whether the options were the same. Earlier packages have kept no `print`: then the response must be one that can be given now. */
const isOf = (spec: Spec, { print, response }: Try): boolean => {
  if (print !== undefined) return print === spec.fingerprint;
  if (!response) return true;
  const values = kindOf(spec).domain(spec);
  const known = (value: string, at: number): boolean =>
    value === '' || takesText(spec) || values[at]?.includes(value) === true;
  return response.length === values.length && response.every(known);
};

/** One object for one try, since a question is drawn again where its tries are others. */
const readAs = remember((spec: Spec) =>
  remember((made: Try): Try => {
    // "Show me" settles the question, whatever it asked.
    if (made.response === null || isOf(spec, made)) return made;
    const { question, n, mark, at, took } = made;
    return {
      question,
      n,
      mark,
      ...(at !== undefined && { at }),
      ...(took !== undefined && { took }),
    };
  }),
);

/** The tries at a question, in order; without response and sureness where its options were others then. */
export const triesOf = (progress: Pick<Progress, 'tries'>, spec: Spec): readonly Try[] =>
  triesAt(progress, spec.slot).map(readAs(spec));
