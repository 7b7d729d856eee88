import { explain } from './explain/explain.ts';
import type { ClassicInstance, Instance } from './instance.ts';
import type { Keep } from './keep.ts';
import { match, type MatchOptions } from './match.ts';
import { BadOption, readOptions, type CommandOptions } from './options.ts';
import { commandHelp } from './command-help.ts';
import { readInstances } from './read-instance.ts';
import { Malformed } from './reading.ts';
import { readChanges, readPlan } from './reading-plan.ts';
import { certificateOf, resultOf, stableResult, type Result } from './result.ts';
import { reoptimise, type PlanChange } from './warm/change.ts';
import { openPlan, solutionOf } from './warm/plan.ts';

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
  extra: Extra;
}

/** What other files say. */
interface Extra {
  keep: Keep | undefined;
  changes: PlanChange[];
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
    const extra: Extra = {
      keep:
        options.keep === undefined
          ? undefined
          : { pairs: await readBeside(options.keep, io, readPlan), price: options.keepPrice },
      changes: options.change === undefined ? [] : await readBeside(options.change, io, readChanges),
    };
    const jobs: Job[] = [];
    // Everything is read and checked before anything is printed.
    for (const file of options.files) for (const job of await readJobs(file, options, io)) jobs.push({ ...job, extra });
    for (const job of jobs) await io.write(`${JSON.stringify(await answer(job, io))}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    io.complain(`tandemwerk match: ${error.message.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}`);
    return 2;
  }
}

async function readJobs(file: string, options: CommandOptions, io: CommandIo): Promise<Omit<Job, 'extra'>[]> {
  return readBeside(file, io, (text) =>
    readInstances(text).map((instance) => {
      checkOptions(instance, options);
      return { instance, options };
    }),
  );
}

async function readBeside<T>(file: string, io: CommandIo, read: (text: string) => T): Promise<T> {
  const text = await io.read(file).catch((error: unknown) => {
    throw new BadOption(`${file}: ${(error as Error).message}`);
  });
  try {
    return read(text);
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
    if (options.keep !== undefined || options.change !== undefined)
      throw new BadOption('--keep and --change do not go with variant stable');
    if (options.judge && !instance.given) throw new BadOption('--judge needs givenMatching, which is missing');
    return;
  }
  if (options.keep !== undefined) {
    const limited = instance.variant === 'cross' && instance.maxPairsBetween !== null;
    if (options.leximin || limited)
      throw new BadOption('--keep does not go with --leximin or a limit of pairs between organisations');
    if (options.mode === 'fair' && options.keepPrice !== undefined)
      throw new BadOption('--keep-price does not go with --mode fair');
  }
  if (options.change !== undefined) {
    if (instance.variant !== 'classic')
      throw new BadOption(`--change goes with variant classic only, this is ${instance.variant}`);
    if (options.mode === 'fair' || options.keep !== undefined || options.explain !== undefined)
      throw new BadOption('--change does not go with --mode fair, --keep or --explain');
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

async function answer(
  { instance, options, extra }: Job,
  io: CommandIo,
): Promise<Result & { cpu_ms: number; peak_rss_mb: number }> {
  const before = io.cpuMilliseconds();
  const result = await solve(instance, options, extra, io);
  const cpu_ms = Math.round((io.cpuMilliseconds() - before) * 10) / 10;
  return { ...result, cpu_ms, peak_rss_mb: Math.round(io.peakMegabytes()) };
}

async function solve(instance: Instance, options: CommandOptions, extra: Extra, io: CommandIo): Promise<Result> {
  if (instance.variant === 'stable') return stableResult(instance, options.side, options.judge);
  const wanted: MatchOptions = {
    mode: options.mode ?? 'participation',
    leximin: options.leximin,
    minScore: options.minScore,
    force: options.force.map(([a, b]) => (instance.variant === 'exchange' && a > b ? [b, a] : [a, b])),
    forbid: options.forbid.map(([a, b]) => (instance.variant === 'exchange' && a > b ? [b, a] : [a, b])),
    timeLimit: options.timeLimit,
    now: io.now,
    keep: extra.keep && {
      ...extra.keep,
      pairs: extra.keep.pairs.map(([a, b]) => (instance.variant === 'exchange' && a > b ? [b, a] : [a, b])),
    },
  };
  if (extra.changes.length > 0) return changedResult(instance as ClassicInstance, wanted, extra.changes, options.certificate);
  const solution = await match(instance, wanted);
  const result = resultOf(instance, wanted, solution);
  if (!solution.feasible) return result;
  if (options.explain !== undefined) result.explanation = await explain(instance, wanted, solution, options.explain);
  if (options.certificate) result.certificate = certificateOf(wanted, solution.stages);
  return result;
}

/** The plan after changes, each made from the best plan before. */
function changedResult(instance: ClassicInstance, options: MatchOptions, changes: PlanChange[], certificate: boolean): Result {
  const plan = openPlan(instance, options);
  if ('reason' in plan) return resultOf(instance, options, plan);
  for (const [k, change] of changes.entries()) {
    try {
      const refused = reoptimise(plan, change);
      if (refused) return resultOf(instance, options, { ...refused, reason: `change ${k}: ${refused.reason}` });
    } catch (error) {
      if (error instanceof RangeError) throw new BadOption(`--change: $[${k}]: ${error.message}`);
      throw error;
    }
  }
  const solution = solutionOf(plan);
  const result = resultOf(plan.instance, plan.options, solution);
  return certificate ? { ...result, certificate: certificateOf(plan.options, solution.stages) } : result;
}
