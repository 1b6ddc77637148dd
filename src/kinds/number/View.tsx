/** A field to type a number in, with its unit behind. */
import type { QuestionOf } from '../../course/course';
import { judgedClass, PartMark } from '../../ui/Mark';
import { useStrings } from '../../ui/strings';
import type { ViewProps } from '../view';

/** Longer than any number that is read. */
const LONGEST = 24;

export const View = (props: ViewProps<QuestionOf<'numeric'>>) => {
  const { spec, text, response, change, locked, judged, lack } = props;
  const strings = useStrings();
  const value = response[0] ?? '';
  // A number that was shown, or of which only the mark is known, is not the learner's: nothing was given.
  const row = judged?.[0]?.given
    ? { chosen: true, right: judged.some((one) => one.chosen && one.right) }
    : undefined;
  const mark = `${spec.id}_mark`;
  return (
    <p class="passage">
      <label>
        {strings.yours}{' '}
        <span class={`gap${judgedClass(row)}`}>
          <input
            type="text"
            // The keys of a phone for decimals have no minus.
            inputMode={spec.choiceIds.some((one) => one.startsWith('-')) ? 'text' : 'decimal'}
            maxLength={LONGEST}
            autocomplete="off"
            value={value}
            disabled={locked}
            {...(lack?.what === 'digits' && { 'aria-invalid': true })}
            {...(row && { 'aria-describedby': mark })}
            onInput={(event) => change([event.currentTarget.value])}
          />
        </span>{' '}
        {text.unit}
      </label>
      <PartMark row={row} id={mark} {...(!locked && { wrong: strings.notRight.written(value) })} />
    </p>
  );
};
