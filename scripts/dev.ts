/**
 * `npm run dev`: the unit as a plain page that follows the lessons. An edited lesson is there at once,
 * at the place where the reader was (the address names the step, the browser's journal the answers).
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { createServer } from 'vite';
import { page } from './build/page';
import { inScript } from './build/page';
import type { Problem, Unit } from './read';
import { print, readUnit } from './read';
import { sentence } from './sentence';

const LESSONS = 'lessons';

type Read = Unit | { readonly problems: readonly Problem[] };

const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Instead of the unit: every mistake, at its place. The page comes back by itself once they are mended. */
const problemPage = (problems: readonly Problem[]): string =>
  `<!doctype html><meta charset="utf-8"><title>Problems</title><h1>${problems.length} to mend</h1><pre>${escape(
    problems.map(print).join('\n'),
  )}</pre>`;

const unitPage = (unit: Unit): string =>
  page({
    course: unit.course,
    // Nothing is prerendered: the player draws the page where the reader was.
    view: '',
    style: readFileSync('src/player/theme.css', 'utf8'),
    connect: "'self' ws:",
    scripts: [],
  })
    // Vite's own client and styles are not the package's: no policy here.
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(
      '</head>',
      '<script type="module" src="/src/player/later/main.ts"></script><script type="module" src="/src/player/main.tsx"></script></head>',
    );

const lessonScript = (unit: Unit, name: string): string | undefined => {
  if (name === 'extras') return `window.Extras=${inScript(unit.extras)}`;
  const body = unit.bodies[name];
  return body && `(window.Lessons??={})[${JSON.stringify(name)}]=${inScript(body)}`;
};

const lessons = (): Plugin => ({
  name: 'lessons',
  configureServer(server: ViteDevServer) {
    let unit: Read = readUnit(LESSONS);
    server.watcher.add(resolve(LESSONS));
    server.watcher.on('all', (_, file) => {
      if (!file.startsWith(resolve(LESSONS))) return;
      unit = readUnit(LESSONS);
      server.ws.send({ type: 'full-reload' });
    });
    server.middlewares.use((request, response, next) => {
      const path = (request.url ?? '/').split('?')[0] ?? '/';
      const script = /^\/lessons\/([a-z0-9-]+)\.js$/.exec(path)?.[1];
      if (path === '/' || path === '/index.html') {
        const html = 'problems' in unit ? problemPage(unit.problems) : unitPage(unit);
        void server.transformIndexHtml('/index.html', html).then((text) => {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(text);
        });
      } else if (script && !('problems' in unit)) {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.statusCode = lessonScript(unit, script) ? 200 : 404;
        response.end(lessonScript(unit, script) ?? '');
      } else next();
    });
  },
});

export const main = async (args: readonly string[]): Promise<undefined> => {
  if (args.length > 0) throw sentence(`Expected no options, got "${args.join(' ')}".`);
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    resolve: {
      alias: {
        '#tracker': resolve('src/track/scorm12.ts'),
        '#strings': resolve('src/strings/en-GB.ts'),
      },
    },
    server: { host: '127.0.0.1', port: 5173 },
    plugins: [lessons()],
  });
  await server.listen();
  console.log(
    `The unit is at ${server.resolvedUrls?.local[0]} and follows the lessons. Ctrl-C stops it.`,
  );
  return new Promise(() => undefined);
};
