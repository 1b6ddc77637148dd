/** Statements of one cmi5 session: the LMS's context template, whole, with ours after it (10.2.1). */
import type { LaunchData, Session } from './cmi5launch';
import type { Fields } from './store';
import { isFields } from './store';
import type { Statement } from './queue';
import type { Fact, Verb } from './statements';
import { activity, verb } from './statements';
import type { About } from './tracker';
import { uuid5 } from './uuid5';

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const category = (name: string): Fields => activity(`${CMI5}/categories/${name}`);

/** What an AU is judged by (9.6.2.2); each may be told once in a session. */
export const MOVE_ON: readonly Verb[] = ['completed', 'passed', 'failed'];

/** cmi5-defined (7.1.3); the other verbs are cmi5-allowed and have no category. */
const DEFINED: readonly Verb[] = ['initialized', ...MOVE_ON, 'terminated'];

/** The template's list, then ours; an activity stands once. */
const after = (given: unknown, ours: readonly Fields[]): readonly Fields[] => {
  const list = [given].flat().filter(isFields);
  return [...list, ...ours.filter(({ id }) => !list.some((one) => one['id'] === id))];
};

export const framer = (
  about: About,
  launch: {
    readonly activityId: string;
    readonly registration: string;
    readonly data: LaunchData;
    readonly session: Session;
    readonly seed: string;
  },
) => {
  const { activityId, registration, data, session, seed } = launch;
  const { contextTemplate: template, masteryScore } = data;
  const given = isFields(template['contextActivities']) ? template['contextActivities'] : {};

  const activities = (fact: Fact): Fields => {
    const au = activity(activityId);
    const ours = {
      category: [
        ...(DEFINED.includes(fact.verb) ? [category('cmi5')] : []),
        ...(MOVE_ON.includes(fact.verb) ? [category('moveon')] : []),
      ],
      parent: fact.object ? [fact.parent ?? au] : [],
      grouping: fact.parent ? [au] : [],
    };
    const lists = Object.entries(ours).flatMap(([name, list]) => {
      const all = after(given[name], list);
      return all.length > 0 ? [[name, all] as const] : [];
    });
    return { ...given, ...Object.fromEntries(lists) };
  };

  const extensions = (fact: Fact): Fields => ({
    ...((fact.verb === 'passed' || fact.verb === 'failed') &&
      masteryScore !== undefined && { [`${CMI5}/extensions/masteryscore`]: masteryScore }),
    ...(isFields(template['extensions']) && template['extensions']),
  });

  return (fact: Fact): Statement => ({
    id: uuid5(`${seed} ${fact.key}`),
    timestamp: session.stamp(fact.at),
    verb: verb(fact.verb),
    object: fact.object ?? activity(activityId),
    ...(fact.result && { result: fact.result }),
    context: {
      registration,
      language: about.language,
      ...template,
      contextActivities: activities(fact),
      extensions: extensions(fact),
    },
  });
};
