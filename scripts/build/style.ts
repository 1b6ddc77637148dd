/** The stylesheet in fewer bytes, for the browsers that the player is built for. */
import { transform } from 'lightningcss';

export const minify = (css: string): string =>
  transform({ filename: 'theme.css', code: Buffer.from(css), minify: true }).code.toString();
