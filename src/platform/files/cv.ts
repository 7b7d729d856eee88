import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { encodePage, type DrawnPage } from './cv-drawing.ts';
import type { Asked, RefusedCv, Said } from './cv-talk.ts';
import { CV_MAX_BYTES } from './kinds.ts';

export const CV_MAX_PAGES = 30;
export const CV_DRAWN_PAGES = 10;
const WIDTH_PX = 1240;
const MAX_CHARACTERS = 200_000;
const TIMEOUT_MS = 10_000;
/** After the text is there. What is drawn until then is kept, the rest is read as text. */
const DRAWING_MS = 4000;
const HEAP_MB = 256;
/** The library's memory lies outside the worker's heap, where its limits do not count: the whole process is watched. */
const GROWTH_BYTES = 300 * 1024 * 1024;
const WATCH_MS = 50;
const LEAST_LETTERS = 20;
const AT_ONCE = 2;

/** `text` has a line per printed line; `has_text` is false for scans and pictures, where a person has to read. */
export interface CvText {
  pages: number;
  text: string;
  has_text: boolean;
}

/** `drawn`: the first pages as pictures; fewer or none where drawing failed or took too long. */
export interface CvRead extends CvText {
  drawn: DrawnPage[];
}

/** 'timeout' also stands for more memory than a CV needs. */
export class CvRefused extends Error {
  readonly reason: RefusedCv;

  constructor(reason: RefusedCv) {
    super(`cv refused: ${reason}`);
    this.name = 'CvRefused';
    this.reason = reason;
  }
}

/** Built, the worker lies beside the bundle; run from source (tests), in the last build. */
function builtWorker(): URL {
  const places = ['./cv.worker.js', '../../../dist/cv.worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('cv.worker.js is missing: run the build');
  return found;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** Compiled once per process; each thread only takes a copy of its memory. */
function library(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url)
    .resolve('mupdf')
    .replace(/mupdf\.js$/, 'mupdf-wasm.wasm');
  return (compiled ??= readFile(path).then((bytes) => WebAssembly.compile(bytes)));
}

type Answer = { refused: RefusedCv } | { pages: number; text: string; drawn: DrawnPage[] };

/** Once the text is there nothing refuses the file any more: whatever goes wrong later ends the drawing alone. */
function ask(worker: Worker, timeout_ms: number): Promise<Answer> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    let text: { pages: number; text: string } | undefined;
    const drawn: DrawnPage[] = [];
    const end = (reason: RefusedCv) => {
      clearTimeout(deadline);
      clearInterval(watch);
      resolve(text ? { ...text, drawn: [...drawn] } : { refused: reason });
    };
    let deadline = setTimeout(end, timeout_ms, 'timeout');
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES) end('timeout');
    }, WATCH_MS);
    worker.on('message', (said: Said) => {
      if ('refused' in said) end(said.refused);
      else if ('end' in said) end('damaged');
      else if ('drawn' in said)
        encodePage(said.drawn).then(
          (page) => (drawn.push(page), worker.postMessage('next')),
          () => end('damaged'),
        );
      else {
        text = said;
        clearTimeout(deadline);
        deadline = setTimeout(end, DRAWING_MS, 'timeout');
      }
    });
    worker.on('error', (error: NodeJS.ErrnoException) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'timeout' : 'damaged'));
    worker.on('exit', () => end('damaged'));
  });
}

let running = 0;
const waiting: (() => void)[] = [];

/** A queue of its own: a rush of uploads must take neither all cores nor all memory from the pages. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * The text of a PDF and its first pages as pictures, read in a thread that hostile files can only take down with them.
 * Scripts in it never run. Throws CvRefused; at most 5 MB, 30 pages, 10 seconds. `draw`: how many pages; the other
 * options are for tests.
 */
export async function readCv(
  bytes: Uint8Array,
  options: { worker?: URL; timeout_ms?: number; draw?: number } = {},
): Promise<CvRead> {
  if (bytes.length > CV_MAX_BYTES) throw new CvRefused('too-large');
  if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'))) throw new CvRefused('damaged');
  return inTurn(async () => {
    const asked: Asked = {
      bytes: Uint8Array.from(bytes),
      module: await library(),
      max_pages: CV_MAX_PAGES,
      max_characters: MAX_CHARACTERS,
      drawn_pages: options.draw ?? CV_DRAWN_PAGES,
      width: WIDTH_PX,
    };
    const worker = new Worker(options.worker ?? builtWorker(), {
      workerData: asked,
      transferList: [asked.bytes.buffer],
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    });
    try {
      const answer = await ask(worker, options.timeout_ms ?? TIMEOUT_MS);
      if ('refused' in answer) throw new CvRefused(answer.refused);
      return { ...answer, has_text: (answer.text.match(/\p{L}/gu)?.length ?? 0) >= LEAST_LETTERS };
    } finally {
      await worker.terminate();
    }
  });
}
