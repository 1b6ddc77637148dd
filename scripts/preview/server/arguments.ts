/** The command line of the practice LMS. */
import { DIST } from '../../build/place';
import { readOptions } from '../../shared/arguments';
import { sentence } from '../../shared/sentence';
import type { ServerOptions } from './server';

const OPTIONS = {
  port: { type: 'string' },
  dir: { type: 'string', default: DIST },
  lessons: { type: 'string', default: 'lessons' },
  sample: { type: 'boolean', default: false },
  host: { type: 'boolean', default: false },
} as const;

const EXPECTED = 'npm start -- [--port N] [--dir FOLDER] [--lessons FOLDER] [--sample] [--host]';

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port;
  throw sentence(`Expected a port from 1 to 65535 after --port, got "${text}".`);
};

export const readArguments = (args: readonly string[]): ServerOptions => {
  const { port, ...given } = readOptions({ args: [...args], options: OPTIONS }, EXPECTED).values;
  const options = { ...given, database: '.cache/practice.sqlite' };
  return port === undefined ? options : { ...options, port: readPort(port) };
};

/** With which arguments `npm run build` makes what is played; undefined where packages are played as they are. */
export const toBuild = ({
  dir,
  lessons,
}: Pick<ServerOptions, 'dir' | 'lessons'>): readonly string[] | undefined =>
  dir === DIST ? ['--lessons', lessons] : undefined;
