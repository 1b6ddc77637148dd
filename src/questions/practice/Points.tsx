/** The mark points to tick, and the model answers. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Spec } from '../../course/course';
import type { Response } from '../../course/rules';
import { usePlayer } from '../../player/context';
import type { TextOf } from '../../player/kind';
import { withPart } from '../../player/kind';
import { triesAt } from '../../progress/progress';

export const Points = ({
  spec,
  text,
}: {
  readonly spec: Spec;
  readonly text: TextOf<'practice'>;
}) => {
  const { state, session, strings } = usePlayer();
  const words = strings.practice;
  const [ticks, setTicks] = useState<Response>(
    triesAt(state.progress, spec.slot).at(-1)?.response ?? spec.from.map(() => ''),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  // The ticks as they were when the learner left the list are what is kept: one record, not one a tick.
  const latest = useRef(ticks);
  latest.current = ticks;
  useEffect(
    () =>
      session.atLast(() => {
        if (latest.current.some((id) => id !== '')) session.practised(spec, latest.current);
      }),
    [session, spec],
  );
  return (
    <div class="points">
      <h4 ref={heading} tabIndex={-1}>
        {words.points}
      </h4>
      <ul class="options">
        {text.rows.map(({ id, text: point }, at) => (
          <li key={id} class="option">
            <label>
              <input
                type="checkbox"
                checked={ticks[at] === id}
                onChange={() =>
                  setTicks(withPart(ticks, spec.from.length, at, ticks[at] === id ? '' : id))
                }
              />
              <span>{point}</span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{words.ticked(ticks.filter((id) => id !== '').length, ticks.length)}</p>
      <h4>{words.model}</h4>
      {text.models.map((model) => (
        <details key={model.level}>
          <summary>{model.level}</summary>
          <p>{model.text}</p>
          <p class="note">
            <strong>{words.notes}:</strong> {model.notes}
          </p>
        </details>
      ))}
    </div>
  );
};
