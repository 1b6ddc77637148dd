/**
 * The files of lessons that are no texts. Sounds and films go as they are; this
 * makes photographs and scans ready for pages: scaled to what a page can show, in two widths and two
 * formats, and without what a camera writes beside the picture (where it was taken, by whom, when).
 */
import { createHash } from 'node:crypto';
import sharp, { type Sharp } from 'sharp';
import { isPhoto, isRecording, type Media, type Prepared } from '../../src/reader';
import { MOST_PIXELS, QUALITY, type Rendition, widthsOf } from '../../src/reader/media';
import { bytesOf } from '../shared/lessons';

/** By the file's bytes: while the lessons are written, the same pictures are read again and again. */
const known = new Map<string, Promise<Prepared>>();

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
    // Turned as the camera was held: what says so is metadata, which sharp leaves out.
    const picture = open().autoOrient().resize({ width: wide }).toColourspace('srgb');
    const plain = hasAlpha
      ? picture.clone().png({ compressionLevel: 9, palette: true })
      : picture.clone().jpeg({ quality: QUALITY.jpeg, mozjpeg: true });
    const bytesOf = async (one: Sharp): Promise<Uint8Array> => new Uint8Array(await one.toBuffer());
    renditions.push(
      {
        type: 'image/webp',
        width: wide,
        bytes: await bytesOf(picture.webp({ quality: QUALITY.webp })),
      },
      { type: hasAlpha ? 'image/png' : 'image/jpeg', width: wide, bytes: await bytesOf(plain) },
    );
  }
  const most = widths.at(-1) ?? width;
  return { width: most, height: Math.round((height * most) / width), renditions };
};

const prepared = async (bytes: Buffer): Promise<Prepared> => {
  try {
    return await scaled(bytes);
  } catch (error) {
    const said = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    return {
      problem: `Expected a picture that can be opened, got a file that is broken or of another kind (${said}). Open it in a picture editor and save it again.`,
    };
  }
};

const remembered = (bytes: Buffer): Promise<Prepared> => {
  const key = createHash('sha256').update(bytes).digest('hex');
  const made = known.get(key) ?? prepared(bytes);
  known.set(key, made);
  return made;
};

/** The photographs and recordings of a unit's folder, by path. @throws a sentence when there is no such folder. */
export const mediaOf = async (dir: string): Promise<Media> => {
  const media = new Map<string, Prepared>();
  for (const [path, bytes] of bytesOf(dir, (name) => isPhoto(name) || isRecording(name))) {
    media.set(path, isPhoto(path) ? await remembered(bytes) : { recording: new Uint8Array(bytes) });
  }
  return media;
};
