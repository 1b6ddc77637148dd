/** Puts the practice LMS together: packages, attempts and pages behind one node:http server. */
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';
import type { IncomingMessage } from 'node:http';
import { openAssets } from './assets';
import { Refusal, guard, page, send } from './http';
import type { Reply } from './http';
import { EVERYWHERE, HERE, listen } from './listen';
import { openLibrary } from './packages';
import { openLessons } from './lessons-folder';
import { problemPage } from './pages/problem';
import { openRoutes } from './routes';
import type { Routes } from './routes';
import { fillSample } from './sample';
import { openStore } from './store';
import { type Workshop, workshopReply } from './workshop';

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

/** What follows the host, taken for a path even where it begins with two strokes. */
const addressOf = ({ url = '/' }: IncomingMessage): URL => {
  if (!url.startsWith('/')) throw new Refusal(400, 'That address is not well formed.');
  return new URL(`http://localhost${url}`);
};

const answer = async (
  { routes, workshop }: { readonly routes: Routes; readonly workshop: Workshop },
  request: IncomingMessage,
  host: boolean,
): Promise<Reply> => {
  try {
    guard(request, host);
    const url = addressOf(request);
    return (await workshopReply(request, url.pathname, workshop)) ?? (await routes(request, url));
  } catch (error) {
    if (error instanceof Refusal) return page(problemPage(error.message), error.status);
    console.error(error);
    return page(problemPage('The practice LMS failed; the terminal shows why.'), 500);
  }
};

/** This computer's own addresses in its networks. */
const addresses = (): string[] =>
  Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);

export const startServer = async (options: ServerOptions): Promise<RunningServer> => {
  const { host = false } = options;
  const library = openLibrary(options.dir);
  const store = openStore(options.database);
  if (options.sample) await fillSample(library, store);
  const routes = openRoutes({ library, store, assets: openAssets() });
  const workshop = { dir: options.dir, lessons: openLessons(options.lessons) };
  const server = createServer((request, response) => {
    void answer({ routes, workshop }, request, host).then((reply) => send(response, reply));
  });
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
