import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { environment } from '../src/platform/env.ts';

const folder = mkdtempSync(join(tmpdir(), 'tandemwerk-start-'));
const cli = join(import.meta.dirname, '../dist/cli.js');
const name = `start_${randomBytes(5).toString('hex')}`;
const outside = () => inject('adminUrl').replace(/[^/]+$/, name);
const port = 4100 + (process.pid % 90);

async function admin(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('adminUrl') });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

beforeAll(() => admin(`create database ${name}`));
afterAll(async () => {
  await admin(`drop database if exists ${name} with (force)`);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

interface Ending {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line to its end; `until` ends a server with SIGTERM once that text was printed. */
function run(args: string[], env: Record<string, string> = {}, until?: string): Promise<Ending> {
  const child = spawn(process.execPath, [cli, ...args], {
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      DATABASE_URL: outside(),
      SECRET_KEY_FILE: join(folder, 'key'),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ending: Ending = { code: null, out: '', err: '' };
  child.stdout.on('data', (part: Buffer) => {
    ending.out += part.toString();
    if (until && ending.out.includes(until)) child.kill('SIGTERM');
  });
  child.stderr.on('data', (part: Buffer) => (ending.err += part.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ ...ending, code })));
}

test('--help names every setting and ends well', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  for (const setting of Object.keys(environment.shape)) expect(out).toContain(setting);
});

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['a public address without TLS', [], { PUBLIC_URL: 'http://mentoring.example' }, /plain http/],
  ['an open port without a public address', [], { HOST: '0.0.0.0' }, /PUBLIC_URL/],
  ['a port that is none', [], { PORT: '99999' }, /PORT/],
  [
    'a database that is not there',
    [],
    { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:9/none' },
    /DATABASE_URL: cannot connect to 127\.0\.0\.1:9/,
  ],
  ['an address that is none', [], { DATABASE_URL: 'somewhere' }, /DATABASE_URL/],
  ['a key that is too short', [], { SECRET_KEY: 'c2hvcnQ=' }, /SECRET_KEY/],
  ['a size that is none', ['serve', '--members', 'many'], {}, /--members/],
  ['a command that is none', ['fly'], {}, /no command/],
  ['an option that is none', ['serve', '--fly'], {}, /--fly/],
])('%s is refused in one clear line', async (_what, args, env, line) => {
  const { code, err, out } = await run(args, env);
  expect(code).toBeGreaterThan(0);
  expect(err).toMatch(line);
  expect(err.trim().split('\n').length).toBe(1);
  expect(out).toBe('');
  // A password never stands in a message.
  expect(err).not.toContain('nobody:x');
});

test('an outside database starts without the demo, behind a one-time code', async () => {
  const { code, out } = await run(['serve'], {}, 'Ready after');
  expect(out).toMatch(/enter the code \d{4}-\d{4}-\d{4}/);
  expect(out).not.toContain('Demo');
  expect(code).toBe(0);
});

test('a port that is taken is refused, and the database is not touched', async () => {
  const taken = createServer().listen(port + 100, '127.0.0.1');
  const { code, err } = await run(['serve'], { PORT: String(port + 100) });
  taken.close();
  expect(code).toBe(1);
  expect(err).toMatch(/port \d+ is in use/);
});

test('--demo fills the empty outside database once; people who are there are never touched', async () => {
  const first = await run(['serve', '--demo', '--members', '120'], {}, 'Ready after');
  expect(first.out).toContain('Jana Brandis');
  expect(first.code).toBe(0);
  const again = await run(['serve', '--demo']);
  expect(again.code).toBe(1);
  expect(again.err).toMatch(/already holds people/);
  const client = new pg.Client({ connectionString: outside() });
  await client.connect();
  await client.query('update network set demo = false');
  const reset = await run(['serve', '--reset-demo']);
  const { rows } = await client.query<{ n: number }>("select count(*)::int as n from person where member_number like 'W-%'");
  await client.end();
  expect(reset.code).toBe(1);
  expect(reset.err).toMatch(/real people/);
  // The association's members; people of the companies come beside them.
  expect(rows[0]?.n).toBe(120);
});

test('a database whose key is gone is not opened with a new one', async () => {
  const { code, err } = await run(['serve'], { SECRET_KEY_FILE: join(folder, 'other-key') });
  expect(code).toBe(1);
  expect(err).toMatch(/key/);
  expect(existsSync(join(folder, 'other-key'))).toBe(false);
});

test('the console lets an operator in, and nobody who is not there', async () => {
  const unknown = await run(['operator', 'nobody@x.example']);
  expect(unknown.code).toBe(1);
  expect(unknown.err).toMatch(/nobody with the address/);
  const known = await run(['operator', 'jana.brandis@klinik-am-moos.example']);
  expect(known.out).toMatch(/http:\/\/localhost:\d+\/link\/[\w-]{43}/);
  expect(known.code).toBe(0);
});
