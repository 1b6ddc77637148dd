/** The head of the workshop: what it holds, what can be done with all of it, and how it is kept. */
import { useEffect, useRef } from 'preact/hooks';
import { strings } from '../strings';
import type { Work } from '../work';
import type { Keeping, Kept } from './kept';

const KEEPING: Readonly<Record<Keeping, string>> = {
  saved: strings.kept,
  keeping: strings.keeping,
  full: strings.full,
  failed: strings.noStore,
  'no store': strings.noStore,
  'other tab': strings.otherTab,
};

/** A button that chooses files; the field itself is not shown. */
const Choose = (props: {
  readonly label: string;
  readonly folder?: boolean;
  readonly chosen: (files: readonly File[]) => void;
}) => {
  const { label, folder = false, chosen } = props;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (folder) field.current?.setAttribute('webkitdirectory', '');
  }, []);
  return (
    <label class="choose">
      <input
        ref={field}
        type="file"
        accept={folder ? undefined : '.zip'}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file again, once mended, must be a change too.
          event.currentTarget.value = '';
          if (files.length > 0) chosen(files);
        }}
      />
      <span>{label}</span>
    </label>
  );
};

export const Bar = (props: {
  readonly title: string;
  readonly said: string;
  readonly keeping: Kept;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openZip: (file: File) => void;
  readonly openFolder: (files: readonly File[]) => void;
  readonly save: () => void;
  readonly restart: () => void;
  readonly takeOther: (work: Work) => void;
  readonly current: () => Work;
}) => {
  const { keeping } = props;
  const heading = strings.of(props.title);
  useEffect(() => {
    document.title = heading;
  }, [heading]);
  const { state } = keeping;
  return (
    <header>
      <h1>{heading}</h1>
      <p class="lead">{strings.lead}</p>
      <div class="bar">
        <button type="button" disabled={!props.canUndo} onClick={props.undo}>
          {strings.undo}
        </button>
        <button type="button" disabled={!props.canRedo} onClick={props.redo}>
          {strings.redo}
        </button>
        <button type="button" onClick={props.save}>
          {strings.save}
        </button>
        <Choose label={strings.open} chosen={([file]) => file && props.openZip(file)} />
        <Choose label={strings.openFolder} folder chosen={props.openFolder} />
        <button type="button" onClick={props.restart}>
          {strings.restart}
        </button>
      </div>
      <p role="status" class="said">
        {props.said}
      </p>
      <div role="status" class={state === 'saved' || state === 'keeping' ? 'kept' : 'kept bad'}>
        {KEEPING[state]}
        {state === 'other tab' && (
          <span class="bar">
            <button
              type="button"
              onClick={() => void keeping.other().then((work) => work && props.takeOther(work))}
            >
              {strings.takeOther}
            </button>
            <button type="button" onClick={() => keeping.force(props.current())}>
              {strings.keepMine}
            </button>
          </span>
        )}
      </div>
    </header>
  );
};
