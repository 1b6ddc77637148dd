/** The mark points to tick, the levels to choose from, and the model answers. */
import type { QuestionOf } from '../../course/course';
import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { live } from '../../ui/live';
import { useStrings } from '../../ui/strings';
import { ticked } from '../ticks';
import { withPart } from '../moves';
import type { ViewProps } from '../view';
import { Levels } from './Levels';

export const Points = ({ spec, text, response, change }: ViewProps<QuestionOf<'essay'>>) => {
  const words = useStrings().practice;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="points">
      <h4 ref={heading} tabIndex={-1}>
        {words.points}
      </h4>
      <ul class="options">
        {text.rows.map(({ id, text: point }, at) => (
          <li key={id} class="option">
            <label>
              <input
                type="checkbox"
                value={id}
                checked={response[at] === id}
                onChange={() =>
                  change(
                    withPart(response, spec.choiceIds.length, at, response[at] === id ? '' : id),
                  )
                }
              />
              <span>{point}</span>
            </label>
          </li>
        ))}
      </ul>
      <p {...live}>{words.ticked(ticked(response).length, text.rows.length)}</p>
      {text.exam && <Levels id={spec.id} levels={text.exam.levels} />}
      <h4>{words.model}</h4>
      {text.models.map((model) => (
        <details key={model.level}>
          <summary>{model.level}</summary>
          {model.paragraphs.map(({ sentences }, at) => (
            <p key={at}>
              {sentences.map(({ text: sentence, earns }) => (
                <Fragment key={sentence}>
                  {earns ? <mark>{sentence}</mark> : sentence}
                  {earns && <small> [{earns}]</small>}{' '}
                </Fragment>
              ))}
            </p>
          ))}
          <p class="note">
            <strong>{words.notes}</strong> {model.notes}
          </p>
        </details>
      ))}
    </div>
  );
};
