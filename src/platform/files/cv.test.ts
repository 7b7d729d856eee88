import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCv as read, CvRefused } from './cv.ts';
import { assemble, bomb, encrypted, onePage, pictureOnly, scripted, selfReferring, typeset, umlautCv } from './cv.samples.ts';

let folder: string;
let worker: URL;
const readCv = (bytes: Uint8Array, timeout_ms?: number) =>
  read(bytes, { worker, ...(timeout_ms === undefined ? {} : { timeout_ms }) });
const reasonOf = (bytes: Uint8Array, timeout_ms?: number) =>
  readCv(bytes, timeout_ms).then(
    () => 'read',
    (error: unknown) => (error instanceof CvRefused ? error.reason : String(error)),
  );

// Built here from what stands in the source, so that an older build is never what is tested.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cv-'));
  const outfile = join(folder, 'cv.worker.mjs');
  const entry = fileURLToPath(new URL('./cv.worker.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'esm', outfile, logLevel: 'error' });
  worker = pathToFileURL(outfile);
});
afterAll(() => rm(folder, { recursive: true }));

describe('sound files', () => {
  test('lines, columns, paragraphs and all signs', async () => {
    const cv = await readCv(typeset(umlautCv));
    expect(cv).toMatchObject({ pages: 2, has_text: true });
    expect(cv.text.split('\n').filter((line) => line !== '')).toEqual([
      'Jürg Müßig-Weiß',
      'Zürich · juerg@example.org',
      'Berufserfahrung',
      expect.stringMatching(/^2019–2024 +Leiter Wärmetechnik, Öhler AG$/),
      expect.stringMatching(/^2012–2019 +Projektingenieurin “Fernwärme”$/),
      'Sprachen',
      'Deutsch, Français, Română',
      'Zweite Seite: Führung, Veränderung.',
    ]);
  });

  test('runs written out of order, on one height, and a page stored on its side', async () => {
    const content =
      'BT /F 12 Tf 1 0 0 1 50 600 Tm (second line) Tj 1 0 0 1 200 700 Tm (of the page) Tj 1 0 0 1 50 701 Tm (first line) Tj ET';
    expect((await readCv(onePage(content))).text.replace(/\s*\n\s*/g, ' / ')).toBe('first line  of the page / second line');
    const turned = 'BT /F 12 Tf 0 1 -1 0 100 50 Tm (first line of it) Tj 0 1 -1 0 300 50 Tm (second line of it) Tj ET';
    expect((await readCv(onePage(turned, { page: '/Rotate 90' }))).text.replace(/\s*\n\s*/g, ' / ')).toBe(
      'first line of it / second line of it',
    );
  });

  test('a picture alone has no text', async () => {
    expect(await readCv(pictureOnly)).toEqual({
      pages: 1,
      text: '',
      has_text: false,
      drawn: [expect.objectContaining({ lines: [] })],
    });
  });

  test('a script in it is not run', async () => {
    expect(await readCv(scripted)).toMatchObject({ pages: 1, text: 'A curriculum that carries a script', has_text: true });
  });

  test('30 pages are read', async () => {
    expect(await readCv(typeset(Array.from({ length: 30 }, () => 'Seite').join('\n#pagebreak()\n')))).toMatchObject({
      pages: 30,
    });
  });
});

describe('drawn pages', () => {
  test('WebP of 1240 px with the place of each line', async () => {
    const { drawn } = await readCv(typeset(umlautCv));
    expect(drawn.map(({ page, width, height }) => [page, width, height])).toEqual([
      [1, 1240, 1754],
      [2, 1240, 1754],
    ]);
    for (const { webp } of drawn) {
      expect(Buffer.from(webp.subarray(8, 12)).toString()).toBe('WEBP');
      expect(webp.length).toBeLessThan(120_000);
    }
    const line = drawn[0]!.lines.find(({ text }) => text.startsWith('Leiter'))!;
    expect(line).toMatchObject({ text: 'Leiter Wärmetechnik, Öhler AG' });
    expect(line.edges).toHaveLength(line.text.length + 1);
    expect(line.edges).toEqual(line.edges.toSorted((a, b) => a - b));
    // Where the line is, something is printed; beside it the paper is white.
    const shade = async (left: number) => {
      const cut = await sharp(drawn[0]!.webp).extract({ left, top: line.y, width: 40, height: line.height }).png().toBuffer();
      return (await sharp(cut).stats()).channels[0]!.min;
    };
    expect(await shade(line.x)).toBeLessThan(100);
    expect(await shade(line.x + line.width + 60)).toBeGreaterThan(250);
  });

  test('a turned page stands upright, a strip stays small, ten pages are enough', async () => {
    const turned = 'BT /F 12 Tf 0 1 -1 0 100 50 Tm (first line of it) Tj ET';
    const [upright] = (await readCv(onePage(turned, { page: '/Rotate 90' }))).drawn;
    expect(upright).toMatchObject({ width: 1240, height: 930, lines: [{ text: 'first line of it', x: 78 }] });
    const strip = (await readCv(onePage('BT /F 12 Tf (x) Tj ET', { page: '/CropBox [0 0 10 14000]' }))).drawn[0];
    expect(strip?.height ?? 0).toBeLessThanOrEqual(2480);
    expect((await readCv(typeset(Array.from({ length: 12 }, () => 'Seite').join('\n#pagebreak()\n')))).drawn).toHaveLength(10);
  });
});

