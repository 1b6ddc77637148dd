/** What the workshop's page carries: the build writes it, the page reads it. */
import type { Kit } from '../publish/kit';
import type { Examples } from './examples';
import type { Files } from './work';

export interface Carried {
  /** The sources that the page was built with. */
  readonly files: Files;
  readonly kit: Kit;
  /** What the menu adds. */
  readonly examples: Examples;
  /** The script that the preview begins with (preview/boot.ts). */
  readonly boot: string;
  /** The licences of what the page is made of. */
  readonly notices: string;
}

/** The element that holds it, packed. */
export const CARRIED = 'carried';
