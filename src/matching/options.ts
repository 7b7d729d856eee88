import { parseArgs } from 'node:util';
import type { Pair } from './rules.ts';
import type { Side } from './stable.ts';
import type { Mode } from './stages.ts';

/** Wrong use of the command line. */
export class BadOption extends Error {
  override name = 'BadOption';
}

export interface CommandOptions {
  files: string[];
  help: boolean;
  /** undefined: not given, so that variant `stable` can refuse it when it is. */
  mode: Mode | undefined;
  leximin: boolean;
  minScore: number;
  force: Pair[];
  forbid: Pair[];
  explain: number | undefined;
  timeLimit: number | undefined;
  side: Side;
  judge: boolean;
  certificate: boolean;
  /** Files: an earlier result, and changes to be made one after the other. */
  keep: string | undefined;
  keepPrice: number | undefined;
  change: string | undefined;
}

export function readOptions(args: string[]): CommandOptions {
  const { values, positionals } = parse(args);
  const mode = values.mode === undefined ? undefined : oneOf('mode', values.mode, ['participation', 'score', 'fair']);
  if (values.leximin && mode !== 'fair') throw new BadOption('--leximin goes with --mode fair only');
  if (values['keep-price'] !== undefined && values.keep === undefined) throw new BadOption('--keep-price goes with --keep only');
  return {
    files: positionals,
    help: values.help ?? false,
    mode,
    leximin: values.leximin ?? false,
    minScore: values['min-score'] === undefined ? 1 : whole('min-score', values['min-score']),
    force: (values.force ?? []).map((text) => pair('force', text)),
    forbid: (values.forbid ?? []).map((text) => pair('forbid', text)),
    explain: values.explain === undefined ? undefined : whole('explain', values.explain),
    timeLimit: values['time-limit'] === undefined ? undefined : seconds(values['time-limit']),
    side: values.side === undefined ? 'mentees' : oneOf('side', values.side, ['mentees', 'mentors']),
    judge: values.judge ?? false,
    certificate: values.certificate ?? false,
    keep: values.keep,
    keepPrice: values['keep-price'] === undefined ? undefined : whole('keep-price', values['keep-price']),
    change: values.change,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        mode: { type: 'string' },
        leximin: { type: 'boolean' },
        'min-score': { type: 'string' },
        force: { type: 'string', multiple: true },
        forbid: { type: 'string', multiple: true },
        explain: { type: 'string' },
        'time-limit': { type: 'string' },
        side: { type: 'string' },
        judge: { type: 'boolean' },
        certificate: { type: 'boolean' },
        keep: { type: 'string' },
        'keep-price': { type: 'string' },
        change: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadOption(String((error as Error).message.split('\n')[0]));
  }
}

function oneOf<T extends string>(name: string, text: string, allowed: T[]): T {
  const found = allowed.find((value) => value === text);
  if (!found) throw new BadOption(`--${name} takes ${allowed.join(', ')}, not ${text}`);
  return found;
}

function whole(name: string, text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value))
    throw new BadOption(`--${name} takes a whole number from 0, not ${text}`);
  return value;
}

function seconds(text: string): number {
  const value = Number(text);
  if (!/^\d*\.?\d+$/.test(text) || !Number.isFinite(value)) throw new BadOption(`--time-limit takes seconds, not ${text}`);
  return value;
}

function pair(name: string, text: string): Pair {
  const [first, second] = text.split(',');
  if (!/^\d+,\d+$/.test(text)) throw new BadOption(`--${name} takes two indices like 3,17, not ${text}`);
  return [whole(name, first!), whole(name, second!)];
}
