/**
 * A drawn map: its places are numbered on it, and each opens from a list of buttons below, so that
 * touch, keyboard and screen reader reach them all alike.
 */
import { useState } from 'preact/hooks';
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

/** The drawing's own tag and inside, so that the numbers can be drawn on top of it. */
const parts = (svg: string): { readonly box: string; readonly inside: string } => ({
  box: /viewBox="([^"]+)"/.exec(svg)?.[1] ?? '0 0 100 70',
  inside: svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>\s*$/, ''),
});

export const View = (map: Text) => {
  const [open, setOpen] = useState<string>();
  const { box, inside } = parts(map.svg);
  // A number is as large on every map, in whatever units it is drawn.
  const unit = Number(box.split(/[ ,]+/)[2]) / 100;
  return (
    <figure class="map">
      <figcaption>{map.title}</figcaption>
      <svg viewBox={box} role="img" aria-label={map.alt}>
        <g dangerouslySetInnerHTML={{ __html: inside }} />
        {map.places.map((place, at) => (
          <g
            key={place.id}
            class={`pin${open === place.id ? ' open' : ''}`}
            onClick={() => setOpen(place.id)}
          >
            <circle cx={place.x} cy={place.y} r={unit * 3.5} />
            <text x={place.x} y={place.y} font-size={unit * 4.4}>
              {at + 1}
            </text>
          </g>
        ))}
      </svg>
      <ol class="places">
        {map.places.map((place) => (
          <li key={place.id}>
            <button
              aria-expanded={open === place.id}
              onClick={() => setOpen(open === place.id ? undefined : place.id)}
            >
              {place.name}
              {place.when && <span class="when"> · {place.when}</span>}
            </button>
            <p hidden={open !== place.id}>
              <Rich text={place.text} />
            </p>
          </li>
        ))}
      </ol>
    </figure>
  );
};
