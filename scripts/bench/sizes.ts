/** Sizes, and the time that a build takes. */
import { gzipSync } from 'node:zlib';
import { DEFERRED, INDEX, PLAYER, READING } from '../../src/package/names';
import type { Row } from './figures';
import { figure, textOf } from './figures';
import type { Stage } from './stage';

export const sizes: Stage = {
  name: 'building, and sizes',
  run({ whole, built, say }) {
    const { files, size } = whole;
    const scripts = Object.keys(files).filter((name) =>
      [PLAYER, READING, DEFERRED].some((script) => name.endsWith(`/${script}`)),
    );
    const rows = [INDEX, ...scripts].map((name): Row => {
      const file = Buffer.from(files[name] ?? '');
      return {
        file: name.replace(/^.*\//, ''),
        raw: figure(file.length, 'KiB'),
        gzip: figure(gzipSync(file).length, 'KiB'),
      };
    });
    const zip = figure(size, 'KiB');
    say(`${built.files} files in ${textOf(figure(built.ms, 's'))}, the unit's zip ${textOf(zip)}`);
    return Promise.resolve([
      {
        title: 'The build',
        rows: [
          { 'of the build': 'packages and imports', is: figure(built.files) },
          { 'of the build': 'time', is: figure(built.ms, 's') },
          { 'of the build': "the unit's zip, SCORM 1.2", is: zip },
        ],
      },
      { title: 'Files of the unit in SCORM 1.2', rows },
    ]);
  },
};
