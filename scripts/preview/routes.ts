/** Which address does what. */
import type { IncomingMessage } from 'node:http';
import * as v from 'valibot';
import { own } from '../../src/course/own';
import { content } from './content';
import { csv } from '../../src/classroom/csv';
import { gradebook, gradebookRows } from './gradebook';
import { Refusal, json, page, readBody, seeOther, text } from './http';
import type { Reply } from './http';
import { link } from './link';
import { tidyName } from './learners';
import { interactionsTable, reportFormats } from './interactions-report';
import { graded, playable, readKey, titleOf } from './lookup';
import type { Lms } from './lookup';
import { attemptPage } from './pages/attempt';
import { gradebookPage } from './pages/gradebook';
import { homePage } from './pages/home';
import { playPage } from './pages/play';
import { questionPage } from './pages/question';
import { questionsPage } from './pages/questions';
import { fillSample } from './sample';
import { openSession, saveCommit } from './session';

export type Routes = (request: IncomingMessage, url: URL) => Promise<Reply>;

type Handler = (request: IncomingMessage, query: URLSearchParams) => Reply | Promise<Reply>;

const CommitBody = v.object({
  launch: v.number(),
  cmi: v.record(v.string(), v.unknown()),
  ended: v.boolean(),
});

const readCommit = async (request: IncomingMessage): Promise<v.InferOutput<typeof CommitBody>> => {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CommitBody), await readBody(request));
  if (!read.success) throw new Refusal(400, 'That commit cannot be read.');
  return read.output;
};

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> =>
  new URLSearchParams(await readBody(request));

export const openRoutes = (lms: Lms): Routes => {
  const { library, store } = lms;
  const handlers: Readonly<Record<string, Handler>> = {
    'GET /': (_, query) => page(homePage(lms, query.get('learner') ?? 's01')),
    'GET /play': (_, query) => page(playPage(readKey(lms, query))),
    'GET /gradebook': (_, query) => page(gradebookPage(lms, query.has('all'))),
    'GET /questions': (_, query) => page(questionsPage(lms, query.get('package') ?? '')),
    'GET /question': (_, query) =>
      page(questionPage(lms, query.get('package') ?? '', query.get('id') ?? '')),
    'GET /attempt': (_, query) => page(attemptPage(lms, query)),
    'GET /gradebook.csv': () => {
      const rows = gradebookRows(gradebook(store.learners(), graded(store.attempts())));
      const reply = text(csv(rows), 'text/csv; charset=utf-8');
      const save = { 'Content-Disposition': 'attachment; filename="gradebook.csv"' };
      return { ...reply, headers: { ...reply.headers, ...save } };
    },
    'GET /interactions': (_, query) => {
      const name = query.get('package') ?? '';
      const ending = query.get('format') ?? '';
      const format = own(reportFormats, ending);
      if (!format || !library.get(name)?.manifest) {
        throw new Refusal(404, `There is no report of ${name || 'no package'} as ${ending}.`);
      }
      const attempts = store.attempts().filter((attempt) => attempt.package === name);
      const table = interactionsTable(titleOf(lms, name), store.learners(), attempts);
      const reply = text(format.write(table), format.type);
      const save = { 'Content-Disposition': `attachment; filename="interactions.${ending}"` };
      return { ...reply, headers: { ...reply.headers, ...save } };
    },
    'POST /learners': async (request) => {
      const name = tidyName((await readForm(request)).get('name') ?? '');
      if (name === '') throw new Refusal(400, 'A learner needs a name.');
      return seeOther(link('/', { learner: store.addLearner(name).id }));
    },
    'POST /sample': async (request) => {
      const name = (await readForm(request)).get('package');
      await fillSample(library, store, name ?? undefined);
      return seeOther('/gradebook');
    },
    'POST /sample/remove': () => {
      store.removeSamples();
      return seeOther('/');
    },
    'POST /attempts': async (request) => {
      const { learner, pack } = playable(lms, await readForm(request));
      const attempt = store.add(pack.name, learner.id, pack.manifest.standard);
      return seeOther(link('/play', { package: pack.name, learner: learner.id, attempt }));
    },
    'POST /launch': (_, query) => {
      const { attempt, learner, pack } = readKey(lms, query);
      return json(openSession(store, attempt, learner, pack.manifest));
    },
    'POST /commit': async (request, query) => {
      const commit = await readCommit(request);
      const saved = saveCommit(store, readKey(lms, query).attempt, commit);
      return json(
        { result: saved ? 'true' : 'false', errorCode: saved ? 0 : 101 },
        saved ? 200 : 409,
      );
    },
  };
  return async (request, url) => {
    const { pathname, searchParams } = url;
    if (request.method === 'GET' && pathname.startsWith('/content/')) {
      return content(library, pathname.slice('/content/'.length));
    }
    if (request.method === 'GET' && pathname.startsWith('/assets/')) {
      return lms.assets(pathname.slice('/assets/'.length));
    }
    const handler = own(handlers, `${request.method ?? ''} ${pathname}`);
    if (!handler) throw new Refusal(404, `There is no page ${pathname} here.`);
    return handler(request, searchParams);
  };
};
