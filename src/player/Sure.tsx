/** "How sure are you?": sent by xAPI and cmi5 alone, never marked, never needed. */
import { usePlayer } from './context';

export const Sure = (props: {
  readonly id: string;
  readonly sure: 1 | 2 | 3 | undefined;
  readonly choose: (sure: 1 | 2 | 3) => void;
}) => {
  const { strings } = usePlayer();
  return (
    <fieldset class="sure">
      <legend>{strings.sure.ask}</legend>
      <p class="options">
        {([1, 2, 3] as const).map((level) => (
          <label key={level}>
            <input
              type="radio"
              name={`sure-${props.id}`}
              checked={props.sure === level}
              onChange={() => props.choose(level)}
            />
            <span>{strings.sure.levels[level]}</span>
          </label>
        ))}
      </p>
      <p class="note">{strings.sure.note}</p>
    </fieldset>
  );
};
