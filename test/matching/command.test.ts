import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { matchCommand } from '../../src/matching/command.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'matching-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = { format: 'mentoring-matching-instance', version: 1 };
const classic = {
  ...head,
  variant: 'classic',
  name: 'three and two',
  mentees: [{}, {}, {}],
  mentors: [{ capacity: 1 }, { capacity: 1 }],
  pairs: [
    [0, 0, 9000],
    [0, 1, 4000],
    [1, 0, 8000],
    [2, 0, 100],
    [2, 1, 50],
  ],
};
const exchange = {
  ...head,
  variant: 'exchange',
  name: 'pool',
  persons: [{}, {}, {}],
  pairs: [
    [0, 1, 10],
    [1, 2, 20],
  ],
};
const cross = {
  ...head,
  variant: 'cross',
  name: 'two houses',
  organisations: 2,
  limits: { balanceTolerance: 0, maxPairsBetweenOrganisations: null },
  mentees: [{ org: 0 }, { org: 1 }],
  mentors: [
    { org: 0, capacity: 1 },
    { org: 1, capacity: 1 },
  ],
  pairs: [
    [0, 1, 5],
    [1, 0, 7],
    [0, 0, 9999],
  ],
};
const stable = {
  ...head,
  variant: 'stable',
  name: 'lists',
  mentees: [{ preferences: [0, 1] }, { preferences: [1, 0] }],
  mentors: [
    { capacity: 1, preferences: [1, 0] },
    { capacity: 1, preferences: [0, 1] },
  ],
  givenMatching: [[0, 0]],
};

function run(args: string[], input?: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', 'match', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stdout.split('\n').slice(0, -1) };
}

/** The same without a process of its own: there are many ways to be wrong. */
async function call(args: string[], input = '') {
  const out = { status: 0, stdout: '', stderr: '' };
  out.status = await matchCommand(args, {
    read: async (path) => (path === '-' ? input : readFileSync(path, 'utf8')),
    write: async (line) => void (out.stdout += line),
    complain: (line) => void (out.stderr += `${line}\n`),
    cpuMilliseconds: () => 0,
    now: () => 0,
    peakMegabytes: () => 0,
  });
  return out;
}

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const one = (content: unknown, ...args: string[]) => {
  const { status, lines, stderr } = run([...args, '-'], JSON.stringify(content));
  expect([status, lines.length, stderr]).toEqual([0, 1, '']);
  return JSON.parse(lines[0]!) as Record<string, unknown>;
};

describe('results', () => {
  test('one line for each instance, in order, with all fields of the format', () => {
    const { status, lines } = run([file('a.json', [classic, exchange]), file('b.json', cross)]);
    expect(status).toBe(0);
    const results = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(results.map((result) => result['name'])).toEqual(['three and two', 'pool', 'two houses']);
    expect(results[0]).toEqual({
      format: 'mentoring-matching-result',
      version: 1,
      name: 'three and two',
      variant: 'classic',
      mode: 'participation',
      feasible: true,
      matched: 2,
      total: 12_000,
      worst: 4000,
      pairs: [
        [0, 1, 4000],
        [1, 0, 8000],
      ],
      proof: { optimal: true, gap: 0, bound: 12_000, pairsBound: 2, method: 'shortest augmenting paths', violations: 0 },
      blockingPairs: null,
      scores: null,
      cpu_ms: expect.any(Number),
      peak_rss_mb: expect.any(Number),
    });
    expect(results[1]).toMatchObject({
      variant: 'exchange',
      matched: 1,
      total: 20,
      pairs: [[1, 2, 20]],
      proof: { optimal: true, gap: 0 },
    });
    expect(results[2]).toMatchObject({
      variant: 'cross',
      matched: 2,
      total: 12,
      pairs: [
        [0, 1, 5],
        [1, 0, 7],
      ],
      proof: { optimal: true },
    });
  });

  test('modes, minimum, what-if', () => {
    expect(one(classic, '--mode', 'score', '--min-score', '5000')).toMatchObject({
      mode: 'score',
      matched: 1,
      total: 9000,
      proof: { pairsBound: null },
    });
    expect(one(classic, '--mode', 'fair', '--leximin')).toMatchObject({ mode: 'fair', worst: 4000, scores: [4000, 8000] });
    expect(one(classic, '--force', '2,0')).toMatchObject({
      feasible: true,
      total: 4100,
      pairs: [
        [0, 1, 4000],
        [2, 0, 100],
      ],
    });
    expect(one(classic, '--forbid', '0,1', '--forbid', '2,1')).toMatchObject({ matched: 1, total: 9000 });
    expect(one(classic, '--force', '1,1')).toMatchObject({
      feasible: false,
      reason: 'forced pair 1,1 is not listed',
      pairs: [],
      proof: null,
    });
    expect(one(classic, '--force', '0,0', '--force', '1,0')).toMatchObject({
      feasible: false,
      reason: 'forced pair 1,0 is over capacity',
    });
    expect(one(cross, '--force', '0,0')).toMatchObject({ feasible: false, reason: 'forced pair 0,0 is within one organisation' });
    expect(one(exchange, '--force', '1,0')).toMatchObject({ feasible: true, pairs: [[0, 1, 10]] });
    expect(one({ ...classic, pairs: [] })).toMatchObject({
      matched: 0,
      total: 0,
      worst: null,
      pairs: [],
      proof: { optimal: true, gap: 0 },
    });
    expect(one({ ...head, variant: 'classic' })).toMatchObject({ matched: 0, name: '', proof: { optimal: true } });
  });

  test('explanations and certificates', () => {
    expect(one(classic, '--explain', '0')['explanation']).toEqual({
      index: 0,
      partner: 1,
      partners: [1],
      unmatched: null,
      alternatives: [{ partner: 0, score: 9000, loss: 2950, lossPairs: 0 }],
    });
    expect(one(classic, '--explain', '2')['explanation']).toMatchObject({
      partner: null,
      unmatched: {
        rules: { lineManager: 0, blocked: 0, organisation: 0, score: 0 },
        hall: { people: [0, 1, 2], partners: [0, 1], places: 2 },
      },
    });
    expect(one(classic, '--certificate')['certificate']).toMatchObject({
      stages: [{ role: 'plan', duals: { kind: 'bipartite' } }],
    });
  });

  test('stable: either side, and judging', () => {
    expect(one(stable)).toMatchObject({
      mode: null,
      pairs: [
        [0, 0, null],
        [1, 1, null],
      ],
      total: null,
      worst: null,
      blockingPairs: 0,
    });
    expect(one(stable, '--side', 'mentors')).toMatchObject({
      pairs: [
        [0, 1, null],
        [1, 0, null],
      ],
      blockingPairs: 0,
    });
    // 1 and 1 are both free, so they block; 1 and 0 too, as mentor 0 likes 1 better than 0.
    expect(one(stable, '--judge')).toMatchObject({ pairs: [[0, 0, null]], blockingPairs: 2 });
  });
});

