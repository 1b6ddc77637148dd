/**
 * The files inside a zip (PKWARE APPNOTE 6.3), by name, each read in pieces. The list at the zip's end
 * is what counts, as in every reader; encrypted, split and 64-bit zips are not read.
 */
import { Unreadable } from './problem';
import type { Source } from './source';

export interface Entry {
  /** Bytes once unpacked, as the zip says. */
  readonly size: number;
  readonly pieces: () => AsyncGenerator<Uint8Array, void>;
}

/** The signatures of the records: end of the list, file in the list, file. */
const END = 0x06054b50;
const LISTED = 0x02014b50;
const LOCAL = 0x04034b50;
/** Bytes of the record at the end, and of the longest comment after it. */
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;

const view = async (source: Source, from: number, to: number): Promise<DataView> =>
  new DataView(await source.slice(from, Math.min(to, source.size)).arrayBuffer());

const broken = (): Unreadable => new Unreadable('broken');

/** Where the list begins and how long it is. @throws Unreadable where the zip's end is missing. */
const listOf = async (source: Source): Promise<readonly [number, number]> => {
  const from = Math.max(0, source.size - END_SIZE - LONGEST_COMMENT);
  const tail = await view(source, from, source.size);
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END) continue;
    const [size, start] = [tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
    if (start + size <= from + at) return [start, size];
  }
  throw broken();
};

async function* read(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Whoever stops early leaves the rest packed.
    void reader.cancel().catch(() => undefined);
  }
}

interface Packed {
  /** Where the file's own record begins. */
  readonly start: number;
  /** Its bytes in the zip. */
  readonly packed: number;
  /** Its bytes once unpacked. */
  readonly size: number;
  /** 0: stored; 8: deflated. */
  readonly method: number;
}

/** Unpacks a file. @throws Unreadable `broken`, also when its bytes are not as many as the list says. */
const unpack = (source: Source, { start, packed, size, method }: Packed) =>
  async function* (): AsyncGenerator<Uint8Array, void> {
    const local = await view(source, start, start + 30);
    if (local.byteLength < 30 || local.getUint32(0, true) !== LOCAL) throw broken();
    const from = start + 30 + local.getUint16(26, true) + local.getUint16(28, true);
    const bytes = source.slice(from, from + packed).stream();
    if (method !== 0 && method !== 8) throw broken();
    const plain = method === 0 ? bytes : bytes.pipeThrough(new DecompressionStream('deflate-raw'));
    let count = 0;
    try {
      for await (const piece of read(plain)) {
        count += piece.length;
        // More than the list says: the zip is damaged, or made to fill the memory.
        if (count > size) throw broken();
        yield piece;
      }
    } catch (error) {
      // The stream throws a TypeError for data that is not deflated or ends too soon.
      throw error instanceof TypeError ? broken() : error;
    }
    if (count < size) throw broken();
  };

/** @throws Unreadable `broken` where the zip was cut or damaged. */
export const openZip = async (source: Source): Promise<ReadonlyMap<string, Entry>> => {
  const [from, size] = await listOf(source);
  const list = await view(source, from, from + size);
  const decoder = new TextDecoder();
  const entries = new Map<string, Entry>();
  let at = 0;
  while (at + 46 <= list.byteLength && list.getUint32(at, true) === LISTED) {
    const [method, packed, unpacked] = [
      list.getUint16(at + 10, true),
      list.getUint32(at + 20, true),
      list.getUint32(at + 24, true),
    ];
    const [name, extra, comment] = [28, 30, 32].map((field) => list.getUint16(at + field, true));
    const start = list.getUint32(at + 42, true);
    const next = at + 46 + (name ?? 0);
    if (next > list.byteLength) throw broken();
    entries.set(decoder.decode(new Uint8Array(list.buffer, at + 46, name)), {
      size: unpacked,
      pieces: unpack(source, { start, packed, size: unpacked, method }),
    });
    at = next + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
};
