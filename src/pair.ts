import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pairCommand } from './pairing/command.tsx';
import { BadPairing } from './pairing/options.ts';

/** What went wrong with a file, in one line. */
const failed = (what: string, error: unknown) => new BadPairing(`${what}: ${String((error as Error).message)}`);

/** The command on this process: its files and streams. */
export function pairOnProcess(args: string[]): Promise<number> {
  return pairCommand(args, {
    read: (file) => readFile(file).catch((error: unknown) => Promise.reject(failed('the file cannot be read', error))),
    async write(folder, name, text) {
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(join(folder, name), text);
      } catch (error) {
        throw failed('the result cannot be written', error);
      }
    },
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
    now: () => performance.now(),
  });
}
