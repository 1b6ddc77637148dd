/** The register of views: how each kind of question is shown. */
import type { ComponentType } from 'preact';
import type { KindName } from '../course/questions';
import { View as choice } from '../questions/choice/View';
import { View as choices } from '../questions/choices/View';
import { View as evidence } from '../questions/evidence/View';
import { View as gap } from '../questions/gap/View';
import { View as match } from '../questions/match/View';
import { View as order } from '../questions/order/View';
import { View as sort } from '../questions/sort/View';
import type { ViewProps } from './kind';

type Views = { readonly [K in Exclude<KindName, 'practice'>]: ComponentType<ViewProps<K>> };

/** Practice has a frame of its own (src/questions/practice/View.tsx): nothing in it is checked. */
export const views: Views = { choice, choices, evidence, gap, match, order, sort };
