/** A block of a lesson that is no question, as its folder shows it. */
import type { Block } from '../../course/course';
import { isProse } from '../../course/course';
import { WORD_BUTTON } from '../../ui/Rich';
import { views } from './views';

const button = Object.entries(WORD_BUTTON).map(([name, value]) => `${name}="${value}"`);

/** In the quiz imports, which take the same HTML, a word of the glossary is a link. */
const withButtons = (html: string): string =>
  html.replaceAll('class="term"', `class="term" ${button.join(' ')}`);

export const BlockView = ({ block }: { readonly block: Block }) => {
  // Written by the build from Markdown; raw HTML in a lesson is refused there.
  if (isProse(block)) {
    return <div class="prose" dangerouslySetInnerHTML={{ __html: withButtons(block.html) }} />;
  }
  const View = views[block.is];
  return View ? <View {...block} /> : null;
};
