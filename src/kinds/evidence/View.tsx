/** Pick the sentence of a source that shows something, in the order of the source. */
import type { QuestionOf } from '../../course/course';
import { useStrings } from '../../ui/strings';
import type { ViewProps } from '../view';
import { OptionList } from '../OptionList';

export const View = ({ text, response, change, locked, judged }: ViewProps<QuestionOf<'pick'>>) => {
  const strings = useStrings();
  return (
    <OptionList
      name={text.id}
      many={false}
      options={text.rows.map((row) => ({
        id: row.id,
        label: (
          <>
            <span class="label">
              {strings.sentence(row.number ?? 0)}
              {/* Without it Firefox makes one word of the number and the sentence. */}
              <span class="unseen">: </span>
            </span>
            {row.text}
          </>
        ),
      }))}
      response={response}
      toggle={(id) => change([id])}
      locked={locked}
      judged={judged}
    />
  );
};
