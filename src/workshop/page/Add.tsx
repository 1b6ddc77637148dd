/** The menu of what can be added, each as an example that is there to be changed. */
import { useId, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { WORD } from '../adding/adding';
import { type Examples, isQuestion, namesOffered } from '../examples';

export const Add = (props: {
  readonly examples: Examples;
  /** The open lesson's text; undefined where no lesson is open. */
  readonly lesson: string | undefined;
  readonly add: (name: string) => void;
}) => {
  const { examples, lesson, add } = props;
  const id = useId();
  const [chosen, choose] = useState('');
  const names = lesson === undefined ? [] : namesOffered(examples, lesson);
  const questions = names.filter((name) => isQuestion(examples.blocks[name] ?? ''));
  const others = names.filter((name) => !questions.includes(name));
  const name = [...names, WORD].includes(chosen) ? chosen : (names[0] ?? WORD);
  const group = (label: string, of: readonly string[]) =>
    of.length > 0 && (
      <optgroup label={label}>
        {of.map((one) => (
          <option key={one} value={one}>
            {strings.added[one] ?? one}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div class="tool">
      <label for={id}>{strings.add}</label>
      <select id={id} value={name} onChange={(event) => choose(event.currentTarget.value)}>
        {group(strings.addQuestion, questions)}
        {group(strings.addBlock, others)}
        {group(strings.addWord, [WORD])}
      </select>
      <button type="button" onClick={() => add(name)}>
        {strings.addNow}
      </button>
    </div>
  );
};
