/**
 * The players of all formats and languages, small enough for one page. The players of one format differ only in
 * their words, those of one language only in their trackers. DEFLATE does not find such repetitions by itself: it
 * looks back over 32 KB alone (RFC 1951), and each player is longer. So each piece of code is stored once.
 */
import type { Script } from '../package/names';
import { SCRIPTS } from '../package/names';
import type { Kit } from '../publish/kit';
import type { PlayerScripts } from '../publish/packages';

/** A script as the numbers of its pieces. */
type Pieces = readonly number[];

/** Players by their keys, as a kit has them, with scripts of another kind. */
type Players<Code> = Readonly<
  Record<string, Omit<PlayerScripts, 'code'> & { readonly code: Readonly<Record<Script, Code>> }>
>;

export interface CarriedKit extends Omit<Kit, 'players'> {
  /** Each piece of a script once. */
  readonly pieces: readonly string[];
  readonly players: Players<Pieces>;
}

/** Cuts a script behind each `;` and `}`: what two scripts have in common begins and ends there. */
const cut = (script: string): readonly string[] => script.split(/(?<=[;}])/);

/** The players, their scripts written in another way. */
const eachScript = <From, To>(players: Players<From>, task: (script: From) => To): Players<To> =>
  Object.fromEntries(
    Object.entries(players).map(([key, player]) => {
      const code = SCRIPTS.map((name) => [name, task(player.code[name])] as const);
      return [key, { ...player, code: Object.fromEntries(code) as Record<Script, To> }];
    }),
  );

/** The kit with each piece of its scripts once. */
export const packKit = ({ players, ...rest }: Kit): CarriedKit => {
  const numbers = new Map<string, number>();
  const piecesOf = (script: string): Pieces =>
    cut(script).map((piece) => {
      const number = numbers.get(piece) ?? numbers.size;
      numbers.set(piece, number);
      return number;
    });
  const carried = eachScript(players, piecesOf);
  return { ...rest, players: carried, pieces: [...numbers.keys()] };
};

/** The kit as it was before `packKit`, to the letter. */
export const unpackKit = ({ players, pieces, ...rest }: CarriedKit): Kit => {
  const scriptOf = (numbers: Pieces): string => numbers.map((number) => pieces[number]).join('');
  return { ...rest, players: eachScript(players, scriptOf) };
};
