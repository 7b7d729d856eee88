// The big demo (11,000 members, 600 listings) as a server of its own in a folder that is gone afterwards.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

export async function startServer(members = 11_000) {
  const folder = mkdtempSync(join(tmpdir(), 'tandemwerk-bench-'));
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'error',
    PUBLIC_URL: base,
  };
  delete env.DATABASE_URL;
  const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--members', String(members)], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    for (const path of [folder, `${folder}.key`]) rmSync(path, { recursive: true, force: true });
  };
  for (let at = 0; ; at += 1) {
    const up = await fetch(`${base}/health`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (up) break;
    if (at > 600 || child.exitCode !== null) {
      await stop();
      throw new Error('the server did not start');
    }
    await pause(500);
  }
  return {
    base,
    folder,
    stop,
    pids: { app: child.pid, postmaster: Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]) },
  };
}
