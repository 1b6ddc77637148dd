/** SCORM 2004, one SCO a package and without sequencing (RTE 4.2). */
import type { Cmi } from './cmi';
import { entry, scored, settled, omitElements } from './rte';
import type { Outcome, Rte, Status } from './rte';
import { duration, secondsOfDuration } from './time';

const status = (cmi: Cmi): Status => {
  const success = cmi['cmi.success_status'];
  if (success === 'passed' || success === 'failed') return success;
  const completion = cmi['cmi.completion_status'];
  return completion === 'completed' || completion === 'incomplete' ? completion : 'not attempted';
};

const outcome = (cmi: Cmi): Outcome => ({
  status: status(cmi),
  // Moodle reads score.raw alone, here too; a package that tells only the scaled score is not left out.
  ...(cmi['cmi.score.raw'] ? scored(cmi['cmi.score.raw']) : scored(cmi['cmi.score.scaled'], 100)),
  seconds: secondsOfDuration(cmi['cmi.total_time']),
});

export const scorm2004: Rte = {
  label: 'SCORM 2004',
  outcome,
  totalTime: (cmi) => cmi['cmi.total_time'] ?? 'PT0S',
  launch(left, { learner, launchData }) {
    const { cmi } = left;
    const review = settled(status(cmi));
    return {
      'cmi.total_time': 'PT0S',
      ...omitElements(cmi, ['cmi.exit', 'cmi.session_time']),
      'cmi.learner_id': learner.id,
      'cmi.learner_name': learner.name,
      'cmi.entry': entry(left, cmi['cmi.exit']),
      'cmi.mode': review ? 'review' : 'normal',
      'cmi.credit': review ? 'no-credit' : 'credit',
      'cmi.launch_data': launchData,
    };
  },
  end: (cmi, before) => ({
    ...cmi,
    'cmi.total_time': duration(
      secondsOfDuration(before) + secondsOfDuration(cmi['cmi.session_time']),
    ),
  }),
};