const changed = (change: object) => ({ ...classic, ...change });
const bad: [string, unknown, string][] = [
  ['no JSON', '{"format": "mentoring-', '$'],
  ['no instance', 5, '$'],
  ['a list in a list', [[]], '$[0]'],
  ['format', changed({ format: 'other' }), '$.format'],
  ['version', changed({ version: 2 }), '$.version'],
  ['variant', changed({ variant: 'flow' }), '$.variant'],
  ['name', changed({ name: 5 }), '$.name'],
  ['mentees are no list', changed({ mentees: 3 }), '$.mentees'],
  ['a mentee is no object', changed({ mentees: [{}, 1, {}] }), '$.mentees[1]'],
  ['capacity with a comma', changed({ mentors: [{ capacity: 1.5 }, {}] }), '$.mentors[0].capacity'],
  ['capacity below 0', changed({ mentors: [{}, { capacity: -1 }] }), '$.mentors[1].capacity'],
  ['capacity as text', changed({ mentees: [{ capacity: '1' }, {}, {}] }), '$.mentees[0].capacity'],
  ['pairs are null', changed({ pairs: null }), '$.pairs'],
  ['a pair without score', changed({ pairs: [[0, 0]] }), '$.pairs[0]'],
  ['mentee out of range', changed({ pairs: [[3, 0, 5]] }), '$.pairs[0][0]'],
  [
    'mentor out of range',
    changed({
      pairs: [
        [0, 0, 5],
        [0, 2, 5],
      ],
    }),
    '$.pairs[1][1]',
  ],
  ['index below 0', changed({ pairs: [[-1, 0, 5]] }), '$.pairs[0][0]'],
  ['score 0', changed({ pairs: [[0, 0, 0]] }), '$.pairs[0][2]'],
  ['score above 10000', changed({ pairs: [[0, 0, 10_001]] }), '$.pairs[0][2]'],
  [
    'score beyond all numbers',
    JSON.stringify(classic).replace('9000', '1e999'),
    '$.pairs[0][2]: the score must be a whole number from 1 to 10000, not Infinity',
  ],
  ['score as text', changed({ pairs: [[0, 0, 'NaN']] }), '$.pairs[0][2]'],
  ['NaN', JSON.stringify(classic).replace('9000', 'NaN'), '$'],
  ['two byte order marks', `\uFEFF\uFEFF${JSON.stringify(classic)}`, '$'],
  ['lists in lists without end', '['.repeat(100_000) + ']'.repeat(100_000), '$[0]'],
  ['the last of two fields counts', `${JSON.stringify(classic).slice(0, -1)},"pairs":5}`, '$.pairs'],
  ['capacity beyond whole numbers', changed({ mentors: [{ capacity: 2 ** 53 }, {}] }), '$.mentors[0].capacity'],
  ['capacity null', changed({ mentors: [{ capacity: null }, {}] }), '$.mentors[0].capacity'],
  ['score with a comma', changed({ pairs: [[0, 0, 1.5]] }), '$.pairs[0][2]'],
  [
    'one pair, two scores',
    changed({
      pairs: [
        [0, 0, 5],
        [1, 0, 5],
        [0, 0, 6],
      ],
    }),
    '$.pairs[2]',
  ],
  ['blocked out of range', changed({ blockedPairs: [[0, 9]] }), '$.blockedPairs[0][1]'],
  ['must pair of three', changed({ mustPairs: [[0, 0, 1]] }), '$.mustPairs[0]'],
  ['line managers as text', changed({ lineManagers: 'x' }), '$.lineManagers'],
  ['a bad one in a list', [classic, changed({ pairs: 1 })], '$[1].pairs'],
  ['exchange: a is b', { ...exchange, pairs: [[1, 1, 5]] }, '$.pairs[0]'],
  [
    'exchange: a after b',
    {
      ...exchange,
      pairs: [
        [0, 1, 5],
        [2, 1, 5],
      ],
    },
    '$.pairs[1]',
  ],
  ['exchange: person', { ...exchange, persons: [{}, null, {}] }, '$.persons[1]'],
  ['cross: no organisations', { ...cross, organisations: undefined }, '$.organisations'],
  ['cross: organisation out of range', { ...cross, mentees: [{ org: 2 }, { org: 1 }] }, '$.mentees[0].org'],
  ['cross: no organisation', { ...cross, mentors: [{ org: 0 }, {}] }, '$.mentors[1].org'],
  ['cross: tolerance', { ...cross, limits: { balanceTolerance: -1 } }, '$.limits.balanceTolerance'],
  ['cross: limit', { ...cross, limits: { maxPairsBetweenOrganisations: 'a' } }, '$.limits.maxPairsBetweenOrganisations'],
  ['cross: limits', { ...cross, limits: [] }, '$.limits'],
  ['stable: preference out of range', { ...stable, mentees: [{ preferences: [7] }, {}] }, '$.mentees[0].preferences[0]'],
  ['stable: listed twice', { ...stable, mentors: [{ preferences: [0, 0] }, {}] }, '$.mentors[0].preferences[1]'],
  ['stable: given out of range', { ...stable, givenMatching: [[0, 5]] }, '$.givenMatching[0][1]'],
];

