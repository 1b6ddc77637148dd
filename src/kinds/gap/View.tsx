/** A passage with gaps: a list of the bank's words in each, or a field to type in. */
import type { QuestionOf } from '../../course/course';
import { shuffle } from '../../course/shuffle';
import { judgedClass, PartMark } from '../../ui/Mark';
import { useStrings } from '../../ui/strings';
import { LONGEST } from './longest';
import { withPart } from '../moves';
import { isLacking, rowOf, type ViewProps } from '../view';
import { Rich } from '../../ui/Rich';

/** How many words of each side a gap is named with. */
const NEAR = 4;

/** The words around a gap, which stands as three dots. */
const around = (passage: readonly string[], at: number): string => {
  const words = (piece = ''): string[] => piece.split(/\s+/).filter(Boolean);
  const [before, after] = [words(passage[at]).slice(-NEAR), words(passage[at + 1]).slice(0, NEAR)];
  return [...before, '…', ...after].join(' ');
};

export const View = (props: ViewProps<QuestionOf<'blanks'>>) => {
  const { spec, text, response, change, locked, judged, lack, seed } = props;
  const strings = useStrings();
  const bank = shuffle(spec.choiceIds, seed);
  const field = (at: number) => {
    const row = rowOf(judged, String(at + 1));
    const value = response[at] ?? '';
    const wrong = strings.notRight[bank.length > 0 ? 'chosen' : 'written'](value);
    const common = {
      'aria-label': strings.gap(at + 1, around(text.passage, at)),
      ...(isLacking(lack, String(at + 1)) && { 'aria-invalid': true }),
      ...(row?.chosen && { 'aria-describedby': `${spec.id}_${at + 1}_mark` }),
      value,
      disabled: locked || (row?.right === true && row.chosen),
      onChange: (event: { currentTarget: { value: string } }) =>
        change(withPart(response, spec.correctResponse.length, at, event.currentTarget.value)),
    };
    return (
      <span class={`gap${judgedClass(row)}`}>
        {bank.length > 0 ? (
          <select {...common}>
            <option value="">{strings.choose}</option>
            {bank.map((word) => (
              <option key={word} value={word}>
                {word}
              </option>
            ))}
          </select>
        ) : (
          <input
            type="text"
            maxLength={LONGEST}
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            {...common}
            onInput={common.onChange}
          />
        )}
        <PartMark row={row} id={`${spec.id}_${at + 1}_mark`} {...(!locked && { wrong })} />
      </span>
    );
  };
  return (
    <p class="passage">
      {text.passage.map((words, at) => (
        <>
          <Rich text={words} />
          {at < spec.correctResponse.length && field(at)}
        </>
      ))}
    </p>
  );
};
