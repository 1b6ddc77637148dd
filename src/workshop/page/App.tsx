/** The workshop: lessons at the left, their text in the middle, what a student sees at the right. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formats } from '../../../manifest';
import { MOODLE_COURSE } from '../../../manifest/moodle';
import { base64 } from '../../html/photo';
import { partsOf } from '../../publish/kit';
import { changesBetween, type Problem, type Problems, read, type Unit } from '../../reader';
import { readLesson } from '../../reader/lesson';
import { remembering } from '../../reader/remember';
import { printSlots } from '../../reader/slots';
import type { Carried, Tools } from '../carried';
import { additionOf, isQuestion, wordAdded } from '../examples';
import { questionsIn, withBlock } from '../form/edit';
import { readQuestions } from '../import/read';
import { newLesson } from '../lesson/new';
import { makeCourse, makeZip } from '../make';
import { mediaFrom } from '../media';
import { settingOf } from '../outline';
import { idIn, placeBelow, putIn, stepAt } from '../place';
import { fileNameOf, isDrawing, looksLikePicture, pictureMarkdown, usable } from '../picture';
import { previewPage } from '../preview/page';
import { changesToSave, type Disk, resolved, type SaveReply } from '../disk';
import { Refused } from '../refused';
import {
  checkSize,
  type ChosenFile,
  LEFT_OUT,
  MOST,
  type Opened,
  openFiles,
  openZip,
  mediaFiles,
  readable,
  saveZip,
} from '../sources';
import { strings } from '../strings';
import { begin, change, type Edits, openOther, redo, undo, type Work } from '../work';
import { Add, WORD } from './Add';
import { Bar } from './Bar';
import { prepare } from './canvas';
import { Changes } from './Changes';
import { Choose } from './Choose';
import { Conflicts } from './Conflicts';
import { ChooseQuestion } from './ChooseQuestion';
import { Editor } from './Editor';
import { Form } from './Form';
import { Import, ImportReport, type Report } from './Import';
import { Outline } from './Outline';
import { Packages } from './Packages';
import { type Chosen, PictureForm } from './Picture';
import { Preview } from './Preview';
import { Files as FileList } from './Files';
import { saveFile } from './save-file';
import { Settings } from './Settings';
import type { Server } from './server';
import { useAutosave } from './autosave';
import { useDrop } from './useDrop';
import type { Store } from './store';

/** Milliseconds of quiet after which what was typed is a step, and is checked. */
const QUIET = 300;

const ROOT = 'lessons';

/** The page's own turn: it draws what it has to say before the next long task. */
const drawn = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

const isUnit = (checked: Unit | Problems): checked is Unit => !('problems' in checked);

const firstLesson = (files: Work['files']): string =>
  Object.keys(files).find((path) => /^(?!left-out)[^/]+\/lesson\.md$/.test(path)) ?? 'unit.yaml';

type View = 'list' | 'text' | 'preview';

interface Busy {
  readonly done: number;
  readonly all: number;
}

