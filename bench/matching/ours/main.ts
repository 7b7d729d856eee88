import { dense, sparse } from './assign.ts';
import { circulation, limited } from './cross.ts';
import { exchange } from './exchange.ts';
import type { Task } from './task.ts';

/*
 * `main.ts TASK FILE RUNS SECONDS`: runs one task again and again in this process, the first time cold, and says one line of JSON. After the
 * third run it stops when so many seconds of processor time are used up.
 */

const tasks: Record<string, (file: string) => Task> = { dense, sparse, exchange, circulation, limited } as Record<
  string,
  (file: string) => Task
>;

const [name, file, runs, seconds] = process.argv.slice(2) as [string, string, string, string];
const cpu = () => (process.cpuUsage().user + process.cpuUsage().system) / 1000;
const task = tasks[name]!(file);
const times: number[] = [];
let result: unknown;
let spent = 0;
while (times.length < Number(runs) && (times.length < 3 || spent < 1000 * Number(seconds))) {
  const begun = cpu();
  result = await task.solve();
  const time = cpu() - begun;
  times.push(time);
  spent += time;
}
const memory = process.resourceUsage().maxRSS / 1024;
const checks: number[] = [];
let judged;
for (let k = 0; k < 3; k++) {
  const begun = cpu();
  judged = task.judge(result);
  checks.push(cpu() - begun);
}
const warm = times.slice(Math.min(2, times.length - 1));
console.log(JSON.stringify({ ...judged, cold: times[0], warm: Math.min(...warm), check: Math.min(...checks), memory }));
