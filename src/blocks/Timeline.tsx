/** Dated events, in both calendars where the dates are Old Style. */
import type { BlockTextOf } from '../course/authoring';
import { Rich } from './Rich';

export const Timeline = ({ title, events }: BlockTextOf<'timeline'>) => (
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
