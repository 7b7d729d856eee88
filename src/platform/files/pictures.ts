import sharp, { type Sharp } from 'sharp';
import { LOGO_MAX_BYTES, PHOTO_MAX_BYTES, sniff } from './kinds.ts';

const MAX_PIXELS = 40_000_000;
const TIMEOUT_S = 5;
/** Beyond this proportion a strip is cut first: filling a square with it would blow it up to hundreds of megapixels. */
const MAX_RATIO = 3;

/** A new file made from the pixels alone: no metadata, no rest of the upload. Sizes in pixels. */
export interface Picture {
  bytes: Uint8Array;
  width: number;
  height: number;
}

export class FileRefused extends Error {
  readonly reason: 'not-a-picture' | 'too-many-pixels' | 'too-large' | 'damaged';

  constructor(reason: FileRefused['reason']) {
    super(`picture refused: ${reason}`);
    this.name = 'FileRefused';
    this.reason = reason;
  }
}

/** `width` and `height` are those of the upright picture. */
async function openPicture(bytes: Uint8Array, max_bytes: number): Promise<{ picture: Sharp; width: number; height: number }> {
  if (bytes.length > max_bytes) throw new FileRefused('too-large');
  // The decoder also knows SVG, PDF and rare formats; only these three ever reach it.
  if (!['png', 'jpeg', 'webp'].includes(await sniff(bytes))) throw new FileRefused('not-a-picture');
  const picture = sharp(bytes, { failOn: 'error', limitInputPixels: MAX_PIXELS, sequentialRead: true, autoOrient: true });
  const size = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!size) throw new FileRefused('damaged');
  if (size.width * size.height > MAX_PIXELS) throw new FileRefused('too-many-pixels');
  return { picture: picture.timeout({ seconds: TIMEOUT_S }), ...size.autoOrient };
}

async function written(picture: Sharp): Promise<Picture> {
  try {
    const { data, info } = await picture.toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch {
    throw new FileRefused('damaged');
  }
}

/** A portrait as 512 × 512 WebP, upright, cut to the square where most is to see. At most 8 MB and 40 megapixels in. Throws FileRefused. */
export async function reencodePhoto(bytes: Uint8Array): Promise<Picture> {
  const { picture, ...whole } = await openPicture(bytes, PHOTO_MAX_BYTES);
  const width = Math.min(whole.width, whole.height * MAX_RATIO);
  const height = Math.min(whole.height, whole.width * MAX_RATIO);
  const left = Math.floor((whole.width - width) / 2);
  const top = Math.floor((whole.height - height) / 2);
  // Only where needed, because a cut rules out the decoder's cheap reading of large photos.
  const cut = left > 0 || top > 0 ? picture.extract({ left, top, width, height }) : picture;
  return written(
    cut
      .resize(512, 512, { fit: 'cover', position: sharp.strategy.attention })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .webp({ quality: 82 }),
  );
}

/** A logo as PNG within 480 × 160, never enlarged, transparency kept (PNG because mail programs show it). At most 1 MB in. Throws FileRefused. */
export async function reencodeLogo(bytes: Uint8Array): Promise<Picture> {
  const { picture } = await openPicture(bytes, LOGO_MAX_BYTES);
  return written(
    picture.resize(480, 160, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb').png({ compressionLevel: 9 }),
  );
}

/** Any picture in its own format (PNG, JPEG or WebP), upright, at most 2560 pixels wide or high, without what else was in the file. Throws FileRefused. */
export async function reencodePicture(bytes: Uint8Array, max_bytes: number): Promise<Picture> {
  const { picture } = await openPicture(bytes, max_bytes);
  return written(picture.resize(2560, 2560, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb'));
}
