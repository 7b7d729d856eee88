import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { matchCommand } from './matching/command.ts';

/** The command on this process: its files, streams and counters. */
export function matchOnProcess(args: string[]): Promise<number> {
  // Whoever reads may stop early (`| head -1`); that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  return matchCommand(args, {
    read: async (file) => decoded(file === '-' ? await buffer(process.stdin) : await readFile(file)),
    // Waits until the line is taken: leaving the process early would cut it off.
    write: (line) =>
      new Promise((resolve, reject) => {
        process.stdout.write(line, (error) => (error ? reject(error) : resolve()));
      }),
    complain: (line) => void process.stderr.write(`${line}\n`),
    cpuMilliseconds: () => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    },
    now: () => performance.now(),
    peakMegabytes: () => process.resourceUsage().maxRSS / 1024,
  });
}

/** A damaged name would be printed as another one: bytes that are no UTF-8 are refused. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Error('$: the text is not UTF-8');
  }
}
