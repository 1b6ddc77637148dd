/** What unit.yaml sets of the look beside its colours: a picture for the posters, or none, and a logo. */
import * as v from 'valibot';
import { isPictureFile, pictureExpected, text } from '../course/fields';
import type { Pictures } from './pictures';
import { type Problem, problem } from './problem';
import type { Yaml } from './yaml';

/** In the place of a file's name: the posters have no drawing at all. */
const NONE = 'none';

const pictureBesideUnit = (instead: string) =>
  v.pipe(
    text,
    v.check(
      (name) => isPictureFile(name) || (instead !== '' && name === NONE),
      ({ received }) => `${pictureExpected(received, 'unit.yaml')}${instead}`,
    ),
  );

export const posterField = pictureBesideUnit(" Write 'none' for a poster without any.");

export const logoField = v.strictObject({ picture: pictureBesideUnit(''), alt: text });

/** What unit.yaml says of them. */
interface LookFields {
  readonly poster?: string | undefined;
  readonly logo?: v.InferOutput<typeof logoField> | undefined;
}

/** The pictures as HTML. The poster's tells nothing; it is '' for none. */
export interface Look {
  readonly poster?: string;
  readonly logo?: string;
}

/** @param pictures those beside unit.yaml. */
export const lookOf = (value: LookFields, pictures: Pictures): Look => ({
  ...(value.poster !== undefined && {
    poster: value.poster === NONE ? '' : pictures.html(value.poster, ''),
  }),
  ...(value.logo !== undefined && {
    logo: pictures.html(value.logo.picture, value.logo.alt, 'a logo'),
  }),
});

export const checkLook = (
  value: LookFields,
  yaml: Yaml,
  pictures: Pictures,
  file: string,
): Problem[] =>
  [
    { name: value.poster ?? NONE, place: yaml.at(['poster']) },
    { name: value.logo?.picture ?? NONE, place: yaml.at(['logo', 'picture']) },
  ].flatMap(({ name, place }) => {
    const missing = name === NONE ? undefined : pictures.missing({ name, ...place });
    return missing === undefined ? [] : [problem(file, place, missing)];
  });
