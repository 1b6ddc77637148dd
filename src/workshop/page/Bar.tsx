/** The head of the workshop: what it holds, what can be done with all of it, and how it is kept. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { live } from '../../ui/live';
import type { Work } from '../work';
import { Choose } from './Choose';
import type { SaveState, Autosave } from './autosave';

const KEEPING: Readonly<Record<SaveState, string>> = {
  saved: strings.kept,
  keeping: strings.keeping,
  full: strings.full,
  failed: strings.noStore,
  'no store': strings.noStore,
  'other tab': strings.otherTab,
};

export const Bar = (props: {
  readonly title: string;
  readonly said: ComponentChildren;
  readonly keeping: Autosave;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly openZip: (file: File) => void;
  readonly openFolder: (files: readonly File[]) => void;
  readonly save: () => void;
  /** Writes into the folder of lessons, where there is one. */
  readonly write: (() => void) | undefined;
  readonly restart: () => void;
  /** Goes to where packages are made, which lies below a long list of lessons. */
  readonly toPackages: () => void;
  readonly takeOther: (work: Work) => void;
  readonly current: () => Work;
  readonly children: ComponentChildren;
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
        {props.write && (
          <button type="button" class="main" onClick={props.write}>
            {strings.write}
          </button>
        )}
        <button type="button" class={props.write ? undefined : 'main'} onClick={props.toPackages}>
          {strings.packages}
        </button>
        <button type="button" onClick={props.save}>
          {strings.save}
        </button>
        <Choose
          label={strings.open}
          accept=".zip"
          chosen={([file]) => file && props.openZip(file)}
        />
        <Choose label={strings.openFolder} folder chosen={props.openFolder} />
        <button type="button" onClick={props.restart}>
          {strings.restart}
        </button>
      </div>
      <p {...live} class="said">
        {props.said}
      </p>
      <div {...live} class={state === 'saved' || state === 'keeping' ? 'kept' : 'kept bad'}>
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
      {props.children}
    </header>
  );
};
