import { dense, sparse } from './assign.ts';
import { circulation, limited } from './cross.ts';
import { exchange } from './exchange.ts';
import { changes } from './changes.ts';
import { allScores, bestScores, network, overAllPairs, topTen, writeMatrix } from './scores.ts';
import { smallClassic, smallExchange } from './request.ts';
import { stable } from './stable.ts';
import { cpu, type Judged, type Task } from './task.ts';

/*
 * `main.ts TASK FILE RUNS SECONDS`: runs one task again and again in this process, the first time cold, and says one line of JSON. After the
 * third run it stops when so many seconds of processor time are used up.
 */

const known = {
  dense,
  sparse,
  exchange,
  circulation,
  limited,
  allScores,
  bestScores,
  topTen,
  network,
  stable,
  changes,
  smallClassic,
  smallExchange,
  overAllPairs,
};
const tasks = known as unknown as Record<string, (file: string) => Task>;

const [name, file, runs, seconds] = process.argv.slice(2) as [string, string, string, string];
if (name === 'matrix') {
  writeMatrix(file);
  console.log('{}');
  process.exit();
}
const task = tasks[name]!(file);
const times: number[] = [];
let coldWall = 0;
let result: unknown;
let spent = 0;
while (times.length < Number(runs) && (times.length < 3 || spent < 1000 * Number(seconds))) {
  const begun = cpu();
  const since = performance.now();
  result = await task.solve();
  coldWall ||= performance.now() - since;
  const time = cpu() - begun;
  times.push(time / (task.per ?? 1));
  spent += time;
}
const memory = process.resourceUsage().maxRSS / 1024;
const checks: number[] = [];
let judged: Judged | undefined;
for (let k = 0; k < (spent > 20_000 ? 1 : 3); k++) {
  const begun = cpu();
  judged = await task.judge(result);
  checks.push(cpu() - begun);
}
const warm = Math.min(...times.slice(Math.min(2, times.length - 1)));
const check = Math.min(...checks);
const { figures, ...rest } = judged!;
const times_ms = { cold: times[0], warm, check, 'cold wall': coldWall };
console.log(JSON.stringify({ ...rest, ...times_ms, 'check share': check / warm, ...figures, memory }));
