/** An LMS that does not implement a chosen set of elements (Opigno: which ones varies by version). */
import type { CreateTracker } from '../../../src/track/tracker';
import { createTracker as open12 } from '../../../src/track/scorm/dialect12';
import { createTracker as open2004 } from '../../../src/track/scorm/dialect2004';
import { strictLms as strict12 } from '../strict12';
import type { Attempt } from '../strict12';
import { strictLms as strict2004 } from '../strict2004';
import type { Api } from '../api';
import type { Host } from './host';
import { answersIn, inWindow, percent } from './host';

export interface Standard {
  readonly name: string;
  readonly createTracker: CreateTracker;
  readonly api: 'API' | 'API_1484_11';
  readonly prefix: 'LMS' | '';
  readonly raw: string;
  readonly status: string;
  readonly location: string;
  readonly response: string;
  launch(attempt: Attempt): { readonly api: object; stored(): Attempt };
}

export const standards: readonly Standard[] = [
  {
    name: 'SCORM 1.2',
    createTracker: open12,
    api: 'API',
    prefix: 'LMS',
    raw: 'cmi.core.score.raw',
    status: 'cmi.core.lesson_status',
    location: 'cmi.core.lesson_location',
    response: 'student_response',
    launch: (attempt) => strict12({ attempt, mode: 'normal' }),
  },
  {
    name: 'SCORM 2004',
    createTracker: open2004,
    api: 'API_1484_11',
    prefix: '',
    raw: 'cmi.score.raw',
    status: 'cmi.completion_status',
    location: 'cmi.location',
    response: 'learner_response',
    launch: (attempt) => strict2004({ attempt, mode: 'normal' }),
  },
];

/** @param refused whether an element is not implemented: it is neither set nor read (`error`). */
export const createRefusing = (
  standard: Standard,
  refused: (name: string) => boolean,
  error = '401',
): Host => {
  let lms = standard.launch({ elements: {} });
  const { prefix } = standard;
  const stored = () => lms.stored().elements;
  return {
    launch() {
      lms = standard.launch(lms.stored());
      const api = lms.api as Api;
      let last = '';
      const unless = (name: string, otherwise: string) => ({
        [name]: (element = '', ...args: string[]) => {
          last = refused(element) ? error : '';
          return last === '' ? api[name]?.(element, ...args) : otherwise;
        },
      });
      return inWindow(standard.api, {
        ...api,
        ...unless(`${prefix}GetValue`, ''),
        ...unless(`${prefix}SetValue`, 'false'),
        [`${prefix}GetLastError`]: () => last || api[`${prefix}GetLastError`]?.(),
      });
    },
    grade: () => ({
      score: percent(stored()[standard.raw]),
      status: stored()[standard.status] ?? '',
      place: stored()[standard.location] ?? '',
    }),
    answers: () => answersIn(stored(), standard.response),
  };
};
