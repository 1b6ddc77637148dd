/** Drawings out of drawing programs: cleaned, and shown as they were drawn. */
import { expect, test } from 'vitest';
import { cleanDrawing } from '../../scripts/shared/drawings';
import { inlineSvg, readSvg } from '../../src/reader/svg';
import { pictureStyle } from '../../src/html/picture-style';

const inkscape = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" inkscape:version="1.2" sodipodi:docname="loaf.svg"
  xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
  xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
  <sodipodi:namedview id="view" pagecolor="#ffffff"/>
  <defs><linearGradient id="g1"><stop style="stop-color:#ff0000;stop-opacity:1" offset="0"/><stop style="stop-color:#0000ff" offset="1"/></linearGradient>
    <linearGradient id="g2" xlink:href="#g1" x1="0" y1="0" x2="10" y2="0" gradientUnits="userSpaceOnUse"/></defs>
  <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/></metadata>
  <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1">
    <rect style="fill:url(#g2);stroke:#000000;stroke-width:0.26;-inkscape-stroke:none" width="50" height="60" x="10" y="10"/>
    <text xml:space="preserve" style="font-size:10.58px;line-height:1.25;font-family:sans-serif;fill:#800000" x="3" y="90"><tspan sodipodi:role="line" x="3" y="90">Loaf</tspan></text>
  </g>
  <script>alert(1)</script>
</svg>`;

const illustrator =
  '<svg id="Layer_1" data-name="Layer 1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><defs><style>.cls-1{fill:#e30613;}.cls-2{fill:none;stroke:#1d1d1b;stroke-miterlimit:10;}</style></defs><rect class="cls-1" x="1" y="1" width="50" height="50"/><circle class="cls-2" cx="60" cy="60" r="20"/><rect class="cls-1" x="51" y="1" width="9" height="9"/></svg>';

const figma =
  '<svg width="64" height="64" viewBox="0 0 64 64" fill="none" xmlns="http://www.w3.org/2000/svg"><g clip-path="url(#clip0_1_2)"><path d="M0 0H64V64H0Z" fill="#D9D9D9"/></g><defs><clipPath id="clip0_1_2"><rect width="32" height="64" fill="white"/></clipPath></defs></svg>';

test('a drawing out of Inkscape keeps its gradient, colours and words, and loses the rest', () => {
  expect(cleanDrawing(inkscape)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 210 297"><defs><linearGradient id="a"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="#00f"/></linearGradient><linearGradient id="b" x1="0" x2="10" y1="0" y2="0" gradientUnits="userSpaceOnUse" href="#a"/></defs><path fill="url(#b)" stroke="#000" stroke-width=".26" d="M10 10h50v60H10z"/><text x="3" y="90" fill="maroon" font-family="sans-serif" font-size="10.58"><tspan x="3" y="90">Loaf</tspan></text></svg>',
  );
});

test.each([
  ['Inkscape', inkscape],
  ['Illustrator', illustrator],
  ['Figma', figma],
])('what %s writes is refused as it is and taken once cleaned', (_, source) => {
  expect(readSvg(source).notes).not.toEqual([]);
  expect(readSvg(cleanDrawing(source)).notes).toEqual([]);
});

test('a style sheet for several shapes becomes the colour of each', () => {
  expect(cleanDrawing(illustrator).match(/#e30613/g)).toHaveLength(2);
});

test('in a page the colours stay, and what refers to an id finds it under the name of the file', () => {
  const shown = inlineSvg(readSvg(cleanDrawing(inkscape)), 'A loaf', 'loaf');
  for (const part of [
    'stop-color="#00f"',
    'stroke="#000"',
    'id="loaf-b"',
    'href="#loaf-a"',
    'fill="url(#loaf-b)"',
  ]) {
    expect(shown).toContain(part);
  }
});

test('a drawing with the classes of the theme stays as it was written', () => {
  const own = `<svg viewBox="0 0 9 9">\n${pictureStyle}\n  <g class="f-red"><path d="M0 0h4"/></g>\n</svg>`;
  expect(cleanDrawing(own)).toBe(own);
});

test.each([
  [
    'a filter',
    '<svg viewBox="0 0 9 9"><filter id="f"><feFlood/></filter><path d="M0 0h9" filter="url(#f)"/></svg>',
  ],
  [
    'a picture from elsewhere',
    '<svg viewBox="0 0 9 9"><image href="http://x.y/z.png" width="9" height="9"/></svg>',
  ],
  [
    'a class with a mistake',
    '<svg viewBox="0 0 9 9" width="9"><path class="f-rd" d="M0 0h9"/></svg>',
  ],
  ['an open tag', '<svg viewBox="0 0 9 9"><g></svg>'],
])('%s is not lost without a word: the file stays, and its own problem is told', (_, source) => {
  expect(cleanDrawing(source)).toBe(source);
  expect(readSvg(cleanDrawing(source)).notes).not.toEqual([]);
});
