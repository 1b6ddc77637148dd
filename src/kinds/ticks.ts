/** What the kinds share whose response has a tick or none for each option. */
import type { Response, Spec } from '../course/course';
import type { Kind } from './kind';

export const ticked = (response: Response): readonly string[] => response.filter((id) => id !== '');

export const tickRules: Pick<Kind, 'scored' | 'domain' | 'rows'> = {
  scored: true,
  domain: (spec: Spec) => spec.choiceIds.map((id) => ['', id]),
  rows: (spec: Spec, response: Response) =>
    spec.choiceIds.map((id, at) => ({
      id,
      chosen: response[at] === id,
      right: spec.correctResponse.includes(id),
      given: response[at] ?? '',
    })),
};
