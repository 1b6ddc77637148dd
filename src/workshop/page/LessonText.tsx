/** The text of a file with what is put into it: examples, a form, questions from a file, pictures, recordings. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { Problem } from '../../reader';
import {
  type Added,
  exampleAdded,
  pictureAdded,
  questionsAdded,
  recordingAdded,
  type Report,
} from '../adding/adding';
import type { Examples } from '../examples';
import { questionsIn, withBlock } from '../form/edit';
import { readQuestions } from '../import/read';
import { isDrawing, looksLikePicture, requirePicture } from '../adding/picture';
import { looksLikeRecording, type Recording, usableRecording } from '../adding/recording';
import { checkSize, MOST_BYTES } from '../sources';
import { Add } from './Add';
import { prepare } from './canvas';
import { Choose } from './Choose';
import { ChooseQuestion } from './ChooseQuestion';
import { Editor } from './Editor';
import { Form } from './Form';
import { Import, ImportReport } from './Import';
import { RecordingForm } from './Recording';
import { type Chosen, PictureForm } from './Picture';
import { pathOf, Problems } from './Problems';
import { useDrop } from './useDrop';
import type { Message } from './useMessage';
import type { Reading } from './useUnit';
import type { Working } from './useWork';

const isLesson = (path: string): boolean => path.endsWith('/lesson.md');

export const LessonText = (props: {
  readonly path: string;
  readonly line: number;
  readonly examples: Examples;
  readonly working: Working;
  readonly reading: Reading;
  readonly message: Message;
  /** Shows another file. */
  readonly open: (path: string) => void;
  /** The cursor is in this line. */
  readonly moved: (line: number) => void;
  readonly openZip: (file: File) => void;
}) => {
  const { path, line, examples, working, reading, message, open, moved, openZip } = props;
  const { settle, edit, outside, type } = working;
  const { listed, problems, checked } = reading;
  const { say, attempt } = message;
  const text = working.work.files[path] ?? '';
  const [report, setReport] = useState<Report>();
  const [picture, setPicture] = useState<Chosen>();
  const [recording, setRecording] = useState<Recording>();
  /** The question in the form, and the file that it stands in: another file has no form open. */
  const [form, setForm] = useState<{ readonly path: string; readonly id: string }>();
  const [reveal, setReveal] = useState<{ readonly line: number }>();

  const here = useMemo(() => problems.filter((one) => pathOf(one) === path), [problems, path]);
  const questions = useMemo(() => (isLesson(path) ? questionsIn(text) : []), [path, text]);
  const row = form?.path === path ? questions.find(({ id }) => id === form.id) : undefined;
  const closeForm = (): void => setForm(undefined);
  // Another file was opened: whoever comes back finds the text, not the form of before.
  useEffect(() => setForm((open) => (open?.path === path ? open : undefined)), [path]);

  const put = ({ edits, at, form: id }: Added): void => {
    edit(() => edits);
    open(at.path);
    setForm(id === undefined ? undefined : { path: at.path, id });
    setReveal({ line: at.line });
  };
  const add = (name: string): Promise<void> =>
    attempt(() => {
      put(exampleAdded(examples, name, settle(), { path, line }));
      say(strings.hasAdded(strings.added[name] ?? name));
    });
  const importOne = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST_BYTES.file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      const read = await readQuestions(file.name, bytes, settle().files);
      const { report, added } = questionsAdded(file.name, read, settle(), { path, line });
      if (added) {
        edit(() => added.edits);
        moved(added.at.line);
      }
      closeForm();
      setReport(report);
      say('');
    });
  const choosePicture = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST_BYTES.file);
      say(strings.scaling(file.name));
      const chosen = isDrawing(file.name)
        ? await file.text()
        : requirePicture(file.name, await prepare(new Uint8Array(await file.arrayBuffer())));
      setPicture({ name: file.name, picture: chosen });
      open(path);
      say('');
    });
  const chooseRecording = (file: File): Promise<void> =>
    attempt(async () => {
      checkSize(file.name, file.size, MOST_BYTES.file);
      setRecording(usableRecording(file.name, new Uint8Array(await file.arrayBuffer())));
      open(path);
      say('');
    });
  useDrop((file) => {
    if (/\.zip$/i.test(file.name)) openZip(file);
    else if (!isLesson(path)) say(strings.dropInLesson);
    else if (looksLikePicture(file.name)) void choosePicture(file);
    else if (looksLikeRecording(file.name)) void chooseRecording(file);
    else void importOne(file);
  });
  const goTo = (problem: Problem): void => {
    const target = pathOf(problem);
    if (!Object.hasOwn(working.work.files, target) || target.endsWith('.svg')) return;
    settle();
    open(target);
    closeForm();
    setReveal({ line: problem.line });
  };

  return (
    <div class="text">
      <div class="tools">
        <Add
          examples={examples}
          lesson={isLesson(path) ? text : undefined}
          add={(name) => void add(name)}
        />
        {isLesson(path) && (
          <>
            <ChooseQuestion
              rows={questions}
              open={(id) => {
                settle();
                setForm({ path, id });
                moved(questions.find((one) => one.id === id)?.line ?? 1);
              }}
            />
            <Choose
              label={strings.choosePicture}
              accept="image/*"
              chosen={([file]) => file && void choosePicture(file)}
            />
            <Choose
              label={strings.chooseRecording}
              accept=".mp3,.m4a,.ogg,.mp4,.webm"
              chosen={([file]) => file && void chooseRecording(file)}
            />
            <Import chosen={(file) => void importOne(file)} />
          </>
        )}
      </div>
      {picture && isLesson(path) && (
        <PictureForm
          chosen={picture}
          put={(alt) => {
            const added = pictureAdded(picture, alt, settle(), { path, line });
            setPicture(undefined);
            put(added);
            say(strings.fileAdded(added.name));
          }}
          close={() => {
            setPicture(undefined);
            say('');
          }}
        />
      )}
      {recording && isLesson(path) && (
        <RecordingForm
          chosen={recording}
          put={(title, text) => {
            const added = recordingAdded(recording, { title, text }, settle(), { path, line });
            setRecording(undefined);
            put(added);
            say(strings.fileAdded(added.name));
          }}
          close={() => {
            setRecording(undefined);
            say('');
          }}
        />
      )}
      {row && (
        <Form
          row={row}
          changed={(source) => edit(() => ({ [path]: withBlock(text, row, source) }))}
          close={() => {
            closeForm();
            setReveal({ line: row.line });
          }}
        />
      )}
      {listed ? (
        <Editor
          hidden={row !== undefined}
          path={path}
          text={text}
          outside={outside}
          problems={here}
          work={working.work}
          reveal={reveal}
          changed={(next) => type(path, next)}
          moved={moved}
        />
      ) : (
        <div class="editor" />
      )}
      {report && <ImportReport report={report} close={() => setReport(undefined)} />}
      <Problems problems={problems} checked={checked} goTo={goTo} />
    </div>
  );
};