describe('refused', () => {
  test('31 pages, another format, nothing, too many bytes, a password', async () => {
    expect(await reasonOf(typeset(Array.from({ length: 31 }, () => 'Seite').join('\n#pagebreak()\n')))).toBe('too-many-pages');
    expect(await reasonOf(Buffer.from('<html>%PDF-1.7'))).toBe('damaged');
    expect(await reasonOf(new Uint8Array(0))).toBe('damaged');
    expect(await reasonOf(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(5 * 1024 * 1024)]))).toBe('too-large');
    expect(await reasonOf(encrypted)).toBe('encrypted');
  });

  test('a header alone and a cut file', async () => {
    expect(await reasonOf(Buffer.from('%PDF-1.7\n'))).toBe('damaged');
    const whole = typeset(umlautCv);
    for (const share of [0.1, 0.5]) expect(await reasonOf(whole.subarray(0, whole.length * share))).toBe('damaged');
    expect(['read', 'damaged']).toContain(await reasonOf(whole.subarray(0, whole.length - 200)));
  });

  test('objects that contain themselves, lengths and counts that lie', async () => {
    const lying = assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 2147483647 >>']);
    expect(await reasonOf(selfReferring)).toBe('damaged');
    expect(await reasonOf(lying)).toBe('damaged');
  });

  test('a bomb ends at a limit, the memory comes back, and the next file is read', async () => {
    const before = process.memoryUsage.rss();
    const start = performance.now();
    expect(await reasonOf(bomb(4096))).toMatch(/^(timeout|damaged)$/);
    expect(performance.now() - start).toBeLessThan(12_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 1024 * 1024);
    expect(await reasonOf(scripted)).toBe('read');
  });

  test('the time limit ends a busy thread', async () => {
    const start = performance.now();
    expect(await reasonOf(onePage('BT /F 12 Tf (x) Tj ET\n'.repeat(200_000)), 100)).toBe('timeout');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  // `npm test` builds first; a single run of this file may come before any build.
  test.runIf(existsSync(new URL('../../../dist/cv.worker.js', import.meta.url)))(
    'the built worker is found from the source',
    async () => {
      expect(await read(scripted)).toMatchObject({ has_text: true });
    },
  );

  test('a worker that cannot start is no crash', async () => {
    await expect(read(scripted, { worker: new URL('file:///nowhere/cv.worker.js') })).rejects.toMatchObject({
      reason: 'damaged',
    });
  });
});

test('200 mutated files: an answer or CvRefused, each within the time limit', { timeout: 120_000 }, async () => {
  const seeds = [
    typeset('= Zürich\nFührung und Wärmetechnik'),
    onePage('BT /F 12 Tf 50 700 Td (A plain curriculum vitae) Tj ET'),
    encrypted,
    scripted,
  ];
  let state = 20_260_101;
  const next = (below: number) => ((state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) >>> 8) % below;
  const counts: Record<string, number> = {};
  const one = async (at: number) => {
    const file = Uint8Array.from(seeds[at % seeds.length]!);
    for (let change = 0; change < 1 + (at % 12); change += 1) file[5 + next(file.length - 5)] = next(256);
    const outcome = await reasonOf(at % 10 === 9 ? file.subarray(0, 5 + next(file.length)) : file, 5000);
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  };
  for (let at = 0; at < 200; at += 4) await Promise.all([one(at), one(at + 1), one(at + 2), one(at + 3)]);
  expect(
    Object.keys(counts).filter((outcome) => !['read', 'damaged', 'encrypted', 'too-many-pages', 'timeout'].includes(outcome)),
  ).toEqual([]);
  expect(counts['read']).toBeGreaterThan(50);
  expect(counts['timeout'] ?? 0).toBe(0);
});
