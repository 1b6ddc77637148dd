/** After the pictures: the sheet that shows them all. */
import { readdirSync, writeFileSync } from 'node:fs';
import { contactSheet, OUT, pictureOf } from './contact-sheet';

export default function teardown(): void {
  const taken = readdirSync(OUT).flatMap((file) => pictureOf(file) ?? []);
  writeFileSync(`${OUT}/index.html`, contactSheet(taken));
  console.log(`${taken.length} pictures: ${OUT}/index.html`);
}
