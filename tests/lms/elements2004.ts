/**
 * The data model of SCORM 2004, 4th Edition, as one table (RTE 4.2): every element that the RTE names
 * but `adl.data`. `n` stands for an index.
 */
import * as is from './formats2004';
import type { Format } from './formats2004';

export interface Element {
  /** GetValue may read it; if not, 405. */
  readonly read: boolean;
  /** SetValue may write it; if not, 404. */
  readonly write: boolean;
  readonly format: Format;
  /** The value before any is set; without one it is 403 to read it. */
  readonly initial?: string;
  /** What the same record must have before this element is written; if not, 408. */
  readonly needs: readonly string[];
}

/** Every element by its pattern, such as `cmi.interactions.n.objectives.n.id`. */
export type DataModel = ReadonlyMap<string, Element>;

const never: Format = () => '406';
const rw = (format: Format, initial?: string): Element => ({
  read: true,
  write: true,
  needs: [],
  format,
  ...(initial !== undefined && { initial }),
});
const w = (format: Format): Element => ({ ...rw(format), read: false });
const r = (initial?: string): Element => ({ ...rw(never, initial), write: false });
/** An element of a record that must have its id first (RTE 4.2.9 and 4.2.17). */
const named = (format: Format, initial?: string): Element => ({
  ...rw(format, initial),
  needs: ['id'],
});
const typed = (format: Format): Element => ({ ...rw(format), needs: ['id', 'type'] });

const scaled = is.realWithin(-1, 1);
const share = is.realWithin(0, 1);
const positive = is.realWithin(0, Infinity);
const score = 'scaled,min,max,raw';
const comments = 'comment,location,timestamp';

export const dataModel: DataModel = new Map<string, Element>(
  Object.entries({
    'cmi._version': r('1.0'),

    'cmi.comments_from_learner._children': r(comments),
    'cmi.comments_from_learner._count': r(),
    'cmi.comments_from_learner.n.comment': rw(is.localized(4000)),
    'cmi.comments_from_learner.n.location': rw(is.string(250)),
    'cmi.comments_from_learner.n.timestamp': rw(is.timestamp),
    'cmi.comments_from_lms._children': r(comments),
    'cmi.comments_from_lms._count': r(),

    'cmi.completion_status': rw(is.completion, 'unknown'),
    'cmi.completion_threshold': r(),
    'cmi.credit': r(),
    'cmi.entry': r(),
    'cmi.exit': w(is.exit),

    'cmi.interactions._children': r(
      'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,' +
        'description',
    ),
    'cmi.interactions._count': r(),
    'cmi.interactions.n.id': rw(is.longIdentifier),
    'cmi.interactions.n.type': named(is.interactionType),
    'cmi.interactions.n.objectives._count': r(),
    'cmi.interactions.n.objectives.n.id': named(is.longIdentifier),
    'cmi.interactions.n.timestamp': named(is.timestamp),
    'cmi.interactions.n.correct_responses._count': r(),
    'cmi.interactions.n.correct_responses.n.pattern': typed(is.pattern),
    'cmi.interactions.n.weighting': named(is.real),
    'cmi.interactions.n.learner_response': typed(is.response),
    'cmi.interactions.n.result': named(is.result),
    'cmi.interactions.n.latency': named(is.interval),
    'cmi.interactions.n.description': named(is.localized(250)),

    'cmi.launch_data': r(),
    'cmi.learner_id': r(),
    'cmi.learner_name': r(),
    'cmi.learner_preference._children': r('audio_level,language,delivery_speed,audio_captioning'),
    'cmi.learner_preference.audio_level': rw(positive, '1'),
    'cmi.learner_preference.language': rw(is.language, ''),
    'cmi.learner_preference.delivery_speed': rw(positive, '1'),
    'cmi.learner_preference.audio_captioning': rw(is.oneOf('-1', '0', '1'), '0'),

    'cmi.location': rw(is.string(1000)),
    'cmi.max_time_allowed': r(),
    'cmi.mode': r(),

    'cmi.objectives._children': r(
      'id,score,success_status,completion_status,progress_measure,description',
    ),
    'cmi.objectives._count': r(),
    'cmi.objectives.n.id': rw(is.longIdentifier),
    'cmi.objectives.n.score._children': r(score),
    'cmi.objectives.n.score.scaled': named(scaled),
    'cmi.objectives.n.score.raw': named(is.real),
    'cmi.objectives.n.score.min': named(is.real),
    'cmi.objectives.n.score.max': named(is.real),
    'cmi.objectives.n.success_status': named(is.success, 'unknown'),
    'cmi.objectives.n.completion_status': named(is.completion, 'unknown'),
    'cmi.objectives.n.progress_measure': named(share),
    'cmi.objectives.n.description': named(is.localized(250)),

    'cmi.progress_measure': rw(share),
    'cmi.scaled_passing_score': r(),
    'cmi.score._children': r(score),
    'cmi.score.scaled': rw(scaled),
    'cmi.score.raw': rw(is.real),
    'cmi.score.min': rw(is.real),
    'cmi.score.max': rw(is.real),
    'cmi.session_time': w(is.interval),
    'cmi.success_status': rw(is.success, 'unknown'),
    'cmi.suspend_data': rw(is.string(64_000)),
    'cmi.time_limit_action': r('continue,no message'),
    'cmi.total_time': r('PT0H0M0S'),

    'adl.nav.request': rw(is.navigation, '_none_'),
    'adl.nav.request_valid.continue': r('unknown'),
    'adl.nav.request_valid.previous': r('unknown'),
  }),
);
