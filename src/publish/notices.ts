/** The licences of what a package is made of: whoever passes on others' code must pass on its licence with it. */

export interface Library {
  readonly name: string;
  /** The text of its licence. */
  readonly licence: string;
}

/** The version and the licence of our own code. */
export interface Engine {
  readonly version: string;
  readonly licence: string;
}

const RULE = '-'.repeat(72);

/**
 * The text of the file of notices.
 *
 * @param unit its title, and the licence of its lessons.
 * @param more notices of what a format adds, such as the standard's schemas.
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
