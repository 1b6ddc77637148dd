/** Chooses who plays, and adds somebody. */
import type { Learner } from '../learners';

export const Chooser = (props: {
  readonly learners: readonly Learner[];
  readonly chosen: Learner;
}) => (
  <div class="learners">
    <form action="/" method="get">
      <label>
        Learner{' '}
        <select name="learner">
          {props.learners.map(({ id, name }) => (
            <option key={id} value={id} selected={id === props.chosen.id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button>Show</button>
    </form>
    <form action="/learners" method="post">
      <label>
        Add a learner <input name="name" required maxLength={80} autocomplete="off" />
      </label>
      <button>Add</button>
    </form>
  </div>
);
