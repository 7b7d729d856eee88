import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';

/** `npm run night` sets more. */
const kills = Number(process.env['KILLS'] ?? 10);
const folder = mkdtempSync(join(tmpdir(), 'tandemwerk-crash-'));
const port = 3900 + Math.floor(process.pid % 90);
const base = `http://localhost:${port}`;
let running: ChildProcess | undefined;

afterAll(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../dist/cli.js'), 'serve', '--members', '120'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATA_DIR: join(folder, 'data'),
      LOG_LEVEL: 'error',
      DATABASE_URL: '',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  running = child;
  for (let i = 0; i < 300; i += 1) {
    if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${said}`);
    try {
      if ((await fetch(`${base}/health`)).ok) return child;
    } catch {
      await sleep(100);
    }
  }
  throw new Error(`did not start: ${said}`);
}

/** A browser's part of the work: keeps cookies, finds the token in a page. */
function visitor() {
  const jar = new Map<string, string>();
  async function ask(path: string, init: RequestInit = {}): Promise<{ status: number; text: string }> {
    const response = await fetch(base + path, {
      ...init,
      redirect: 'manual',
      headers: { ...(init.headers as Record<string, string>), cookie: [...jar].map(([k, v]) => `${k}=${v}`).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return { status: response.status, text: await response.text() };
  }
  return {
    get: ask,
    async post(path: string, page: string, fields: [string, string][]) {
      const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '';
      return ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: base },
        body: new URLSearchParams([['csrf', csrf], ...fields]).toString(),
      });
    },
  };
}

async function signedIn() {
  const person = visitor();
  const page = await person.get('/sign-in');
  const id = /action="\/sign-in\/demo"[\s\S]*?name="id" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
  expect((await person.post('/sign-in/demo', page.text, [['id', id]])).status).toBe(303);
  return person;
}

const needs = ['delegation', 'leading-teams', 'presenting', 'negotiation', 'conflict', 'change', 'innovation', 'agile'];

test(`kill -9 under load, ${kills} times: no acknowledged write is lost`, { timeout: 60_000 + kills * 15_000 }, async () => {
  await start();
  for (let round = 0; round < kills; round += 1) {
    const person = await signedIn();
    const page = (await person.get('/profile/topics')).text;
    let acknowledged = '';
    let stop = false;
    const load = (async () => {
      for (let i = 0; !stop; i += 1) {
        const wanted = needs[(round + i) % needs.length] ?? '';
        try {
          const answer = await person.post('/profile/topics', page, [['needs', wanted]]);
          if (answer.status === 303) acknowledged = wanted;
          else throw new Error(`answered ${answer.status}`);
        } catch (error) {
          if (!stop) throw error;
        }
      }
    })();
    await sleep(150 + ((round * 97) % 350));
    stop = true;
    running?.kill('SIGKILL');
    await load;
    await start();
    const kept = (await (await signedIn()).get('/profile/topics')).text;
    const checked = /name="needs" value="([^"]+)" checked/.exec(kept)?.[1];
    // The last acknowledged write, or one that was under way when the process was killed.
    const after = needs[(needs.indexOf(acknowledged) + 1) % needs.length];
    expect(acknowledged).not.toBe('');
    expect([acknowledged, after]).toContain(checked);
  }
  const ended = new Promise<number | null>((resolve) => running?.once('exit', resolve));
  running?.kill('SIGTERM');
  expect(await ended).toBe(0);
});
