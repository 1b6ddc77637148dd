/** What the edit means for students who are in the middle of the unit. */
import type { Change } from '../../reader';
import { strings } from '../strings';

export const Changes = ({ changes }: { readonly changes: readonly Change[] }) => (
  <section>
    <h2>{strings.changes}</h2>
    {changes.length === 0 ? (
      <p class="help">{strings.noChanges}</p>
    ) : (
      <>
        <p class="help">{strings.changesHelp}</p>
        <ul class="changes">
          {changes.map((change, at) => (
            <li key={at}>{strings.change(change)}</li>
          ))}
        </ul>
      </>
    )}
  </section>
);
