// Processor time of a server and of its database, from Linux's own books: ticks of utime and stime, children that ended included.
import { readdirSync, readFileSync } from 'node:fs';

const tick = 10; // Milliseconds: USER_HZ is 100 on every Linux that Node supports.

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const [parent, utime, stime, cutime, cstime] = [1, 11, 12, 13, 14].map((at) => Number(fields[at]));
    return { parent, own: (utime + stime) * tick, ended: (cutime + cstime) * tick };
  } catch {
    return undefined;
  }
}

/** This process and everything below it. */
function family(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), statOf(name)?.parent]);
  const found = [pid];
  for (const each of found) found.push(...parents.filter(([, parent]) => parent === each).map(([child]) => child));
  return found;
}

/** Milliseconds of processor time since each of the processes began. */
export function cpuOf({ app, postmaster }) {
  const own = (pid) => statOf(pid)?.own ?? 0;
  const database = postmaster ? family(postmaster).reduce((sum, pid) => sum + own(pid), statOf(postmaster)?.ended ?? 0) : 0;
  return { app: own(app), database };
}

export const canMeasure = process.platform === 'linux';
