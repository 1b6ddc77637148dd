/**
 * What the xAPI and cmi5 packages of a unit send, as an xAPI Profile (xapi-profiles 1.0, part 2): for
 * each verb a template with the rules that every such statement keeps, and our two extensions. One
 * document for the unit and for each of its lessons, since their statements speak of the same things.
 */
import type { Course } from '../src/course/course';
import {
  PROGRESS,
  SESSION_ID,
  sureExtension,
  tryExtension,
  unitIri,
} from '../src/track/lrs/identifiers';
import type { Verb } from '../src/track/lrs/statements';

type Presence = 'included' | 'excluded' | 'recommended';

export interface Rule {
  /** JSONPath into the statement. */
  readonly location: string;
  readonly presence: Presence;
  readonly any?: readonly (string | number | boolean)[];
}

export interface Template {
  readonly id: string;
  readonly type: 'StatementTemplate';
  readonly inScheme: string;
  readonly prefLabel: Readonly<Record<string, string>>;
  readonly definition: Readonly<Record<string, string>>;
  readonly verb: string;
  readonly objectActivityType?: string;
  readonly rules: readonly Rule[];
}

const ADL = 'http://adlnet.gov/expapi';

/** The steps of a path; an IRI is one step in quotes. */
const at = (...steps: readonly string[]): string =>
  `$${steps.map((step) => (/^\w+$/.test(step) ? `.${step}` : `['${step}']`)).join('')}`;

const rule = (presence: Presence, ...steps: readonly string[]): Rule => ({
  location: at(...steps),
  presence,
});
const has = (...steps: readonly string[]): Rule => rule('included', ...steps);
const lacks = (...steps: readonly string[]): Rule => rule('excluded', ...steps);
const is = (value: boolean, ...steps: readonly string[]): Rule => ({
  ...has(...steps),
  any: [value],
});
const may = (...steps: readonly string[]): Rule => rule('recommended', ...steps);

const always: readonly Rule[] = [
  has('id'),
  has('timestamp'),
  has('context', 'language'),
  has('context', 'revision'),
  has('context', 'platform'),
  has('context', 'extensions', SESSION_ID),
  may('context', 'registration'),
];

const score = (presence: typeof has | typeof may): readonly Rule[] =>
  ['scaled', 'raw', 'min', 'max'].map((name) => presence('result', 'score', name));

const named: readonly Rule[] = [
  has('object', 'definition', 'type'),
  has('object', 'definition', 'name'),
  has('object', 'definition', 'description'),
];

/** All that the profile depends on. */
export type Profiled = Pick<Course, 'iri' | 'outline'>;

export const profileOf = (course: Profiled) => {
  const id = `${unitIri(course)}/xapi-profile`;
  const version = `${id}/1`;
  const words = (text: string) => ({ en: text });

  const template = (
    verb: Verb,
    definition: string,
    rules: readonly Rule[],
    objectActivityType?: string,
  ): Template => ({
    id: `${id}#${verb}`,
    type: 'StatementTemplate',
    inScheme: version,
    prefLabel: words(verb),
    definition: words(definition),
    verb: `${ADL}/verbs/${verb}`,
    ...(objectActivityType && { objectActivityType }),
    rules: [...always, ...named, ...rules],
  });

  const extension = (iri: string, label: string, definition: string, schema: object) => ({
    id: iri,
    type: 'ResultExtension',
    inScheme: version,
    prefLabel: words(label),
    definition: words(definition),
    inlineSchema: JSON.stringify(schema),
  });

  return {
    '@context': 'https://w3id.org/xapi/profiles/context',
    id,
    type: 'Profile',
    conformsTo: 'https://w3id.org/xapi/profiles#1.0',
    prefLabel: words('Statements of a unit of lessons'),
    definition: words(
      'What the packages of a unit send to an LRS, by a Tin Can launch and in cmi5.',
    ),
    versions: [{ id: version, generatedAtTime: '2026-11-25T00:00:00Z' }],
    author: { type: 'Organization', name: unitIri(course), url: unitIri(course) },
    concepts: [
      extension(tryExtension(course), 'try', 'The number of the try at the question, from 1.', {
        type: 'integer',
        minimum: 1,
      }),
      extension(
        sureExtension(course),
        'sure',
        'How sure the learner was before the answer was checked: 1 guessing, 2 fairly sure, 3 certain.',
        { type: 'integer', minimum: 1, maximum: 3 },
      ),
    ],
    templates: [
      template('initialized', 'The package was opened.', [lacks('result')]),
      template(
        'answered',
        'A try at a question. The score is what it has earned of the full mark; practice has none.',
        [
          has('object', 'definition', 'interactionType'),
          has('result', 'extensions', tryExtension(course)),
          may('result', 'extensions', sureExtension(course)),
          may('result', 'response'),
          may('result', 'success'),
          may('result', 'duration'),
          ...score(may),
          has('context', 'contextActivities', 'parent'),
          has('context', 'contextActivities', 'grouping'),
        ],
        `${ADL}/activities/cmi.interaction`,
      ),
      template(
        'experienced',
        'A lesson was read to its end.',
        [lacks('result')],
        `${ADL}/activities/lesson`,
      ),
      template('progressed', 'cmi5: another tenth of the way, with the score so far.', [
        has('result', 'extensions', PROGRESS),
        ...score(may),
      ]),
      template('scored', 'cmi5: completed, with the score, where no passed or failed has it.', [
        ...score(has),
      ]),
      template(
        'completed',
        'All lessons of the package are read and all its questions settled; in a unit also each lesson. With a score by a Tin Can launch, since cmi5 forbids it there: see scored.',
        [is(true, 'result', 'completion'), may('result', 'duration'), ...score(may)],
      ),
      template('passed', 'Completed, with the pass mark or more.', [
        is(true, 'result', 'success'),
        has('result', 'duration'),
        ...score(may),
      ]),
      template('failed', 'Completed, below the pass mark.', [
        is(false, 'result', 'success'),
        has('result', 'duration'),
        ...score(may),
      ]),
      template(
        'terminated',
        'The package was left. The duration is the learner’s time in this session.',
        [has('result', 'duration'), lacks('result', 'score')],
      ),
    ],
    patterns: [],
  };
};

/** The file beside the pages. */
export const profileFile = (course: Profiled): Readonly<Record<string, string>> => ({
  'xapi-profile.jsonld': `${JSON.stringify(profileOf(course), null, 1)}\n`,
});
