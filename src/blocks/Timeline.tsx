/** Dated events, in both calendars where the dates are Old Style. */
import type { BlockTextOf } from '../course/authoring';
import { span } from '../course/calendar';
import { usePlayer } from '../player/context';
import { Rich } from './Rich';

export const Timeline = (timeline: BlockTextOf<'timeline'>) => {
  const { course } = usePlayer();
  return (
    <figure class="timeline">
      <figcaption>{timeline.title}</figcaption>
      <ol>
        {timeline.events.map(({ date, text }, at) => {
          const { written, other } = span(date, timeline.calendar === 'julian', course.language);
          return (
            <li key={at}>
              <p class="when">
                <strong>{written}</strong>
                {other && <span class="other"> ({other})</span>}
              </p>
              <p>
                <Rich text={text} />
              </p>
            </li>
          );
        })}
      </ol>
    </figure>
  );
};
