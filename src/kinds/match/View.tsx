/** Pairs: beside each left side a list of the right sides. Pairs that are right stay put. */
import type { QuestionOf } from '../../course/course';
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../view';
import { PartList } from '../PartList';

export const View = (props: ViewProps<QuestionOf<'pairs'>>) => (
  <PartList {...props} rows={props.text.rows} choices={shuffle(props.text.choices, props.seed)} />
);
