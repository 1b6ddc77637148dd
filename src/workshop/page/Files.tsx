/** The files of the unit that are no lesson. */
import { strings } from '#workshop-strings';
import type { Files as Texts } from '../work';

export const Files = (props: {
  readonly files: Texts;
  readonly path: string;
  readonly open: (path: string) => void;
}) => (
  <section>
    <h2>{strings.files}</h2>
    <ul>
      {Object.entries(strings.fileNames)
        .filter(([file]) => Object.hasOwn(props.files, file))
        .map(([file, name]) => (
          <li key={file} class={props.path === file ? 'row current' : 'row'}>
            <button
              type="button"
              class="name"
              aria-current={props.path === file}
              onClick={() => props.open(file)}
            >
              {name}
            </button>
          </li>
        ))}
    </ul>
  </section>
);
