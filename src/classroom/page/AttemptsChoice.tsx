/** Which answer counts where a student has played several times. */
import { strings } from '#report-strings';
import type { Attempts } from '../record';
import { ATTEMPTS } from '../record';

export const AttemptsChoice = (props: {
  readonly attempts: Attempts;
  readonly choose: (attempts: Attempts) => void;
}) => (
  <fieldset class="attempts no-print">
    <legend>{strings.attempts.title}</legend>
    {ATTEMPTS.map((one) => (
      <label key={one}>
        <input
          type="radio"
          name="attempts"
          checked={one === props.attempts}
          onChange={() => props.choose(one)}
        />{' '}
        {strings.attempts.names[one]}
      </label>
    ))}
  </fieldset>
);
