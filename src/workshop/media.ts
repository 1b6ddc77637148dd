/** The photographs and recordings that the workshop's page carries: as JSON, and as the work holds them. */
import { base64 } from '../html/base64';
import type { Media, Prepared } from '../reader';
import type { Recording, Rendition, Scaled } from '../reader/media';

interface CarriedPhoto extends Omit<Scaled, 'renditions'> {
  /** The bytes in base 64. */
  readonly renditions: readonly (Omit<Rendition, 'bytes'> & { readonly bytes: string })[];
}

/** In base 64. */
type CarriedRecording = Readonly<Record<keyof Recording, string>>;

/** By path. */
export type CarriedMedia = Readonly<Record<string, CarriedPhoto | CarriedRecording>>;

export const carriedOf = (media: Media): CarriedMedia =>
  Object.fromEntries(
    [...media].flatMap(([path, made]): [string, CarriedMedia[string]][] => {
      if ('problem' in made) return [];
      if ('recording' in made) return [[path, { recording: base64(made.recording) }]];
      const renditions = made.renditions.map((one) => ({ ...one, bytes: base64(one.bytes) }));
      return [[path, { ...made, renditions }]];
    }),
  );

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

export const mediaFrom = (carried: CarriedMedia): Readonly<Record<string, Prepared>> =>
  Object.fromEntries(
    Object.entries(carried).map(([path, one]) => [
      path,
      'recording' in one
        ? { recording: bytesOf(one.recording) }
        : {
            ...one,
            renditions: one.renditions.map((made) => ({ ...made, bytes: bytesOf(made.bytes) })),
          },
    ]),
  );
