/** The words of pages that the last script shows: they need not come with the first. */
import { plural } from './numbers';
import { dayIn, weekdayIn } from '../intl/dates';

const day = dayIn('en-GB');
const weekday = weekdayIn('en-GB');

export const deferredStrings = {
  certificate: {
    title: 'Certificate',
    open: 'Your certificate',
    notYet:
      'The certificate comes when you have finished. What is left to do is on the page “Your result”.',
    off: 'This course gives no certificate.',
    name: 'Name',
    nameNote:
      'Write the name that is to be printed. It is kept nowhere: when you leave this page it is gone.',
    finished: 'has finished',
    date: (at: number): string => `Date: ${day().format(at)}`,
  },

  recall: {
    title: 'Remember first',
    about:
      'A few short questions and key points of earlier lessons. This is practice: nothing here is scored or sent.',
    start: 'Answer a few questions',
    stop: 'Close these questions',
    none: 'The earlier lessons have nothing to ask yet.',
  },

  review: {
    about:
      'Key points and words of the lessons that you have opened, and the questions that you missed. What you know comes back later and later; what you do not know comes back tomorrow. Nothing here is scored or reported.',
    none: 'Open a lesson first: its key points and words come here, and the questions that you miss.',
    which: 'Lesson',
    all: 'All lessons',
    due: (again: number, fresh: number): string =>
      [
        ...(again > 0 ? [`${again} to see again today`] : []),
        ...(fresh > 0 ? [`${fresh} new`] : []),
      ].join(', '),
    nothing: 'Nothing is due today.',
    comeBack: (at: number, n: number): string =>
      `Come back on ${weekday().format(at)}: ${n} due then.`,
    start: (minutes: number): string =>
      `Start a round: about ${plural(minutes, 'minute', 'minutes')}`,
    item: (n: number, of: number): string => `${n} of ${of}`,
    show: 'Show the answer',
    knew: 'I knew it',
    knewNot: 'I did not',
    next: 'Next',
    stop: 'End the round',
    quiz: 'Quick quiz',
    aboutQuiz:
      'A few mixed questions that you have answered before. Take all the time you want: nothing here is scored or sent.',
    startQuiz: (n: number): string => `Start a quiz of ${plural(n, 'question', 'questions')}`,
    bestQuiz: (right: number): string => `Your best quick quiz: ${right} right.`,
    knewOf: (known: number, of: number): string => `You knew ${known} of ${of}`,
    newBest: 'That is your best round yet.',
    best: (known: number): string => `Your best round: ${known} known.`,
    streak: (days: number): string => `${plural(days, 'day', 'days')} in a row.`,
  },
};

export type DeferredStrings = typeof deferredStrings;
