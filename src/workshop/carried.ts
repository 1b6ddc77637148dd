/** What the workshop's page carries: the build writes it, the page reads it. */
import type { Kit } from '../publish/kit';
import type { CarriedKit } from './carried-kit';
import type { Examples } from './examples';
import type { CarriedMedia } from './media';
import type { Files } from './work';

/** The page's file in dist/. */
export const WORKSHOP = 'workshop.html';

/** What the first view needs. */
export interface Carried {
  /** The sources that the page was built with. */
  readonly files: Files;
  readonly media: CarriedMedia;
  /** What the menu adds. */
  readonly examples: Examples;
}

/** What previews and packages need: far larger, and unpacked after the first view. */
export interface Tools {
  readonly kit: Kit;
  /** The script that the preview begins with (preview/boot.ts). */
  readonly boot: string;
  /** The script of the worker that makes packages (making/worker.ts). */
  readonly worker: string;
  /** The licences of what the page is made of. */
  readonly notices: string;
}

/** The same as it stands in the page. */
export interface CarriedTools extends Omit<Tools, 'kit'> {
  readonly kit: CarriedKit;
}

/** The elements that hold them, packed. */
export const CARRIED = 'carried';
export const TOOLS = 'tools';
