import sharp from 'sharp';
import type { CvLine } from './cv-lines.ts';
import type { RawPage } from './cv-talk.ts';

/** One page of a CV as a picture. Sizes in px; the lines lie on the picture. */
export interface DrawnPage {
  page: number;
  width: number;
  height: number;
  webp: Uint8Array;
  lines: CvLine[];
}

/** Above this a page is a photo or a scan, which letters' sharpness makes heavy. */
const LETTERS_BYTES = 250_000;

/** Letters stay sharp at some 60 kB a page; scans are kept like photos. */
export async function encodePage({ pixels, ...page }: RawPage): Promise<DrawnPage> {
  const picture = () => sharp(pixels, { raw: { width: page.width, height: page.height, channels: 3 } }).timeout({ seconds: 5 });
  const sharply = await picture().webp({ nearLossless: true, quality: 60, effort: 1 }).toBuffer();
  const webp = sharply.length > LETTERS_BYTES ? await picture().webp({ quality: 78, effort: 2 }).toBuffer() : sharply;
  return { ...page, webp };
}