export const App = (props: {
  readonly carried: Carried;
  readonly toolsOf: () => Tools;
  /** What the browser had kept, if anything. */
  readonly kept: Work | undefined;
  readonly store: Store | undefined;
  /** The folder of lessons, where the practice LMS serves the page beside one. */
  readonly served: { readonly server: Server; readonly disk: Disk } | undefined;
}) => {
  const { carried, toolsOf, kept, store, served } = props;
  const carriedPhotos = useMemo(() => mediaFrom(carried.media), []);
  const [work, setWork] = useState<Work>(() => ({
    // What was kept by a workshop without photographs goes on with those of the page.
    ...begin(carried.files, carriedPhotos),
    ...(served && { disk: served.disk.files }),
    ...kept,
  }));
  const [chosen, open] = useState(() => firstLesson(work.files));
  const [view, setView] = useState<View>('list');
  const [said, say] = useState(kept ? strings.resumed : '');
  const [line, setLine] = useState(1);
  const [went, setWent] = useState('');
  const [outside, setOutside] = useState(0);
  const [report, setReport] = useState<Report>();
  const [formId, openForm] = useState<string>();
  const [conflicts, setConflicts] = useState<SaveReply['conflicts']>();
  const onDisk = useRef(new Set(served?.disk.photos));
  const [picture, setPicture] = useState<Chosen>();
  const [reveal, setReveal] = useState<{ readonly line: number }>();
  const [busy, setBusy] = useState<Busy>();
  const keeping = useAutosave(store, work);
  const lessonOf = useMemo(() => remembering(readLesson), []);
  const readWork = ({
    files: texts,
    photos: pictures,
  }: Pick<Work, 'files' | 'photos'>): Unit | Problems =>
    read(readable(texts), ROOT, lessonOf, new Map(Object.entries(pictures)));

  const { files, photos } = work;
  // What was open may have gone: left out, undone, another unit.
  const path = Object.hasOwn(files, chosen) ? chosen : firstLesson(files);
  const text = files[path] ?? '';

  // The list is there before the lessons are read, which takes longer than all the rest.
  const [listed, setListed] = useState(false);
  useEffect(() => void drawn().then(() => setListed(true)), []);
  // First as it was opened: of the edited unit only the lessons that differ are read once more.
  const { opened } = work;
  const before = useMemo(() => (listed ? readWork(opened) : undefined), [opened, listed]);
  const checked = useMemo(() => {
    if (!listed) return undefined;
    return files === opened.files && photos === opened.photos ? before : readWork(work);
  }, [files, photos, listed]);
  const changes = useMemo(
    () =>
      before && checked && isUnit(before) && isUnit(checked) ? changesBetween(before, checked) : [],
    [before, checked],
  );
  const last = useRef<Unit | undefined>(undefined);
  if (checked && isUnit(checked)) last.current = checked;
  const unit = last.current;
  const problems: readonly Problem[] = checked && !isUnit(checked) ? checked.problems : [];
  const here = useMemo(
    () => problems.filter(({ file }) => file === `${ROOT}/${path}`),
    [checked, path],
  );

  // What is being typed becomes a step once there is a pause, or before anything else is done.
  const typed = useRef<{ readonly path: string; readonly text: string } | undefined>(undefined);
  const timer = useRef(0);
  const current = useRef(work);
  const put = (next: Work): void => {
    current.current = next;
    setWork(next);
  };
  const settle = (): Work => {
    clearTimeout(timer.current);
    const pending = typed.current;
    typed.current = undefined;
    if (pending) put(change(current.current, { [pending.path]: pending.text }));
    return current.current;
  };
  const type = (next: string): void => {
    typed.current = { path, text: next };
    clearTimeout(timer.current);
    timer.current = window.setTimeout(settle, QUIET);
  };
  /** A change that is not typed: the editor must show it too. */
  const set = (next: Work): void => {
    put(next);
    setOutside((n) => n + 1);
  };
  const edit = (edits: Edits): void => set(change(settle(), edits));
  useEffect(() => {
    const leave = (): void => {
      if (typed.current) keeping.now(settle());
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  });

  const questions = useMemo(
    () => (path.endsWith('/lesson.md') ? questionsIn(text) : []),
    [path, text],
  );
  const row = questions.find(({ id }) => id === formId);
  const showForm = (id: string): void => {
    settle();
    openForm(id);
    setLine(questions.find((one) => one.id === id)?.line ?? 1);
    setWent('');
  };

  const lesson = path.endsWith('/lesson.md') ? (idIn(text) ?? '') : '';
  const cursor = lesson === '' ? '' : `#/${lesson}/${stepAt(text, line)}`;
  const web = formats.find(({ name }) => name === 'web');
  // Above the preview: rendering it to a string ends what hooks this component may still call.
  useDrop((file) => drop(file));
  // A new page begins where the reader was, else where the cursor is.
  const begins = useRef('');
  begins.current = went.startsWith(`#/${lesson}/`) ? went : cursor;
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

  const attempt = async (act: () => Promise<void> | void): Promise<void> => {
    try {
      await act();
    } catch (error) {
      if (error instanceof Refused) say(error.message);
      else {
        console.error(error);
        say(strings.failed + (error instanceof Error ? error.message : String(error)));
      }
    }
  };

  const show = (name: string, opened: Opened): void => {
    set(openOther(settle(), opened));
    open(firstLesson(opened.files));
    const lessons = Object.keys(opened.files).filter((one) => /^[^/]+\/lesson\.md$/.test(one));
    const { unused, missing } = opened;
    say(
      [
        strings.opened(name, lessons.length),
        ...(unused.length > 0 ? [strings.unused(unused)] : []),
        ...(missing.length > 0 ? [strings.missing(missing)] : []),
      ].join(' '),
    );
  };
  const openOne = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST.unit);
      show(file.name, await openZip(file.name, new Uint8Array(await file.arrayBuffer()), prepare));
    });
  const openFolder = (list: readonly File[]): Promise<void> =>
    attempt(async () => {
      const [name = ''] = (list[0]?.webkitRelativePath ?? '').split('/');
      checkSize(
        name,
        list.reduce((sum, { size }) => sum + size, 0),
        MOST.unit,
      );
      const given = await Promise.all(
        list.map(async (file): Promise<ChosenFile> => ({
          path: file.webkitRelativePath,
          bytes: new Uint8Array(await file.arrayBuffer()),
        })),
      );
      show(name, await openFiles(name, given, prepare));
    });

  /** New questions get their numbers, which stay theirs: kept with the lessons, as a check does. */
  const withSlots = (): Work => {
    const now = settle();
    const found = readWork(now);
    if (!isUnit(found)) return now;
    const next = change(now, { 'slots.json': printSlots(found.slots) });
    if (found.warnings.length > 0) set(next);
    return current.current;
  };
  const save = (): Promise<void> =>
    attempt(() => {
      const now = withSlots();
      const id = settingOf(now.files, ['id']) || 'lessons';
      const name = `${id}-sources-${settingOf(now.files, ['version']) || '0'}.zip`;
      saveFile(name, saveZip(now.files, now.photos));
      say(strings.saved(name));
    });
  const write = ({ server }: { readonly server: Server }): Promise<void> =>
    attempt(async () => {
      const now = withSlots();
      const changes = changesToSave(now.files, now.disk ?? {});
      const photos = Object.fromEntries(
        mediaFiles(now.photos)
          .filter(([one]) => !onDisk.current.has(one))
          .map(([one, bytes]) => [one, base64(bytes)]),
      );
      const { conflicts: met } = await server.save({ changes, photos });
      if (Object.keys(met).length > 0) {
        setConflicts(met);
        say('');
        return;
      }
      for (const one of Object.keys(photos)) onDisk.current.add(one);
      put({ ...settle(), disk: now.files });
      const all = [...Object.keys(changes), ...Object.keys(photos)].length;
      say(strings.written(all));
    });
  const make = (name: string, what: string): Promise<void> =>
    attempt(async () => {
      const found = readWork(withSlots());
      if (!isUnit(found)) {
        say(strings.mendFirst(found.problems.length));
        return;
      }
      say('');
      try {
        const { kit } = toolsOf();
        const pause = async (done: number, all: number): Promise<void> => {
          setBusy({ done, all });
          await drawn();
        };
        const format = formats.find((one) => one.name === name);
        const made =
          name === MOODLE_COURSE
            ? await makeCourse(found, kit, pause)
            : format && (await makeZip(found, format, { kit, what }, pause));
        if (!made) return;
        saveFile(made.name, made.bytes);
        say(strings.made(made.name));
      } finally {
        setBusy(undefined);
      }
    });

  const add = (name: string): Promise<void> =>
    attempt(() => {
      const now = settle().files;
      if (name === WORD) {
        const added = wordAdded(carried.examples, now);
        edit(added.edits);
        open('glossary.yaml');
        openForm(undefined);
        setReveal({ line: added.line });
      } else {
        const source = now[path] ?? '';
        const folder = path.replace(/\/lesson\.md$/, '');
        const { text: block, edits } = additionOf(carried.examples, name, { files: now, folder });
        const put = putIn(source, placeBelow(source, line, name), block);
        edit({ ...edits, [path]: put.text });
        setReveal({ line: put.line });
        const [, id] = /^id: (\S+)$/m.exec(block.slice(block.lastIndexOf('```question'))) ?? [];
        openForm(isQuestion(block) ? id : undefined);
      }
      setView('text');
      say(strings.hasAdded(strings.added[name] ?? name));
    });
  const importOne = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST.file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const now = settle().files;
      const { blocks, notes } = readQuestions(file.name, bytes, now);
      if (blocks.length > 0) {
        const source = now[path] ?? '';
        const put = putIn(source, placeBelow(source, line, ''), blocks.join('\n\n'));
        edit({ [path]: put.text });
        setLine(put.line);
      }
      openForm(undefined);
      setReport({ name: file.name, questions: blocks.length, notes });
      say('');
    });
  const choosePicture = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST.file);
      say(strings.scaling(file.name));
      const picture = isDrawing(file.name)
        ? await file.text()
        : usable(file.name, await prepare(new Uint8Array(await file.arrayBuffer())));
      setPicture({ name: file.name, picture });
      setView('text');
      say('');
    });
  const putPicture = (chosen: Chosen, alt: string): void => {
    const now = settle();
    const source = now.files[path] ?? '';
    const folder = path.replace(/lesson\.md$/, '');
    const taken = (one: string): boolean =>
      Object.hasOwn(now.files, folder + one) || Object.hasOwn(now.photos, folder + one);
    const name = fileNameOf(chosen.name, chosen.picture, taken);
    const put = putIn(source, placeBelow(source, line, ''), pictureMarkdown(alt, name));
    edit({ [folder + name]: chosen.picture, [path]: put.text });
    setPicture(undefined);
    openForm(undefined);
    setReveal({ line: put.line });
    say(strings.pictureAdded(name));
  };
  const drop = (file: File): void => {
    if (/\.zip$/i.test(file.name)) void openOne(file);
    else if (!path.endsWith('/lesson.md')) say(strings.dropInLesson);
    else if (looksLikePicture(file.name)) void choosePicture(file);
    else void importOne(file);
  };
  const addLesson = (title: string): Promise<void> =>
    attempt(() => {
      const all = Object.entries(settle().files);
      // A lesson that is left out keeps its name.
      const known = new Map(all.map(([one, its]) => [one.replace(LEFT_OUT, ''), its]));
      const { folder, edits } = newLesson(known, ROOT, title);
      edit(edits);
      openFile(`${folder}/lesson.md`);
      say(strings.lessonAdded(title));
    });

  const goTo = ({ file, line: at }: Problem): void => {
    const target = file.slice(ROOT.length + 1);
    if (!Object.hasOwn(files, target) || target.endsWith('.svg')) return;
    settle();
    open(target);
    openForm(undefined);
    setView('text');
    setReveal({ line: at });
  };
  const openFile = (next: string): void => {
    settle();
    open(next);
    openForm(undefined);
    setLine(1);
    setWent('');
    setView('text');
  };

  return (
    <main data-view={view}>
      <Bar
        title={unit ? unit.course.title : settingOf(files, ['title'])}
        said={said}
        keeping={keeping}
        canUndo={work.past.length > 0}
        canRedo={work.future.length > 0}
        undo={() => set(undo(settle()))}
        redo={() => set(redo(settle()))}
        openZip={(file) => void openOne(file)}
        openFolder={(list) => void openFolder(list)}
        save={() => void save()}
        write={served && (() => void write(served))}
        restart={() => {
          set(openOther(settle(), { files: carried.files, photos: carriedPhotos }));
          say(strings.restarted);
        }}
        takeOther={set}
        current={() => settle()}
      >
        {conflicts && (
          <Conflicts
            paths={Object.keys(conflicts)}
            choose={(mine) => {
              set(resolved(settle(), conflicts, mine));
              setConflicts(undefined);
              if (served) void write(served);
            }}
          />
        )}
      </Bar>
      <nav class="views" aria-label={strings.chooseView}>
        {(['list', 'text', 'preview'] as const).map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => {
              settle();
              setView(one);
            }}
          >
            {strings.views[one]}
          </button>
        ))}
      </nav>
      <div class="list">
        <Outline
          files={files}
          path={path}
          open={openFile}
          edit={edit}
          addLesson={(title) => void addLesson(title)}
        />
        <Packages unit={unit} busy={busy} make={(name, what) => void make(name, what)} />
        <Changes changes={changes} />
        <Settings files={files} edit={edit} />
        <FileList files={files} path={path} open={openFile} />
        <details>
          <summary>{strings.licences}</summary>
          {/* A box that scrolls must be reached by keys. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <pre tabIndex={0}>{listed && toolsOf().notices}</pre>
        </details>
      </div>
      <div class="text">
        <div class="tools">
          <Add
            examples={carried.examples}
            lesson={path.endsWith('/lesson.md') ? text : undefined}
            add={(name) => void add(name)}
          />
          {path.endsWith('/lesson.md') && (
            <>
              <ChooseQuestion rows={questions} open={showForm} />
              <Choose
                label={strings.choosePicture}
                accept="image/*"
                chosen={([file]) => file && void choosePicture(file)}
              />
              <Import chosen={(file) => void importOne(file)} />
            </>
          )}
        </div>
        {picture && path.endsWith('/lesson.md') && (
          <PictureForm
            chosen={picture}
            put={(alt) => putPicture(picture, alt)}
            close={() => setPicture(undefined)}
          />
        )}
        {row && (
          <Form
            row={row}
            changed={(source) => edit({ [path]: withBlock(text, row, source) })}
            close={() => {
              openForm(undefined);
              setReveal({ line: row.line });
            }}
          />
        )}
        <Editor
          hidden={row !== undefined}
          path={path}
          text={text}
          outside={outside}
          problems={here}
          reveal={reveal}
          changed={type}
          moved={(at) => {
            setLine(at);
            setWent('');
          }}
        />
        {report && <ImportReport report={report} close={() => setReport(undefined)} />}
        <section class="problems" aria-label={strings.problems(problems.length)}>
          {problems.length === 0 ? (
            <p>{checked ? strings.noProblems : strings.checking}</p>
          ) : (
            <>
              <h2>{strings.problems(problems.length)}</h2>
              <ul>
                {problems.map((one) => (
                  <li key={`${one.file}:${one.line}:${one.column}:${one.message}`}>
                    <button type="button" onClick={() => goTo(one)}>
                      {`${one.file.slice(ROOT.length + 1)}, ${one.line}`}
                    </button>{' '}
                    {one.message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
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
