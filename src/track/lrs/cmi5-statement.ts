/** Statements of one cmi5 session: the LMS's context template, whole, with ours after it (10.2.1). */
import type { Fields } from '../../persistence/storage';
import { isFields } from '../../persistence/storage';
import type { Course } from '../../course/course';
import type { Cmi5Session } from './cmi5-session';
import type { LaunchData } from './launch-data';
import type { Statement } from './queue';
import type { Fact, Verb } from './statements';
import {
  activity,
  contextOf,
  distinctActivities,
  groupingOf,
  packageActivity,
  verb,
} from './statements';
import { uuid5 } from './uuid5';

const CONTEXT = 'https://w3id.org/xapi/cmi5/context';
const category = (name: string): Fields => activity(`${CONTEXT}/categories/${name}`);

/** What an AU is judged by (9.6.2.2); each may be sent once in a session. */
export const MOVE_ON: readonly Verb[] = ['completed', 'passed', 'failed'];

/** cmi5-defined (7.1.3); the other verbs are cmi5-allowed and have no category. */
const DEFINED: readonly Verb[] = ['initialized', ...MOVE_ON, 'terminated'];

/** The template's list, then ours. */
const after = (given: unknown, ours: readonly Fields[]): readonly Fields[] | undefined =>
  distinctActivities([...[given].flat().filter(isFields), ...ours]);

export const createStatementBuilder = (
  course: Course,
  launch: {
    readonly activityId: string;
    readonly registration: string;
    readonly data: LaunchData;
    readonly session: Cmi5Session;
    readonly seed: string;
  },
) => {
  const { activityId, registration, data, session, seed } = launch;
  const { contextTemplate: template, masteryScore } = data;
  const given = isFields(template['contextActivities']) ? template['contextActivities'] : {};

  const activities = (fact: Fact): Fields => {
    const au = activity(activityId);
    return {
      category: after(given['category'], [
        ...(DEFINED.includes(fact.verb) ? [category('cmi5')] : []),
        ...(MOVE_ON.includes(fact.verb) ? [category('moveon')] : []),
      ]),
      parent: after(given['parent'], fact.object ? [fact.parent ?? au] : []),
      grouping: after(given['grouping'], [...(fact.parent ? [au] : []), ...groupingOf(course)]),
      other: after(given['other'], []),
    };
  };

  const extensions = (fact: Fact): Fields => ({
    ...((fact.verb === 'passed' || fact.verb === 'failed') &&
      masteryScore !== undefined && { [`${CONTEXT}/extensions/masteryscore`]: masteryScore }),
    ...(isFields(template['extensions']) && template['extensions']),
  });

  return (fact: Fact): Statement => ({
    id: uuid5(`${seed} ${fact.key}`),
    timestamp: session.stamp(fact.at),
    verb: verb(fact.verb),
    object: fact.object ?? packageActivity(activityId, course),
    result: fact.result,
    context: {
      registration,
      ...contextOf(course),
      ...template,
      contextActivities: activities(fact),
      extensions: extensions(fact),
    },
  });
};
