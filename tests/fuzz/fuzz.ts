/**
 * How the fuzzers run: a few inputs in `npm test`, and many by `npm run fuzz -- times seed`, which sets the
 * two variables. `npm test` tries the same inputs every time.
 */
import fc from 'fast-check';

const numberOf = (name: string): number | undefined => {
  const text = process.env[name];
  return text === undefined || text === '' ? undefined : Number(text);
};

const TIMES = numberOf('FUZZ_TIMES') ?? 1;
const SEED = numberOf('FUZZ_SEED') ?? 1917;

/** @param few how many inputs `npm test` tries. */
export const fuzz = <T>(few: number, inputs: fc.Arbitrary<T>, check: (input: T) => void): void =>
  fc.assert(fc.property(inputs, check), {
    numRuns: few * TIMES,
    seed: SEED,
  });

/** For what has to be waited for. */
export const fuzzAsync = async <T>(
  few: number,
  inputs: fc.Arbitrary<T>,
  check: (input: T) => Promise<void>,
): Promise<void> =>
  fc.assert(fc.asyncProperty(inputs, check), {
    numRuns: few * TIMES,
    seed: SEED,
  });

/** A sound text with pieces of others put into it, cut out of it or doubled. */
export const damaged = (
  sound: string,
  pieces: fc.Arbitrary<string> = fc.string({ unit: 'binary' }),
): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.nat(sound.length),
        fc.integer({ min: -40, max: 40 }),
        fc.oneof(fc.constant(''), pieces),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((changes) =>
      changes.reduce((text, [at, skip, piece]) => {
        return text.slice(0, at) + piece + text.slice(Math.max(0, at + skip));
      }, sound),
    );
