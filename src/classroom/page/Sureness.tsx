/** How sure students were, and how often they were right then. */
import type { SureCount } from '../sureness';
import { Bar } from './Bar';
import { TableHead } from './TableHead';
import { useStrings } from './words';

export const Sureness = ({ counts }: { readonly counts: readonly SureCount[] }) => {
  const strings = useStrings();
  const words = strings.sureness;
  return (
    <section aria-labelledby="sure">
      <h2 id="sure">{words.title}</h2>
      <p>{words.lead}</p>
      <table aria-label={words.title} class="options">
        <TableHead heads={words.heads} />
        <tbody>
          {counts.map(({ sure, answers, right }) => (
            <tr key={sure}>
              <th scope="row">{words.levels[sure]}</th>
              <td>
                <Bar share={answers === 0 ? 0 : right / answers} right />
                {strings.questions.times(right, answers)}
              </td>
              <td class="number">{answers - right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
