/**
 * The SCORM 1.2 data model as one table (RTE 3.4, the data model elements): every element that the
 * RTE names, and no other. `n` stands for an index.
 */
import * as is from './formats12';
import type { Format, Limits } from './formats12';

export interface Element {
  /** LMSGetValue may read it; if not, 404. */
  readonly read: boolean;
  /** LMSSetValue may write it; if not, 402 for a keyword (_children, _count, _version), else 403. */
  readonly write: boolean;
  /** What may be written; if it is something else, 405. */
  readonly format: Format;
  /** The value before any is set. */
  readonly initial: string;
  /** What the same record must have before this element is written; if not, 201. */
  readonly needs: readonly string[];
}

/** Every element by its pattern, such as `cmi.interactions.n.objectives.n.id`. */
export type DataModel = ReadonlyMap<string, Element>;

const both = { read: true, write: true, initial: '', needs: [] } as const;
const rw = (format: Format, initial = ''): Element => ({ ...both, format, initial });
const w = (format: Format): Element => ({ ...both, read: false, format });
const r = (initial = ''): Element => ({ ...both, write: false, format: () => false, initial });
const after = (needs: readonly string[], element: Element): Element => ({ ...element, needs });

/** The RTE asks for no order within a record; an LMS that keys its rows by id does. */
const id = ['id'] as const;
/** Without the type nobody can tell whether a response is one. */
const typed = ['id', 'type'] as const;

export function dataModel(limits: Limits): DataModel {
  const short = is.string(limits.short, limits.ascii);
  const long = is.string(limits.long, limits.ascii);
  const response = is.response(limits);

  return new Map<string, Element>(
    Object.entries({
      'cmi._version': r('3.4'),

      'cmi.core._children': r(
        'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,' +
          'lesson_mode,exit,session_time',
      ),
      'cmi.core.student_id': r(),
      'cmi.core.student_name': r(),
      'cmi.core.lesson_location': rw(short),
      'cmi.core.credit': r(),
      'cmi.core.lesson_status': rw(is.status, 'not attempted'),
      'cmi.core.entry': r(),
      'cmi.core.score._children': r('raw,min,max'),
      'cmi.core.score.raw': rw(is.score),
      'cmi.core.score.min': rw(is.score),
      'cmi.core.score.max': rw(is.score),
      'cmi.core.total_time': r('0000:00:00.00'),
      'cmi.core.lesson_mode': r(),
      'cmi.core.exit': w(is.exit),
      'cmi.core.session_time': w(is.timespan),

      'cmi.suspend_data': rw(long),
      'cmi.launch_data': r(),
      'cmi.comments': rw(long),
      'cmi.comments_from_lms': r(),

      'cmi.objectives._children': r('id,score,status'),
      'cmi.objectives._count': r(),
      'cmi.objectives.n.id': rw(is.identifier),
      'cmi.objectives.n.score._children': r('raw,min,max'),
      'cmi.objectives.n.score.raw': after(id, rw(is.score)),
      'cmi.objectives.n.score.min': after(id, rw(is.score)),
      'cmi.objectives.n.score.max': after(id, rw(is.score)),
      'cmi.objectives.n.status': after(id, rw(is.objectiveStatus)),

      'cmi.student_data._children': r('mastery_score,max_time_allowed,time_limit_action'),
      'cmi.student_data.mastery_score': r(),
      'cmi.student_data.max_time_allowed': r(),
      'cmi.student_data.time_limit_action': r(),

      'cmi.student_preference._children': r('audio,language,speed,text'),
      'cmi.student_preference.audio': rw(is.integer(-1, 100), '0'),
      'cmi.student_preference.language': rw(short),
      'cmi.student_preference.speed': rw(is.integer(-100, 100), '0'),
      'cmi.student_preference.text': rw(is.integer(-1, 1), '0'),

      'cmi.interactions._children': r(
        'id,objectives,time,type,correct_responses,weighting,student_response,result,latency',
      ),
      'cmi.interactions._count': r(),
      'cmi.interactions.n.id': w(is.identifier),
      'cmi.interactions.n.objectives._count': r(),
      'cmi.interactions.n.objectives.n.id': after(id, w(is.identifier)),
      'cmi.interactions.n.time': after(id, w(is.time)),
      'cmi.interactions.n.type': after(id, w(is.interactionType)),
      'cmi.interactions.n.correct_responses._count': r(),
      'cmi.interactions.n.correct_responses.n.pattern': after(typed, w(response)),
      'cmi.interactions.n.weighting': after(id, w(is.weighting)),
      'cmi.interactions.n.student_response': after(typed, w(response)),
      'cmi.interactions.n.result': after(id, w(is.result)),
      'cmi.interactions.n.latency': after(id, w(is.timespan)),
    }),
  );
}

/** One level of a name: `cmi.interactions.3` is the record 3 of `cmi.interactions`. */
export interface Place {
  readonly array: string;
  readonly index: number;
}

/** `cmi.objectives.2.id` -> `cmi.objectives.n.id` and the place 2 of `cmi.objectives`. */
export function parseName(name: string): { pattern: string; places: readonly Place[] } {
  const parts = name.split('.');
  const places: Place[] = [];
  const generic = parts.map((part, at) => {
    // A literal n, and an index written 01, are no part of any element's name.
    if (!/^(?:0|[1-9]\d*)$/.test(part)) return part === 'n' ? '?' : part;
    places.push({ array: parts.slice(0, at).join('.'), index: Number(part) });
    return 'n';
  });
  return { pattern: generic.join('.'), places };
}
