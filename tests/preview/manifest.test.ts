import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { NoLaunch, readManifest } from '../../scripts/preview/manifest';
import { manifest12 } from '../builders/zips';

const read = (xml: string) => readManifest(strToU8(xml));

it('reads title, launch file and mastery score of the default organization', () => {
  expect(read(manifest12('One &amp; two'))).toEqual({
    standard: 'scorm12',
    edition: '1.2',
    title: 'One & two',
    launch: 'index.html?a=1',
    mastery: '70',
    launchData: '',
  });
});

it('knows SCORM 2004 and joins xml:base', () => {
  const xml = manifest12('T')
    .replace('1.2<', '2004 4th Edition<')
    .replace('<resources>', '<resources xml:base="x/">')
    .replace('<resource identifier', '<resource xml:base="y/" identifier');
  expect(read(xml)).toMatchObject({ standard: 'scorm2004', launch: 'x/y/index.html?a=1' });
});

it.each([
  ['index.html', '?a=1', 'index.html?a=1'],
  ['index.html', 'a=1', 'index.html?a=1'],
  ['index.html', '&amp;a=1', 'index.html?a=1'],
  ['index.html?b=2', '?a=1', 'index.html?b=2&a=1'],
  ['index.html?b=2', '&amp;a=1', 'index.html?b=2&a=1'],
  ['index.html', '#two', 'index.html#two'],
  ['index.html#one', '#two', 'index.html#one'],
  ['index.html?b=2', '#two', 'index.html?b=2#two'],
  ['index.html', '', 'index.html'],
  ['index.html', '?', 'index.html'],
])('puts the parameters of an item behind its file: %s and %s', (href, parameters, launch) => {
  const xml = manifest12('T', href).replace('parameters="?a=1"', `parameters="${parameters}"`);
  expect(read(xml).launch).toBe(launch);
});

it('says what is missing, and does not take what is not XML', () => {
  expect(() => read('<manifest/>')).toThrow(NoLaunch);
  expect(() => read('<manifest')).toThrow();
});
