/** An hour-by-hour strip: by day, each moment with its hour and the track that it belongs to. */
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = (hours: Text) => (
  <figure class="hours">
    <figcaption>{hours.title}</figcaption>
    {hours.days.map(({ day, moments }) => (
      <section key={day}>
        <h3>{day}</h3>
        <ol>
          {moments.map((moment, at) => (
            <li key={at} class={`track-${hours.tracks.indexOf(moment.track) + 1}`}>
              <span class="at">{moment.at}</span>
              <span class="track">{moment.track}</span>
              <span class="what">
                <Rich text={moment.text} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    ))}
  </figure>
);
