/** The workshop: lessons at the left, their text in the middle, what a student sees at the right. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import { formats } from '../../../manifest';
import { partsOf } from '../../publish/kit';
import { SLOTS, UNIT } from '../../reader/file-names';
import { printSlots } from '../../reader/slots';
import type { Carried, Tools } from '../carried';
import { mediaFrom } from '../media';
import { settingOf } from '../outline';
import { idIn } from '../front';
import { stepAt } from '../lesson/place';
import { previewPage } from '../preview/page';
import { lessonPaths } from '../sources';
import { begin, change, redo, undo, type Work } from '../work';
import { Bar } from './Bar';
import { Changes } from './Changes';
import { Conflicts } from './Conflicts';
import { Files as FileList } from './Files';
import { LessonText } from './LessonText';
import { Licences } from './Licences';
import { Outline } from './Outline';
import { Packages } from './Packages';
import { Preview } from './Preview';
import { Settings } from './Settings';
import { sourceActions } from './source-actions';
import type { Store } from './store';
import { type Served, useFolder } from './useFolder';
import { useMessage } from './useMessage';
import { usePackages } from './usePackages';
import { isUnit, useUnit } from './useUnit';
import { useWork } from './useWork';
import { type View, Views } from './Views';

const firstLesson = (files: Work['files']): string => lessonPaths(files)[0] ?? UNIT;

export const App = (props: {
  readonly carried: Carried;
  readonly toolsOf: () => Tools;
  /** What the browser had kept, if anything. */
  readonly kept: Work | undefined;
  readonly store: Store | undefined;
  /** The folder of lessons, where the practice LMS serves the page beside one. */
  readonly served: Served | undefined;
}) => {
  const { carried, toolsOf, kept, store, served } = props;
  const carriedPhotos = useMemo(() => mediaFrom(carried.media), []);
  const working = useWork(
    () => ({
      // Work that an older workshop has kept has no photographs: it gets those of the page.
      ...begin(carried.files, carriedPhotos),
      ...(served && { disk: served.disk.files }),
      ...kept,
    }),
    store,
  );
  const { work, settle, set, edit, keeping } = working;
  const { files } = work;
  const reading = useUnit(work);
  const { unit, problems, checked, changes, listed, readWork } = reading;
  const message = useMessage(kept ? strings.resumed : '');

  const [chosen, choose] = useState(() => firstLesson(files));
  const [view, setView] = useState<View>('list');
  const [line, setLine] = useState(1);
  /** How often the bar has asked for the packages. */
  const [asked, setAsked] = useState(0);
  /** The step that the reader of the preview went to, until the cursor moves. */
  const [went, setWent] = useState('');
  // What was open may have gone: left out, undone, another unit.
  const path = Object.hasOwn(files, chosen) ? chosen : firstLesson(files);
  const text = files[path] ?? '';
  const moved = (at: number): void => {
    setLine(at);
    setWent('');
  };
  const open = (next: string): void => {
    choose(next);
    setView('text');
  };
  const openFile = (next: string): void => {
    settle();
    open(next);
    moved(1);
  };

  const lesson = path.endsWith('/lesson.md') ? (idIn(text) ?? '') : '';
  const cursor = lesson === '' ? '' : `#/${lesson}/${stepAt(text, line)}`;
  // A new page begins where the reader was, else where the cursor is.
  const begins = useRef('');
  begins.current = went.startsWith(`#/${lesson}/`) ? went : cursor;

  /** New questions get their numbers, which stay theirs: kept with the lessons, as a check does. */
  const withSlots = (): Work => {
    const now = settle();
    const found = readWork(now);
    if (!isUnit(found) || found.warnings.length === 0) return now;
    const next = change(now, { [SLOTS]: printSlots(found.slots) });
    set(next);
    return next;
  };
  const folder = useFolder(served, working, message, withSlots);
  const sources = sourceActions(
    working,
    message,
    withSlots,
    { files: carried.files, photos: carriedPhotos },
    { unit: (opened) => choose(firstLesson(opened.files)), file: openFile },
  );
  const { busy, make } = usePackages(toolsOf, () => readWork(withSlots()), message);

  // This must be the last hook: it renders the preview to a string, after which Preact allows this component no more hooks.
  const web = formats.find(({ name }) => name === 'web');
  const page = useMemo(
    () =>
      unit &&
      web &&
      previewPage(unit, partsOf(toolsOf().kit, web, unit.course.language), {
        lesson,
        place: begins.current,
        boot: toolsOf().boot,
      }),
    [unit, lesson],
  );

  return (
    <main data-view={view}>
      <Bar
        title={unit ? unit.course.title : settingOf(files, ['title'])}
        said={message.said}
        keeping={keeping}
        canUndo={work.past.length > 0}
        canRedo={work.future.length > 0}
        undo={() => set(undo(settle()))}
        redo={() => set(redo(settle()))}
        openZip={(file) => void sources.openZip(file)}
        openFolder={(list) => void sources.openFolder(list)}
        save={() => void sources.save()}
        write={folder && (() => void folder.save())}
        restart={sources.restart}
        toPackages={() => {
          settle();
          setView('list');
          setAsked(asked + 1);
        }}
        takeOther={set}
        current={settle}
      >
        {folder?.conflicts && (
          <Conflicts paths={Object.keys(folder.conflicts)} choose={folder.choose} />
        )}
      </Bar>
      <Views
        view={view}
        choose={(next) => {
          settle();
          setView(next);
        }}
      />
      <div class="list">
        <Outline
          files={files}
          path={path}
          open={openFile}
          edit={edit}
          addLesson={(title) => void sources.addLesson(title)}
        />
        <Packages
          unit={unit}
          asked={asked}
          busy={busy}
          make={(name, what) => void make(name, what)}
        />
        <Changes changes={changes} />
        <Settings files={files} edit={edit} />
        <FileList files={files} path={path} open={openFile} />
        <Licences notices={listed ? toolsOf().notices : undefined} />
      </div>
      <LessonText
        path={path}
        line={line}
        examples={carried.examples}
        working={working}
        reading={reading}
        message={message}
        open={open}
        moved={moved}
        openZip={(file) => void sources.openZip(file)}
      />
      <div class="preview">
        <Preview
          page={page}
          waiting={!checked}
          old={problems.length > 0}
          place={cursor}
          went={setWent}
        />
      </div>
    </main>
  );
};
