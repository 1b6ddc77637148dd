/** Files that were edited here and on the disk: which of the two is to stay. Undo brings back the other. */
import { strings } from '#workshop-strings';

export const Conflicts = (props: {
  readonly paths: readonly string[];
  readonly choose: (mine: boolean) => void;
}) => (
  <div role="alert" class="kept bad">
    {strings.conflict(props.paths)}
    <span class="bar">
      <button type="button" onClick={() => props.choose(false)}>
        {strings.takeDisk}
      </button>
      <button type="button" onClick={() => props.choose(true)}>
        {strings.keepMine}
      </button>
    </span>
  </div>
);
