import { deflateSync, crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sniff, type Kind } from './kinds.ts';
import { FileRefused, reencodeLogo, reencodePhoto } from './pictures.ts';

const plain = (width: number, height: number, background = '#2f6f5e') =>
  sharp({ create: { width, height, channels: 3, background } });

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A PNG that claims this size and carries next to nothing. */
function flood(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => 'made',
    (error: unknown) => (error instanceof FileRefused ? error.reason : String(error)),
  );

describe('photos', () => {
  test.each(['png', 'jpeg', 'webp'] as const)('%s becomes a square WebP', async (format) => {
    const made = await reencodePhoto(await plain(900, 600)[format]().toBuffer());
    expect(made).toMatchObject({ width: 512, height: 512 });
    expect(await sniff(made.bytes)).toBe('webp');
  });

  test('place, camera and name in it are gone, the turn is applied', async () => {
    const upper = await plain(400, 100, '#ff0000').png().toBuffer();
    const source = await plain(400, 400, '#0000ff')
      .composite([{ input: upper, top: 0, left: 0 }])
      .withExif({ IFD0: { Artist: 'MARKER-NAME' }, IFD3: { GPSLatitude: '47/1 22/1 0/1' } })
      .withMetadata({ orientation: 3 })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">MARKER-XMP</x:xmpmeta>')
      .jpeg()
      .toBuffer();
    expect((await sharp(source).metadata()).orientation).toBe(3);
    const made = await reencodePhoto(source);
    const { exif, xmp, icc, iptc, orientation } = await sharp(made.bytes).metadata();
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
    expect(Buffer.from(made.bytes).includes('MARKER')).toBe(false);
    const below = await sharp(made.bytes).extract({ left: 250, top: 500, width: 1, height: 1 }).raw().toBuffer();
    expect(below[0]).toBeGreaterThan(200);
  });

  test('what hangs behind or between the pixels does not come along', async () => {
    const source = Buffer.concat([await plain(50, 50).png().toBuffer(), Buffer.from('<script>alert(1)</script>PK\x03\x04')]);
    expect(Buffer.from((await reencodePhoto(source)).bytes).includes('script')).toBe(false);
  });

  test('CMYK, grey and transparent pictures come out in colours of the screen', async () => {
    for (const source of [
      plain(60, 60).toColourspace('cmyk').jpeg(),
      plain(60, 60).toColourspace('b-w').png(),
      sharp({ create: { width: 60, height: 60, channels: 4, background: '#0000' } }).png(),
    ]) {
      const { bytes } = await reencodePhoto(await source.toBuffer());
      expect(await sharp(bytes).metadata()).toMatchObject({ space: 'srgb', hasAlpha: false });
    }
  });

  test.each([
    [30_000, 40, undefined],
    [40, 30_000, undefined],
    [30_000, 40, 6],
    [1, 1, undefined],
  ])('a strip of %i by %i (turn %s) is cut, not blown up', async (width, height, orientation) => {
    const start = performance.now();
    const picture = orientation ? plain(width, height).withMetadata({ orientation }) : plain(width, height);
    expect(await reencodePhoto(await picture.jpeg().toBuffer())).toMatchObject({ width: 512, height: 512 });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('40 megapixels pass within 150 MB', { timeout: 60_000 }, async () => {
    const source = await plain(8000, 5000).png().toBuffer();
    const before = process.memoryUsage.rss();
    expect(await reasonOf(reencodePhoto(source))).toBe('made');
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 * 1024 * 1024);
  });
});

describe('logos', () => {
  test('fit inside, keep transparency, are not enlarged', async () => {
    const wide = sharp({ create: { width: 960, height: 100, channels: 4, background: '#0000' } });
    const made = await reencodeLogo(await wide.png().toBuffer());
    expect(made).toMatchObject({ width: 480, height: 50 });
    expect(await sharp(made.bytes).metadata()).toMatchObject({ format: 'png', hasAlpha: true });
    expect(await reencodeLogo(await plain(40, 30).webp().toBuffer())).toMatchObject({ width: 40, height: 30 });
  });
});

describe('refused', () => {
  const svg =
    '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>';
  test.each([
    ['an SVG', Buffer.from(svg)],
    ['a web page', Buffer.from('<!doctype html><p>x')],
    ['a PDF', Buffer.from('%PDF-1.7\n')],
    ['a GIF that is a script', Buffer.from('GIF89a=1;alert(1)')],
    ['text', Buffer.from('hello')],
    ['nothing', Buffer.alloc(0)],
    ['a TIFF', Buffer.from('II*\0\x08\0\0\0', 'latin1')],
    ['something in front of the picture', Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0\x00', 'latin1'), flood(1, 1)])],
  ])('%s is not a picture', async (_, bytes) => {
    expect(await reasonOf(reencodePhoto(bytes))).toBe('not-a-picture');
    expect(await reasonOf(reencodeLogo(bytes))).toBe('not-a-picture');
  });

  test('pixel floods, before anything is unpacked', async () => {
    const start = performance.now();
    expect(await reasonOf(reencodePhoto(flood(60_000, 60_000)))).toBe('too-many-pixels');
    expect(await reasonOf(reencodePhoto(flood(8001, 5000)))).toBe('too-many-pixels');
    expect(await reasonOf(reencodePhoto(flood(1, 40_000_001)))).toMatch(/^(too-many-pixels|damaged)$/);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('too many bytes', async () => {
    expect(await reasonOf(reencodePhoto(Buffer.alloc(8 * 1024 * 1024 + 1)))).toBe('too-large');
    expect(await reasonOf(reencodeLogo(Buffer.alloc(1024 * 1024 + 1)))).toBe('too-large');
  });

  test('cut pictures, and 300 mutated ones: made or a reason', async () => {
    const sources = await Promise.all([
      plain(64, 64).png().toBuffer(),
      plain(64, 64).jpeg().toBuffer(),
      plain(64, 64).webp().toBuffer(),
    ]);
    expect(await reasonOf(reencodePhoto(sources[0].subarray(0, 60)))).toBe('damaged');
    let state = 7;
    const next = (below: number) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
    for (let at = 0; at < 300; at += 1) {
      const bytes = Buffer.from(sources[at % 3]!);
      for (let change = 0; change < 1 + (at % 5); change += 1) bytes[next(bytes.length)] = next(256);
      const start = performance.now();
      expect(['made', 'not-a-picture', 'damaged', 'too-many-pixels']).toContain(await reasonOf(reencodePhoto(bytes)));
      expect(performance.now() - start).toBeLessThan(5000);
    }
  });
});

describe('kinds', () => {
  const zip = (name: string, body = '') => {
    const head = Buffer.alloc(30);
    head.write('PK\x03\x04', 'latin1');
    head.writeUInt32LE(body.length, 18);
    head.writeUInt32LE(body.length, 22);
    head.writeUInt16LE(name.length, 26);
    return Buffer.concat([head, Buffer.from(name + body)]);
  };
  test.each<[string, Uint8Array, Kind]>([
    ['pdf', Buffer.from('%PDF-1.4\n'), 'pdf'],
    ['a PDF with something in front', Buffer.from('x%PDF-1.4\n'), 'other'],
    ['a PDF behind a mark', Buffer.from('\ufeff%PDF-1.4\n'), 'other'],
    ['a page that claims to be a PDF later', Buffer.from('<html>%PDF-1.4'), 'html'],
    ['png', flood(1, 1), 'png'],
    ['gif', Buffer.from('GIF89a\x01\0\x01\0'), 'gif'],
    ['svg behind a mark and a comment', Buffer.from('\ufeff <!-- a -->\n<SVG xmlns="x">'), 'svg'],
    ['svg with a doctype', Buffer.from('<!DOCTYPE svg PUBLIC "x"><svg>'), 'svg'],
    ['svg below another root', Buffer.from('<x:y xmlns:x="z"><svg onload="1"/></x:y>'), 'svg'],
    ['zip', zip('a.txt', 'hello'), 'zip'],
    [
      'docx',
      zip(
        '[Content_Types].xml',
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'docx',
    ],
    ['a document of Pages', zip('Index/Document.iwa', 'x'), 'pages'],
    ['rich text', Buffer.from('{\\rtf1 Hello}'), 'doc'],
    ['a document of an old Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'doc'],
    ['a program', Buffer.from('MZ\x90\0\x03'), 'other'],
    ['nothing', new Uint8Array(0), 'other'],
  ])('%s', async (_, bytes, kind) => {
    expect(await sniff(bytes)).toBe(kind);
  });
});
