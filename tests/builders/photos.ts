/** Photographs as a camera makes them, drawn here: large, and with the place where they were taken. */
import sharp from 'sharp';

/** A slope of colours, so that it weighs something. */
const slope = (width: number, height: number, channels: 3 | 4) => {
  const pixels = Buffer.alloc(width * height * channels);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * channels;
      pixels[at] = (255 * x) / width;
      pixels[at + 1] = (255 * y) / height;
      pixels[at + 2] = 96;
      if (channels === 4) pixels[at + 3] = x < width / 2 ? 0 : 255;
    }
  }
  return sharp(pixels, { raw: { width, height, channels } });
};

const taken = {
  IFD0: { Artist: 'Ann Baker' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 56/1 0/1' },
};

/** @param orientation as a camera notes how it was held: 6 is a quarter turn. */
export const jpg = (width: number, height: number, orientation = 1): Promise<Buffer> =>
  slope(width, height, 3).withExif(taken).withMetadata({ orientation }).jpeg().toBuffer();

/** With a half that is seen through. */
export const png = (width: number, height: number): Promise<Buffer> =>
  slope(width, height, 4).png().toBuffer();

export const gif = (width: number, height: number): Promise<Buffer> =>
  slope(width, height, 3).gif().toBuffer();

export const webp = (width: number, height: number): Promise<Buffer> =>
  slope(width, height, 3).webp().toBuffer();

export const avif = (width: number, height: number): Promise<Buffer> =>
  slope(width, height, 3).avif({ effort: 0 }).toBuffer();

/** Two frames, one after the other. */
export const moving = async (): Promise<Buffer> => {
  const frames = [await png(8, 8), await jpg(8, 8)];
  return sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
};
