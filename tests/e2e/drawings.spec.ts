/** Every drawing of every lesson: its words can be read on a phone, and none covers another. */
import type { Page } from 'playwright/test';
import { lessonsOf } from '../../src/course/course';
import type { Files } from './harness';
import { expect, packageFiles, test } from './harness';
import { setDevice, open, visit } from './look';
import { bodyOf, courseOf } from './player';

/** CSS pixels on a phone; the text beside a drawing has 18. */
const SMALLEST = 12;

/** The steps that show a drawing. */
const drawnSteps = (files: Files): string[] =>
  lessonsOf(courseOf(files)).flatMap(({ id }) =>
    bodyOf(files, id).steps.flatMap(({ blocks }, at) =>
      JSON.stringify(blocks).includes('<svg') ? [`#/${id}/${at + 1}`] : [],
    ),
  );

/** What can be read in the drawings of the page that is open, and what is wrong with it. */
const look = (page: Page) =>
  page.evaluate((smallest) => {
    let words = 0;
    const faults: string[] = [];
    // The letters themselves: a line's box is taller, and how much is a matter of the font.
    const ink = (text: SVGTextElement) => {
      const { left, right } = text.getBoundingClientRect();
      const { d = 0, f = 0 } = text.getScreenCTM() ?? {};
      const baseline = d * text.getStartPositionOfChar(0).y + f;
      const size = d * Number.parseFloat(getComputedStyle(text).fontSize);
      return { left, right, top: baseline - 0.76 * size, bottom: baseline + 0.24 * size };
    };
    for (const svg of document.querySelectorAll<SVGSVGElement>('figure svg, .picture svg')) {
      const frame = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) {
        words += 1;
        const { a = 0, b = 0 } = text.getScreenCTM() ?? {};
        const size = Number.parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b);
        if (size < smallest) faults.push(`"${text.textContent}" has ${size.toFixed(1)} px`);
      }
      // The number of a place counts with its disc.
      const items = [...svg.querySelectorAll('.pin, text:not(.pin text)')].map((item) => ({
        name: item.textContent,
        box: item instanceof SVGTextElement ? ink(item) : item.getBoundingClientRect(),
      }));
      for (const [at, { name, box }] of items.entries()) {
        if (
          box.left < frame.left ||
          box.right > frame.right ||
          box.top < frame.top ||
          box.bottom > frame.bottom
        ) {
          faults.push(`"${name}" leaves its drawing`);
        }
        for (const other of items.slice(at + 1)) {
          if (
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top < other.box.bottom &&
            other.box.top < box.bottom
          ) {
            faults.push(`"${name}" covers "${other.name}"`);
          }
        }
      }
    }
    return { drawings: document.querySelectorAll('svg').length, words, faults };
  }, SMALLEST);

test('what is written in a drawing can be read on a phone', async ({ page, host }) => {
  const files = packageFiles('unit');
  await open(page, host, files);
  let words = 0;
  for (const hash of drawnSteps(files)) {
    await visit(page, hash);
    for (const width of [320, 367, 714]) {
      await setDevice(page, { width });
      const seen = await look(page);
      expect(seen.drawings, hash).toBeGreaterThan(0);
      expect(seen.faults, `${hash} at ${width} px`).toEqual([]);
      words += seen.words;
    }
  }
  expect(words, 'drawings with words in them').toBeGreaterThan(0);
});
