/** The mark points to tick, and the model answers. */
import type { QuestionOf } from '../../course/course';
import { useEffect, useRef } from 'preact/hooks';
import { useStrings } from '../../ui/strings';
import { ticked } from '../ticks';
import { withPart, type ViewProps } from '../view';

export const Points = ({ spec, text, response, change }: ViewProps<QuestionOf<'essay'>>) => {
  const words = useStrings().practice;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
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
                value={id}
                checked={response[at] === id}
                onChange={() =>
                  change(withPart(response, spec.from.length, at, response[at] === id ? '' : id))
                }
              />
              <span>{point}</span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status">{words.ticked(ticked(response).length, text.rows.length)}</p>
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
