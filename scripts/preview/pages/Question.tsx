/** One question across the class: who gave what, and what it stands for. */
import { Options } from '../../../src/classroom/page/Options';
import { ScrollBox } from '../../../src/classroom/page/ScrollBox';
import { TableHead } from '../../../src/classroom/page/TableHead';
import { useStrings } from '../../../src/classroom/page/words';
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import type { QuestionStats } from '../../../src/classroom/statistics';
import type { PracticeWords, ReportWords } from '../../../src/strings';
import { misconceptionOf, rightWords } from '../../../src/classroom/words';
import type { ClassResults } from '../class';
import { readClass } from '../class';
import { link } from '../link';
import { titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { notFound } from '../refuse';
import { useWords } from '../words';
import { Layout } from './Layout';
import { SampleNote } from './Sample';

interface Answered {
  readonly what: string;
  readonly belief?: string | undefined;
  readonly who: readonly string[];
}

/** Who gave what: the right ones first, then each wrong answer, most frequent first. */
const given = (
  { record, unit }: ClassResults,
  { asked, wrongAnswers }: QuestionStats,
  words: PracticeWords['question'],
  said: ReportWords,
): Answered[] => {
  const at = unit.asked.indexOf(asked);
  const answers = record.pupils.flatMap(({ name, answers: all }) => {
    const one = all[at];
    return one ? [{ name, one }] : [];
  });
  const right = answers.filter(({ one }) => one.credit === 1).map(({ name }) => name);
  return [
    { what: words.right(rightWords(asked, said)), who: right },
    ...wrongAnswers.map((wrongAnswer) => ({
      what: wrongAnswerSentence(said.wrongAnswer, asked, wrongAnswer),
      belief: misconceptionOf(asked, wrongAnswer),
      who: answers
        .filter(({ one }) => one.wrongAnswers.some(({ key }) => key === wrongAnswer.key))
        .map(({ name }) => name),
    })),
  ];
};

export const QuestionPage = (props: {
  readonly lms: Lms;
  /** Of the package. */
  readonly name: string;
  /** Of the question. */
  readonly id: string;
}) => {
  const words = useWords().question;
  const said = useStrings();
  const { lms, name, id } = props;
  const seen = readClass(lms, name);
  const stats = seen.stats.find(({ asked }) => asked.spec.id === id);
  if (!stats) throw notFound((refused) => refused.question(id, name));
  const { asked, answered, right } = stats;
  return (
    <Layout title={asked.stem}>
      <h1>{asked.stem}</h1>
      <SampleNote lms={lms} shown={(one) => one.package === name} />
      <p>
        <a href={link('/questions', { package: name })}>{words.all(titleOf(lms, name))}</a>
      </p>
      <p>{words.facts(right, answered, id)}</p>
      <Options stats={stats} />
      <ScrollBox label={words.label}>
        <table>
          <TableHead heads={words.heads} />
          <tbody>
            {given(seen, stats, words, said).map(({ what, belief, who }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{belief ?? '–'}</td>
                <td class="number">{who.length}</td>
                <td>{who.join(', ') || '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </Layout>
  );
};
