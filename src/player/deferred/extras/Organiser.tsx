/** One page to revise from: each lesson's key points, dates and people. Made to be printed. */
import type { Extras } from '../../../course/course';
import { BlockView } from '../../../blocks/register/BlockView';
import { PrintButton } from '../ui/PrintButton';

export const Organiser = ({ extras }: { readonly extras: Extras }) => (
  <>
    <p class="buttons">
      <PrintButton />
    </p>
    {extras.lessons
      .filter(({ blocks }) => blocks.length > 0)
      .map(({ id, title, blocks }) => (
        <section key={id}>
          <h2>{title}</h2>
          {blocks.map((block, at) => (
            <BlockView key={at} block={block} />
          ))}
        </section>
      ))}
  </>
);
