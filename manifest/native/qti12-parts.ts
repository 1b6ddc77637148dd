/**
 * Nodes of QTI 1.2 (ASI 1.2.1) that Canvas's own shape and the Common Cartridge profile share. Both
 * take text as HTML inside `mattext`; it is made from plain text by html.ts and escaped once more here.
 */
import type { Node } from '../xml';

export const field = (label: string, entry: string): Node => [
  'qtimetadatafield',
  {},
  ['fieldlabel', {}, label],
  ['fieldentry', {}, entry],
];

export const material = (html: string): Node => [
  'material',
  {},
  ['mattext', { texttype: 'text/html' }, html],
];

export const plain = (text: string): Node => [
  'material',
  {},
  ['mattext', { texttype: 'text/plain' }, text],
];

/** A list of options; `label` stands before it where one item has several lists. */
export const responseLid = (
  ident: string,
  options: readonly (readonly [ident: string, shown: Node])[],
  more: { readonly many?: boolean; readonly label?: Node } = {},
): Node => [
  'response_lid',
  { ident, rcardinality: more.many ? 'Multiple' : 'Single' },
  ...(more.label === undefined ? [] : [more.label]),
  [
    'render_choice',
    {},
    ...options.map(([id, shown]): Node => ['response_label', { ident: id }, shown]),
  ],
];

export const responseNumber = (ident: string): Node => [
  'response_str',
  { ident, rcardinality: 'Single' },
  ['render_fib', { fibtype: 'Decimal' }, ['response_label', { ident: 'answer1' }]],
];

export const responseText = (ident: string): Node => [
  'response_str',
  { ident, rcardinality: 'Single' },
  ['render_fib', {}, ['response_label', { ident: 'answer1', rshuffle: 'No' }]],
];

export const equals = (respident: string, value: string): Node => [
  'varequal',
  { respident },
  value,
];

export const score = (value: string, action: 'Set' | 'Add' = 'Set'): Node => [
  'setvar',
  { action, varname: 'SCORE' },
  value,
];

const display = (linkrefid: string): Node => [
  'displayfeedback',
  { feedbacktype: 'Response', linkrefid },
];

/** `then`: marks, and the names of the feedback to show. */
export const when = (
  condition: readonly Node[],
  then: { readonly marks?: Node; readonly show?: string; readonly goOn?: boolean },
): Node => [
  'respcondition',
  { continue: then.goOn ? 'Yes' : 'No' },
  ['conditionvar', {}, ...condition],
  ...(then.marks === undefined ? [] : [then.marks]),
  ...(then.show === undefined ? [] : [display(then.show)]),
];

export const always: Node = ['other', {}];

const processing = (conditions: readonly Node[]): Node => [
  'resprocessing',
  {},
  [
    'outcomes',
    {},
    ['decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' }],
  ],
  ...conditions,
];

export const feedback = (ident: string, html: string): Node => [
  'itemfeedback',
  { ident },
  ['flow_mat', {}, material(html)],
];

/** What an item is made of, before its metadata: each part may be empty. */
export interface ItemParts {
  readonly presentation: readonly Node[];
  readonly conditions: readonly Node[];
  readonly feedbacks: readonly Node[];
}

/** General feedback comes first and lets the rest be looked at. */
const general: Node = when([always], { show: 'general_fb', goOn: true });

/** `generalText` is the general feedback as HTML; '' where there is none. */
export const item = (
  ident: string,
  title: string,
  fields: readonly Node[],
  made: ItemParts,
  generalText: string,
): Node => [
  'item',
  { ident, title },
  ['itemmetadata', {}, ['qtimetadata', {}, ...fields]],
  ['presentation', {}, ...made.presentation],
  processing([...(generalText === '' ? [] : [general]), ...made.conditions]),
  ...(generalText === '' ? [] : [feedback('general_fb', generalText)]),
  ...made.feedbacks,
];

/** The file of one quiz: an assessment with one section (all that the cartridge profile allows). */
export const assessment = (
  ident: string,
  title: string,
  fields: readonly Node[],
  items: readonly Node[],
  xsd: string,
): Node => [
  'questestinterop',
  {
    xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': `http://www.imsglobal.org/xsd/ims_qtiasiv1p2 ${xsd}`,
  },
  [
    'assessment',
    { ident, title },
    ['qtimetadata', {}, ...fields],
    ['section', { ident: 'root_section' }, ...items],
  ],
];
