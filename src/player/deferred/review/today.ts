/** The number of today's calendar day where the learner is. */
import { dayOf } from '../../../progress/review';

export const today = (): number => dayOf(Date.now(), new Date().getTimezoneOffset());
