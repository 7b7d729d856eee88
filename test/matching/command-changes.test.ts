import { expect, test } from 'vitest';
import { matchCommand } from '../../src/matching/command.ts';
import { commandHelp } from '../../src/matching/command-help.ts';

const head = { format: 'mentoring-matching-instance', version: 1 };
const tied = { ...head, variant: 'classic', mentees: [{}, {}], mentors: [{}, {}], pairs: [[0, 0, 5], [0, 1, 5], [1, 0, 5], [1, 1, 5]] }; // prettier-ignore

async function call(args: string[], files: Record<string, unknown>) {
  const out = { status: 0, stdout: '', stderr: '' };
  out.status = await matchCommand(args, {
    read: async (file) => (typeof files[file] === 'string' ? files[file] : JSON.stringify(files[file])),
    write: async (line) => void (out.stdout += line),
    complain: (line) => void (out.stderr += `${line}\n`),
    cpuMilliseconds: () => 0,
    now: () => 0,
    peakMegabytes: () => 0,
  });
  return { ...out, result: (out.stdout ? JSON.parse(out.stdout) : {}) as Record<string, unknown> };
}

test('an earlier result is kept where the plan allows it', async () => {
  for (const earlier of [
    [
      [0, 0],
      [1, 1],
    ],
    [
      [0, 1],
      [1, 0],
    ],
  ]) {
    // prettier-ignore
    const files = { now: tied, before: { pairs: earlier.map((pair) => [...pair, 5]) }, list: earlier };
    for (const name of ['before', 'list']) {
      const { result } = await call(['--keep', name, 'now'], files);
      expect((result['pairs'] as number[][]).map(([a, b]) => [a, b])).toEqual(earlier);
      expect(result).toMatchObject({ kept: { pairs: 2, of: 2 }, proof: { optimal: true } });
    }
  }
  const better = { ...tied, pairs: [[0, 0, 5], [0, 1, 7], [1, 0, 7], [1, 1, 5]] }; // prettier-ignore
  const files = { now: better, before: [[0, 0]] };
  expect((await call(['--keep', 'before', '--keep-price', '4', 'now'], files)).result).toMatchObject({
    total: 14,
    kept: { pairs: 0, of: 1 },
  });
  expect((await call(['--keep', 'before', '--keep-price', '5', 'now'], files)).result).toMatchObject({
    total: 10,
    kept: { pairs: 1, of: 1 },
    proof: { gap: 0, bound: 10 },
  });
});

test('changes are made one after the other; what contradicts the rules is said', async () => {
  const change = [
    { kind: 'forbid', pair: [0, 0] },
    { kind: 'join', side: 'mentee', pairs: [[0, 9]] },
    { kind: 'leave', side: 'mentee', person: 1 },
    { kind: 'place', side: 'mentor', person: 0 },
  ];
  const { result } = await call(['--change', 'change', 'now'], { now: tied, change });
  expect(result).toMatchObject({ pairs: [[0, 1, 5], [2, 0, 9]], total: 14, proof: { optimal: true, gap: 0 } }); // prettier-ignore
  const pinned = [
    { kind: 'force', pair: [0, 0] },
    { kind: 'leave', side: 'mentor', person: 0 },
  ];
  const refused = await call(['--change', 'change', 'now'], { now: tied, change: pinned });
  expect(refused.result).toMatchObject({ feasible: false, reason: 'change 1: mentor 0 has 1 pairs that must be formed' });
});

test('files that say nothing sensible are refused with a place', async () => {
  for (const [args, other, words] of [
    [['--keep', 'other'], '{', 'other: $: no complete JSON'],
    [['--keep', 'other'], [[0]], '$[0][1]: a whole number'],
    [['--keep', 'other'], { pairs: 3 }, '$.pairs: a list'],
    [['--change', 'other'], [{ kind: 'move' }], '$[0].side'],
    [['--change', 'other'], [{ kind: 'move', side: 'mentee' }], '$[0].kind'],
    [['--change', 'other'], [{ kind: 'leave', side: 'mentee', person: 9 }], '$[0]: mentee 9 does not exist'],
    [['--change', 'other'], [{ kind: 'join', side: 'mentor', pairs: [[0, 10_001]] }], '$[0]: a score'],
    [['--change', 'other', '--mode', 'fair'], [], '--mode fair'],
    [['--keep-price', '3'], [], '--keep-price goes with --keep only'],
    [['--keep', 'other', '--mode', 'fair', '--leximin'], [], '--leximin'],
  ] as const) {
    const { status, stdout, stderr } = await call([...args, 'now'], { now: tied, other });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
  }
  for (const option of ['--keep ', '--keep-price ', '--change ']) expect(commandHelp).toContain(option);
});
