import { parentPort, workerData } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';
import { linesOf, type Run } from './cv-lines.ts';

interface Asked {
  bytes: Uint8Array;
  max_pages: number;
  max_characters: number;
}

const { bytes, max_pages, max_characters } = workerData as Asked;

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

async function runsOf(page: Page): Promise<Run[]> {
  // The viewport turns pages that are stored on their side.
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [number, number, number, number, number, number];
  const runs: Run[] = [];
  for (const item of (await page.getTextContent()).items) {
    if (!('str' in item)) continue;
    const [x, y] = item.transform.slice(4) as [number, number];
    runs.push({ text: item.str, x: a * x + c * y + e, y: b * x + d * y + f, width: item.width, height: item.height });
  }
  return runs;
}

async function read() {
  const pdf = await getDocumentProxy(bytes, { verbosity: 0, stopAtErrors: false, disableFontFace: true, useSystemFonts: false });
  if (pdf.numPages > max_pages) return { refused: 'too-many-pages' };
  if (pdf.numPages < 1) return { refused: 'damaged' };
  const pages: string[] = [];
  for (let number = 1, length = 0; number <= pdf.numPages && length < max_characters; number += 1) {
    const text = linesOf(await runsOf(await pdf.getPage(number)));
    pages.push(text);
    length += text.length;
  }
  const text = pages
    .join('\n\n')
    // oxlint-disable-next-line no-control-regex -- these are what is taken out: databases refuse NUL, soft hyphens break words for the search
    .replace(/[\x00-\x08\x0b-\x1f\x7f\u00ad]/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .slice(0, max_characters)
    .toWellFormed()
    .trim();
  return { pages: pdf.numPages, text };
}

const answer = await read().catch((error: Error) => ({ refused: error.name === 'PasswordException' ? 'encrypted' : 'damaged' }));
parentPort!.postMessage(answer);
