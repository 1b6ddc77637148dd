/**
 * A drawn map: its places are numbered on it, and each opens from a list of buttons below, so that
 * touch, keyboard and screen reader reach them all alike.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import { DrawingText, partsOf, Pin } from '../../ui/Drawing';
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = (map: Text) => {
  const [open, setOpen] = useState<string>();
  const { box, inside, unit } = partsOf(map.html);
  // The list may be below the screen when a place is chosen on the map.
  const shown = useRef<HTMLParagraphElement>(null);
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), [open]);
  return (
    <figure class="map">
      <figcaption>{map.title}</figcaption>
      <DrawingText alt={map.alt} />
      <svg viewBox={box} role="img" aria-label={map.title}>
        <g dangerouslySetInnerHTML={{ __html: inside }} />
        {map.places.map((place, at) => (
          <Pin
            key={place.id}
            at={place}
            unit={unit}
            label={at + 1}
            open={open === place.id}
            onClick={() => setOpen(place.id)}
          />
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
            <p ref={open === place.id ? shown : null} hidden={open !== place.id}>
              <Rich text={place.text} />
            </p>
          </li>
        ))}
      </ol>
    </figure>
  );
};
