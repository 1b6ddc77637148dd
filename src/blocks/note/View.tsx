/** A note beside the text: what a textbook may say, a dispute, something further, the calendar. */
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = ({ kind, title, text }: Text) => (
  <aside class={`aside ${kind}`}>
    <h3>{title}</h3>
    <p>
      <Rich text={text} />
    </p>
  </aside>
);
