import { CsvRefused } from '../platform/csv/read.ts';
import { wordsOf } from '../platform/html/ui.ts';
import { makeProblem } from '../rooms/pairing/rules/problem.ts';
import { solveProblem } from '../rooms/pairing/rules/solve.ts';
import { BadPairing, pairHelp, readPairOptions } from './options.ts';
import { readPeople } from './read.ts';
import { Report } from './report.tsx';
import { aloneRows, csvFiles, pairRows } from './tables.ts';

/** The world outside. Errors of `read` and `write` have a message that can be shown. */
export interface PairIo {
  read(file: string): Promise<Uint8Array>;
  /** Makes the folder if need be. */
  write(folder: string, name: string, text: string): Promise<void>;
  say(line: string): void;
  complain(line: string): void;
  /** Milliseconds that only rise. */
  now(): number;
}

const shownFaults = 20;

/** `tandemwerk pair …`. Returns the exit code: 0 done, 2 bad file or options. */
export async function pairCommand(args: string[], io: PairIo): Promise<number> {
  try {
    const options = readPairOptions(args);
    if (options.help) {
      io.say(pairHelp);
      return 0;
    }
    const { format, matching } = options;
    const people = readPeople(await io.read(options.file), format);
    if (people.faults.length > 0) {
      io.complain(`tandemwerk pair: ${options.file} has mistakes, nothing was written`);
      for (const { line, what } of people.faults.slice(0, shownFaults)) io.complain(`  line ${line}: ${what}`);
      if (people.faults.length > shownFaults) io.complain(`  and ${people.faults.length - shownFaults} more`);
      return 2;
    }
    for (const head of people.unknown) io.complain(`tandemwerk pair: column «${head}» is not known and was not read`);
    const words = wordsOf(options.locale);
    const problem = makeProblem(format, people.pool, matching);
    const answer = await solveProblem(problem, { now: io.now });
    if (answer.result.reason) throw new BadPairing(`no plan keeps these rules: ${answer.result.reason}`);
    const pairs = pairRows(words, problem, answer, people);
    const alone = aloneRows(problem, answer, people);
    const files = csvFiles(words, problem, pairs, alone);
    const report = <Report words={words} source={options.file} problem={problem} answer={answer} pairs={pairs} alone={alone} />;
    for (const [name, text] of Object.entries({ ...files, 'report.html': String(report) }))
      await io.write(options.out, name, text);
    io.say(
      `${pairs.length} pairs, ${alone.length} people without a partner; ${answer.result.optimal ? 'proven best' : 'not proven best'}`,
    );
    io.say(`${Object.keys(files).join(', ')} and report.html are in ${options.out}`);
    return 0;
  } catch (error) {
    if (!(error instanceof BadPairing || error instanceof CsvRefused)) throw error;
    io.complain(`tandemwerk pair: ${error.message.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ')}`);
    return 2;
  }
}
