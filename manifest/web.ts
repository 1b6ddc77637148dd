/** Plain web: one page for any web server, a shared folder, or a double click on the file. */
import type { Format } from './format';

export const web: Format = {
  name: 'web',
  title: 'Plain web',
  tracker: 'web',
  connect: "'none'",
  stems: true,
  inside: true,
  files: () => ({}),
};
