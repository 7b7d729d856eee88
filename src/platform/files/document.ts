import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { DocumentModel, Printed } from './document-model.ts';

const TIMEOUT_MS = 30_000;
const HEAP_MB = 512;

/** Built, the worker lies beside the bundle; run from source (tests), in the last build. */
function builtWorker(): URL {
  const places = ['./document.worker.js', '../../../dist/document.worker.js'].map((place) => new URL(place, import.meta.url));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('document.worker.js is missing: run the build');
  return found;
}

let last: Promise<unknown> = Promise.resolve();

/** One document after the other: printing takes a core, and the pages need it more. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/** A tagged PDF, made in a thread of its own so that nobody else waits for it. Throws where it fails or takes too long. */
export function printDocument(model: DocumentModel): Promise<Uint8Array> {
  return inTurn(async () => {
    const worker = new Worker(builtWorker(), {
      workerData: model,
      env: {},
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    try {
      const said = await new Promise<Printed>((resolve) => {
        const deadline = setTimeout(() => resolve({ failed: 'timeout' }), TIMEOUT_MS);
        deadline.unref();
        worker.on('message', resolve);
        worker.on('error', (error) => resolve({ failed: error.message }));
        worker.on('exit', () => resolve({ failed: 'ended' }));
      });
      if ('failed' in said) throw new Error(`document not printed: ${said.failed}`);
      return said.bytes;
    } finally {
      await worker.terminate();
    }
  });
}
