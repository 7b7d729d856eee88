import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { CV_MAX_BYTES } from './kinds.ts';

export const CV_MAX_PAGES = 30;
const MAX_CHARACTERS = 200_000;
const TIMEOUT_MS = 10_000;
const HEAP_MB = 256;
/** Unpacked streams lie outside the worker's heap, where its limits do not count: the whole process is watched. */
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

/** 'timeout' also stands for more memory than a CV needs. */
export class CvRefused extends Error {
  readonly reason: 'damaged' | 'encrypted' | 'too-many-pages' | 'too-large' | 'timeout';

  constructor(reason: CvRefused['reason']) {
    super(`cv refused: ${reason}`);
    this.name = 'CvRefused';
    this.reason = reason;
  }
}

type Answer = { pages: number; text: string } | { refused: CvRefused['reason'] };

/** Built, the worker lies beside the bundle; run from source (tests), in the last build. */
function builtWorker(): URL {
  const places = ['./cv.worker.js', '../../../dist/cv.worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('cv.worker.js is missing: run the build');
  return found;
}

function ask(worker: Worker, timeout_ms: number): Promise<Answer> {
  const before = process.memoryUsage.rss();
  return new Promise((resolve) => {
    const end = (answer: Answer) => {
      clearTimeout(deadline);
      clearInterval(watch);
      resolve(answer);
    };
    const deadline = setTimeout(() => end({ refused: 'timeout' }), timeout_ms);
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > GROWTH_BYTES) end({ refused: 'timeout' });
    }, WATCH_MS);
    worker.on('message', end);
    worker.on('error', (error: NodeJS.ErrnoException) =>
      end({ refused: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'timeout' : 'damaged' }),
    );
    worker.on('exit', () => end({ refused: 'damaged' }));
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
 * The text of a PDF, read in a thread that hostile files can only take down with them. Scripts in it never run.
 * Throws CvRefused; at most 5 MB, 30 pages, 10 seconds. `options` are for tests.
 */
export async function readCv(bytes: Uint8Array, options: { worker?: URL; timeout_ms?: number } = {}): Promise<CvText> {
  if (bytes.length > CV_MAX_BYTES) throw new CvRefused('too-large');
  if (!Buffer.from(bytes.subarray(0, 5)).equals(Buffer.from('%PDF-'))) throw new CvRefused('damaged');
  return inTurn(async () => {
    const own = Uint8Array.from(bytes);
    const worker = new Worker(options.worker ?? builtWorker(), {
      workerData: { bytes: own, max_pages: CV_MAX_PAGES, max_characters: MAX_CHARACTERS },
      transferList: [own.buffer],
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
