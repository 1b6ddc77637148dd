/** Starts the practice LMS: packages, attempts and lessons behind one node:http server. */
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import { getRequestListener } from '@hono/node-server';
import { reportWordsOf } from '../../../src/strings';
import { practiceLms } from './app';
import { createAssets } from '../assets';
import { EVERYWHERE, HERE, listen } from './listen';
import { expectFolder } from '../../shared/lessons';
import { createLibrary } from '../packages';
import { createLessonsFolder } from './lessons-folder';
import { fillSample } from '../sample';
import { openStore } from '../store';
import { languageOf } from '../words';

export interface ServerOptions {
  /** The folder of the packages. */
  readonly dir: string;
  /** The folder of the lessons, which the workshop edits. */
  readonly lessons: string;
  /** The SQLite file. */
  readonly database: string;
  /** Exactly this port; else the first free one from 4173. */
  readonly port?: number;
  /** Fill the gradebook with a class of thirty. */
  readonly sample?: boolean;
  /** Answers other computers of the network, too: a phone in the same room. */
  readonly host?: boolean;
}

export interface RunningServer {
  readonly url: string;
  /** Where other computers of the network find it; none where it answers this one alone. */
  readonly urls: readonly string[];
  close(): Promise<void>;
}

/** This computer's own addresses in its networks. */
const addresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { host = false } = options;
  expectFolder(options.lessons);
  const library = createLibrary(options.dir);
  const store = openStore(options.database, reportWordsOf(languageOf(library)).sample.student);
  if (options.sample) await fillSample(library, store);
  const workshop = { dir: options.dir, lessons: createLessonsFolder(options.lessons) };
  const app = practiceLms(
    { library, store, assets: createAssets(() => languageOf(library)) },
    workshop,
    host,
  );
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false });
  const server = createServer((request, response) => void answer(request, response));
  try {
    const port = await listen(server, host ? EVERYWHERE : HERE, options.port);
    return {
      url: `http://${HERE}:${port}/`,
      urls: host ? addresses().map((address) => `http://${address}:${port}/`) : [],
      close: () =>
        new Promise((resolve) => {
          server.close(() => {
            store.close();
            resolve();
          });
          server.closeAllConnections();
        }),
    };
  } catch (error) {
    store.close();
    throw error;
  }
};
