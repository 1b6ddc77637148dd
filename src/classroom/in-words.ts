/**
 * An answer that another system gives in the words of the options, as Canvas does in its student
 * analysis: a comma between options, `\,` for a comma in one, `left=>right` for a pair.
 */
import type { Response } from '../course/course';
import type { Choice } from '../course/model';
import { fold } from '../kinds/fold';
import type { GradedResponse } from './graded-response';
import { judge } from './graded-response';
import type { ReportedQuestion } from './unit';

/** A comma between two options. */
const SPLIT = /(?<!\\),/;

const partsOf = (text: string): string[] =>
  text.split(SPLIT).map((part) => part.replaceAll('\\,', ',').trim());

/** At its import Canvas drops these from an option (qti_exporter, html_helper.rb: clear_html). */
const withoutDropped = (text: string): string => fold(text.replace(/["&<>]/g, ''));

/** An accent or a capital may be all that tells two options apart. */
const idIn = (list: readonly Choice[], text: string): string | undefined => {
  const whole =
    list.find((one) => one.text === text) ?? list.find((one) => fold(one.text) === fold(text));
  if (whole) return whole.id;
  const [only, ...others] = list.filter((one) => withoutDropped(one.text) === withoutDropped(text));
  return others.length > 0 ? undefined : only?.id;
};

/** The options of a question with options; undefined where the text names none of them. */
const chosen = ({ spec, model }: ReportedQuestion, text: string): Response | undefined => {
  if (model.form !== 'pick') return undefined;
  const whole = idIn(model.rows, text.replaceAll('\\,', ','));
  if (!model.many) return whole === undefined ? undefined : [whole];
  const ids = whole === undefined ? partsOf(text).map((part) => idIn(model.rows, part)) : [whole];
  return ids.includes(undefined)
    ? undefined
    : spec.choiceIds.map((id) => (ids.includes(id) ? id : ''));
};

/** The pairs of a question with pairs; undefined where the text holds none of them. */
const paired = ({ model }: ReportedQuestion, text: string): Response | undefined => {
  if (model.form !== 'pairs') return undefined;
  const given = new Map(
    partsOf(text).map((part) => {
      const [left = '', right = ''] = part.split('=>');
      return [idIn(model.rows, left), idIn(model.choices, right) ?? ''] as const;
    }),
  );
  const response = model.rows.map(({ id }) => given.get(id) ?? '');
  return response.some((id) => id !== '') ? response : undefined;
};

/** The answer, judged; undefined where it cannot belong to the question. */
export const givenInWords = (asked: ReportedQuestion, text: string): GradedResponse | undefined => {
  const response = chosen(asked, text) ?? paired(asked, text);
  return response && judge(asked, response);
};

/** The words of gaps, judged; undefined where some were left out, since nothing says which. */
export const gapsInWords = (asked: ReportedQuestion, text: string): GradedResponse | undefined => {
  const words = asked.model.form === 'blanks' ? partsOf(text) : [];
  return words.length > 0 && words.length === asked.model.rows.length
    ? judge(asked, words)
    : undefined;
};
