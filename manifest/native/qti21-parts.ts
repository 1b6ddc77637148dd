/** Nodes of QTI 2.1 that several interactions share (Information Model 2.1, sections 6 to 8). */
import type { Node } from '../xml';
import type { Picture } from './picture';

/** Identifiers may not begin with a digit (2.1, section 4: NCName without a point). */
export const optionId = (id: string): string => `o_${id}`;
export const leftId = (id: string): string => `l_${id}`;
export const gapId = (at: number): string => `g_${at + 1}`;
export const blankId = (at: number): string => `RESPONSE_${at + 1}`;

export interface Item21 {
  readonly declarations: readonly Node[];
  readonly body: readonly Node[];
  /** The response processing that sets SCORE, 0 to 1; none where nobody marks. */
  readonly marks: readonly Node[];
  /** Responses whose values name their feedback. */
  readonly shows: readonly string[];
  /** Feedback by the value that shows it. */
  readonly feedback: readonly (readonly [id: string, text: string])[];
}

export const value = (baseType: string, text: string): Node => ['baseValue', { baseType }, text];
export const variable = (identifier: string): Node => ['variable', { identifier }];
export const p = (...inside: Node[]): Node => ['p', {}, ...inside];

export const image = ({ name, alt }: Picture): Node => ['img', { src: name, alt }];

const add = (worth: Node): Node => [
  'setOutcomeValue',
  { identifier: 'SCORE' },
  ['sum', {}, variable('SCORE'), worth],
];

/**
 * What was counted in SCORE, divided once: thirds that a reader rounds would not add up to one.
 */
const share = (count: number): Node[] =>
  count === 1
    ? []
    : [
        [
          'setOutcomeValue',
          { identifier: 'SCORE' },
          ['divide', {}, variable('SCORE'), value('float', String(count))],
        ],
      ];

/**
 * SCORE is what the responses are worth by their mappings, divided by `count`. An empty response is left
 * alone: readers make no number of it, and SCORE would be none either.
 */
export const marked = (identifiers: readonly string[], count: number): Node[] => [
  ...identifiers.map((identifier): Node => [
    'responseCondition',
    {},
    [
      'responseIf',
      {},
      ['not', {}, ['isNull', {}, variable(identifier)]],
      add(['mapResponse', { identifier }]),
    ],
  ]),
  ...share(count),
];

export const declared = (
  identifier: string,
  shape: { readonly cardinality: string; readonly baseType: string },
  right: readonly string[],
  mapping?: Node,
): Node => [
  'responseDeclaration',
  { identifier, ...shape },
  ['correctResponse', {}, ...right.map((one): Node => ['value', {}, one])],
  ...(mapping === undefined ? [] : [mapping]),
];

export const mapping = (
  entries: readonly (readonly [key: string, worth: number])[],
  bounds: Readonly<Record<string, string>> = {},
  entry: Readonly<Record<string, string>> = {},
): Node => [
  'mapping',
  { ...bounds, defaultValue: '0' },
  ...entries.map(([mapKey, worth]): Node => [
    'mapEntry',
    { mapKey, ...entry, mappedValue: String(worth) },
  ]),
];

/** The share of items that stand in their place. */
export const inPlace = (ids: readonly string[]): Node[] => [
  ...ids.map((id, at): Node => [
    'responseCondition',
    {},
    [
      'responseIf',
      {},
      [
        'match',
        {},
        ['index', { n: String(at + 1) }, variable('RESPONSE')],
        value('identifier', id),
      ],
      add(value('float', '1')),
    ],
  ]),
  ...share(ids.length),
];
