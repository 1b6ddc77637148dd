/**
 * What a strict LRS checks of one statement (xAPI 1.0.3, part 2), as ADL's conformance tests do.
 * Every function gives the first sentence on what is wrong, or nothing.
 */
import type { Fields } from '../../src/persistence/storage';
import { isFields } from '../../src/persistence/storage';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
const SPAN = /^P(?=.)(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?)?$/;
const TYPES = [
  'true-false',
  'choice',
  'fill-in',
  'long-fill-in',
  'matching',
  'performance',
  'sequencing',
  'likert',
  'numeric',
  'other',
];

const only = (what: string, value: Fields, names: readonly string[]): string | undefined => {
  const odd = Object.keys(value).find((name) => !names.includes(name));
  return odd === undefined ? undefined : `${what} has an unknown property ${odd}`;
};

const isIri = (value: unknown): boolean => typeof value === 'string' && IRI.test(value);

const isMap = (value: unknown): boolean =>
  isFields(value) &&
  Object.entries(value).every(
    ([tag, text]) =>
      /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(tag) && typeof text === 'string' && text !== '',
  );

const isExtensions = (value: unknown): boolean =>
  isFields(value) && Object.keys(value).every(isIri);

export const agentProblem = (agent: unknown): string | undefined => {
  if (!isFields(agent)) return 'the actor is no object';
  const ids = ['mbox', 'mbox_sha1sum', 'openid', 'account'].filter((name) => name in agent);
  if (ids.length !== 1) return `the actor has ${ids.length} identifiers`;
  if ('mbox' in agent && !/^mailto:[^@\s]+@[^@\s]+$/.test(String(agent['mbox']))) return 'mbox';
  const { account } = agent;
  if (
    'account' in agent &&
    !(isFields(account) && isIri(account['homePage']) && typeof account['name'] === 'string')
  ) {
    return 'the account needs homePage and name';
  }
  if ('name' in agent && typeof agent['name'] !== 'string') return 'the name is no text';
  return only('the actor', agent, ['objectType', 'name', ...ids]);
};

const definitionProblem = (definition: unknown): string | undefined => {
  if (!isFields(definition)) return 'the definition is no object';
  const {
    name,
    description,
    type,
    interactionType,
    correctResponsesPattern: patterns,
  } = definition;
  if (name !== undefined && !isMap(name)) return 'the name is no language map';
  if (description !== undefined && !isMap(description)) return 'the description is no language map';
  if (type !== undefined && !isIri(type)) return 'the type is no IRI';
  if (interactionType !== undefined && !TYPES.includes(String(interactionType)))
    return 'interactionType';
  if (patterns !== undefined) {
    if (interactionType === undefined) return 'patterns without interactionType';
    if (!Array.isArray(patterns) || patterns.some((p) => typeof p !== 'string')) return 'patterns';
    const braced = patterns.some((p) => interactionType !== 'fill-in' && String(p).startsWith('{'));
    if (braced) return 'a pattern parameter where none is known';
  }
  const problem = componentsProblem(definition);
  if (problem) return problem;
  return only('the definition', definition, [
    'name',
    'description',
    'type',
    'moreInfo',
    'extensions',
    'interactionType',
    'correctResponsesPattern',
    ...COMPONENTS,
  ]);
};

/** The lists of components that an interaction of a type may have (Data 2.4.4.1). */
const COMPONENTS_OF: Readonly<Record<string, readonly string[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  matching: ['source', 'target'],
  performance: ['steps'],
};
const COMPONENTS = Object.values(COMPONENTS_OF).flat();

/** All of the lists or none, each part once and with a text; what patterns name is in them. */
const componentsProblem = (definition: Fields): string | undefined => {
  const type = String(definition['interactionType']);
  const names = COMPONENTS_OF[type] ?? [];
  const given = [...new Set(COMPONENTS)].filter((name) => name in definition);
  if (given.length === 0) return undefined;
  if (given.join() !== names.join()) return `${given.join()} of the type ${type}`;
  const ids = given.map((name) => {
    const list = definition[name];
    if (!Array.isArray(list) || list.length === 0) return undefined;
    const parts = list as readonly Fields[];
    const good = parts.every(
      (part) =>
        isFields(part) &&
        /^[^\s[\],.]+$/.test(String(part['id'])) &&
        isMap(part['description']) &&
        only('the component', part, ['id', 'description']) === undefined,
    );
    const all = parts.map(({ id }) => String(id));
    return good && new Set(all).size === all.length ? all : undefined;
  });
  if (ids.includes(undefined)) return 'the components';
  const patterns = (definition['correctResponsesPattern'] ?? []) as readonly string[];
  const unknown = patterns
    .flatMap((pattern) => pattern.split('[,]'))
    .flatMap((part) => (type === 'performance' ? [part.split('[.]')[0] ?? ''] : part.split('[.]')))
    .find((id, at) => {
      const list = type === 'matching' ? ids[at % 2] : ids[0];
      return id !== '' && !list?.includes(id);
    });
  return unknown === undefined ? undefined : `a pattern names ${unknown}, which is no component`;
};

