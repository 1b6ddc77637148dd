/**
 * The files of lessons that are no texts. Sounds and films stay as they are. Photographs and scans are made ready
 * for pages: scaled to what a page can show, in two widths and two formats, and without what a camera writes into
 * the file (where the picture was taken, by whom, when).
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { isPhoto, isRecording, type Media, type Prepared } from '../../src/reader';
import { MOST_PIXELS, QUALITY, type Rendition, widthsOf } from '../../src/reader/media';
import { bytesOf } from '../shared/lessons';

/** Pictures that are ready, by the hash of their file: while somebody edits lessons, the same ones are read again and again. */
const ready = new Map<string, Promise<Prepared>>();

const scaled = async (bytes: Buffer): Promise<Prepared> => {
  const open = () => sharp(bytes, { limitInputPixels: MOST_PIXELS });
  const { pages = 1, hasAlpha, autoOrient } = await open().metadata();
  if (pages > 1) {
    return {
      problem: `Expected a picture that stands still, got one of ${pages} frames. Save one frame of it as a .png.`,
    };
  }
  const { width, height } = autoOrient;
  const widths = widthsOf(width);
  const renditions: Rendition[] = [];
  for (const wide of widths) {
    // Turned as the camera was held. Only metadata says how, and sharp leaves metadata out.
    const picture = open().autoOrient().resize({ width: wide }).toColourspace('srgb');
    const plain = hasAlpha
      ? picture.clone().png({ compressionLevel: 9, palette: true })
      : picture.clone().jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
    const encode = async (one: Sharp): Promise<Uint8Array> => new Uint8Array(await one.toBuffer());
    renditions.push(
      {
        type: 'image/webp',
        width: wide,
        bytes: await encode(picture.webp({ quality: QUALITY.webp })),
      },
      { type: hasAlpha ? 'image/png' : 'image/jpeg', width: wide, bytes: await encode(plain) },
    );
  }
  const most = widths.at(-1) ?? width;
  return { width: most, height: Math.round((height * most) / width), renditions };
};

const prepared = async (bytes: Buffer): Promise<Prepared> => {
  try {
    return await scaled(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return {
      problem: `Expected a picture that can be opened, got a file that is broken or of another kind (${reason}). Open it in a picture editor and save it again.`,
    };
  }
};

const remembered = (bytes: Buffer): Promise<Prepared> => {
  const key = createHash('sha256').update(bytes).digest('hex');
  const picture = ready.get(key) ?? prepared(bytes);
  ready.set(key, picture);
  return picture;
};

/** The photographs and recordings of a unit's folder, by path. @throws a sentence when there is no such folder. */
export const mediaOf = async (dir: string): Promise<Media> => {
  const media = new Map<string, Prepared>();
  for (const [path, bytes] of bytesOf(dir, (name) => isPhoto(name) || isRecording(name))) {
    media.set(path, isPhoto(path) ? await remembered(bytes) : { recording: new Uint8Array(bytes) });
  }
  return media;
};
