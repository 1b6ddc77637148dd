/** A drawing of a lesson as a file, for other systems, whose pages do not know its classes. */
import { asciiHtml } from '../../src/html/ascii';

/** The colours of the player's light theme (src/player/theme.css); a page of another system has none. */
const palette = {
  paper: '#f6efe0',
  ink: '#1c1917',
  red: '#b3201a',
  sand: '#e6d8b8',
  grey: '#8a8175',
  deep: '#5b1512',
} as const;

const style = [
  ...Object.entries(palette).map(([name, colour]) => `.f-${name}{fill:${colour}}`),
  ...Object.entries(palette).map(([name, colour]) => `.s-${name}{stroke:${colour}}`),
  `.t{fill:${palette.ink};font-family:sans-serif}`,
  `.t-inv{fill:${palette.paper};font-family:sans-serif}`,
].join('');

/** A drawing as a file of its own: Canvas takes drawings out of pages, but shows files. */
export const pictureFile = (svg: string): string =>
  asciiHtml(
    `${svg.replace(/<svg/, '<svg xmlns="http://www.w3.org/2000/svg"').replace(/>/, `><style>${style}</style>`)}\n`,
  );
