import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findBinaries } from './embedded-binaries.ts';
import { ensureDataFolder, isAlive, startServer, USER } from './embedded-server.ts';
import { asStartError, StartError } from './start-error.ts';

const DATABASE = 'tandemwerk';
const PATIENCE_MS = 60_000;
/** A server whose owner is gone gets this long to end; one that still runs then is taken for living. */
const DYING_MS = 3_000;

export interface Embedded {
  /** Connection string of the database `tandemwerk`. */
  url: string;
  /** True when another process owns the server; it ends with that process. */
  attached: boolean;
  /** True when the data folder was created by this call. */
  fresh: boolean;
  /** Shuts the server down; does nothing when attached. */
  stop(): Promise<void>;
}

/**
 * Starts the built-in PostgreSQL on `folder` (created if absent; its password lies beside it as `<folder>.password`),
 * or attaches to the server that runs there. `durable: false` gives up crash safety for speed: tests only.
 * The server ends when this process ends, however it ends. Throws StartError.
 */
export async function openEmbedded(options: { folder: string; durable?: boolean }): Promise<Embedded> {
  const folder = resolve(options.folder);
  const durable = options.durable ?? true;
  try {
    mkdirSync(dirname(folder), { recursive: true });
    const binaries = findBinaries(folder);
    const password = readPassword(folder);
    const fresh = await ensureDataFolder(folder, password, durable, binaries);
    const urlOf = (port: number) => `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const port = await livingPort(folder);
      if (port !== undefined) {
        if (await reach(urlOf(port))) return { url: urlOf(port), attached: true, fresh, stop: async () => {} };
        continue;
      }
      const server = await startServer(folder, durable, binaries);
      if (!server) continue;
      const reached = await reach(urlOf(server.port)).catch(async (error: unknown) => {
        await server.stop();
        throw error;
      });
      if (reached) return { url: urlOf(server.port), attached: false, fresh, stop: server.stop };
      await server.stop();
    }
    throw new StartError('locked', `${folder} is in use by another process that does not answer.`);
  } catch (error) {
    throw asStartError(error);
  }
}

function readPassword(folder: string): string {
  const file = `${folder}.password`;
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (existsSync(join(folder, 'PG_VERSION'))) {
    throw new StartError('failed', `${file} is missing: put it back from your backup, the database does not open without it.`);
  }
  // Written aside and linked, so that two processes that start at once never read half a password.
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, randomBytes(24).toString('hex'), { mode: 0o600 });
  try {
    linkSync(aside, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Port of the server that runs on `folder`. Undefined when none does; waits for one that is starting or ending. */
async function livingPort(folder: string): Promise<number | undefined> {
  const lock = join(folder, 'postmaster.pid');
  for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
    const lines = readLines(lock);
    const pid = Number(lines[0]);
    if (!pid || !isAlive(pid)) return undefined;
    if (isForeign(pid)) {
      rmSync(lock, { force: true });
      return undefined;
    }
    const ready = lines[7]?.trim() === 'ready';
    if (ready && (waited >= DYING_MS || isAlive(owner(folder)))) return Number(lines[3]);
    await sleep(50);
  }
  throw new StartError('locked', `${folder} is in use by process ${readLines(lock)[0] ?? '?'}, which does not become ready.`);
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

// After a power cut the lock file names a process number that something else may have now; in containers it often does.
function isForeign(pid: number): boolean {
  try {
    const program = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    return program !== '' && !basename(program).startsWith('postgres');
  } catch {
    return false;
  }
}

function owner(folder: string): number {
  return Number(/"app\.owner=(\d+)"/.exec(readLines(join(folder, 'postmaster.opts')).join('\n'))?.[1] ?? NaN);
}

/** Connects once and creates the database if it is absent. False when the server went away meanwhile. */
async function reach(url: string): Promise<boolean> {
  try {
    await query(url, 'select 1');
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '3D000') {
      await query(url.replace(/[^/]+$/, 'postgres'), `create database ${DATABASE}`).catch(ignoreDuplicate);
      return true;
    }
    if (code === 'ECONNREFUSED' || code === 'ECONNRESET' || code?.startsWith('57P')) return false;
    if (code === '28P01') throw new StartError('failed', 'The password beside the data folder is not the one of the database.');
    throw error;
  }
}

function ignoreDuplicate(error: Error & { code?: string }): void {
  if (error.code !== '42P04' && error.code !== '23505') throw error;
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => {});
  }
}
