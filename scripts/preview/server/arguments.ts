/** The command line of the practice LMS. */
import { parseArgs } from 'node:util';
import { sentence } from '../../shared/sentence';
import type { ServerOptions } from './server';

const usage =
  'Usage: npm start -- [--port N] [--dir FOLDER] [--lessons FOLDER] [--sample] [--host].';

const readPort = (text: string): number => {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65535) return port;
  throw sentence(`A port is a number from 1 to 65535, not "${text}". ${usage}`);
};

/** Node's own words on a wrong argument are clear; only the stack is not. */
const parse = (args: string[]) => {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        dir: { type: 'string' },
        lessons: { type: 'string' },
        sample: { type: 'boolean', default: false },
        host: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw sentence(`${error instanceof Error ? error.message : String(error)}. ${usage}`);
  }
};

export const readArguments = (args: string[]): ServerOptions => {
  const { port, dir = 'dist', lessons = 'lessons', sample, host } = parse(args);
  const options = { dir, lessons, database: '.cache/practice.sqlite', sample, host };
  return port === undefined ? options : { ...options, port: readPort(port) };
};
