/**
 * Dragging by pointer events, which are the same for mouse, pen and finger. A part is held by its grip alone,
 * where `touch-action` is none: everywhere else a finger scrolls the page. What is dropped does what the
 * buttons and lists do, so nothing here is in the way of keys or read by a screen reader.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Dragging } from '../../kinds/view';
import { Rich } from '../../ui/Rich';
import { createAutoScroll } from './auto-scroll';

/** So near to the edge of the screen, in pixels, a drag scrolls the page. */
const EDGE = 40;

interface Held {
  readonly part: HTMLElement;
  /** What it may be dropped in: the page is scrolled no further than this goes. */
  readonly scope: Element;
  /** Where in the page it was taken. */
  readonly x: number;
  readonly y: number;
  /** Where on the screen the pointer is. */
  readonly at: { readonly clientX: number; readonly clientY: number };
}

/** Where the page is to be scrolled to for a pointer that is at the edge of the screen: up, down or nowhere. */
const directionOf = ({ scope, at }: Held): -1 | 0 | 1 => {
  const { top, bottom } = scope.getBoundingClientRect();
  if (at.clientY < EDGE && top < 0) return -1;
  return at.clientY > innerHeight - EDGE && bottom > innerHeight ? 1 : 0;
};

const grip: Dragging['grip'] = ({ part, target, drop }) => {
  const held = useRef<Held>(undefined);
  const over = useRef<Element>(undefined);
  const frame = useRef(0);
  const [autoScroll] = useState(createAutoScroll);
  const setOver = (found: Element | undefined): void => {
    over.current?.classList.remove('over');
    over.current = found;
    found?.classList.add('over');
  };
  const end = (): void => {
    cancelAnimationFrame(frame.current);
    autoScroll.stop();
    const { current } = held;
    if (current) {
      current.part.classList.remove('dragged');
      current.part.style.transform = '';
    }
    held.current = undefined;
    setOver(undefined);
  };
  // What is held may go before it is let go of.
  useEffect(() => end, []);
  /** Brings the part below the pointer, and finds what is below the part. */
  const follow = (): void => {
    const { current } = held;
    if (!current) return;
    const { clientX, clientY } = current.at;
    current.part.style.transform = `translate(${clientX + scrollX - current.x}px, ${clientY + scrollY - current.y}px)`;
    const found = document.elementFromPoint(clientX, clientY)?.closest(target);
    setOver(found && current.scope.contains(found) ? found : undefined);
  };
  /** A finger that is held still at the edge tells nothing: the page goes on by itself, frame by frame. */
  const scroll = (now: number): void => {
    const direction = held.current ? directionOf(held.current) : 0;
    if (direction === 0) return autoScroll.stop();
    // The page's own scrolling is smooth: begun anew in each frame, it would go nowhere.
    scrollBy({ top: direction * autoScroll.pixels(now), behavior: 'instant' });
    follow();
    frame.current = requestAnimationFrame(scroll);
  };
  return (
    <span
      class="grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        const { currentTarget, button, pointerId, pageX, pageY } = event;
        const found = currentTarget.closest<HTMLElement>(part);
        const scope = currentTarget.closest('fieldset');
        if (button !== 0 || !found || !scope) return;
        // Else a mouse selects text.
        event.preventDefault();
        currentTarget.setPointerCapture(pointerId);
        found.classList.add('dragged');
        held.current = { part: found, scope, x: pageX, y: pageY, at: event };
      }}
      onPointerMove={({ clientX, clientY }) => {
        if (!held.current) return;
        held.current = { ...held.current, at: { clientX, clientY } };
        follow();
        cancelAnimationFrame(frame.current);
        frame.current = requestAnimationFrame(scroll);
      }}
      onPointerUp={() => {
        const found = over.current;
        const all = [...(held.current?.scope.querySelectorAll(target) ?? [])];
        end();
        if (found) drop(all.indexOf(found));
      }}
      onLostPointerCapture={end}
    />
  );
};

const bank: Dragging['bank'] = ({ choices, drop }) => (
  <ul class="bank" aria-hidden="true">
    {choices.map(({ id, text }) => (
      <li key={id}>
        <dragging.grip part="li" target=".pair.takes" drop={(at) => drop(id, at)} />
        <Rich text={text} />
      </li>
    ))}
  </ul>
);

export const dragging: Dragging = { grip, bank };
