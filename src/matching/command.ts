import { explain } from './explain/explain.ts';
import type { Instance } from './instance.ts';
import { match, type MatchOptions } from './match.ts';
import { BadOption, readOptions, type CommandOptions } from './options.ts';
import { commandHelp } from './command-help.ts';
import { readInstances } from './read-instance.ts';
import { Malformed } from './reading.ts';
import { certificateOf, resultOf, stableResult, type Result } from './result.ts';

/** The world outside: files, clock and counters of the process. */
export interface CommandIo {
  /** Text of a file, `-`: standard input. Throws an error whose message can be shown. */
  read: (file: string) => Promise<string>;
  write: (line: string) => Promise<void>;
  complain: (line: string) => void;
  cpuMilliseconds: () => number;
  now: () => number;
  peakMegabytes: () => number;
}

interface Job {
  instance: Instance;
  options: CommandOptions;
}

/** `tandemwerk match …`. Returns the exit code: 0 every instance answered, 2 bad input or options. */
export async function matchCommand(args: string[], io: CommandIo): Promise<number> {
  try {
    const options = readOptions(args);
    if (options.help) {
      await io.write(commandHelp);
      return 0;
    }
    if (options.files.length === 0) throw new BadOption('name a file, or - for standard input; match --help shows examples');
    const jobs: Job[] = [];
    // Everything is read and checked before anything is printed.
    for (const file of options.files) for (const job of await readJobs(file, options, io)) jobs.push(job);
    for (const job of jobs) await io.write(`${JSON.stringify(await answer(job, io))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    io.complain(`tandemwerk match: ${error.message.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}`);
    return 2;
  }
}

async function readJobs(file: string, options: CommandOptions, io: CommandIo): Promise<Job[]> {
  const text = await io.read(file).catch((error: unknown) => {
    throw new BadOption(`${file}: ${(error as Error).message}`);
  });
  try {
    return readInstances(text).map((instance) => {
      checkOptions(instance, options);
      return { instance, options };
    });
  } catch (error) {
    if (error instanceof Malformed || error instanceof BadOption) throw new BadOption(`${file}: ${error.message}`);
    throw error;
  }
}

function checkOptions(instance: Instance, options: CommandOptions): void {
  if (instance.variant === 'stable') {
    if (options.mode) throw new BadOption('--mode does not go with variant stable');
    if (options.force.length + options.forbid.length > 0 || options.explain !== undefined)
      throw new BadOption('--force, --forbid and --explain do not go with variant stable');
    if (options.judge && !instance.given) throw new BadOption('--judge needs givenMatching, which is missing');
    return;
  }
  if (options.judge) throw new BadOption(`--judge goes with variant stable only, this is ${instance.variant}`);
  const [countA, countB] =
    instance.variant === 'exchange' ? [instance.people, instance.people] : [instance.mentees, instance.mentors];
  for (const [name, pairs] of [
    ['force', options.force],
    ['forbid', options.forbid],
  ] as const)
    for (const [a, b] of pairs) if (a >= countA || b >= countB) throw new BadOption(`--${name} ${a},${b} is out of range`);
  if (options.explain !== undefined && options.explain >= countA)
    throw new BadOption(`--explain ${options.explain} is out of range, there are ${countA}`);
}

async function answer({ instance, options }: Job, io: CommandIo): Promise<Result & { cpu_ms: number; peak_rss_mb: number }> {
  const before = io.cpuMilliseconds();
  const result = await solve(instance, options, io);
  const cpu_ms = Math.round((io.cpuMilliseconds() - before) * 10) / 10;
  return { ...result, cpu_ms, peak_rss_mb: Math.round(io.peakMegabytes()) };
}

async function solve(instance: Instance, options: CommandOptions, io: CommandIo): Promise<Result> {
  if (instance.variant === 'stable') return stableResult(instance, options.side, options.judge);
  const wanted: MatchOptions = {
    mode: options.mode ?? 'participation',
    leximin: options.leximin,
    minScore: options.minScore,
    force: options.force.map(([a, b]) => (instance.variant === 'exchange' && a > b ? [b, a] : [a, b])),
    forbid: options.forbid.map(([a, b]) => (instance.variant === 'exchange' && a > b ? [b, a] : [a, b])),
    timeLimit: options.timeLimit,
    now: io.now,
  };
  const solution = await match(instance, wanted);
  const result = resultOf(instance, wanted, solution);
  if (!solution.feasible) return result;
  if (options.explain !== undefined) result.explanation = await explain(instance, wanted, solution, options.explain);
  if (options.certificate) result.certificate = certificateOf(wanted, solution.stages);
  return result;
}
