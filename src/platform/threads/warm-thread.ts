import { Worker } from 'node:worker_threads';
import { newControl, type Answered, type Asked, type Control } from './talk.ts';

const LOOK_MS = 100;
/** Whoever does not see that she is cancelled is ended. */
const GRACE_MS = 1000;

export interface Watch {
  /** Aborted: the question is given up, the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: number) => void) | undefined;
}

/** A thread that is kept: the second question finds compiled code. Questions are answered one after the other. */
export interface WarmThread {
  ask: <Question, Answer>(question: Question, watch?: Watch) => Promise<Answer>;
  close: () => Promise<void>;
}

/**
 * Opens a thread on a worker file; it starts with the first question, and anew after it has broken down. A question that fails rejects with its
 * error and harms no other one.
 */
export function openWarmThread(file: URL): WarmThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function started(): Worker {
    const fresh = startWorker(file);
    fresh.once('exit', () => {
      if (worker === fresh) worker = undefined;
    });
    return fresh;
  }

  async function answerTo<Question, Answer>(question: Question, { signal, onProgress }: Watch): Promise<Answer> {
    signal?.throwIfAborted();
    const asked = (worker ??= started());
    const control = newControl();
    asked.ref();
    try {
      return await new Promise<Answer>((resolve, reject) =>
        converse<Answer>(asked, control, { signal, onProgress }, resolve, reject)(question),
      );
    } catch (error) {
      if (error instanceof Broken && worker === asked) worker = undefined;
      throw signal?.aborted ? signal.reason : error;
    } finally {
      asked.unref();
    }
  }

  return {
    ask<Question, Answer>(question: Question, watch: Watch = {}) {
      const answer = last.then(() => answerTo<Question, Answer>(question, watch));
      last = answer.catch(() => undefined);
      return answer;
    },
    async close() {
      await last;
      await worker?.terminate();
      worker = undefined;
    },
  };
}

/** The thread itself is gone, not only its question. */
class Broken extends Error {
  override name = 'Broken';
}

function startWorker(file: URL): Worker {
  const worker = new Worker(file, { env: {}, execArgv: [] });
  // What breaks while nobody asks must not take the process with it; the next question hears of it.
  worker.on('error', () => undefined);
  return worker;
}

/** Listens until the answer is there; the returned function asks. */
function converse<Answer>(
  worker: Worker,
  control: Control,
  { signal, onProgress }: Watch,
  resolve: (answer: Answer) => void,
  reject: (error: unknown) => void,
): (question: unknown) => void {
  let seen = 0;
  let grace: NodeJS.Timeout | undefined;
  const look = setInterval(() => {
    const progress = control.progress[0]!;
    if (progress > seen) onProgress?.((seen = progress));
  }, LOOK_MS);
  const cancel = () => {
    Atomics.store(control.cancelled, 0, 1);
    grace = setTimeout(() => void worker.terminate(), GRACE_MS);
  };
  const end = () => {
    clearInterval(look);
    clearTimeout(grace);
    signal?.removeEventListener('abort', cancel);
    worker.off('message', onMessage).off('error', onBroken).off('exit', onExit);
  };
  const onMessage = (said: Answered<Answer>) => {
    end();
    if ('failed' in said) reject(Object.assign(new Error(said.failed.message), { name: said.failed.name }));
    // An answer that comes although nobody waits is none.
    else if (signal?.aborted) reject(signal.reason);
    else resolve(said.answer);
  };
  const onBroken = (error: Error) => {
    end();
    reject(new Broken(error.message, { cause: error }));
  };
  const onExit = () => onBroken(new Error('the thread has ended'));
  worker.on('message', onMessage).on('error', onBroken).on('exit', onExit);
  signal?.addEventListener('abort', cancel);
  return (question) => worker.postMessage({ question, control } satisfies Asked<unknown>);
}
