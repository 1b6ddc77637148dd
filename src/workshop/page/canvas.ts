/**
 * Makes a photograph ready for pages by the browser's canvas, as scripts/build/media.ts does in a build:
 * scaled, in two widths and two formats, and without what a camera writes beside the picture.
 */
import { MOST_PIXELS, type Prepared, QUALITY, type Rendition, widthsOf } from '../../reader/media';

const UNREADABLE =
  'Expected a picture that this browser can open, got a file that is broken or of another kind. Open it in a picture program and save it as JPEG or PNG.';

const drawn = (picture: ImageBitmap, width: number): HTMLCanvasElement => {
  const height = Math.max(1, Math.round((picture.height * width) / picture.width));
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(picture, 0, 0, width, height);
  return canvas;
};

/** Whether any pixel of the picture is transparent. */
const isTransparent = (canvas: HTMLCanvasElement): boolean => {
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
  return pixels?.some((value, at) => at % 4 === 3 && value < 255) ?? false;
};

const encoded = (
  canvas: HTMLCanvasElement,
  type: Rendition['type'],
): Promise<Rendition | undefined> =>
  new Promise((resolve, reject) => {
    const quality = type === 'image/webp' ? QUALITY.webp : QUALITY.jpeg;
    canvas.toBlob(
      (blob) => {
        // Where a browser cannot write a format it writes PNG: Safari cannot write WebP.
        if (blob?.type !== type) resolve(undefined);
        else {
          blob
            .arrayBuffer()
            .then(
              (buffer) => resolve({ type, width: canvas.width, bytes: new Uint8Array(buffer) }),
              reject,
            );
        }
      },
      type,
      quality / 100,
    );
  });

const opened = async (bytes: Uint8Array): Promise<ImageBitmap | undefined> => {
  try {
    // Turned as the camera was held.
    return await createImageBitmap(new Blob([bytes as Uint8Array<ArrayBuffer>]), {
      imageOrientation: 'from-image',
    });
  } catch {
    return undefined;
  }
};

/** A photograph ready for pages, or a sentence on what is wrong with it. @param bytes those of its file. */
export const prepare = async (bytes: Uint8Array): Promise<Prepared> => {
  const picture = await opened(bytes);
  if (picture === undefined) return { problem: UNREADABLE };
  try {
    if (picture.width * picture.height > MOST_PIXELS) {
      return {
        problem: `Expected a picture of at most ${MOST_PIXELS / 1e6} million pixels, got ${picture.width} by ${picture.height}. Save it smaller in a picture program.`,
      };
    }
    const canvases = widthsOf(picture.width).map((width) => drawn(picture, width));
    const [first] = canvases;
    const plain = first && isTransparent(first) ? 'image/png' : 'image/jpeg';
    const renditions: Rendition[] = [];
    for (const canvas of canvases) {
      for (const type of ['image/webp', plain] as const) {
        const made = await encoded(canvas, type);
        if (made) renditions.push(made);
      }
    }
    const widest = canvases.at(-1);
    if (!widest || renditions.length === 0) return { problem: UNREADABLE };
    return { width: widest.width, height: widest.height, renditions };
  } finally {
    picture.close();
  }
};
