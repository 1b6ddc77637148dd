/** HTML that the build makes of a block, so that the player needs no view of it. */
import type { Prose } from '../course/course';

export const proseOf = (html: string): Prose => ({ is: 'prose', html });
