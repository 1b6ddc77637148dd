/** The front matter of a lesson. */
import * as v from 'valibot';
import { id, pictureFile, text, WHOLE } from '../course/fields';
import { parse } from './explain';
import type { Note } from './problem';
import { readYaml, type Yaml } from './yaml';
import { checkTexts } from './texts';

export const schema = v.strictObject({
  id: v.pipe(
    id,
    v.check(
      (one) => one !== WHOLE,
      `Expected an id that is this lesson's alone, got "${WHOLE}", which names the packages of the whole unit. Write another, like "lesson-${WHOLE}".`,
    ),
  ),
  title: text,
  enquiry: text,
  /** What the student will be able to do. */
  aims: v.pipe(v.array(text), v.minLength(1, "Expected at least one line under 'aims', got none.")),
  /** What the lesson rests on. */
  sources: v.optional(v.array(text), []),
  /** The drawing on the lesson's own poster. It only decorates. */
  poster: v.optional(pictureFile),
  quiz: v.optional(
    v.literal('true', (issue) => `Expected true (or leave 'quiz' out), got ${issue.received}.`),
  ),
});

export interface Front {
  readonly value: v.InferOutput<typeof schema>;
  readonly yaml: Yaml;
}

/** @param source the lines between the two `---`, of which the first is line 2 of the file. */
export const readFront = (source: string): Front | { readonly notes: readonly Note[] } => {
  const yaml = readYaml(source, 1);
  if ('notes' in yaml) return yaml;
  if (yaml.value === null) return { notes: [{ line: 1, column: 1, message: missing }] };
  const read = parse(schema, yaml, 'front matter');
  if ('notes' in read) return read;
  const { notes } = checkTexts(schema, yaml, false);
  return notes.length > 0 ? { notes } : { value: read.output, yaml };
};

const missing =
  'Expected front matter with the keys id, title, enquiry, aims and sources, got none. Write them between the two lines of ---.';
