/** Before the pictures: the packages, built anew, and an empty folder. */
import { mkdirSync, rmSync } from 'node:fs';
import build from '../e2e/setup';
import { OUT } from './contact-sheet';

export default function setup(): void {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  build();
}
