/** How a block is shown. A method, so that a block's view may want its own text. */
import type { VNode } from 'preact';
import type { Block } from '../course/course';

interface Shown {
  view(block: Block): VNode;
}

export type View = Shown['view'];
