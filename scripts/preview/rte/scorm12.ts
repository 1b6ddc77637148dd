/** SCORM 1.2 as Moodle 4.5 launches it (RTE 3.4). */
import { own } from '../../../src/course/own';
import type { Cmi } from './cmi';
import { entry, scored, settled, omitElements } from './rte';
import type { Outcome, Rte, Status } from './rte';
import { secondsOfTimespan, timespan } from './time';

const statuses: Readonly<Record<string, Status>> = {
  passed: 'passed',
  completed: 'completed',
  failed: 'failed',
  incomplete: 'incomplete',
  browsed: 'incomplete',
};

const outcome = (cmi: Cmi): Outcome => ({
  status: own(statuses, cmi['cmi.core.lesson_status'] ?? '') ?? 'not attempted',
  ...scored(cmi['cmi.core.score.raw']),
  seconds: secondsOfTimespan(cmi['cmi.core.total_time']),
});

export const scorm12: Rte = {
  label: 'SCORM 1.2',
  outcome,
  totalTime: (cmi) => cmi['cmi.core.total_time'] ?? '00:00:00',
  launch(left, { learner, mastery, launchData }) {
    const { cmi } = left;
    const review = settled(outcome(cmi).status);
    return {
      'cmi.core.lesson_status': 'not attempted',
      'cmi.core.total_time': '00:00:00',
      ...omitElements(cmi, ['cmi.core.exit', 'cmi.core.session_time']),
      'cmi.core.student_id': learner.id,
      'cmi.core.student_name': learner.name,
      'cmi.core.entry': entry(left, cmi['cmi.core.exit']),
      'cmi.core.lesson_mode': review ? 'review' : 'normal',
      'cmi.core.credit': review ? 'no-credit' : 'credit',
      'cmi.student_data.mastery_score': mastery,
      'cmi.launch_data': launchData,
    };
  },
  end: (cmi, before) => ({
    ...cmi,
    'cmi.core.total_time': timespan(
      secondsOfTimespan(before) + secondsOfTimespan(cmi['cmi.core.session_time']),
    ),
  }),
};
