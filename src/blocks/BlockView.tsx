/** A block of a lesson that is no question, as its folder shows it. */
import type { Block } from '../course/course';
import { isProse } from '../course/course';
import { views } from './register/views';

/**
 * A word of the glossary opens its card here, so that it is heard as a button (as in src/ui/Rich.tsx). In
 * the quiz imports, which take the same HTML, it is the link that it says it is.
 */
const withButtons = (html: string): string =>
  html.replaceAll('class="term"', 'class="term" role="button" aria-haspopup="dialog"');

export const BlockView = ({ block }: { readonly block: Block }) => {
  // Written by the build from Markdown; raw HTML in a lesson is refused there.
  if (isProse(block)) {
    return <div class="prose" dangerouslySetInnerHTML={{ __html: withButtons(block.html) }} />;
  }
  const View = views[block.is];
  return View ? <View {...block} /> : null;
};
