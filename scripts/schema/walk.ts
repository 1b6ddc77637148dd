/**
 * A valibot schema of what authors write as a JSON Schema (2020-12) for editors. Our own walk, since
 * the reader takes every scalar as the text that was written: an editor reads `tries: 1` as a number
 * and must not mark it. Rules that are functions stay with `npm run check`.
 */
import type { GenericSchema } from 'valibot';
import { descriptions } from './descriptions';

export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
export type Schema = Readonly<Record<string, Json>>;

/** The parts of valibot's schemas that are followed. */
interface Shape {
  readonly kind: string;
  readonly type: string;
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly key?: GenericSchema;
  readonly value?: GenericSchema;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
  readonly options?: readonly unknown[];
  readonly literal?: string;
  readonly requirement?: unknown;
  readonly pipe?: readonly Shape[];
}

/** What an editor may take a plain scalar for. */
const scalar: Schema = { type: ['string', 'number', 'boolean'] };

/** The word true is a boolean to an editor. */
const oneOf = (words: readonly string[]): Schema => ({
  enum: words.flatMap((word): Json[] => (word === 'true' ? [true, word] : [word])),
});

const object = (entries: Readonly<Record<string, GenericSchema>>): Schema => {
  const all = Object.entries(entries);
  return {
    type: 'object',
    properties: Object.fromEntries(
      all.map(([key, entry]) => {
        const description = descriptions[key];
        return [key, { ...walk(entry), ...(description !== undefined && { description }) }];
      }),
    ),
    required: all.flatMap(([key, entry]) => ((entry as unknown as Shape).wrapped ? [] : [key])),
    additionalProperties: false,
  };
};

const base = (shape: Shape): Schema => {
  switch (shape.type) {
    case 'strict_object':
      return object(shape.entries ?? {});
    case 'record':
      return {
        type: 'object',
        ...(shape.key && { propertyNames: { ...walk(shape.key), type: 'string' } }),
        ...(shape.value && { additionalProperties: walk(shape.value) }),
      };
    case 'array':
      return { type: 'array', ...(shape.item && { items: walk(shape.item) }) };
    case 'optional':
      return shape.wrapped ? walk(shape.wrapped) : {};
    case 'picklist':
      return oneOf((shape.options ?? []).map(String));
    case 'literal':
      return oneOf([shape.literal ?? '']);
    case 'union':
      return { anyOf: (shape.options ?? []).map((option) => walk(option as GenericSchema)) };
    case 'string':
      return scalar;
    default:
      throw new Error(`No JSON Schema is known for ${shape.type}.`);
  }
};

const rule = ({ type, requirement }: Shape): Schema => {
  switch (type) {
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

export const walk = (schema: GenericSchema): Schema => {
  const shape = schema as unknown as Shape;
  const [first, ...rest] = shape.pipe ?? [shape];
  let found =
    first?.pipe && first !== shape ? walk(first as unknown as GenericSchema) : base(first ?? shape);
  for (const step of rest) {
    // What follows a transformation is of its result, not of what was written.
    if (step.type === 'transform') break;
    const more = step.kind === 'schema' ? walk(step as unknown as GenericSchema) : rule(step);
    found = 'enum' in more ? more : { ...found, ...more };
  }
  return found;
};
