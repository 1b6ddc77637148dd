/** Checks what was written against its schema and tells what is wrong, each at its place. */
import * as v from 'valibot';
import { missing, pathOf, messageFor, within } from './issue-messages';
import { didYouMean, likelyMeant } from './suggest';
import { keysAt, type Path, walk } from './walk';
import type { Note } from './problem';
import type { Yaml } from './yaml';

const joined = (path: Path): string => path.join('\u0000');

/** What valibot does not tell, or not all of it: unknown keys, and lists for mappings. */
const unknownAndLists = (schema: v.GenericSchema, yaml: Yaml, what: string) => {
  const notes: Note[] = [];
  const supposed = new Set<string>();
  const listed = new Set<string>();
  walk(schema, yaml.value, {
    unknown: (path, keys) => {
      const key = path.at(-1) ?? '';
      const owner = path.slice(0, -1);
      const guess = likelyMeant(key, keys);
      if (guess !== undefined) supposed.add(joined([...owner, guess]));
      const message = `'${key}' is not a key of ${within(what, owner)}.${didYouMean(key, keys)} The keys are: ${keys.join(', ')}.`;
      notes.push({ ...yaml.keyAt(path), message });
    },
    dropped: (path, key) => {
      for (const { message } of v.safeParse(key, path.at(-1)).issues ?? []) {
        notes.push({ ...yaml.keyAt(path), message });
      }
    },
    list: (path) => {
      listed.add(joined(path));
      const message = `Expected lines of the form 'key: value' in '${path.at(-1) ?? what}', got a list. Leave out the '- ' and write a key and a colon before each entry.`;
      notes.push({ ...yaml.at(path), message });
    },
  });
  return { notes, supposed, listed };
};

/** Gives the schema's output, or every note on what was written; `what` names it in sentences. */
export const parse = <S extends v.GenericSchema>(
  schema: S,
  yaml: Yaml,
  what: string,
): { readonly output: v.InferOutput<S> } | { readonly notes: Note[] } => {
  const { notes, supposed, listed } = unknownAndLists(schema, yaml, what);
  const result = v.safeParse(schema, yaml.value);
  for (const issue of result.issues ?? []) {
    const path = pathOf(issue);
    const owner = path.slice(0, -1);
    // A list for a mapping has been reported; what follows from it would only confuse.
    if (listed.has(joined(path)) || listed.has(joined(owner))) continue;
    if (listed.size > 0 && issue.type === 'check') continue;
    const atKey = issue.path?.at(-1)?.origin === 'key';
    if (issue.type === 'strict_object' && atKey) {
      // Unknown keys have been reported, all of them; valibot reports the first alone.
      if (issue.expected === 'never' || supposed.has(joined(path))) continue;
      notes.push({ ...yaml.keyAt(owner), message: missing(what, path, keysAt(schema, owner)) });
      continue;
    }
    const counted = /^(min|max)_/.test(issue.type);
    const place = atKey || counted ? yaml.keyAt(path) : yaml.at(path);
    notes.push({ ...place, message: messageFor(issue, what) });
  }
  return notes.length === 0 && result.success ? { output: result.output } : { notes };
};
