import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from './embedded.ts';

const root = resolve(import.meta.dirname, '../../..');
const cache = join(root, 'node_modules/.cache');
let place: string;
let program: string;
let folder: string;

beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'tandemwerk-embedded-'));
  folder = join(place, 'postgres');
  // A process of its own that can be killed; it stands below node_modules, where it finds the packages.
  mkdirSync(cache, { recursive: true });
  program = join(mkdtempSync(join(cache, 'embedded-')), 'open.mjs');
  const contents = `import { openEmbedded } from './embedded.ts';
    openEmbedded({ folder: process.argv[2], durable: false }).then((opened) => {
      console.log(JSON.stringify(opened));
      setInterval(() => {}, 1000);
    });`;
  const stdin = { contents, resolveDir: import.meta.dirname };
  await build({ stdin, outfile: program, bundle: true, packages: 'external', platform: 'node', format: 'esm' });
});

afterAll(() => {
  rmSync(place, { recursive: true, force: true });
  rmSync(resolve(program, '..'), { recursive: true, force: true });
});

describe('the built-in database', () => {
  it('is created, keeps its password to itself, and opens again with what was written', async () => {
    const first = await openEmbedded({ folder, durable: false });
    expect([first.fresh, first.attached]).toEqual([true, false]);
    expect(statSync(`${folder}.password`).mode & 0o777).toBe(0o600);
    await ask(first.url, `create table note as select 'Grüße' as text`);
    await first.stop();
    const second = await openEmbedded({ folder, durable: false });
    expect([second.fresh, second.attached]).toEqual([false, false]);
    expect(await ask(second.url, 'select lower(upper(text)) as text from note')).toEqual([{ text: 'grüße' }]);
    await second.stop();
    expect(existsSync(join(folder, 'postmaster.pid'))).toBe(false);
  });

  it('is shared by a second process while the first one lives', async () => {
    const [child, owner] = await openElsewhere();
    const guest = await openEmbedded({ folder });
    expect([guest.attached, guest.url]).toEqual([true, owner.url]);
    await guest.stop();
    expect(await ask(owner.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await kill(child, 'SIGTERM');
  });

  it('ends with its owner, even when that is killed, and opens again at once', async () => {
    const [child, owner] = await openElsewhere();
    await kill(child, 'SIGKILL');
    const next = await openEmbedded({ folder, durable: false });
    expect(next.attached).toBe(false);
    expect(await ask(next.url, 'select count(*)::int as n from note')).toEqual([{ n: 1 }]);
    await expect(ask(owner.url, 'select 1')).rejects.toThrow();
    await next.stop();
  });

  it('is not put off by a lock file whose process number now belongs to somebody else', async () => {
    writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n\n127.0.0.1\n\nready\n`);
    // Only Linux tells which program a number belongs to; elsewhere the folder counts as in use.
    if (process.platform !== 'linux') rmSync(join(folder, 'postmaster.pid'));
    const opened = await openEmbedded({ folder, durable: false });
    expect(opened.attached).toBe(false);
    await opened.stop();
  });

  it('is one, when two processes create it at the same moment', async () => {
    const both = join(place, 'both');
    const [one, two] = await Promise.all([openElsewhere(both), openElsewhere(both)]);
    expect(one[1].url).toBe(two[1].url);
    await Promise.all([kill(one[0], 'SIGTERM'), kill(two[0], 'SIGTERM')]);
  });

  it('leaves a folder alone that holds something else', async () => {
    const photos = join(place, 'photos');
    mkdirSync(photos);
    writeFileSync(join(photos, 'holiday.jpg'), '');
    await expect(openEmbedded({ folder: photos })).rejects.toMatchObject({ name: 'StartError', code: 'not-a-data-folder' });
    expect(readdirSync(photos)).toEqual(['holiday.jpg']);
  });

  it('says so when the password is lost', async () => {
    rmSync(`${folder}.password`);
    await expect(openEmbedded({ folder })).rejects.toMatchObject({ code: 'failed', message: expect.stringContaining('backup') });
  });
});

async function openElsewhere(where = folder): Promise<[ChildProcess, { url: string }]> {
  const child = spawn(process.execPath, [program, where], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((done, failed) => {
    child.stdout.once('data', (data: Buffer) => done(data.toString()));
    child.once('exit', () => failed(new Error('The other process ended.')));
  });
  return [child, JSON.parse(line) as { url: string }];
}

function kill(child: ChildProcess, signal: NodeJS.Signals): Promise<unknown> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  return ended;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
