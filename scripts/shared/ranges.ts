/**
 * The bytes of a file that a request wants, for every server that sends the files of packages. Safari plays no sound and no
 * film of a server that does not send a part of it when it is asked for one.
 */

interface Reply {
  readonly status: 200 | 206 | 416;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** First and last byte; undefined where no one part is asked for: then the file is sent whole (RFC 9110, 14.2). */
const asked = (range: string, size: number): readonly [number, number] | undefined => {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/i.exec(range.trim()) ?? [];
  if (first === '') return last === '' ? undefined : [Math.max(0, size - Number(last)), size - 1];
  if (last === '') return [Number(first), size - 1];
  return Number(last) < Number(first)
    ? undefined
    : [Number(first), Math.min(Number(last), size - 1)];
};

/** @param range the request's header of this name. */
export const replyWith = (content: string | Uint8Array, type: string, range = ''): Reply => {
  const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const size = whole.length;
  const headers = { 'Content-Type': type, 'Accept-Ranges': 'bytes' };
  const part = asked(range, size);
  if (!part) return { status: 200, headers, body: Uint8Array.from(whole) };
  const [first, last] = part;
  if (first > last) {
    const none = { ...headers, 'Content-Range': `bytes */${size}` };
    return { status: 416, headers: none, body: new Uint8Array() };
  }
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': `bytes ${first}-${last}/${size}` },
    body: Uint8Array.from(whole.subarray(first, last + 1)),
  };
};
