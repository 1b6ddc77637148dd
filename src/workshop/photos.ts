/** The photographs that the workshop's page carries: as JSON for its page, and as the work holds them. */
import { base64 } from '../html/photo';
import type { Media, Prepared } from '../reader';

type Photo = Exclude<Prepared, { readonly problem: string }>;
type Rendition = Photo['renditions'][number];

export interface CarriedPhoto extends Omit<Photo, 'renditions'> {
  /** The bytes in base 64. */
  readonly renditions: readonly (Omit<Rendition, 'bytes'> & { readonly bytes: string })[];
}

/** By path. */
export type CarriedPhotos = Readonly<Record<string, CarriedPhoto>>;

export const photosOf = (media: Media): CarriedPhotos =>
  Object.fromEntries(
    [...media].flatMap(([path, made]) =>
      'problem' in made
        ? []
        : [
            [
              path,
              {
                ...made,
                renditions: made.renditions.map((one) => ({ ...one, bytes: base64(one.bytes) })),
              },
            ],
          ],
    ),
  );

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const photosFrom = (photos: CarriedPhotos): Readonly<Record<string, Photo>> =>
  Object.fromEntries(
    Object.entries(photos).map(([path, photo]) => [
      path,
      {
        ...photo,
        renditions: photo.renditions.map((one) => ({ ...one, bytes: bytesOf(one.bytes) })),
      },
    ]),
  );
