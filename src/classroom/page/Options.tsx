/** The options of a question with how many chose each, and the misconception that a wrong one stands for. */
import type { QuestionStats } from '../statistics';
import { Bar } from './Bar';
import { useStrings } from './words';

export const Options = ({ stats }: { readonly stats: QuestionStats }) => {
  const strings = useStrings();
  const words = strings.options;
  const { asked, answered, chosen } = stats;
  const { model } = asked;
  if (model.form !== 'pick') return null;
  // Options that nobody chose are listed too, but not the fifty sentences of a long source.
  const rows = model.rows.filter(
    ({ id, right }) => right || model.rows.length <= 8 || chosen.has(id),
  );
  return (
    <details>
      <summary>{words.title}</summary>
      <table class="options" aria-label={words.of(asked.stem)}>
        <tbody>
          {rows.map(({ id, text, right, misconception }) => (
            <tr key={id}>
              <th scope="row">
                {text}
                {right && <b> ({words.right})</b>}
                {misconception !== undefined && !right && <p class="belief">{misconception}</p>}
              </th>
              <td>
                <Bar share={answered === 0 ? 0 : (chosen.get(id) ?? 0) / answered} right={right} />
                {strings.questions.times(chosen.get(id) ?? 0, answered)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};
