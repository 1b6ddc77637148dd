/** One question across the class: who gave what, and what it stands for. */
import { wrongAnswerSentence } from '../../../src/classroom/page/wrong-answer';
import type { QuestionStats } from '../../../src/classroom/statistics';
import { misconceptionOf, rightWords } from '../../../src/classroom/words';
import { html } from '../../../src/html/html';
import { link } from '../link';
import type { Html } from '../../../src/html/html';
import { Refusal } from '../http';
import { titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { layout, scrolling } from './layout';
import type { Seen } from './questions';
import { look } from './questions';
import { sampleNote } from './sample';

interface Answered {
  readonly what: string;
  readonly belief?: string | undefined;
  readonly who: readonly string[];
}

/** Who gave what: the right ones first, then each wrong answer, most frequent first. */
const given = ({ record, unit }: Seen, { asked, wrongAnswers }: QuestionStats): Answered[] => {
  const at = unit.asked.indexOf(asked);
  const answers = record.pupils.flatMap(({ name, answers: all }) => {
    const one = all[at];
    return one ? [{ name, one }] : [];
  });
  const right = answers.filter(({ one }) => one.credit === 1).map(({ name }) => name);
  return [
    { what: `Right: ${rightWords(asked).join('; ')}`, who: right },
    ...wrongAnswers.map((wrongAnswer) => ({
      what: wrongAnswerSentence(asked, wrongAnswer),
      belief: misconceptionOf(asked, wrongAnswer),
      who: answers
        .filter(({ one }) => one.wrongAnswers.some(({ key }) => key === wrongAnswer.key))
        .map(({ name }) => name),
    })),
  ];
};

export const questionPage = (lms: Lms, name: string, id: string): Html => {
  const seen = look(lms, name);
  const stats = seen.stats.find(({ asked }) => asked.spec.id === id);
  if (!stats) throw new Refusal(404, `There is no question ${id || 'without an id'} in ${name}.`);
  const { asked, answered, right } = stats;
  return layout({
    title: asked.stem,
    main: html`<h1>${asked.stem}</h1>
      ${sampleNote(lms, (one) => one.package === name)}
      <p>
        <a href="${link('/questions', { package: name })}"
          >All questions of ${titleOf(lms, name)}</a
        >
      </p>
      <p>${right} of ${answered} were right at their first try (${id}).</p>
      ${scrolling(
        'What was answered',
        html`<table>
          <thead>
            <tr>
              <th scope="col">First answer</th>
              <th scope="col">Misconception</th>
              <th scope="col">Students</th>
              <th scope="col">Who</th>
            </tr>
          </thead>
          <tbody>
            ${given(seen, stats).map(
              ({ what, belief, who }) =>
                html`<tr>
                  <th scope="row">${what}</th>
                  <td>${belief ?? '–'}</td>
                  <td class="number">${who.length}</td>
                  <td>${who.join(', ') || '–'}</td>
                </tr>`,
            )}
          </tbody>
        </table>`,
      )}`,
  });
};
