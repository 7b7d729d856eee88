import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartRefused } from './env.ts';

/** The newest first. */
export type Keys = [Uint8Array, ...Uint8Array[]];

const KEY_BYTES = 32;
const HOW = 'give 32 random bytes as 64 hex digits or as base64, for example from: openssl rand -hex 32';

/** 32 bytes from hex or base64 (also its url form). Throws StartRefused; `where` names the place in the message, the value never appears. */
export function readKey(text: string, where: string): Uint8Array {
  const trimmed = text.trim();
  const bytes = /^[0-9a-f]{64}$/i.test(trimmed)
    ? Buffer.from(trimmed, 'hex')
    : /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed)
      ? Buffer.from(trimmed, 'base64')
      : undefined;
  if (bytes?.length !== KEY_BYTES) throw new StartRefused(`${where} is not a key: ${HOW}.`);
  // 32 random bytes hold fewer than 12 different ones once in more than 10^20 draws; placeholders do.
  if (new Set(bytes).size < 12) throw new StartRefused(`${where} is a placeholder, not a secret: ${HOW}.`);
  return new Uint8Array(bytes);
}

/** Several keys, the newest first: the others open what they have sealed until a rotation has sealed it anew. */
export function readKeys(text: string, where: string): Keys {
  const [first = '', ...others] = text.split(/[\s,]+/).filter(Boolean);
  return [readKey(first, where), ...others.map((part) => readKey(part, where))];
}

async function readKeyFile(file: string): Promise<Keys | undefined> {
  let mode: number;
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new StartRefused(`The key file ${file} is not a file.`);
    mode = found.mode & 0o777;
  } catch (error) {
    if (error instanceof StartRefused) throw error;
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new StartRefused(`The key file ${file} cannot be read: ${(error as Error).message}.`);
  }
  // Windows keeps rights elsewhere and reports 0666 for every file.
  if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
    throw new StartRefused(`The key file ${file} can be read by others (mode ${mode.toString(8)}): chmod 600 ${file}`);
  }
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw new StartRefused(`The key file ${file} cannot be read: ${error.message}.`);
  });
  return readKeys(text, `The key file ${file}`);
}

/** Written beside and moved into place as a whole. `fresh`: whatever is there already stays. */
async function writeKeyFile(file: string, keys: readonly Uint8Array[], fresh: boolean): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(keys.map((key) => `${Buffer.from(key).toString('base64')}\n`).join(''));
      await handle.sync();
    } finally {
      await handle.close();
    }
    // A second process that starts meanwhile sees the whole key or none, and the first one wins.
    await (fresh ? link(draft, file) : rename(draft, file));
  } catch (error) {
    if (fresh && (error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new StartRefused(`The key file ${file} cannot be written: ${(error as Error).message}.`);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The keys of the vault, the newest first: the environment's value if given, else the 0600 file, made when `create` allows.
 * Throws StartRefused with one clear line. Whoever loses a key loses what it has sealed: back it up apart from the data.
 */
export async function loadKeys(options: { secret_key?: string | undefined; key_file: string; create: boolean }): Promise<Keys> {
  if (options.secret_key) return readKeys(options.secret_key, 'SECRET_KEY');
  const found = await readKeyFile(options.key_file);
  if (found) return found;
  if (!options.create) {
    throw new StartRefused(
      `The key file ${options.key_file} is missing: bring it back from where keys are kept, or set SECRET_KEY. A new key cannot open existing data.`,
    );
  }
  await writeKeyFile(options.key_file, [randomBytes(KEY_BYTES)], true);
  const made = await readKeyFile(options.key_file);
  if (!made) throw new StartRefused(`The key file ${options.key_file} vanished while it was made.`);
  return made;
}

/** Puts a new key before the others; they stay and open what they have sealed. Returns all, the newest first. */
export async function addKey(file: string, keys: readonly Uint8Array[]): Promise<Keys> {
  const all: Keys = [new Uint8Array(randomBytes(KEY_BYTES)), ...keys];
  await writeKeyFile(file, all, false);
  return all;
}

/** Keeps the newest key alone. What another one has sealed does not open any more. */
export async function dropOlderKeys(file: string, keys: readonly Uint8Array[]): Promise<void> {
  await writeKeyFile(file, keys.slice(0, 1), false);
}
