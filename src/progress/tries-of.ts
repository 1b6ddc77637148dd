/**
 * The tries at a question, with the responses that can still be given to it. A copy in the browser or in an LRS may be
 * older than an edit of the question: of a response that nobody could give now only the mark counts. All code that
 * reads a response takes it from here. The suspend text has numbers in place of letters; there the fingerprint
 * (detail.ts) says whether a response fits.
 */
import type { Response, Spec } from '../course/course';
import { takesText } from '../course/course';
import { FULL } from '../course/policy';
import { remember } from '../course/remember';
import { kindOf } from '../kinds/register';
import type { Progress, Try } from './progress';
import { triesAt } from './progress';

/** Whether the response has a value that the question knows in each of its parts. */
const canBeGiven = (spec: Spec, response: Response): boolean => {
  const { domain, lack } = kindOf(spec);
  const values = domain(spec);
  const known = (value: string, at: number): boolean => {
    const given = values[at];
    return given !== undefined && (value === '' || takesText(spec) || given.includes(value));
  };
  // A response may end before parts that were left open, but not where the question asks for them.
  const isWhole = response.length === values.length || lack(spec, response) === undefined;
  return isWhole && response.every(known);
};

/** The same object for the same try, since the screen draws a question again when its tries are other objects. */
const readAs = remember((spec: Spec) =>
  remember((made: Try): Try => {
    const { response, sure, ...marked } = made;
    // "Show me" settles the question, whatever it asked.
    if (response === null || (response && canBeGiven(spec, response))) return made;
    return {
      ...marked,
      ...(made.mark === FULL && { response: spec.correctResponse }),
      // Of another response than this one.
      ...(!response && sure && { sure }),
    };
  }),
);

/**
 * The tries at a question, in order; without response and sureness where that response can no longer be given. Of a fully
 * right one nothing more need be kept: its response is the right one.
 */
export const triesOf = (progress: Pick<Progress, 'tries'>, spec: Spec): readonly Try[] =>
  triesAt(progress, spec.slot).map(readAs(spec));
