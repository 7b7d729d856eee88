import { parentPort } from 'node:worker_threads';
import { answerQuestion } from './matching/thread/answer.ts';
import type { MatchQuestion } from './matching/thread/ask.ts';
import type { Answered, Asked } from './platform/threads/talk.ts';

/*
 * The matching engine on a thread of its own: one question after the other. Whatever goes wrong with one is told to whoever asked, and the thread
 * waits for the next.
 */
parentPort!.on('message', ({ question, control }: Asked<MatchQuestion>) => {
  const say = (said: Answered<unknown>) => parentPort!.postMessage(said);
  answerQuestion(question, control, () => performance.now()).then(
    (answer) => say({ answer }),
    ({ name, message }: Error) => say({ failed: { name, message } }),
  );
});
