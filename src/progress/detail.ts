/**
 * The detail of a question's tries in the suspend text: responses and "how sure". Guarded by the
 * question's fingerprint, so that an answer to other options is never shown as an answer to these, and
 * by its length, so that the tries of a question that is gone can be stepped over.
 * A fully right try needs no response: it is the correct one.
 */
import type { Response, Spec } from '../course/course';
import { takesText } from '../course/course';
import { kindOf } from '../kinds/register';
import type { Reader, Writer } from './bits';
import { writer } from './bits';
import type { Try } from './progress';

/** Levels of detail: each leaves out more than the one before. */
export const LEVELS = [0, 1, 2, 3, 4, 5] as const;
export type Level = (typeof LEVELS)[number];

/** Writes one bit "detail follows" and, if so: fingerprint, length in bits, detail try by try. */
export const writeDetail = (out: Writer, spec: Spec, tries: readonly Try[], level: Level): void => {
  if (level >= 3) {
    out.bits(0, 1);
    return;
  }
  const detail = writer();
  let any = false;
  for (const { n, mark, response, sure = 0 } of tries) {
    const carriesResponse = level < 2 || n === 1;
    const coded =
      carriesResponse && response && mark < 100 ? encodeResponse(spec, response, level) : undefined;
    detail.bits(sure, 2);
    detail.bits(coded ? 1 : 0, 1);
    if (coded) detail.append(coded);
    any ||= coded !== undefined || sure > 0;
  }
  out.bits(any ? 1 : 0, 1);
  if (!any) return;
  out.bits(spec.fingerprint, 8);
  out.number(detail.length);
  out.append(detail);
};

/** Adds to the tries read from the marks what their detail says, if it is of this very question. */
export const readDetail = (
  from: Reader,
  spec: Spec | undefined,
  tries: readonly Try[],
): readonly Try[] => {
  if (from.bits(1) === 0) return tries;
  const fingerprint = from.bits(8);
  const length = from.number();
  const end = from.at + length;
  const known = spec && fingerprint === spec.fingerprint ? withDetail(from, spec, tries) : tries;
  from.skipTo(end);
  return known;
};

const withDetail = (from: Reader, spec: Spec, tries: readonly Try[]): readonly Try[] =>
  tries.map((made) => {
    const sure = from.bits(2);
    const response = from.bits(1) === 1 ? decodeResponse(spec, from) : undefined;
    return {
      ...made,
      ...(response && { response }),
      ...((sure === 1 || sure === 2 || sure === 3) && { sure }),
    };
  });

/** The longest typed word that is written into the text, in bytes of UTF-8. */
const LONGEST = 255;

/** Bits for an index into `count` values. */
const width = (count: number): number => Math.max(1, Math.ceil(Math.log2(count)));

/**
 * For each position the index of its value. A typed word that is none of the question's has an index past the last, and
 * stands after it as text.
 */
const encodeResponse = (spec: Spec, response: Response, level: Level): Writer | undefined => {
  const out = writer();
  const typed = takesText(spec);
  for (const [at, values] of kindOf(spec).domain(spec).entries()) {
    const value = response[at] ?? '';
    const index = values.indexOf(value);
    const size = width(values.length + (typed ? 1 : 0));
    if (index >= 0) out.bits(index, size);
    else if (!typed || level > 0) return undefined;
    else {
      out.bits(values.length, size);
      const bytes = new TextEncoder().encode(value);
      // Too long, or no Unicode (half a surrogate pair): it would not come back as it is.
      if (bytes.length > LONGEST || textOf(bytes) !== value) return undefined;
      out.number(bytes.length);
      for (const byte of bytes) out.bits(byte, 8);
    }
  }
  return out;
};

const decodeResponse = (spec: Spec, from: Reader): Response =>
  kindOf(spec)
    .domain(spec)
    .map((values) => {
      const index = from.bits(width(values.length + (takesText(spec) ? 1 : 0)));
      if (index < values.length || !takesText(spec)) return values[index] ?? '';
      const length = Math.min(from.number(), LONGEST);
      return textOf(Uint8Array.from({ length }, () => from.bits(8)));
    });

const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
