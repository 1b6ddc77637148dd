/** One page to revise from: each lesson's key points, dates and people. Made to be printed. */
import type { Extras } from '../../../course/course';
import { BlockView } from '../../../blocks/BlockView';
import { usePlayer } from '../../context';

export const Organiser = ({ extras }: { readonly extras: Extras }) => {
  const { strings } = usePlayer();
  return (
    <>
      <p class="buttons">
        <button type="button" onClick={() => window.print()}>
          {strings.print}
        </button>
      </p>
      {extras.lessons
        .filter(({ blocks }) => blocks.length > 0)
        .map(({ id, title, blocks }) => (
          <section key={id}>
            <h2>{title}</h2>
            {blocks.map((block, at) =>
              block.is === 'question' ? null : <BlockView key={at} block={block} />,
            )}
          </section>
        ))}
    </>
  );
};
