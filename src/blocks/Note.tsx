/** A note beside the text: what a textbook may say, a dispute, something further, the calendar. */
import type { BlockTextOf } from '../course/authoring';
import { Rich } from './Rich';

export const Note = ({ kind, title, text }: BlockTextOf<'note'>) => (
  <aside class={`aside ${kind}`}>
    <h3>{title}</h3>
    <p>
      <Rich text={text} />
    </p>
  </aside>
);
