/**
 * The notices of what a package is made of: whoever passes on another's code must pass on its licence
 * with it.
 */

export interface Library {
  readonly name: string;
  /** The text of its licence. */
  readonly licence: string;
}

/** What the engine says of itself. */
export interface Engine {
  readonly version: string;
  readonly licence: string;
}

const RULE = '-'.repeat(72);

/**
 * @param unit its title, and the licence of its lessons.
 * @param more what a format adds.
 */
export const noticesOf = (
  { title, licence }: { readonly title: string; readonly licence: string },
  engine: Engine,
  libraries: readonly Library[],
  more: readonly string[] = [],
): string =>
  `${[
    `${title}\nLicence of the lessons: ${licence}`,
    ...more,
    `The player (version ${engine.version}) and the other code that runs in these pages:\n\n${engine.licence}`,
    ...libraries.map(
      ({ name, licence: text }) => `The code contains ${name}, which has this licence:\n\n${text}`,
    ),
  ].join(`\n\n${RULE}\n\n`)}\n`;
