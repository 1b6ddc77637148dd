/** The register of block views: how each block of a lesson that is no question is shown. */
import type { Block } from '../course/course';
import { Diagram } from './Diagram';
import { Hours } from './Hours';
import { KeyPoints } from './KeyPoints';
import { MapView } from './MapView';
import { Note } from './Note';
import { People } from './People';
import { Reading } from './Reading';
import { Timeline } from './Timeline';

export const BlockView = ({ block }: { readonly block: Exclude<Block, { is: 'question' }> }) => {
  switch (block.is) {
    case 'prose':
      // Written by the build from Markdown; raw HTML in a lesson is refused there.
      return <div class="prose" dangerouslySetInnerHTML={{ __html: block.html }} />;
    case 'reading':
      return <Reading {...block} />;
    case 'timeline':
      return <Timeline {...block} />;
    case 'hours':
      return <Hours {...block} />;
    case 'map':
      return <MapView {...block} />;
    case 'diagram':
      return <Diagram {...block} />;
    case 'people':
      return <People {...block} />;
    case 'note':
      return <Note {...block} />;
    case 'keypoints':
      return <KeyPoints {...block} />;
    case 'teaching':
      // For the teacher pack; the build leaves it out of lessons.
      return null;
  }
};
