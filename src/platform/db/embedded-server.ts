import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import type { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import type { Binaries } from './embedded-binaries.ts';
import { StartError } from './start-error.ts';

export const MAJOR = '18';
export const USER = 'app';

// Holds a pipe from Node: when Node ends in any way, even by SIGKILL, the pipe closes and PostgreSQL shuts down.
const guard = `"$@" 3<&- & P=$!
trap 'kill -INT $P' TERM INT
(read _; kill -INT $P) <&3 & R=$!
while kill -0 $P 2>/dev/null; do wait $P; done
kill $R 2>/dev/null`;

/** Creates a data folder unless there is one. True when it was created now. Two processes may try at once. */
export async function ensureDataFolder(folder: string, password: string, durable: boolean, binaries: Binaries): Promise<boolean> {
  if (existsSync(join(folder, 'PG_VERSION'))) {
    const version = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
    if (version === MAJOR) return false;
    throw new StartError(
      'not-a-data-folder',
      `${folder} was made by PostgreSQL ${version}, this is ${MAJOR}: restore a backup into a new folder.`,
    );
  }
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new StartError('not-a-data-folder', `${folder} is not empty and holds no database: choose another folder or empty it.`);
  }
  sweep(folder);
  const half = `${folder}.new-${process.pid}`;
  const passwordFile = `${half}.password`;
  try {
    mkdirSync(half, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    const { uid, gid } = binaries.ids;
    if (uid !== undefined && gid !== undefined) for (const place of [half, passwordFile]) chownSync(place, uid, gid);
    const [program, ...rest] = [...binaries.prefix, join(binaries.bin, 'initdb')];
    const options = ['-D', half, '-U', USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8', ...locale()];
    if (!durable) options.push('--no-sync');
    await promisify(execFile)(program, [...rest, ...options], { ...binaries.ids, cwd: '/' });
    return settle(half, folder);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(half, { recursive: true, force: true });
  }
}

// Sorting does not depend on the machine, so that indexes stay valid when the folder moves.
function locale(): string[] {
  const letters = { darwin: 'UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', `--lc-ctype=${letters}`];
}

// The finished folder appears in one step: a process that is killed meanwhile leaves nothing half made under the real name.
function settle(half: string, folder: string): boolean {
  try {
    renameSync(half, folder);
    return true;
  } catch (error) {
    if (existsSync(join(folder, 'PG_VERSION'))) return false;
    throw error;
  }
}

function sweep(folder: string): void {
  const parent = dirname(folder);
  const start = `${basename(folder)}.new-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(start) && !isAlive(parseInt(name.slice(start.length), 10))) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface Server {
  port: number;
  /** Fast shutdown: open connections are closed, everything is written. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on a free port of 127.0.0.1 and waits until it takes connections. Undefined: another process was faster. */
export async function startServer(folder: string, durable: boolean, binaries: Binaries): Promise<Server | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const child = launch(folder, port, durable, binaries);
    const failure = await readiness(child);
    if (failure === undefined) return { port, stop: () => stop(child) };
    if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(failure)) return undefined;
    if (/could not bind|could not create any TCP/.test(failure) && attempt < 5) continue;
    throw Object.assign(new Error('PostgreSQL ended at once'), { stderr: failure });
  }
}

function launch(folder: string, port: number, durable: boolean, { bin, prefix, ids }: Binaries): ChildProcess {
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    'max_connections=200',
  ];
  settings.push(`app.owner=${process.pid}`);
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off');
  const command = [
    ...prefix,
    join(bin, 'postgres'),
    '-D',
    folder,
    '-p',
    String(port),
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
  const options = { ...ids, cwd: '/', detached: true, env: { ...process.env, LC_ALL: 'C', LC_MESSAGES: 'C' } };
  if (process.platform === 'win32')
    return spawn(command[0]!, command.slice(1), { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  return spawn('/bin/sh', ['-c', guard, 'postgres', ...command], { ...options, stdio: ['ignore', 'ignore', 'pipe', 'pipe'] });
}

/** Undefined when the server is ready, otherwise what it said before it ended. */
function readiness(child: ChildProcess): Promise<string | undefined> {
  return new Promise((done) => {
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (text: string) => {
      if (said.length < 10_000) said += text;
      if (!text.includes('database system is ready to accept connections')) return;
      said = ' '.repeat(10_000);
      // The server must not keep a finished program running: when Node ends, the guard ends it.
      child.unref();
      for (const pipe of [child.stderr, child.stdio[3]]) (pipe as (Duplex & { unref?: () => void }) | undefined)?.unref?.();
      done(undefined);
    });
    child.once('error', (error) => done(error.message));
    child.once('close', () => done(said || 'PostgreSQL ended without a word'));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.ref();
  const ended = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });
}
