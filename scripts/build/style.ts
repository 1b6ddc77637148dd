/**
 * The stylesheet in fewer bytes, for the browsers that the player is built for: newer things, such as
 * light-dark(), are written out for them.
 */
import { transform } from 'lightningcss';

/** Chrome 105, Firefox 115 and Safari 16; a version is its number in the third byte. */
const targets = { chrome: 105 << 16, firefox: 115 << 16, safari: 16 << 16 };

export const minify = (css: string): string =>
  transform({
    filename: 'theme.css',
    code: Buffer.from(css),
    minify: true,
    targets,
  }).code.toString();
