/** Chooses who plays, and adds somebody. */
import type { Learner } from '../learners';
import { useWords } from '../words';

export const Chooser = (props: {
  readonly learners: readonly Learner[];
  readonly chosen: Learner;
}) => {
  const words = useWords().learner;
  return (
    <div class="learners">
      <form action="/" method="get">
        <label>
          {words.learner}{' '}
          <select name="learner">
            {props.learners.map(({ id, name }) => (
              <option key={id} value={id} selected={id === props.chosen.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button>{words.show}</button>
      </form>
      <form action="/learners" method="post">
        <label>
          {words.add} <input name="name" required maxLength={80} autocomplete="off" />
        </label>
        <button>{words.addIt}</button>
      </form>
    </div>
  );
};
