/** The list of what is to be mended, each with a way to its place. */
import { strings } from '#workshop-strings';
import type { Problem } from '../../reader';
import { English } from './English';
import { ROOT } from './useUnit';

/** The file of a problem as the work names it. */
export const pathOf = ({ file }: Problem): string => file.slice(ROOT.length + 1);

export const Problems = (props: {
  readonly problems: readonly Problem[];
  /** False while the lessons are being read for the first time. */
  readonly checked: boolean;
  readonly goTo: (problem: Problem) => void;
}) => {
  const { problems, checked, goTo } = props;
  return (
    <section class="problems" aria-label={strings.problems(problems.length)}>
      {problems.length === 0 ? (
        <p>{checked ? strings.noProblems : strings.checking}</p>
      ) : (
        <>
          <h2>{strings.problems(problems.length)}</h2>
          <ul>
            {problems.map((one) => (
              <li key={`${one.file}:${one.line}:${one.column}:${one.message}`}>
                <button type="button" onClick={() => goTo(one)}>
                  {`${pathOf(one)}, ${one.line}`}
                </button>{' '}
                <English>{one.message}</English>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
};
