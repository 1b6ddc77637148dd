/** Above the text: what can be put into it, and the questions that have a form. */
import { strings } from '#workshop-strings';
import type { Examples } from '../examples';
import type { QuestionRow } from '../form/edit';
import { Add } from './Add';
import { Choose } from './Choose';
import { ChooseQuestion } from './ChooseQuestion';
import { Import } from './Import';
import type { Adding } from './useAdding';

export const Tools = (props: {
  readonly examples: Examples;
  /** The text of the lesson; undefined in other files. */
  readonly lesson: string | undefined;
  readonly questions: readonly QuestionRow[];
  readonly adding: Adding;
  readonly openQuestion: (id: string) => void;
}) => {
  const { examples, lesson, questions, adding, openQuestion } = props;
  return (
    <div class="tools">
      <Add examples={examples} lesson={lesson} add={(name) => void adding.example(name)} />
      {lesson !== undefined && (
        <>
          <ChooseQuestion rows={questions} open={openQuestion} />
          <Choose
            label={strings.choosePicture}
            accept="image/*"
            chosen={([file]) => file && void adding.choosePicture(file)}
          />
          <Choose
            label={strings.chooseRecording}
            accept=".mp3,.m4a,.ogg,.mp4,.webm"
            chosen={([file]) => file && void adding.chooseRecording(file)}
          />
          <Import chosen={(file) => void adding.takeQuestions(file)} />
        </>
      )}
    </div>
  );
};
