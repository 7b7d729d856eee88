import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { parseTarget, scanBytes, ScannerUnreachable } from './scan.ts';

/** Speaks clamd's INSTREAM: collects the chunks until the empty one, then `answer` decides. */
async function fakeClamd(
  answer: (file: Buffer, socket: Socket) => void,
  options: { path?: string; limit?: number } = {},
): Promise<Server> {
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0);
    let greeted = false;
    let size = 0;
    const chunks: Buffer[] = [];
    socket.on('error', () => {});
    socket.on('data', (part: Buffer) => {
      pending = Buffer.concat([pending, part]);
      if (!greeted && pending.length >= 10) {
        if (pending.subarray(0, 10).toString() !== 'zINSTREAM\0') return void socket.end('UNKNOWN COMMAND\0');
        greeted = true;
        pending = pending.subarray(10);
      }
      while (greeted && pending.length >= 4 && pending.length >= 4 + pending.readUInt32BE()) {
        const chunk = pending.subarray(4, 4 + pending.readUInt32BE());
        pending = pending.subarray(4 + chunk.length);
        chunks.push(chunk);
        size += chunk.length;
        if (size > (options.limit ?? Infinity)) {
          socket.end('INSTREAM size limit exceeded. ERROR\0');
          return;
        }
        if (chunk.length === 0) answer(Buffer.concat(chunks), socket);
      }
    });
  });
  await new Promise<void>((ready) => (options.path ? server.listen(options.path, ready) : server.listen(0, '127.0.0.1', ready)));
  servers.push(server);
  return server;
}
const servers: Server[] = [];
const addressOf = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => new Promise((closed) => server.close(closed))));
});

const search = (file: Buffer, socket: Socket) =>
  socket.end(file.includes('harmful') ? 'stream: Test.Harmful-1 FOUND\0' : 'stream: OK\0');

describe('verdicts', () => {
  test('clean and found, over the network and over a socket', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'scan-'));
    const path = join(folder, 'clamd.ctl');
    const target = addressOf(await fakeClamd(search));
    await fakeClamd(search, { path });
    for (const where of [target, `tcp://${target}`, path, `unix:${path}`]) {
      expect(await scanBytes(Buffer.from('a kind letter'), where)).toBe('clean');
      expect(await scanBytes(Buffer.from('something harmful'), where)).toEqual({ found: 'Test.Harmful-1' });
    }
    await rm(folder, { recursive: true });
  });

  test('a large file arrives whole, an empty one too', async () => {
    let seen: Uint8Array = Buffer.alloc(0);
    const target = addressOf(await fakeClamd((file, socket) => ((seen = file), socket.end('stream: OK\0'))));
    const large = randomBytes(5 * 1024 * 1024 + 17);
    expect(await scanBytes(large, target)).toBe('clean');
    expect(large.equals(seen)).toBe(true);
    expect(await scanBytes(new Uint8Array(0), target)).toBe('clean');
    expect(seen.length).toBe(0);
  });

  test('an answer in pieces, and one without its closing zero', async () => {
    const pieces = await fakeClamd((_, socket) => {
      socket.write('stre');
      setTimeout(() => socket.end('am: OK\0'), 20);
    });
    expect(await scanBytes(Buffer.from('x'), addressOf(pieces))).toBe('clean');
    expect(await scanBytes(Buffer.from('x'), addressOf(await fakeClamd((_, socket) => socket.end('stream: OK'))))).toBe('clean');
  });
});

describe('no verdict', () => {
  const refusal = (target: string, timeout_ms?: number, bytes: Uint8Array = Buffer.from('x')) =>
    scanBytes(bytes, target, timeout_ms).catch((error: unknown) => error);

  test.each([
    ['an error', "stream: Can't allocate memory ERROR\0", 'allocate'],
    ['nothing', '', 'without an answer'],
    ['half an answer', 'stream: ', 'answered'],
    ['a clean verdict about something else', 'other: OK\0', 'answered'],
    ['words before the verdict', 'FOUND stream: OK\0', 'answered'],
    ['an endless answer', 'x'.repeat(100_000), 'endless'],
  ])('%s', async (_, text, why) => {
    const error = await refusal(addressOf(await fakeClamd((_file, socket) => socket.end(text))));
    expect(error).toBeInstanceOf(ScannerUnreachable);
    expect((error as Error).message).toContain(why);
  });

  test('the scanner stops listening at its size limit', async () => {
    const error = await refusal(addressOf(await fakeClamd(search, { limit: 100_000 })), undefined, randomBytes(3_000_000));
    expect(error).toBeInstanceOf(ScannerUnreachable);
  });

  test('silence ends at the time limit', async () => {
    const start = performance.now();
    const error = await refusal(addressOf(await fakeClamd(() => {})), 150);
    expect(error).toMatchObject({ name: 'ScannerUnreachable', message: expect.stringContaining('150 ms') });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test('a connection cut in the middle, a closed port, no socket, a bad address', async () => {
    const cut = await fakeClamd((_, socket) => socket.resetAndDestroy());
    expect(await refusal(addressOf(cut))).toBeInstanceOf(ScannerUnreachable);
    const target = addressOf(cut);
    await new Promise((closed) => servers.splice(0)[0]!.close(closed));
    for (const where of [target, '/nowhere/clamd.ctl', 'clamd', 'host:0', 'host:99999', ''])
      expect(await refusal(where)).toBeInstanceOf(ScannerUnreachable);
  });
});

test('addresses', () => {
  expect(parseTarget('/run/clamd.ctl')).toEqual({ path: '/run/clamd.ctl' });
  expect(parseTarget('unix:///run/clamd.ctl')).toEqual({ path: '/run/clamd.ctl' });
  expect(parseTarget('clamav:3310')).toEqual({ host: 'clamav', port: 3310 });
  expect(parseTarget('[::1]:3310')).toEqual({ host: '::1', port: 3310 });
});
