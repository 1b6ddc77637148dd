/** index.html, 'Start here': which zip, five steps, and the way to all that lies beside it. */
import type { Lesson } from '../../src/course/course';
import type { Html } from '../../src/html/html';
import { html, tag, trusted } from '../../src/html/html';
import { hrefOf } from '../../src/player/route';
import type { StartWords } from '../../src/strings';
import { tagOf } from '../../src/strings/languages';
import type { Offer } from './files';
import { GUIDE_LANGUAGE } from './guide';
import type { System } from './systems';

interface Start {
  /** The course's. */
  readonly language: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly lessons: readonly Pick<Lesson, 'id' | 'title'>[];
  readonly systems: readonly System[];
  readonly offers: readonly Offer[];
  /** Addresses from the start page on. */
  readonly web: string;
  readonly guide: string;
  readonly links: readonly StartLink[];
}

/** Something beside the start page. */
interface StartLink {
  readonly href: string;
  readonly name: string;
  readonly description: string;
}

/** Where it lies, if the site has it. */
export const startLinksOf = (
  teach: StartWords['teach'],
  has: (file: string) => boolean,
): StartLink[] =>
  [
    { href: 'guide/index.html', name: teach.guide, description: teach.guideTold },
    { href: 'guide/other-systems.html', name: teach.other, description: teach.otherTold },
    { href: 'teacher/class-report.html', name: teach.report, description: teach.reportTold },
    {
      href: 'teacher/class-report.html#/sample',
      name: teach.sample,
      description: teach.sampleTold,
    },
    { href: 'teacher/book.html', name: teach.book, description: teach.bookTold },
    { href: 'teacher/exam-papers.html', name: teach.exam, description: teach.examTold },
    { href: 'workshop.html', name: teach.workshop, description: teach.workshopTold },
    { href: 'guide/question-banks.html', name: teach.native, description: teach.nativeTold },
    { href: 'guide/lessons.html', name: teach.lessons, description: teach.lessonsTold },
  ].filter(({ href }) => has(href.replace(/#.*/, '')));

/** Where the guide is in another language than the page, the page says so. */
const linkTo = ({ language }: Start, href: string, name: string): Html => {
  const isOther = href.startsWith('guide/') && tagOf(language) !== GUIDE_LANGUAGE;
  return tag('a', name, { href, ...(isOther && { hreflang: GUIDE_LANGUAGE }) });
};

const systemPart = ({ give }: StartWords, start: Start, system: System): Html => {
  const { id, name, take, lead, steps } = system;
  const address = `${start.guide}#${id}`;
  return html`<section class="system" id="system-${id}" data-take="${take}" aria-label="${name}">
    <h3>${give.steps(name)}</h3>
    ${trusted(lead)} ${trusted(steps)}
    <p>${linkTo(start, address, give.more(name))}</p>
  </section>`;
};

const chooser = (words: StartWords, start: Start): Html => {
  const { give } = words;
  return html`<section aria-labelledby="give">
    <h2 id="give">${give.title}</h2>
    <p>${give.lead}</p>
    <noscript><p class="note">${give.noScript}</p></noscript>
    <form id="choose" hidden>
      <p>
        <label for="system">${give.system}</label>
        <select id="system">
          ${start.systems.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
        </select>
      </p>
      <p>
        <label for="lesson">${give.lesson}</label>
        <select id="lesson">
          <option value="">${give.all}</option>
          ${start.lessons.map(
            ({ id, title }, at) =>
              html`<option value="${id}">${give.number(at + 1, title)}</option>`,
          )}
        </select>
      </p>
    </form>
    <div id="chosen" aria-live="polite" hidden>
      <p><a id="take" class="button" href="#files" download>${words.download}</a></p>
      <p id="whole" class="note" hidden>${give.whole}</p>
    </div>
    ${start.systems.map((system) => systemPart(words, start, system))}
  </section>`;
};

const look = (words: StartWords['look'], { lessons, web }: Start): Html =>
  html`<section aria-labelledby="look">
    <h2 id="look">${words.title}</h2>
    <p>${words.lead}</p>
    <p><a class="button" href="${web}">${words.all}</a></p>
    <h3>${words.lessons}</h3>
    <ol>
      ${lessons.map(
        ({ id, title }) =>
          html`<li>
            <a href="${web}${hrefOf({ page: 'lesson', lesson: id, step: 0 })}">${title}</a>
          </li>`,
      )}
    </ol>
  </section>`;

const places = ({ teach }: StartWords, start: Start): Html =>
  html`<section aria-labelledby="teach">
    <h2 id="teach">${teach.title}</h2>
    <ul class="places">
      ${start.links.map(
        ({ href, name, description }) =>
          html`<li>${linkTo(start, href, name)}<br />${description}</li>`,
      )}
    </ul>
  </section>`;

const link = (words: StartWords['files'], { name, size, take, title, lesson }: Offer): Html =>
  html`<a href="${name}" download data-take="${take}" data-lesson="${lesson}"
    >${title}<span class="size"> ${words.size(size)}</span></a
  >`;

const files = (words: StartWords['files'], { lessons, offers }: Start): Html => {
  const isNative = ({ take }: Offer): boolean => take.startsWith('native/');
  const rows = [{ id: '', title: words.unit }, ...lessons];
  const row = (name: string, list: readonly Offer[]): Html =>
    html`<li>
      <b>${name}</b>
      <span class="formats">${list.map((one, at) => [at > 0 && ' ', link(words, one)])}</span>
    </li>`;
  return html`<section aria-labelledby="files">
    <h2 id="files">${words.title}</h2>
    <p>${words.lead}</p>
    <ul class="files">
      ${rows.map(({ id, title }) =>
        row(
          title,
          offers.filter((one) => one.lesson === id && !isNative(one)),
        ),
      )}
      ${row(words.native, offers.filter(isNative))}
    </ul>
  </section>`;
};

/** @param words of the course's language. */
export const startPage = (words: StartWords, start: Start): Html =>
  html`<header>
      <h1>${words.title(start.title)}</h1>
      <p>${start.description}</p>
      <p class="facts">${words.about(start.version)} ${words.offline}</p>
    </header>
    <main>
      ${chooser(words, start)} ${look(words.look, start)} ${places(words, start)}
      ${files(words.files, start)}
    </main>`;
