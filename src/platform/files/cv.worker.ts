import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Document, Page, Quad } from 'mupdf';
import { linesOf, type CvLine, type Run } from './cv-lines.ts';
import type { Asked, Said } from './cv-talk.ts';

const { bytes, module, max_pages, max_characters, drawn_pages, width } = workerData as Asked;
const say = (said: Said, transfer: ArrayBuffer[] = []) => parentPort!.postMessage(said, transfer);

/** The library takes the module that was compiled once for all files. */
async function openLibrary() {
  (globalThis as Record<string, unknown>)['$libmupdf_wasm_Module'] = {
    instantiateWasm: (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) =>
      done(new WebAssembly.Instance(module, imports)),
    print: () => undefined,
    printErr: () => undefined,
  };
  return import('mupdf');
}

type Library = Awaited<ReturnType<typeof openLibrary>>;

type Line = Run & { top: number; bottom: number; block: number; edges: number[] };

/** Databases refuse NUL; soft hyphens and joiners break words for whoever searches. */
// oxlint-disable-next-line no-control-regex -- these are what is left out
const unwanted = /^[\x00-\x1f\x7f\u00ad\u200b-\u200f\u2028\u2029\ufeff]*$/;

/** Printed lines with the place of each character, in points of the upright page. */
function readLines(page: Page, left: number, top: number): Line[] {
  const lines: Line[] = [];
  let block = -1;
  let type = '';
  let line: Line | undefined;
  const text = page.toStructuredText('preserve-whitespace');
  text.walk({
    beginTextBlock: () => void (block += 1),
    beginLine: () => {
      line = { text: '', x: 0, y: 0, width: 0, height: 0, top: Infinity, bottom: -Infinity, block, edges: [] };
    },
    onChar: (sign, origin, font, size, quad: Quad) => {
      if (!line || unwanted.test(sign)) return;
      if (line.text === '' && type !== font.getName()) {
        // A bold title is not the beginning of the sentence below it.
        type = font.getName();
        line.block = block += 1;
      }
      const xs = [quad[0], quad[2], quad[4], quad[6]];
      const ys = [quad[1], quad[3], quad[5], quad[7]];
      if (line.text === '') Object.assign(line, { x: Math.min(...xs) - left, y: origin[1] - top });
      for (let unit = 0; unit < sign.length; unit += 1) line.edges.push(Math.min(...xs) - left);
      line.text += sign;
      line.width = Math.max(line.width, Math.max(...xs) - left - line.x);
      line.height = Math.max(line.height, size);
      line.top = Math.min(line.top, Math.min(...ys) - top);
      line.bottom = Math.max(line.bottom, Math.max(...ys) - top);
    },
    endLine: () => {
      if (line && line.text.trim() !== '') lines.push({ ...line, edges: [...line.edges, line.x + line.width] });
      line = undefined;
    },
  });
  text.destroy();
  return lines;
}

function onPicture(line: Line, scale: number): CvLine {
  const px = (points: number) => Math.round(points * scale);
  const [x, y] = [px(line.x), px(line.top)];
  return {
    text: line.text.toWellFormed(),
    x,
    y,
    width: px(line.x + line.width) - x,
    height: px(line.bottom) - y,
    block: line.block,
    edges: line.edges.map(px),
  };
}

async function draw(mupdf: Library, pdf: Document, number: number, lines: Line[]): Promise<void> {
  const page = pdf.loadPage(number - 1);
  const [x0, y0, x1, y1] = page.getBounds();
  // A strip of paper a mile long is drawn smaller, not longer.
  const scale = Math.min(width / (x1 - x0), (width * 2) / (y1 - y0));
  if (!Number.isFinite(scale) || scale <= 0) return;
  const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false, true);
  const pixels = Uint8Array.from(picture.getPixels());
  const drawn = { page: number, width: picture.getWidth(), height: picture.getHeight(), pixels };
  picture.destroy();
  page.destroy();
  // One page at a time: what is drawn ahead would only wait in memory.
  const taken = once(parentPort!, 'message');
  say({ drawn: { ...drawn, lines: lines.map((line) => onPicture(line, scale)) } }, [pixels.buffer]);
  await taken;
}

async function read(): Promise<void> {
  const mupdf = await openLibrary();
  const pdf = mupdf.Document.openDocument(bytes, 'application/pdf');
  if (pdf.needsPassword()) return say({ refused: 'encrypted' });
  const count = pdf.countPages();
  if (count > max_pages) return say({ refused: 'too-many-pages' });
  if (count < 1) return say({ refused: 'damaged' });
  const pages: Line[][] = [];
  const texts: string[] = [];
  for (let number = 1, length = 0; number <= count && length < max_characters; number += 1) {
    const page = pdf.loadPage(number - 1);
    const [left, top] = page.getBounds();
    const lines = readLines(page, left, top);
    page.destroy();
    pages.push(lines);
    texts.push(linesOf(lines));
    length += texts.at(-1)!.length;
  }
  const text = texts
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .slice(0, max_characters)
    .toWellFormed()
    .trim();
  say({ pages: count, text });
  // A page that cannot be drawn stays text; the others are drawn all the same.
  for (let number = 1; number <= Math.min(count, drawn_pages); number += 1)
    await draw(mupdf, pdf, number, pages[number - 1] ?? []).catch(() => undefined);
}

await read().catch(() => say({ refused: 'damaged' }));
say({ end: true });
parentPort!.close();