const activityProblem = (value: unknown): string | undefined => {
  if (!isFields(value)) return 'an activity is no object';
  if (!isIri(value['id'])) return `the activity's id is no IRI: ${String(value['id'])}`;
  if (value['objectType'] !== undefined && value['objectType'] !== 'Activity') return 'objectType';
  if (value['definition'] !== undefined) {
    const problem = definitionProblem(value['definition']);
    if (problem) return problem;
  }
  return only('the activity', value, ['objectType', 'id', 'definition']);
};

const resultProblem = (result: unknown): string | undefined => {
  if (!isFields(result)) return 'the result is no object';
  const { score, success, completion, response, duration, extensions } = result;
  if (score !== undefined) {
    if (!isFields(score)) return 'the score is no object';
    const { scaled, raw, min, max } = score;
    const numbers = [scaled, raw, min, max].filter((n) => n !== undefined);
    if (numbers.some((n) => typeof n !== 'number' || !Number.isFinite(n)))
      return 'the score is no number';
    if (scaled !== undefined && (Number(scaled) < -1 || Number(scaled) > 1))
      return 'scaled out of range';
    if (raw !== undefined && (Number(raw) < Number(min ?? raw) || Number(raw) > Number(max ?? raw)))
      return 'raw out of range';
  }
  if (![undefined, true, false].includes(success as boolean)) return 'success';
  if (![undefined, true, false].includes(completion as boolean)) return 'completion';
  if (response !== undefined && typeof response !== 'string') return 'response';
  if (duration !== undefined && !SPAN.test(String(duration))) return `duration ${String(duration)}`;
  if (extensions !== undefined && !isExtensions(extensions)) return 'extensions of the result';
  return only('the result', result, [
    'score',
    'success',
    'completion',
    'response',
    'duration',
    'extensions',
  ]);
};

const contextProblem = (context: unknown, objectIsActivity: boolean): string | undefined => {
  if (!isFields(context)) return 'the context is no object';
  const { registration, language, contextActivities: lists, extensions } = context;
  if (registration !== undefined && !UUID.test(String(registration)))
    return 'registration is no UUID';
  if (language !== undefined && typeof language !== 'string') return 'language';
  for (const name of ['platform', 'revision']) {
    if (name in context && !(objectIsActivity && typeof context[name] === 'string')) return name;
  }
  if (lists !== undefined) {
    if (!isFields(lists)) return 'contextActivities';
    const problem = only('contextActivities', lists, ['parent', 'grouping', 'category', 'other']);
    if (problem) return problem;
    if (Object.keys(lists).length === 0) return 'contextActivities is empty';
    for (const [name, list] of Object.entries(lists)) {
      if (!Array.isArray(list) || list.length === 0) return `contextActivities.${name} is empty`;
      const bad = list.map(activityProblem).find((p) => p !== undefined);
      if (bad) return bad;
      const ids = (list as Fields[]).map(({ id }) => id);
      if (new Set(ids).size < ids.length) return `contextActivities.${name} has an activity twice`;
    }
  }
  if (extensions !== undefined && !isExtensions(extensions)) return 'extensions of the context';
  return only('the context', context, [
    'registration',
    'platform',
    'revision',
    'language',
    'contextActivities',
    'extensions',
  ]);
};

/** null is nowhere allowed but in extensions (Data 4.1). */
const hasNull = (value: unknown): boolean =>
  value === null ||
  (Array.isArray(value) && value.some(hasNull)) ||
  (isFields(value) && Object.entries(value).some(([k, v]) => k !== 'extensions' && hasNull(v)));

export const statementProblem = (value: unknown, now: number): string | undefined => {
  if (!isFields(value)) return 'the statement is no object';
  if (hasNull(value)) return 'the statement has a null';
  const { id, actor, verb, object, timestamp } = value;
  if (!UUID.test(String(id))) return `the id is no UUID: ${String(id)}`;
  if (!isFields(verb) || !isIri(verb['id'])) return 'the verb has no IRI';
  if (!isMap(verb['display'])) return 'the verb has no display';
  if (!TIME.test(String(timestamp))) return `the timestamp is not UTC: ${String(timestamp)}`;
  if (Date.parse(String(timestamp)) > now + 60_000) return 'the timestamp lies in the future';
  return (
    agentProblem(actor) ??
    activityProblem(object) ??
    ('result' in value ? resultProblem(value['result']) : undefined) ??
    ('context' in value ? contextProblem(value['context'], true) : undefined) ??
    only('the statement', value, [
      'id',
      'actor',
      'verb',
      'object',
      'result',
      'context',
      'timestamp',
    ])
  );
};

/** Every activity with a definition in a statement. */
const definedIn = (value: unknown): readonly Fields[] =>
  isFields(value)
    ? [
        ...(typeof value['id'] === 'string' && isFields(value['definition']) ? [value] : []),
        ...Object.values(value).flatMap((part) => [part].flat().flatMap(definedIn)),
      ]
    : [];

/** `types` is what earlier statements said of each activity's type. */
export const typeProblem = (statement: unknown, types: Map<string, string>): string | undefined => {
  for (const { id, definition } of definedIn(statement)) {
    const type = String((definition as Fields)['type']);
    const known = types.get(String(id)) ?? type;
    if (known !== type) return `${String(id)} was of the type ${known}, and is now ${type}`;
    types.set(String(id), type);
  }
  return undefined;
};
