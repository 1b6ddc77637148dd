/** index.html, 'Start here': which zip, five steps, and the way to all that lies beside it. */
import type { Lesson } from '../../src/course/course';
import type { Html } from '../../src/html/html';
import { html, trusted } from '../../src/html/html';
import { hrefOf } from '../../src/player/route';
import { strings } from '../../src/strings/en-GB/start';
import type { Offer } from './files';

const give = strings.give;
const teach = strings.teach;

/** A system with its texts as HTML. */
export interface ShownSystem {
  readonly id: string;
  readonly name: string;
  readonly take: string;
  readonly lead: string;
  readonly steps: string;
}

export interface Start {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly lessons: readonly Pick<Lesson, 'id' | 'title'>[];
  readonly systems: readonly ShownSystem[];
  readonly offers: readonly Offer[];
  /** Addresses from the start page on. */
  readonly web: string;
  readonly guide: string;
  readonly places: readonly Place[];
}

/** Something beside the start page. */
export interface Place {
  readonly href: string;
  readonly name: string;
  readonly told: string;
}

/** Where it lies, if the site has it. */
export const placesOf = (has: (file: string) => boolean): Place[] =>
  [
    { href: 'guide/index.html', name: teach.guide, told: teach.guideTold },
    { href: 'guide/other-systems.html', name: teach.other, told: teach.otherTold },
    { href: 'teacher/class-report.html', name: teach.report, told: teach.reportTold },
    { href: 'teacher/class-report.html#/sample', name: teach.sample, told: teach.sampleTold },
    { href: 'teacher/book.html', name: teach.book, told: teach.bookTold },
    { href: 'teacher/exam-papers.html', name: teach.exam, told: teach.examTold },
    { href: 'workshop.html', name: teach.workshop, told: teach.workshopTold },
    { href: 'guide/question-banks.html', name: teach.native, told: teach.nativeTold },
    { href: 'guide/lessons.html', name: teach.lessons, told: teach.lessonsTold },
  ].filter(({ href }) => has(href.replace(/#.*/, '')));

const systemPart = ({ id, name, take, lead, steps }: ShownSystem, guide: string): Html =>
  html`<section class="system" id="system-${id}" data-take="${take}" aria-label="${name}">
    <h3>${give.steps(name)}</h3>
    ${trusted(lead)} ${trusted(steps)}
    <p><a href="${guide}#${id}">${give.more(name)}</a></p>
  </section>`;

const chooser = ({ systems, lessons, guide }: Start): Html =>
  html`<section aria-labelledby="give">
    <h2 id="give">${give.title}</h2>
    <p>${give.lead}</p>
    <noscript><p class="note">${give.noScript}</p></noscript>
    <form id="choose" hidden>
      <p>
        <label for="system">${give.system}</label>
        <select id="system">
          ${systems.map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
        </select>
      </p>
      <p>
        <label for="lesson">${give.lesson}</label>
        <select id="lesson">
          <option value="">${give.all}</option>
          ${lessons.map(
            ({ id, title }, at) =>
              html`<option value="${id}">${give.number(at + 1, title)}</option>`,
          )}
        </select>
      </p>
    </form>
    <div id="chosen" aria-live="polite" hidden>
      <p><a id="take" class="button" href="#files" download>${strings.download}</a></p>
      <p id="whole" class="note" hidden>${give.whole}</p>
    </div>
    ${systems.map((system) => systemPart(system, guide))}
  </section>`;

const look = ({ lessons, web }: Start): Html =>
  html`<section aria-labelledby="look">
    <h2 id="look">${strings.look.title}</h2>
    <p>${strings.look.lead}</p>
    <p><a class="button" href="${web}">${strings.look.all}</a></p>
    <h3>${strings.look.lessons}</h3>
    <ol>
      ${lessons.map(
        ({ id, title }) =>
          html`<li>
            <a href="${web}${hrefOf({ page: 'lesson', lesson: id, step: 0 })}">${title}</a>
          </li>`,
      )}
    </ol>
  </section>`;

const places = (start: Start): Html =>
  html`<section aria-labelledby="teach">
    <h2 id="teach">${teach.title}</h2>
    <ul class="places">
      ${start.places.map(
        ({ href, name, told }) => html`<li><a href="${href}">${name}</a><br />${told}</li>`,
      )}
    </ul>
  </section>`;

const link = ({ name, size, take, title, lesson }: Offer): Html =>
  html`<a href="${name}" download data-take="${take}" data-lesson="${lesson}"
    >${title}<span class="size"> ${strings.files.size(size)}</span></a
  >`;

const files = ({ lessons, offers }: Start): Html => {
  const isNative = ({ take }: Offer): boolean => take.startsWith('native/');
  const rows = [{ id: '', title: strings.files.unit }, ...lessons];
  const row = (name: string, list: readonly Offer[]): Html =>
    html`<li>
      <b>${name}</b>
      <span class="formats">${list.map((one, at) => [at > 0 && ' ', link(one)])}</span>
    </li>`;
  return html`<section aria-labelledby="files">
    <h2 id="files">${strings.files.title}</h2>
    <p>${strings.files.lead}</p>
    <ul class="files">
      ${rows.map(({ id, title }) =>
        row(
          title,
          offers.filter((one) => one.lesson === id && !isNative(one)),
        ),
      )}
      ${row(strings.files.native, offers.filter(isNative))}
    </ul>
  </section>`;
};

export const startPage = (start: Start): Html =>
  html`<header>
      <h1>${strings.title(start.title)}</h1>
      <p>${start.description}</p>
      <p class="facts">${strings.about(start.version)} ${strings.offline}</p>
    </header>
    <main>${chooser(start)} ${look(start)} ${places(start)} ${files(start)}</main>`;
