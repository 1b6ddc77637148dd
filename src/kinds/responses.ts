/** Turns an answer (Kind.answer) back into the response that it was made of. */
import type { Response, Spec } from '../course/course';
import type { Answer } from './kind';
import type { Model } from '../course/model';

type Marks = Pick<Spec, 'choiceIds' | 'correctResponse'>;

/** By option: its letter or ''. */
const ticked = ({ choiceIds }: Marks, ids: readonly string[]): Response | undefined =>
  ids.every((id) => choiceIds.includes(id))
    ? choiceIds.map((id) => (ids.includes(id) ? id : ''))
    : undefined;

/** Nothing where it holds what the question does not have: it was given to another edition. */
export const responseOf = (spec: Marks, model: Model, answer: Answer): Response | undefined => {
  switch (answer.type) {
    case 'choice':
    case 'sequencing':
      if (model.form === 'pick' && model.many) return ticked(spec, answer.ids);
      return answer.ids.every((id) => spec.choiceIds.includes(id)) ? answer.ids : undefined;
    case 'performance':
      return ticked(spec, answer.ids);
    case 'matching': {
      const given = new Map(answer.pairs);
      const response = spec.correctResponse.map((_, at) => given.get(String(at + 1)) ?? '');
      const known = response.every((id) => id === '' || spec.choiceIds.includes(id));
      return known && given.size > 0 ? response : undefined;
    }
    case 'fill-in':
      return answer.words;
    case 'numeric':
      return [answer.number];
  }
};
