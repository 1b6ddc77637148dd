/** Dated events, in both calendars where the dates are Old Style. */
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = ({ title, events }: Text) => (
  <figure class="timeline">
    <figcaption>{title}</figcaption>
    <ol>
      {events.map(({ written, other, text }, at) => (
        <li key={at}>
          <p class="when">
            <strong>{written}</strong>
            {other && <span class="other"> ({other})</span>}
          </p>
          <p>
            <Rich text={text} />
          </p>
        </li>
      ))}
    </ol>
  </figure>
);
