/** The parts and lessons: opened, moved, renamed, left out. */
import { useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import {
  leaveOut,
  type LessonRow,
  moveLesson,
  outlineOf,
  renameLesson,
  renamePart,
  takeIn,
} from '../outline';
import type { Files } from '../work';
import { AddLesson } from './AddLesson';
import { TextField } from './TextField';
import type { Working } from './useWork';

interface Props {
  readonly files: Files;
  /** The file in the editor. */
  readonly path: string;
  readonly open: (path: string) => void;
  readonly edit: Working['edit'];
  readonly addLesson: (title: string) => void;
}

const Row = ({
  row,
  props,
  last,
}: {
  readonly row: LessonRow;
  readonly props: Props;
  readonly last: boolean;
}) => {
  const [naming, setNaming] = useState(false);
  const { path, open, edit } = props;
  const { folder, title } = row;
  const file = `${folder}/lesson.md`;
  return (
    <li class={path === file ? 'row current' : 'row'}>
      {naming ? (
        <TextField
          label={strings.newTitle(title)}
          hidden
          value={title}
          accepts={() => true}
          set={(value) => {
            setNaming(false);
            if (value !== '') edit((texts) => renameLesson(texts, folder, value));
          }}
        />
      ) : (
        <button
          type="button"
          class="name"
          aria-current={path === file}
          aria-label={strings.edit(title)}
          onClick={() => open(file)}
        >
          {title}
        </button>
      )}
      <span class="acts">
        <button
          type="button"
          aria-label={strings.up(title)}
          onClick={() => edit((texts) => moveLesson(texts, folder, -1))}
        >
          {strings.rows.up}
        </button>
        <button
          type="button"
          aria-label={strings.down(title)}
          onClick={() => edit((texts) => moveLesson(texts, folder, 1))}
        >
          {strings.rows.down}
        </button>
        <button
          type="button"
          aria-label={strings.rename(title)}
          aria-expanded={naming}
          onClick={() => setNaming(!naming)}
        >
          {strings.rows.rename}
        </button>
        <button
          type="button"
          aria-label={strings.leaveOut(title)}
          disabled={last}
          onClick={() => edit((texts) => leaveOut(texts, folder))}
        >
          {strings.rows.leaveOut}
        </button>
      </span>
    </li>
  );
};

export const Outline = (props: Props) => {
  const { files, edit, addLesson } = props;
  const { parts, leftOut } = outlineOf(files);
  const last = parts.flatMap(({ lessons }) => lessons).length < 2;
  return (
    <section>
      <h2>{strings.lessons}</h2>
      {parts.map((part, at) => (
        <div key={at} class="part">
          <TextField
            label={strings.partTitle(at + 1)}
            hidden
            value={part.title}
            set={(title) => edit((texts) => renamePart(texts, at, title))}
          />
          <ul>
            {part.lessons.map((row) => (
              <Row key={row.folder} row={row} props={props} last={last} />
            ))}
          </ul>
        </div>
      ))}
      <AddLesson add={addLesson} />
      {leftOut.length > 0 && (
        <div class="part">
          <h3>{strings.leftOut}</h3>
          <p class="help">{strings.leftOutHelp}</p>
          <ul>
            {leftOut.map(({ folder, title }) => (
              <li key={folder} class="row">
                <span class="name">{title}</span>
                <span class="acts">
                  <button
                    type="button"
                    aria-label={strings.takeIn(title)}
                    onClick={() => edit((texts) => takeIn(texts, folder))}
                  >
                    {strings.rows.takeIn}
                  </button>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
};
