/** A block of a lesson that is no question, as its folder shows it. */
import type { Block } from '../course/course';
import { isProse } from '../course/course';
import { views } from './register/views';

export const BlockView = ({ block }: { readonly block: Block }) => {
  // Written by the build from Markdown; raw HTML in a lesson is refused there.
  if (isProse(block)) return <div class="prose" dangerouslySetInnerHTML={{ __html: block.html }} />;
  const View = views[block.is];
  return View ? <View {...block} /> : null;
};
