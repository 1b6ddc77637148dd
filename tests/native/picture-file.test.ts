/** A drawing as a file of its own has the colours that the player gives it in daylight. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pictureFile } from '../../manifest/native/picture-file';

const inOnePage = '<svg viewBox="0 0 9 9"><path class="f-grey s-sand" d="M0 0h9"/></svg>';

test('its classes have the colours of theme.css in it', () => {
  expect(pictureFile(inOnePage)).toBe(
    [
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>',
      '.f-paper,.t-inv{fill:#fffaf0}.f-ink,.t{fill:#1c1917}.f-red{fill:#b3201a}',
      '.f-sand{fill:#e6d8b8}.f-grey{fill:#857c70}.f-deep{fill:#5b1512}',
      '.s-paper{stroke:#fffaf0}.s-ink{stroke:#1c1917}.s-red{stroke:#b3201a}',
      '.s-sand{stroke:#e6d8b8}.s-grey{stroke:#857c70}.t,.t-inv{font-family:Arial,sans-serif}',
      '</style><path class="f-grey s-sand" d="M0 0h9"/></svg>\n',
    ].join(''),
  );
});

test('and theme.css has these by day', () => {
  const theme = readFileSync('src/player/theme.css', 'utf8');
  const [root = ''] = theme.slice(theme.indexOf(':root {')).split('}');
  const byDay = [...root.matchAll(/--p-(\w+):\D*?(#\w+)/g)].map(([, name, colour]) => [
    name,
    colour,
  ]);
  expect(Object.fromEntries(byDay)).toEqual({
    paper: '#fffaf0',
    ink: '#1c1917',
    red: '#b3201a',
    sand: '#e6d8b8',
    grey: '#857c70',
    deep: '#5b1512',
  });
});

test('drawings.css gives no class a colour that a file lacks', () => {
  const css = readFileSync('src/blocks/drawings.css', 'utf8');
  const classes = [...css.matchAll(/\.([fs]-\w+) \{/g)].map(([, name]) => String(name));
  expect(classes.toSorted()).toEqual([
    'f-deep',
    'f-grey',
    'f-ink',
    'f-paper',
    'f-red',
    'f-sand',
    's-grey',
    's-ink',
    's-paper',
    's-red',
    's-sand',
  ]);
});
