/** Which answer counts where a student has played several times. */
import { strings } from '#report-strings';
import type { CountedAttempt } from '../record';
import { COUNTED_ATTEMPTS } from '../record';

export const AttemptsChoice = (props: {
  readonly attempts: CountedAttempt;
  readonly choose: (attempts: CountedAttempt) => void;
}) => (
  <fieldset class="attempts no-print">
    <legend>{strings.attempts.title}</legend>
    {COUNTED_ATTEMPTS.map((one) => (
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
