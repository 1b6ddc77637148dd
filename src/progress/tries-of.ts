/**
 * The tries at a question, with what can still be an answer to it. A copy in the browser or in an LRS may be older than an
 * edit of the question: of a response that nobody could give now only the mark counts. Whoever reads a response asks
 * here. The suspend text, which has no letters but their numbers, is guarded by the fingerprint (detail.ts).
 */
import type { Response, Spec } from '../course/course';
import { takesText } from '../course/course';
import { remember } from '../course/remember';
import { kindOf } from '../kinds/register';
import type { Progress, Try } from './progress';
import { triesAt } from './progress';

/** Whether the response has a value that the question knows in each of its parts. */
const canBeGiven = (spec: Spec, response: Response): boolean => {
  const { domain, lack } = kindOf(spec);
  const values = domain(spec);
  const known = (value: string, at: number): boolean =>
    at < values.length && (value === '' || takesText(spec) || values[at]?.includes(value) === true);
  // A response may end before parts that were left open, but not where the question asks for them.
  const isWhole = response.length === values.length || lack(spec, response) === undefined;
  return isWhole && response.every(known);
};

/** One object for one try, since a question is drawn again where its tries are others. */
const readAs = remember((spec: Spec) =>
  remember((made: Try): Try => {
    // "Show me" settles the question, whatever it asked.
    if (!made.response || canBeGiven(spec, made.response)) return made;
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

/** The tries at a question, in order; without response and sureness where that response can no longer be given. */
export const triesOf = (progress: Pick<Progress, 'tries'>, spec: Spec): readonly Try[] =>
  triesAt(progress, spec.slot).map(readAs(spec));
