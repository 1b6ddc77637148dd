/** Pairs: beside each left side a list of the right sides. Pairs that are right stay put. */
import { shuffle } from '../../course/shuffle';
import type { ViewProps } from '../../player/kind';
import { Parts } from '../Parts';

export const View = (props: ViewProps<'match'>) => (
  <Parts {...props} rows={props.text.rows} choices={shuffle(props.text.rights, props.seed)} />
);
