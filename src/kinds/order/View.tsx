/** Put events in sequence: each is moved by buttons or dragged to another's place; each move is announced. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { live } from '../../ui/live';
import { useStrings } from '../../ui/strings';
import { movedItem } from '../moves';
import { rowOf, type ViewProps } from '../view';
import { judgedClass, PartMark } from '../../ui/Mark';
import { Rich } from '../../ui/Rich';

export const View = (props: ViewProps) => {
  const { text, response, change, locked, judged, drag } = props;
  const strings = useStrings();
  const [moved, setMoved] = useState('');
  // A row that moves in the page loses the focus: its button takes it back.
  const pressed = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    pressed.current?.focus();
    pressed.current = null;
  });
  const words = (id: string): string => text.rows.find((row) => row.id === id)?.text ?? '';
  const move = (at: number, to: number, button?: HTMLButtonElement): void => {
    const next = movedItem(response, at, to);
    if (next === response) return;
    pressed.current = button ?? null;
    change(next);
    setMoved(strings.movedTo(words(response[at] ?? ''), to + 1, next.length));
  };
  return (
    <>
      <ol class="order">
        {response.map((id, at) => {
          const row = rowOf(judged, id);
          return (
            <li key={id} class={judgedClass(row).trim()}>
              {drag && !locked && (
                <drag.grip part="li" target=".order li" drop={(to) => move(at, to)} />
              )}
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
                    onClick={(event) => move(at, at - 1, event.currentTarget)}
                  >
                    <span aria-hidden="true">↑</span>
                  </button>
                  <button
                    type="button"
                    aria-label={strings.down(words(id))}
                    aria-disabled={at === response.length - 1}
                    onClick={(event) => move(at, at + 1, event.currentTarget)}
                  >
                    <span aria-hidden="true">↓</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      <p {...live} class="unseen">
        {/* Once it is settled the order may be another: what was shown. */}
        {!locked && moved}
      </p>
    </>
  );
};
