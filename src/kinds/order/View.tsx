/** Put events in sequence: each can be moved up and down by buttons; each move is announced. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStrings } from '../../ui/strings';
import { rowOf, type ViewProps } from '../view';
import { judgedClass, PartMark } from '../../ui/Mark';
import { Rich } from '../../ui/Rich';

export const View = (props: ViewProps) => {
  const { text, response, change, locked, judged } = props;
  const strings = useStrings();
  const [moved, setMoved] = useState('');
  // A row that moves in the page loses the focus: its button takes it back.
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });
  const words = (id: string): string => text.rows.find((row) => row.id === id)?.text ?? '';
  const move = (button: HTMLButtonElement, at: number, by: 1 | -1): void => {
    const next = [...response];
    const [one, other] = [next[at], next[at + by]];
    if (one === undefined || other === undefined) return;
    next[at] = other;
    next[at + by] = one;
    pressed.current = button;
    change(next);
    setMoved(strings.movedTo(words(one), at + by + 1, next.length));
  };
  return (
    <>
      <ol class="order">
        {response.map((id, at) => {
          const row = rowOf(judged, id);
          return (
            <li key={id} class={judgedClass(row).trim()}>
              <span class="words">
                <Rich text={words(id)} />
              </span>
              <PartMark row={row} right={strings.inPlace} wrong={strings.notInPlace} />
              {!locked && (
                <span class="moves">
                  <button
                    type="button"
                    aria-label={strings.up(words(id))}
                    aria-disabled={at === 0}
                    onClick={(event) => move(event.currentTarget, at, -1)}
                  >
                    <span aria-hidden="true">↑</span>
                  </button>
                  <button
                    type="button"
                    aria-label={strings.down(words(id))}
                    aria-disabled={at === response.length - 1}
                    onClick={(event) => move(event.currentTarget, at, 1)}
                  >
                    <span aria-hidden="true">↓</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p role="status" class="unseen">
        {moved}
      </p>
    </>
  );
};
