/** All that packages are made of beside the lessons, as plain JSON: a build makes it, and the workshop's page carries it. */
import type { Format } from '../../manifest/format';
import { tagOf } from '../strings/languages';
import type { Parts, PlayerScripts } from './packages';
import { playerStyle, type Sheets } from './style';

export interface Kit extends Pick<Parts, 'engine' | 'documents'> {
  readonly sheets: Sheets;
  /** By tracker and language; see `playerKey`. */
  readonly players: Readonly<Record<string, PlayerScripts>>;
}

/** The player of a format for a course in this language: it speaks that language, or English. */
export const playerKey = ({ tracker }: Pick<Format, 'tracker'>, language: string): string =>
  `${tracker} ${tagOf(language)}`;

/**
 * What packages of a format are made of, in a language.
 * @throws where the kit has no such player. The workshop's kit has one for every format and every language of src/strings.
 */
export const partsOf = (
  { sheets, players, engine, documents }: Kit,
  format: Format,
  language: string,
): Parts => {
  const key = playerKey(format, language);
  const scripts = players[key];
  if (scripts === undefined) throw new Error(`Expected a player for ${key}, got none.`);
  return { scripts, style: playerStyle(sheets), engine, documents };
};
