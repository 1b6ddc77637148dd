/**
 * Walks a value beside its valibot schema, so that rules are called for keys that no schema knows
 * and of texts with their path. Only the shapes that authors' schemas are made of are followed.
 */
import type { GenericSchema } from 'valibot';
import { own } from '../course/own';

export type Path = readonly string[];

interface Shape {
  readonly entries?: Readonly<Record<string, GenericSchema>>;
  readonly key?: GenericSchema;
  readonly value?: GenericSchema;
  readonly item?: GenericSchema;
  readonly wrapped?: GenericSchema;
  readonly options?: readonly GenericSchema[];
  readonly pipe?: readonly {
    readonly type: string;
    readonly metadata?: { readonly inline?: true };
  }[];
}

interface Visitor {
  /** A mapping's key that the schema does not have. */
  readonly unknown?: (path: Path, keys: readonly string[]) => void;
  /** A text; `inline` where glossary links and *emphasis* are allowed. */
  readonly text?: (path: Path, text: string, inline: boolean) => void;
  /** A key of a mapping with free keys that valibot leaves out silently. */
  readonly dropped?: (path: Path, key: GenericSchema) => void;
  /** A list where the schema wants a mapping: valibot itself takes it for one. */
  readonly list?: (path: Path) => void;
}

const shapeOf = (schema: GenericSchema): Shape => {
  const shape = schema as GenericSchema & Shape;
  return shape.wrapped === undefined ? shape : shapeOf(shape.wrapped);
};

/** @param schema what is expected at `path`; @param value what was written there (YAML as JSON). */
export const walk = (schema: GenericSchema, value: unknown, on: Visitor, path: Path = []): void => {
  const shape = shapeOf(schema);
  if (typeof value === 'string') {
    const inline = shape.pipe?.some((action) => action.metadata?.inline === true) ?? false;
    on.text?.(path, value, inline);
  } else if (Array.isArray(value)) {
    if (shape.entries !== undefined || (shape.value !== undefined && !shape.item)) on.list?.(path);
    const item = shape.item ?? shape.options?.find((option) => shapeOf(option).item);
    const each = item === undefined ? undefined : (shapeOf(item).item ?? item);
    if (each !== undefined) value.forEach((v, at) => walk(each, v, on, [...path, String(at)]));
  } else if (typeof value === 'object' && value !== null) {
    walkKeys(shape, value, on, path);
  }
};

/** Valibot's `record` has no such keys, lest an object's own workings are changed. */
const DROPPED: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

const walkKeys = (shape: Shape, value: object, on: Visitor, path: Path): void => {
  for (const [key, entry] of Object.entries(value)) {
    const at = [...path, key];
    if (shape.entries === undefined) {
      if (shape.key !== undefined && DROPPED.has(key)) on.dropped?.(at, shape.key);
      if (shape.value !== undefined) walk(shape.value, entry, on, at);
      continue;
    }
    const schema = own(shape.entries, key);
    if (schema === undefined) on.unknown?.(at, Object.keys(shape.entries));
    else walk(schema, entry, on, at);
  }
};

/** The keys that the mapping at `path` may have; none when it is no mapping of fixed keys. */
export const keysAt = (schema: GenericSchema, path: Path): readonly string[] => {
  const shape = shapeOf(schema);
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(shape.entries ?? {});
  const next = (shape.entries && own(shape.entries, key)) ?? shape.value ?? shape.item;
  return next === undefined ? [] : keysAt(next, rest);
};
