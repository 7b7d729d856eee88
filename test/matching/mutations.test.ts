import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { matchCommand } from '../../src/matching/command.ts';
import { drawFrom, type Draw } from './draw.ts';

const samples = ['classic', 'cross', 'exchange', 'stable'].flatMap(
  (name) => JSON.parse(readFileSync(join(import.meta.dirname, 'samples', `small_${name}.json`), 'utf8')) as object[],
);

async function call(args: string[], input: string) {
  const out = { status: 0, stdout: '', stderr: '' };
  out.status = await matchCommand(args, {
    read: async () => input,
    write: async (line) => void (out.stdout += line),
    complain: (line) => void (out.stderr += `${line}\n`),
    cpuMilliseconds: () => 0,
    now: () => 0,
    peakMegabytes: () => 0,
  });
  return out;
}

/** Puts something else in, takes something out or doubles it, anywhere. */
function mutate(value: Record<string, unknown>, draw: Draw, junk: unknown[]): void {
  let at = value;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[draw(Math.max(1, keys.length))];
    if (key === undefined) return;
    const below = at[key];
    if (typeof below === 'object' && below !== null && draw(4) > 0 && Object.keys(below).length > 0) {
      at = below as Record<string, unknown>;
      continue;
    }
    const kind = draw(5);
    if (kind === 0) delete at[key];
    else if (kind === 1 && Array.isArray(at)) at.push(below);
    else at[key] = structuredClone(junk[draw(junk.length)]);
    return;
  }
}

test('mutated instances are answered with a proof or refused with a place', async () => {
  const junk = [null, true, '', 'NaN', -1, 1.5, 2 ** 31, 2 ** 53, 1e9, 0, [], {}, [[]], '__proto__'];
  const options = [
    [],
    ['--explain', '0'],
    ['--force', '0,1', '--forbid', '0,1'],
    ['--mode', 'fair', '--leximin'],
    ['--certificate'],
  ];
  const draw = drawFrom(5);
  for (let run = 0; run < 1500; run++) {
    const value = structuredClone(samples[draw(samples.length)]!) as unknown as Record<string, unknown>;
    for (let changes = 1 + draw(2); changes > 0; changes--) mutate(value, draw, junk);
    const { status, stdout, stderr } = await call([...options[draw(options.length)]!, '-'], JSON.stringify(value));
    if (status === 2) expect([stdout, stderr]).toEqual(['', expect.stringMatching(/^tandemwerk match: (-: .*\$|-: --).+\n$/)]);
    else {
      const result = JSON.parse(stdout) as { feasible: boolean; proof: { optimal: boolean }; reason?: string };
      expect([status, result.feasible ? result.proof.optimal : typeof result.reason]).toEqual([0, result.feasible || 'string']);
    }
  }
});
