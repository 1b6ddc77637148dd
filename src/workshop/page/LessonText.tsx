/** The text of a file with what is put into it: examples, a form, questions from a file, pictures, recordings. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { strings } from '#workshop-strings';
import type { Problem } from '../../reader';
import { looksLikePicture } from '../adding/picture';
import { looksLikeRecording } from '../adding/recording';
import type { Examples } from '../examples';
import { questionsIn, withBlock } from '../form/edit';
import { Editor } from './Editor';
import { Form } from './Form';
import { ImportReport } from './Import';
import { PictureForm } from './Picture';
import { pathOf, Problems } from './Problems';
import { RecordingForm } from './Recording';
import { Tools } from './Tools';
import { useAdding } from './useAdding';
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
  const text = working.work.files[path] ?? '';
  /** The question in the form, and the file that it stands in: another file has no form open. */
  const [form, setForm] = useState<{ readonly path: string; readonly id: string }>();
  const [reveal, setReveal] = useState<{ readonly line: number }>();

  const here = useMemo(() => problems.filter((one) => pathOf(one) === path), [problems, path]);
  const questions = useMemo(() => (isLesson(path) ? questionsIn(text) : []), [path, text]);
  const row = form?.path === path ? questions.find(({ id }) => id === form.id) : undefined;
  const closeForm = (): void => setForm(undefined);
  // Another file was opened: whoever comes back finds the text, not the form of before.
  useEffect(() => setForm((open) => (open?.path === path ? open : undefined)), [path]);

  const adding = useAdding({ path, line }, examples, working, message, {
    put({ edits, at, form: id }) {
      edit(() => edits);
      open(at.path);
      setForm(id === undefined ? undefined : { path: at.path, id });
      setReveal({ line: at.line });
    },
    text: () => open(path),
    questions(first) {
      if (first !== undefined) moved(first);
      closeForm();
    },
  });
  useDrop((file) => {
    if (/\.zip$/i.test(file.name)) openZip(file);
    else if (!isLesson(path)) message.say(strings.dropInLesson);
    else if (looksLikePicture(file.name)) void adding.choosePicture(file);
    else if (looksLikeRecording(file.name)) void adding.chooseRecording(file);
    else void adding.takeQuestions(file);
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
      <Tools
        examples={examples}
        lesson={isLesson(path) ? text : undefined}
        questions={questions}
        adding={adding}
        openQuestion={(id) => {
          settle();
          setForm({ path, id });
          moved(questions.find((one) => one.id === id)?.line ?? 1);
        }}
      />
      {adding.picture && isLesson(path) && (
        <PictureForm chosen={adding.picture} put={adding.putPicture} close={adding.closePicture} />
      )}
      {adding.recording && isLesson(path) && (
        <RecordingForm
          chosen={adding.recording}
          put={adding.putRecording}
          close={adding.closeRecording}
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
      {adding.report && <ImportReport report={adding.report} close={adding.closeReport} />}
      <Problems problems={problems} checked={checked} goTo={goTo} />
    </div>
  );
};