describe('what cannot be answered', () => {
  test.each(bad)('%s: one line with the place, nothing printed, exit code 2', async (_, content, path) => {
    const { status, stdout, stderr } = await call(['-'], typeof content === 'string' ? content : JSON.stringify(content));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^tandemwerk match: .+\n$/);
    expect(stderr).toContain(`: ${path}${path.includes(': ') ? '' : ': '}`);
    expect(stderr.slice(0, -1)).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [[], 'name a file'],
    [['--mode', 'best', 'A'], '--mode takes'],
    [['--leximin', 'A'], '--leximin goes with'],
    [['--mode', 'score', '--leximin', 'A'], '--leximin goes with'],
    [['--min-score', 'x', 'A'], '--min-score takes'],
    [['--force', '1', 'A'], '--force takes'],
    [['--force', '9,0', 'A'], '--force 9,0 is out of range'],
    [['--forbid', '0,2', 'A'], '--forbid 0,2 is out of range'],
    [['--explain', '3', 'A'], '--explain 3 is out of range'],
    [['--time-limit', 'soon', 'A'], '--time-limit takes'],
    [['--side', 'both', 'A'], '--side takes'],
    [['--judge', 'A'], '--judge goes with'],
    [['--mode', 'score', 'S'], '--mode does not go'],
    [['--judge', 'N'], 'givenMatching'],
    [['--wrong', 'A'], "Unknown option '--wrong'"],
    [['missing.json'], 'missing.json'],
  ] as [string[], string][])('%j', async (args, words) => {
    const names: Record<string, unknown> = { A: classic, S: stable, N: { ...stable, givenMatching: undefined } };
    const { status, stdout, stderr } = await call(args.map((arg) => (arg in names ? file(`${arg}.json`, names[arg]) : arg)));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^tandemwerk match: .+\n$/);
    expect(stderr).toContain(words);
  });

  test('the process ends with 2 too', () => {
    const { status, stdout, stderr } = run([file('cut.json', '[{"format"')]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^tandemwerk match: .+cut\.json: \$: no complete JSON .+\n$/);
  });

  test('a folder, bytes that are no UTF-8, and a bad file after a good one', () => {
    const bytes = join(folder, 'bytes.json');
    writeFileSync(bytes, Buffer.concat([Buffer.from('{"name":"'), Buffer.of(0xff, 0xc0), Buffer.from('"}')]));
    for (const [path, words] of [
      [folder, 'EISDIR'],
      [bytes, '$: the text is not UTF-8'],
      [file('odd\nname.json', changed({ pairs: 1 })), '$.pairs'],
    ] as const) {
      const { status, stdout, stderr } = run([file('good.json', classic), path]);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toMatch(/^tandemwerk match: .+\n$/);
      expect(stderr).toContain(words);
    }
  });

  test('--help shows examples', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, stdout: expect.stringContaining('Examples:') });
  });
});
