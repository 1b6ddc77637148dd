/** A question of a practice round: what happens here is not kept. */
import type { PlacedQuestion, Lesson } from '../../../course/course';
import type { Try } from '../../../progress/progress';
import { Question } from '../../Question';
import { usePracticeTries } from '../../tries';

export const Practised = (props: {
  readonly lesson: Lesson;
  readonly item: Pick<PlacedQuestion, 'spec' | 'text'>;
  readonly label: string;
  /** Is called with each try. */
  readonly heard?: (made: Try) => void;
}) => {
  const { lesson, item, label, heard } = props;
  return (
    <Question
      lesson={{ ...lesson, quiz: undefined }}
      spec={{ ...item.spec, tries: 2 }}
      text={item.text}
      label={label}
      tries={usePracticeTries(item.spec, heard)}
      withheld={false}
      practice
    />
  );
};
