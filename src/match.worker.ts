import { parentPort } from 'node:worker_threads';
import { answerQuestion, stepsFor, type Control } from './matching/thread/answer.ts';
import type { MatchQuestion } from './matching/thread/ask.ts';
import type { Answered, Asked } from './platform/threads/talk.ts';
import { solvePool, type RunQuestion } from './rooms/pairing/rules/solve.ts';

type Question = MatchQuestion | { run: RunQuestion };

const now = () => performance.now();

function answerTo(question: Question, control: Control): Promise<unknown> {
  if (!('run' in question)) return answerQuestion(question, control, now);
  // The first look at the progress says that all pairs have their points.
  return solvePool(question.run, { now, steps: stepsFor(control), onScored: () => (control.progress[0]! += 1) });
}

/*
 * The matching engine on a thread of its own: one question after the other. Whatever goes wrong with one is told to whoever asked, and the thread
 * waits for the next.
 */
parentPort!.on('message', ({ question, control }: Asked<Question>) => {
  const say = (said: Answered<unknown>) => parentPort!.postMessage(said);
  answerTo(question, control).then(
    (answer) => say({ answer }),
    ({ name, message }: Error) => say({ failed: { name, message } }),
  );
});
