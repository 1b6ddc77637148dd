/**
 * Turns a valibot schema of what authors write into a JSON Schema (2020-12) for editors. A library for this would
 * say that each scalar is a string, as the reader reads it; but an editor reads `tries: 1` as a number, and must
 * not mark it as wrong. Rules that are functions have no JSON Schema: only `npm run check` applies them.
 */
import type { GenericSchema } from 'valibot';
import { descriptions as everywhere } from './descriptions';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type Schema = Readonly<Record<string, Json>>;

/** What this file reads of valibot's schemas. */
interface Shape {
  readonly kind: string;
  readonly type: string;
  readonly entries?: Readonly<Record<string, Shape>>;
  readonly key?: Shape;
  readonly value?: Shape;
  readonly item?: Shape;
  readonly wrapped?: Shape;
  readonly options?: readonly (Shape | string)[];
  readonly literal?: string;
  readonly requirement?: unknown;
  readonly metadata?: { readonly inline?: true };
  readonly pipe?: readonly Shape[];
}

/** All types that an editor may read a plain scalar as. */
const scalar: Schema = { type: ['string', 'number', 'boolean'] };

/** One of some words. An editor reads the word true as a boolean. */
const oneOf = (words: readonly string[]): Schema => ({
  enum: words.flatMap((word): Json[] => (word === 'true' ? [true, word] : [word])),
});

/** Where the walk is. */
interface WalkedPlace {
  /** What is said of keys: by key, or by the key before it and the key (`gaps.answer`). */
  readonly descriptions: Readonly<Record<string, string>>;
  /** The key that the mapping stands under; '' for the whole. */
  readonly within: string;
}

const object = (entries: Readonly<Record<string, Shape>>, place: WalkedPlace): Schema => {
  const { descriptions, within } = place;
  const all = Object.entries(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.map(([key, entry]) => {
        const description = descriptions[`${within}.${key}`] ?? descriptions[key];
        return [
          key,
          {
            ...ofShape(entry, { descriptions, within: key }),
            ...(description !== undefined && { description }),
          },
        ];
      }),
    ),
    required: all.flatMap(([key, entry]) => (entry.wrapped ? [] : [key])),
    additionalProperties: false,
  };
};

const base = (shape: Shape, place: WalkedPlace): Schema => {
  switch (shape.type) {
    case 'strict_object':
      return object(shape.entries ?? {}, place);
    case 'record':
      return {
        type: 'object',
        ...(shape.key && { propertyNames: { ...ofShape(shape.key, place), type: 'string' } }),
        ...(shape.value && { additionalProperties: ofShape(shape.value, place) }),
      };
    case 'array':
      return { type: 'array', ...(shape.item && { items: ofShape(shape.item, place) }) };
    case 'optional':
      return shape.wrapped ? ofShape(shape.wrapped, place) : {};
    case 'picklist':
      return oneOf((shape.options ?? []).filter((option) => typeof option === 'string'));
    case 'literal':
      return oneOf([shape.literal ?? '']);
    case 'union':
      return {
        anyOf: (shape.options ?? []).flatMap((option) =>
          typeof option === 'string' ? [] : [ofShape(option, place)],
        ),
      };
    case 'string':
      return scalar;
    default:
      throw new Error(`No JSON Schema is known for ${shape.type}.`);
  }
};

const rule = ({ type, requirement, metadata }: Shape): Schema => {
  switch (type) {
    case 'metadata':
      return metadata?.inline === true ? { contentMediaType: 'text/markdown' } : {};
    case 'regex':
      return requirement instanceof RegExp ? { pattern: requirement.source } : {};
    case 'min_length':
      return { minItems: Number(requirement) };
    case 'min_entries':
      return { minProperties: Number(requirement) };
    case 'max_entries':
      return { maxProperties: Number(requirement) };
    default:
      return {};
  }
};

const ofShape = (shape: Shape, place: WalkedPlace): Schema => {
  const [first, ...rest] = shape.pipe ?? [shape];
  let found = first?.pipe && first !== shape ? ofShape(first, place) : base(first ?? shape, place);
  for (const step of rest) {
    // What follows a transformation is of its result, not of what was written.
    if (step.type === 'transform') break;
    const more = step.kind === 'schema' ? ofShape(step, place) : rule(step);
    found = 'enum' in more ? more : { ...found, ...more };
  }
  return found;
};

/** The JSON Schema of a valibot schema. @param own descriptions of keys that differ from those in descriptions.ts. @throws where a sort of schema is unknown. */
export const walk = (schema: GenericSchema, own: Readonly<Record<string, string>> = {}): Schema =>
  ofShape(schema, { descriptions: { ...everywhere, ...own }, within: '' });
