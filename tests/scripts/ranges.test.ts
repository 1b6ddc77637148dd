/** Parts of files, as Safari asks for sounds and films. */
import { expect, test } from 'vitest';
import { replyWith } from '../../scripts/shared/ranges';

const ask = (range: string | undefined, content = '0123456789') => {
  const { status, headers, body } = replyWith(content, 'audio/mpeg', range);
  return [status, headers['Content-Range'], new TextDecoder().decode(body)];
};

test.each([
  ['bytes=0-1', 'bytes 0-1/10', '01'],
  ['bytes=4-', 'bytes 4-9/10', '456789'],
  ['bytes=-3', 'bytes 7-9/10', '789'],
  ['bytes=8-99', 'bytes 8-9/10', '89'],
  ['bytes=-99', 'bytes 0-9/10', '0123456789'],
  ['Bytes=9-9', 'bytes 9-9/10', '9'],
])('%s is sent as a part', (range, told, body) => {
  expect(ask(range)).toEqual([206, told, body]);
});

test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0'])(
  '%s lies outside: the size is told',
  (range) => {
    expect(ask(range)).toEqual([416, 'bytes */10', '']);
  },
);

test.each([undefined, '', 'bytes=-', 'bytes=5-4', 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b'])(
  '%s is no one part: the file is sent whole',
  (range) => {
    expect(ask(range)).toEqual([200, undefined, '0123456789']);
  },
);

test('an empty file has no parts', () => {
  expect(ask('bytes=0-', '')).toEqual([416, 'bytes */0', '']);
  expect(ask(undefined, '')).toEqual([200, undefined, '']);
});

test('that parts can be asked for is told with every file', () => {
  expect(replyWith('x', 'audio/mpeg').headers).toEqual({
    'Content-Type': 'audio/mpeg',
    'Accept-Ranges': 'bytes',
  });
});
