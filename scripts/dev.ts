/**
 * `npm run dev`: the unit as a plain page that follows the lessons. An edited lesson is there at once,
 * at the place where the reader was (the address names the step, the browser's journal the answers).
 * The player follows its sources too. `--lessons dir` follows another folder of lessons.
 */
import { resolve, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { own } from '../src/course/own';
import type { Pages } from './dev/site';
import { createSite } from './dev/site';
import { INDEX } from '../src/package/names';
import { readOptions } from './shared/arguments';
import { typeOf } from './shared/content-type';
import { expectFolder } from './shared/lessons';
import { replyWith } from './shared/ranges';

/** Milliseconds of quiet after which files are read: an editor writes one in several steps. */
const QUIET = 30;

/** Vite's client, which hears that the page is to be loaded again, and what keeps the reader's place. */
const FOLLOWING = ['/@vite/client', '/scripts/dev/place.ts']
  .map((file) => `<script type="module" src="${file}"></script>`)
  .join('');

const follow = (dir: string): Plugin => ({
  name: 'follow',
  async configureServer(server: ViteDevServer) {
    const site = createSite(dir);
    const [lessons, sources] = [resolve(dir) + sep, resolve('src') + sep];
    let pages: Pages = await site.make(true);
    let anew = false;
    let timer: NodeJS.Timeout | undefined;
    let turn = Promise.resolve();

    const refresh = async (): Promise<void> => {
      const all = anew;
      anew = false;
      pages = await site.make(all);
      server.ws.send({ type: 'full-reload' });
    };
    server.watcher.add(lessons);
    server.watcher.on('all', (_, file) => {
      const ours = file.startsWith(sources);
      if (!ours && !file.startsWith(lessons)) return;
      anew ||= ours;
      clearTimeout(timer);
      timer = setTimeout(() => (turn = turn.then(refresh)), QUIET);
    });
    server.middlewares.use((request, response, next) => {
      const [path = '/'] = (request.url ?? '/').split('?');
      const name = path === '/' ? INDEX : path.slice(1);
      const content = own(pages, name);
      if (content === undefined) {
        next();
        return;
      }
      const shown =
        typeof content === 'string' && name.endsWith('.html')
          ? content.replace('</head>', `${FOLLOWING}</head>`)
          : content;
      const type = typeOf(name) ?? 'text/plain; charset=utf-8';
      const { body, status, headers } = replyWith(shown, type, request.headers.range);
      response.statusCode = status;
      response.setHeaders(new Map(Object.entries(headers)));
      response.end(body);
    });
  },
});

const folder = (args: readonly string[]): string => {
  const options = { lessons: { type: 'string', default: 'lessons' } } as const;
  const dir = readOptions({ args: [...args], options }, 'no option but --lessons').values.lessons;
  expectFolder(dir);
  return dir;
};

export const main = async (args: readonly string[]): Promise<undefined> => {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    optimizeDeps: { noDiscovery: true },
    server: { host: '127.0.0.1', port: 5173 },
    plugins: [follow(folder(args))],
  });
  await server.listen();
  console.log(
    `The unit is at ${server.resolvedUrls?.local[0]} and follows the lessons. Ctrl-C stops it.`,
  );
  return new Promise(() => undefined);
};
