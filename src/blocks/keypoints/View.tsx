/** What to keep from a lesson: each point answers a question. */
import { useStrings } from '../../ui/strings';
import { Rich } from '../../ui/Rich';
import type { Text } from './author';

export const View = ({ points }: Text) => {
  const strings = useStrings();
  return (
    <section class="keypoints">
      <h3>{strings.keyPoints}</h3>
      <dl>
        {points.map(({ ask, point }) => (
          <div key={ask}>
            <dt>
              <Rich text={ask} />
            </dt>
            <dd>
              <Rich text={point} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
