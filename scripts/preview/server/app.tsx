/** The practice LMS as one app: which address does what. */
import { type Context, Hono } from 'hono';
import * as v from 'valibot';
import { csv } from '../../../src/classroom/csv';
import { own } from '../../../src/course/own';
import { practiceWordsOf } from '../../../src/strings';
import { SOURCES_PATH } from '../../../src/workshop/disk';
import { typeOf } from '../../shared/content-type';
import { replyWith } from '../../shared/ranges';
import { gradebook, gradebookRows } from '../gradebook';
import { atMost, guard } from './guard';
import { interactionsTable, reportFormats } from '../interactions-report';
import { tidyName } from '../learners';
import { link } from '../link';
import { findLearner, graded, playable, readKey, titleOf } from '../lookup';
import type { Lms } from '../lookup';
import { AttemptPage } from '../pages/Attempt';
import { GradebookPage } from '../pages/Gradebook';
import { HomePage } from '../pages/Home';
import { PlayPage } from '../pages/Play';
import { ProblemPage } from '../pages/Problem';
import { QuestionPage } from '../pages/Question';
import { QuestionsPage } from '../pages/Questions';
import { notFound, Refusal } from '../refuse';
import type { Page } from './reply';
import { download, file, createPage } from './reply';
import { fillSample } from '../sample';
import { openSession, saveCommit } from '../session';
import type { Workshop } from './workshop';
import { workshopApp } from './workshop';
import { languageOf } from '../words';

/** A commit holds a suspend text and a few hundred interactions. */
const LARGEST = 4 * 1024 * 1024;

const CommitBody = v.object({
  launch: v.number(),
  cmi: v.record(v.string(), v.unknown()),
  ended: v.boolean(),
});

const readCommit = async (c: Context): Promise<v.InferOutput<typeof CommitBody>> => {
  // A beacon sends its JSON as text.
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), CommitBody), await c.req.text());
  if (!read.success) throw new Refusal(400, (said) => said.commit);
  return read.output;
};

const readForm = async (c: Context): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(new URLSearchParams(await c.req.text()));

/** What the LMS's pages show. */
const showPages = (app: Hono, lms: Lms, page: Page): void => {
  app.get('/', (c) => {
    const learner = findLearner(lms, c.req.query('learner') ?? 's01');
    return page(c, <HomePage lms={lms} learner={learner} />);
  });
  app.get('/play', (c) => page(c, <PlayPage {...readKey(lms, c.req.query())} />));
  app.get('/gradebook', (c) =>
    page(c, <GradebookPage lms={lms} all={c.req.query('all') !== undefined} />),
  );
  app.get('/questions', (c) =>
    page(c, <QuestionsPage lms={lms} name={c.req.query('package') ?? ''} />),
  );
  app.get('/question', (c) => {
    const { package: name = '', id = '' } = c.req.query();
    return page(c, <QuestionPage lms={lms} name={name} id={id} />);
  });
  app.get('/attempt', (c) => page(c, <AttemptPage lms={lms} query={c.req.query()} />));
};

const saveTables = (app: Hono, lms: Lms): void => {
  const { library, store } = lms;
  app.get('/gradebook.csv', (c) => {
    const rows = gradebookRows(
      gradebook(store.learners(), graded(store.attempts())),
      practiceWordsOf(languageOf(library)),
    );
    return download(c, 'gradebook.csv', { body: csv(rows), type: 'text/csv; charset=utf-8' });
  });
  app.get('/interactions', (c) => {
    const { package: name = '', format: ending = '' } = c.req.query();
    const format = own(reportFormats, ending);
    if (!format || !library.get(name)?.manifest) {
      throw notFound((said) => said.report(name, ending));
    }
    const attempts = store.attempts().filter((attempt) => attempt.package === name);
    const table = interactionsTable(titleOf(lms, name), store.learners(), attempts);
    const file = { body: format.write(table), type: format.type };
    return download(c, `interactions.${ending}`, file);
  });
};

/** What the LMS's forms do. After each 303, so that going back or reloading sends nothing twice. */
const takeForms = (app: Hono, lms: Lms): void => {
  const { library, store } = lms;
  app.post('/learners', async (c) => {
    const name = tidyName((await readForm(c))['name'] ?? '');
    if (name === '') throw new Refusal(400, (said) => said.learnerName);
    return c.redirect(link('/', { learner: store.addLearner(name).id }), 303);
  });
  app.post('/sample', async (c) => {
    await fillSample(library, store, (await readForm(c))['package']);
    return c.redirect('/gradebook', 303);
  });
  app.post('/sample/remove', (c) => {
    store.removeSamples();
    return c.redirect('/', 303);
  });
  app.post('/attempts', async (c) => {
    const { learner, pack } = playable(lms, await readForm(c));
    const attempt = store.add(pack.name, learner.id, pack.manifest.standard);
    const key = { package: pack.name, learner: learner.id, attempt };
    return c.redirect(link('/play', key), 303);
  });
};

/** What the page that plays a package asks for. */
const playPackages = (app: Hono, lms: Lms): void => {
  app.post('/launch', (c) => {
    const { attempt, learner, pack } = readKey(lms, c.req.query());
    return c.json(openSession(lms.store, attempt, learner, pack.manifest));
  });
  app.post('/commit', async (c) => {
    const commit = await readCommit(c);
    const saved = saveCommit(lms.store, readKey(lms, c.req.query()).attempt, commit);
    return c.json(
      { result: saved ? 'true' : 'false', errorCode: saved ? 0 : 101 },
      saved ? 200 : 409,
    );
  });
};

const sendFiles = (app: Hono, { library, assets }: Lms): void => {
  // The files of a package, out of its zip in memory: there is no path to escape from.
  app.get('/content/:zip/:file{.+}', (c) => {
    const { zip, file: name } = c.req.param();
    const bytes = own(library.get(zip)?.files ?? {}, name);
    if (!bytes) throw notFound((said) => said.file(name, zip));
    const type = typeOf(name) ?? 'application/octet-stream';
    const { body, status, headers } = replyWith(bytes, type, c.req.header('range'));
    return c.body(body, status, headers);
  });
  app.get('/assets/:name', async (c) => {
    const name = c.req.param('name');
    const text = await assets(name);
    if (text === undefined) throw notFound((said) => said.asset(name));
    return file(c, text, { 'Content-Type': typeOf(name) ?? 'text/plain' });
  });
};

/** @param network whether other computers may ask. */
export const practiceLms = (lms: Lms, workshop: Workshop, network: boolean): Hono => {
  const app = new Hono();
  const page = createPage(lms.library);
  const words = () => practiceWordsOf(languageOf(lms.library));
  app.use(async (c, next) => {
    await next();
    // Never kept by the browser: after a rebuild the next look must show the new package.
    c.header('Cache-Control', 'no-store');
    c.header('X-Content-Type-Options', 'nosniff');
  });
  app.use(guard(network));
  app.route('/', workshopApp(workshop));
  app.use(atMost(LARGEST));
  showPages(app, lms, page);
  saveTables(app, lms);
  takeForms(app, lms);
  playPackages(app, lms);
  sendFiles(app, lms);
  app.notFound((c) => page(c, <ProblemPage message={words().refused.page(c.req.path)} />, 404));
  app.onError((error, c) => {
    const refused = error instanceof Refusal;
    if (!refused) console.error(error);
    const message = refused ? error.say(words().refused, words()) : words().refused.broken;
    const status = refused ? error.status : 500;
    // The workshop says it on its own page.
    if (c.req.path === SOURCES_PATH) return c.text(message, status);
    return page(c, <ProblemPage message={message} />, status);
  });
  return app;
};
