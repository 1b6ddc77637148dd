/** Before the pictures: the packages, and an empty folder. */
import { mkdirSync, rmSync } from 'node:fs';
import build from '../e2e/setup';
import { OUT } from './contact-sheet';

export default async function setup(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  mkdirSync(OUT, { recursive: true });
  await build();
}
