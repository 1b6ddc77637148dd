/** The student marks their own answer by level and says why; both stay in the browser, as the answer does. */
import type { Level } from '../../course/model';
import { usePrivateNote } from '../../ui/privateNotes';
import { useStrings } from '../../ui/strings';

export const Levels = ({
  id,
  levels,
}: {
  readonly id: string;
  readonly levels: readonly Level[];
}) => {
  const words = useStrings().practice;
  const [chosen, choose] = usePrivateNote(`${id}.level`);
  const [why, say] = usePrivateNote(`${id}.why`);
  return (
    <fieldset class="levels">
      <legend>{words.levels}</legend>
      <ul class="options">
        {levels.map(({ marks, does }, at) => (
          <li key={marks} class="option">
            <label>
              <input
                type="radio"
                name={`level-${id}`}
                checked={chosen === marks}
                disabled={!choose}
                onChange={() => choose?.(marks)}
              />
              <span>
                <strong>{words.level(at + 1, marks)}</strong> {does}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <label for={`${id}_why`}>{words.why}</label>
      <textarea
        id={`${id}_why`}
        rows={3}
        value={why}
        readOnly={!say}
        onInput={(event) => say?.(event.currentTarget.value)}
      />
      <p class="written" aria-hidden="true">
        {why}
      </p>
    </fieldset>
  );
};
