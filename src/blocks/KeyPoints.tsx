/** What to keep from a lesson: each point answers a question. */
import type { BlockTextOf } from '../course/authoring';
import { usePlayer } from '../player/context';
import { Rich } from './Rich';

export const KeyPoints = ({ points }: BlockTextOf<'keypoints'>) => {
  const { strings } = usePlayer();
  return (
    <section class="keypoints">
      <h3>{strings.keyPoints}</h3>
      <dl>
        {points.map(({ ask, point }) => (
          <div key={ask}>
            <dt>{ask}</dt>
            <dd>
              <Rich text={point} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
