/**
 * What a report has to tell, in the words that Tin Can launches and cmi5 share: facts, each with a
 * verb, an object and a result, under a key that stays the same. Each standard makes a statement of a
 * fact by its own context (xapi.ts, cmi5.ts).
 */
import type { Answer } from '../../kinds/kind';
import type { Event } from '../../progress/events';
import { events } from '../../progress/events';
import type { Report } from '../../progress/report';
import { encodeXapi } from '../response-patterns';
import type { Fields } from '../store';
import type { About } from '../tracker';

const ADL = 'http://adlnet.gov/expapi';

export type Verb =
  | 'initialized'
  | 'experienced'
  | 'answered'
  | 'progressed'
  | 'completed'
  | 'passed'
  | 'failed'
  | 'terminated';

export const verb = (name: Verb): Fields => ({
  id: `${ADL}/verbs/${name}`,
  display: { 'en-US': name },
});

/** `object` is absent where the fact is about the package itself. `at` in milliseconds. */
export interface Fact {
  readonly key: string;
  readonly verb: Verb;
  readonly object?: Fields;
  readonly parent?: Fields;
  readonly result?: Fields;
  readonly at?: number;
}

/** Seconds as an ISO 8601 duration (xAPI Data 2.4.7, at most two decimals: 4.6). */
export const duration = (seconds: number): string =>
  `PT${Math.round(Math.max(0, seconds) * 100) / 100}S`;

/** Words are marked without regard to case (kinds/fold.ts). */
const pattern = (answer: Answer): string =>
  (answer.type === 'fill-in' ? '{case_matters=false}' : '') + encodeXapi(answer);

/** What is undefined in a statement is left out of its JSON. */
export const activity = (id: string, definition?: Fields): Fields => ({ id, definition });

/** The package as an activity, with its words. */
export const root = (id: string, { title, description, language }: About): Fields =>
  activity(id, {
    type: `${ADL}/activities/course`,
    name: { [language]: title },
    description: { [language]: description },
  });

/** In a package of one lesson the course's IRI is the lesson's: a lesson has one IRI in all packages. */
const lessonIri = ({ iri }: About, lesson: string): string =>
  iri.endsWith(`/${lesson}`) ? iri : `${iri}/${lesson}`;

type Answered = Extract<Event, { is: 'answered' }>;

const question = (about: About, report: Report, event: Answered): Fields => {
  const words = report.interactions.find(({ id }) => id === event.question);
  return activity(`${lessonIri(about, event.lesson)}/${event.question}`, {
    type: `${ADL}/activities/cmi.interaction`,
    interactionType: words?.type,
    name: { [about.language]: event.question },
    description: words?.stem && { [about.language]: words.stem },
    correctResponsesPattern: event.patterns[0] && event.patterns.map(pattern),
  });
};

const answered = (about: About, report: Report, event: Answered): Fact => ({
  key: event.key,
  verb: 'answered',
  object: question(about, report, event),
  parent: activity(lessonIri(about, event.lesson)),
  result: {
    response: event.response && encodeXapi(event.response),
    ...(event.share !== undefined && { score: { scaled: event.share }, success: event.right }),
    duration: event.took === undefined ? undefined : duration(event.took),
    // How sure the learner was: 1 (guess) to 3 (certain).
    extensions: event.sure && { [`${about.iri}/sure`]: event.sure },
  },
  ...(event.at !== undefined && { at: event.at }),
});

const read = (about: About, report: Report, { key, lesson }: Event & { lesson: string }): Fact => ({
  key,
  verb: 'experienced',
  object: activity(lessonIri(about, lesson), {
    type: `${ADL}/activities/lesson`,
    name: { [about.language]: report.objectives.find(({ id }) => id === lesson)?.title ?? lesson },
  }),
});

/** What happened on the way: lessons read, and each try. */
export const happened = (about: About, report: Report): readonly Fact[] =>
  events(about, report.state).flatMap((event) =>
    event.is === 'answered'
      ? [answered(about, report, event)]
      : event.is === 'read'
        ? [read(about, report, event)]
        : [],
  );

export const scoreOf = ({ score }: Report): Fields => ({
  score: score === undefined ? undefined : { scaled: score / 100, raw: score, min: 0, max: 100 },
});

/** Completed, and passed or failed; `keyOf` says what each is sent once in. */
export const verdicts = (report: Report, keyOf: (verdict: Verb) => string): readonly Fact[] => {
  const { completion, success, total } = report;
  const fact = (name: Verb, result: Fields): Fact => ({
    key: keyOf(name),
    verb: name,
    result: { ...result, duration: duration(total) },
  });
  return [
    ...(completion === 'completed' ? [fact(completion, { completion: true })] : []),
    ...(success === 'unknown'
      ? []
      : [fact(success, { success: success === 'passed', ...scoreOf(report) })]),
  ];
};
