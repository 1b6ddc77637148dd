/** Sort items into categories: beside each item a list of the categories. */
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../../player/kind';
import { Parts } from '../Parts';

export const View = (props: ViewProps<'sort'>) => (
  <Parts {...props} rows={shuffle(props.text.rows, props.seed)} choices={props.text.categories} />
);
