/**
 * Dragging by pointer events, which are the same for mouse, pen and finger. A part is held by its grip alone,
 * where `touch-action` is none: everywhere else a finger scrolls the page. What is dropped does what the
 * buttons and lists do, so nothing here is in the way of keys or read by a screen reader.
 */
import { useRef } from 'preact/hooks';
import type { Dragging } from '../../kinds/view';
import { Rich } from '../../ui/Rich';

/** So near to the edge of the screen, in pixels, a drag scrolls the page, so far at a time. */
const EDGE = 40;
const PACE = 12;

const grip: Dragging['grip'] = ({ part, target, drop }) => {
  const held = useRef<{
    readonly x: number;
    readonly y: number;
    readonly part: HTMLElement;
  }>(undefined);
  const over = useRef<Element>(undefined);
  const setOver = (found: Element | undefined): void => {
    over.current?.classList.remove('over');
    over.current = found;
    found?.classList.add('over');
  };
  const scopeOf = (node: Element): Element | null => node.closest('fieldset');
  const end = (): void => {
    const { current } = held;
    if (current) {
      current.part.classList.remove('dragged');
      current.part.style.transform = '';
    }
    held.current = undefined;
    setOver(undefined);
  };
  return (
    <span
      class="grip"
      aria-hidden="true"
      onPointerDown={(event) => {
        const { currentTarget, button, pointerId, pageX, pageY } = event;
        const found = currentTarget.closest<HTMLElement>(part);
        if (button !== 0 || !found) return;
        // Else a mouse selects text.
        event.preventDefault();
        currentTarget.setPointerCapture(pointerId);
        found.classList.add('dragged');
        held.current = { x: pageX, y: pageY, part: found };
      }}
      onPointerMove={({ currentTarget, clientX, clientY, pageX, pageY }) => {
        const { current } = held;
        if (!current) return;
        current.part.style.transform = `translate(${pageX - current.x}px, ${pageY - current.y}px)`;
        const found = document.elementFromPoint(clientX, clientY)?.closest(target);
        setOver(found && scopeOf(currentTarget)?.contains(found) ? found : undefined);
        if (clientY < EDGE) scrollBy(0, -PACE);
        else if (clientY > innerHeight - EDGE) scrollBy(0, PACE);
      }}
      onPointerUp={({ currentTarget }) => {
        const found = held.current && over.current;
        const all = [...(scopeOf(currentTarget)?.querySelectorAll(target) ?? [])];
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
        <dragging.grip part="li" target=".pair" drop={(row) => drop(id, row)} />
        <Rich text={text} />
      </li>
    ))}
  </ul>
);

export const dragging: Dragging = { grip, bank };
