/** A drawing of a lesson as a file, for other systems, whose pages do not know its classes. */
import { asciiHtml } from '../../src/html/ascii';
import { pictureStyle } from '../../src/html/picture-style';

/** A drawing as a file of its own: Canvas takes drawings out of pages, but shows files. */
export const pictureFile = (svg: string): string =>
  asciiHtml(
    `${svg.replace(/<svg/, '<svg xmlns="http://www.w3.org/2000/svg"').replace(/>/, `>${pictureStyle}`)}\n`,
  );
