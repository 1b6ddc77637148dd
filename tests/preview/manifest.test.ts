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

it('says what is missing, and does not take what is not XML', () => {
  expect(() => read('<manifest/>')).toThrow(NoLaunch);
  expect(() => read('<manifest')).toThrow();
});
