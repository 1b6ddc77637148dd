/** The names of a package's files, and of what its scripts leave in the window. */

/** The page of a package that has one page. */
export const INDEX = 'index.html';

/** The page of a lesson, in a package where each lesson has one. */
export const lessonPage = (lesson: string): string => `${lesson}.html`;

/** The licences of what a package is made of. */
export const NOTICES = 'notices.txt';

/** The texts that a package was made of (src/publish/sources.ts). */
export const SOURCES = 'sources.json';

/**
 * The player's scripts, in the order in which they run: what stands in a page itself (src/player/base.ts), what a
 * page starts with, what a lesson's page starts with too, and what is loaded in an idle moment after them.
 */
export const SCRIPTS = ['base', 'player', 'reading', 'deferred'] as const;
export type Script = (typeof SCRIPTS)[number];

export const PLAYER = 'player.js';
export const READING = 'reading.js';
export const DEFERRED = 'deferred.js';
export const DEFERRED_STYLE = 'deferred.css';
export const EXTRAS = 'extras.js';
export const lessonFile = (lesson: string): string => `lessons/${lesson}.js`;

/**
 * Where all files but the pages lie: a folder whose name changes with its content. Some servers (Moodle's
 * plugins, proxies) let a browser keep a file for ever; under another name an old file is never taken for
 * a new one. A query behind the name would not do: a signed address allows none, and some caches ignore it.
 * An LMS that serves only the files that the manifest lists is given these names there.
 */
export const inBuild = (build: string, file: string): string => `build-${build}/${file}`;

/** The element of a page that holds its course as JSON, and its attribute that names the build. */
export const COURSE = 'course';
export const BUILD = 'data-build';

/** The element of a lesson's page that holds as JSON what the lesson opens with (src/course/opening.ts). */
export const OPENING = 'opening';

/** The element that the player takes over. */
export const ROOT = 'player';
