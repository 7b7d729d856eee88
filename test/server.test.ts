import { serve } from '@hono/node-server';
import { request, type Agent, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csrfToken } from '../src/platform/http/security.ts';
import { createApp } from '../src/app.tsx';
import { loadAssets } from '../src/platform/http/assets.ts';
import { openLogin } from '../src/rooms/people/actions/sign-in.ts';
import { cast, setStage } from './cast.ts';
import { openTestHouse, type TestHouse } from './harness.ts';

let t: TestHouse;
let server: ReturnType<typeof serve>;
let port = 0;
let cookie = '';
let token = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  const login = await t.system((deed) => openLogin(deed, cast.jana, 'Test'));
  cookie = `__Host-login=${login}`;
  token = csrfToken(t.house.vault, login, 'test');
  const { app } = createApp(t.house, loadAssets('dist'));
  port = await new Promise<number>((resolve) => {
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (info: AddressInfo) => resolve(info.port));
  });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await t.close();
});

interface Sent {
  status: number;
  /** Bytes that the server has taken before it answered or hung up. */
  taken: number;
}

/** Posts `total` bytes in pieces without saying how many there will be. */
function pour(
  path: string,
  type: string,
  first: string,
  total: number,
  headers: Record<string, string> = { cookie },
): Promise<Sent> {
  return new Promise((resolve) => {
    let taken = 0;
    let status = 0;
    const end = () => (post.destroy(), resolve({ status, taken }));
    const post = request({
      port,
      host: '127.0.0.1',
      path,
      method: 'POST',
      agent: false as unknown as Agent,
      headers: { ...headers, 'content-type': type },
    });
    post.on('response', (answer: IncomingMessage) => {
      status = answer.statusCode ?? 0;
      answer.resume().on('end', end).on('error', end);
    });
    post.on('error', () => resolve({ status, taken }));
    const piece = Buffer.alloc(1 << 20, 'a');
    const next = () => {
      if (taken >= total) return void post.end();
      post.write(piece, (error) => {
        if (error || status !== 0) return;
        taken += piece.length;
        setImmediate(next);
      });
    };
    post.write(first, next);
  });
}

const form = 'application/x-www-form-urlencoded';
const total = 100 << 20;

test('a body in pieces is read up to the form’s limit and never kept whole', { timeout: 60_000 }, async () => {
  const before = process.memoryUsage.rss();
  const boundary = 'multipart/form-data; boundary=b';
  const part = `--b\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n${token}\r\n--b\r\nContent-Disposition: form-data; name="photo"; filename="x"\r\n\r\n`;
  const all = await Promise.all([
    pour('/profile', form, `csrf=${token}&about=`, total),
    pour('/profile/photo', boundary, part, total),
    pour('/sign-in', form, 'email=', total, {}),
    pour('/profile', 'text/plain', 'x', total),
  ]);
  for (const { status } of all) expect([0, 403, 422]).toContain(status);
  expect(process.memoryUsage.rss() - before).toBeLessThan(100 << 20);
  const small = await pour('/profile/topics', form, `csrf=${token}&needs=delegation&x=`, 0);
  expect(small.status).toBe(303);
});

test('a length that is promised and not kept, or not a number, is no way round', async () => {
  for (const length of ['10', '999999999999', '-1', 'x']) {
    const status = await new Promise<number>((resolve) => {
      const post = request({
        port,
        host: '127.0.0.1',
        path: '/profile',
        method: 'POST',
        headers: { cookie, 'content-type': form, 'content-length': length },
      });
      post.on('response', (answer) => (answer.resume(), resolve(answer.statusCode ?? 0)));
      post.on('error', () => resolve(0));
      post.end(`csrf=${token}`);
      setTimeout(() => (post.destroy(), resolve(0)), 1000);
    });
    expect([0, 400, 403, 422]).toContain(status);
  }
});

test('packed bodies stay packed', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/profile/topics`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': form, 'content-encoding': 'gzip' },
    body: new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]),
  });
  expect(answer.status).toBe(403);
});

test('assets: an address that is none is 404 with the same headers as everything else', async () => {
  for (const path of [
    '/assets/none.css',
    '/assets/%E0%A4%A',
    '/assets/%00',
    '/assets/..%2f..%2fpackage.json',
    '/assets/../package.json',
    '/assets/',
  ]) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('after all of this the server still answers', async () => {
  expect(await (await fetch(`http://127.0.0.1:${port}/health`)).text()).toBe('ok');
});
