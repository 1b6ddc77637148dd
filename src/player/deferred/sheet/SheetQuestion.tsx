/** A question on a revision sheet: open as it was asked, settled with its right answer. */
import type { QuestionText, Spec } from '../../../course/course';
import { settled } from '../../../course/policy';
import { kindOf } from '../../../kinds/register';
import { answerInWords, openInWords } from '../../../kinds/words';
import { triesAt } from '../../../progress/progress';
import { usePlayer } from '../../context';
import { Figure } from '../../../ui/Figure';
import { Rich } from '../../../ui/Rich';

export const SheetQuestion = (props: { readonly spec: Spec; readonly text: QuestionText }) => {
  const { state, strings } = usePlayer();
  const { spec, text } = props;
  const known = kindOf(spec).scored && settled(spec, triesAt(state.progress, spec.slot));
  const { lines, choices } = openInWords(text);
  const [only, ...more] = known ? answerInWords(text, spec.correctResponse, strings) : lines;
  const bullets = !known && text.form === 'pick';
  return (
    <section class="question">
      <h3>
        <Rich text={text.stem} />
      </h3>
      {text.figure && <Figure of={text.figure} />}
      {text.form === 'sequence' && !known && <p class="note">{strings.sheet.order}</p>}
      {known && (
        <p class="mark right">
          <span aria-hidden="true">✓</span> {strings.sheet.answer}
        </p>
      )}
      {more.length === 0 ? (
        <p>
          <Rich text={only ?? ''} />
        </p>
      ) : known && text.form === 'sequence' ? (
        <ol>
          {[only, ...more].map((line) => (
            <li key={line}>
              <Rich text={line ?? ''} />
            </li>
          ))}
        </ol>
      ) : (
        <ul class={bullets ? 'boxes' : ''}>
          {[only, ...more].map((line) => (
            <li key={line}>
              <Rich text={line ?? ''} />
            </li>
          ))}
        </ul>
      )}
      {!known && choices.length > 0 && (
        <p class="note">{strings.sheet.pairs(choices.join(' · '))}</p>
      )}
      {text.form === 'essay' && [1, 2, 3, 4, 5].map((n) => <span key={n} class="rule" />)}
    </section>
  );
};
