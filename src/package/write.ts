/** Lays out a package: its pages, and the files that they load. Pure: names and texts. */
import type { Body, Course, Extras } from '../course/course';
import { lessonsOf } from '../course/course';
import { openingOf, restOf } from '../course/opening';
import { asciiStyle } from '../html/ascii';
import type { NoticeWords } from '../html/notice';
import { buildName } from './build-name';
import type { Script } from './names';
import {
  EXTRAS,
  inBuild,
  DEFERRED,
  DEFERRED_STYLE,
  lessonFile,
  OPENING,
  PLAYER,
  READING,
} from './names';
import { page } from './page';
import { extrasScript, lessonScript } from './scripts';

/** What a page shows before any script has run. */
interface View {
  /** The file's name. */
  readonly name: string;
  readonly course: Course;
  readonly html: string;
  readonly style: string;
}

export interface Contents {
  readonly pages: readonly View[];
  readonly bodies: readonly Body[];
  readonly extras: Extras;
  /** The player, with the style that its last script brings. */
  readonly player: Readonly<Record<Script, string>> & { readonly style: string };
  readonly notice: NoticeWords;
  /** Where the pages may connect to. */
  readonly connect: string;
  /** Puts everything into the page itself, so that it works as a lone file. */
  readonly inside?: boolean | undefined;
}

/**
 * At the top of the script that a page waits for. It asks Chrome to compile all functions while the file still comes,
 * beside the page's own work (V8's explicit compile hints). Otherwise each is compiled at its first call, when the page is
 * being taken over. To other browsers it is a comment.
 */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/** @returns the texts of all files, by their names in the package. */
export const writePackage = (contents: Contents): Readonly<Record<string, string>> => {
  const { pages, bodies, extras, player, notice, connect, inside } = contents;
  const build = buildName([bodies, extras, player]);
  // Where each page begins with a lesson, the player's file has the script of reading in it, too: one request less.
  const startsInLesson = pages.every(({ course }) => lessonsOf(course).length === 1);
  // And such a page carries what the lesson opens with, so that it waits for no more.
  const carriesOpening = startsInLesson && !inside;
  // The only page of a package holds the base itself (src/player/base.ts). Several pages share it, in the player's file.
  const sharesBase = pages.length > 1;
  const start = COMPILE_AT_ONCE + (sharesBase ? player.base : '') + player.player;
  // In the order in which a page that holds them all must run them.
  const scripts: readonly (readonly [file: string, code: string])[] = [
    ...bodies.map((body) => {
      const loaded = carriesOpening ? restOf(body) : body;
      return [lessonFile(body.id), lessonScript(build, loaded)] as const;
    }),
    [EXTRAS, extrasScript(build, extras)],
    ...(startsInLesson
      ? [[PLAYER, start + player.reading] as const]
      : [[PLAYER, start] as const, [READING, player.reading] as const]),
    [DEFERRED, player.deferred],
  ];
  const files = inside ? [] : [...scripts, [DEFERRED_STYLE, asciiStyle(player.style)] as const];
  const shown = pages.map(({ name, course, html, style }) => {
    const code = inside
      ? { inline: [[player.base, ...scripts.map(([, script]) => script)].join('')] }
      : { scripts: [PLAYER], inline: sharesBase ? [] : [player.base] };
    const [lesson] = carriesOpening ? lessonsOf(course) : [];
    const body = bodies.find(({ id }) => id === lesson?.id);
    const data = body && { id: OPENING, value: openingOf(body) };
    return [
      name,
      page({ course, build, view: html, style, connect, notice, ...code, ...(data && { data }) }),
    ] as const;
  });
  return Object.fromEntries([
    ...files.map(([file, text]) => [inBuild(build, file), text] as const),
    ...shown,
  ]);
};
