/**
 * Exam practice: the student writes, then ticks the mark points that the answer makes, marks it by
 * level and compares it with model answers. What is written stays in the browser (said before the
 * field), and can be copied and printed; only the ticks become part of the progress.
 */
import type { QuestionOf } from '../../course/course';
import { live } from '../../ui/live';
import { useRef, useState } from 'preact/hooks';
import { Figure } from '../../ui/Figure';
import { usePrivateNote } from '../../ui/privateNotes';
import { useStrings } from '../../ui/strings';
import type { ViewProps } from '../view';
import { Points } from './Points';

export const View = (props: ViewProps<QuestionOf<'essay'>>) => {
  const { spec, text } = props;
  const strings = useStrings();
  const words = strings.practice;
  const [written, write] = usePrivateNote(spec.id);
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<{ readonly words: string; readonly nth: number }>();
  const say = (sentence: string): void =>
    setSaid((last) => ({ words: sentence, nth: (last?.nth ?? 0) + 1 }));
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(written);
      say(words.copied);
    } catch {
      field.current?.select();
      say(words.notCopied);
    }
  };
  return (
    <section class="question practice" id={`q-${spec.id}`} aria-labelledby={`${spec.id}_stem`}>
      <p class="label">
        <span>{strings.practiceQuestion}</span>
        <span>{words.marks(text.board, text.marks, text.exam?.number)}</span>
        <span>{strings.notScored}</span>
      </p>
      <h3 id={`${spec.id}_stem`}>{text.stem}</h3>
      {text.figure && <Figure of={text.figure} />}
      <p>{text.advice}</p>
      <p class="note" id={`${spec.id}_private`}>
        {words.private}
      </p>
      <label for={`${spec.id}_text`}>{words.write}</label>
      <textarea
        id={`${spec.id}_text`}
        ref={field}
        rows={8}
        aria-describedby={`${spec.id}_private`}
        value={written}
        readOnly={!write}
        onInput={(event) => {
          write?.(event.currentTarget.value);
          // Of the text as it was before.
          setSaid(undefined);
        }}
      />
      <p class="written" aria-hidden="true">
        {written}
      </p>
      <p class="buttons">
        {!open && (
          <button class="primary" onClick={() => setOpen(true)}>
            {words.done}
          </button>
        )}
        <button onClick={() => void copy()}>{words.copy}</button>
      </p>
      <p {...live} class="verdict">
        {/* Another element each time, so that it is said again when the button is pressed again. */}
        {said && <span key={said.nth}>{said.words}</span>}
      </p>
      {open && <Points {...props} />}
    </section>
  );
};
