/** Sort items into categories: beside each item a list of the categories. */
import type { QuestionOf } from '../../course/course';
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../view';
import { PartList } from '../PartList';

export const View = (props: ViewProps<QuestionOf<'pairs'>>) => (
  <PartList {...props} rows={shuffle(props.text.rows, props.seed)} choices={props.text.choices} />
);
