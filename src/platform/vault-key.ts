import { randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartRefused } from './env.ts';

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

async function readKeyFile(file: string): Promise<Uint8Array | undefined> {
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
  return readKey(text, `The key file ${file}`);
}

/** Written beside and linked into place: a second process that starts meanwhile sees the whole key or none, and the first one wins. */
async function createKeyFile(file: string): Promise<void> {
  const folder = dirname(file);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(draft, 'wx', 0o600);
    try {
      await handle.writeFile(`${randomBytes(KEY_BYTES).toString('base64')}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    throw new StartRefused(`The key file ${file} cannot be written: ${(error as Error).message}.`);
  } finally {
    await rm(draft, { force: true });
  }
}

/**
 * The key of the vault: the environment's value if given, else the 0600 file, made when `create` allows.
 * Throws StartRefused with one clear line. Whoever loses this key loses all sealed columns: back it up apart from the data.
 */
export async function loadKey(options: {
  secret_key?: string | undefined;
  key_file: string;
  create: boolean;
}): Promise<Uint8Array> {
  if (options.secret_key) return readKey(options.secret_key, 'SECRET_KEY');
  const found = await readKeyFile(options.key_file);
  if (found) return found;
  if (!options.create) {
    throw new StartRefused(
      `The key file ${options.key_file} is missing: bring it back from where keys are kept, or set SECRET_KEY. A new key cannot open existing data.`,
    );
  }
  await createKeyFile(options.key_file);
  const made = await readKeyFile(options.key_file);
  if (!made) throw new StartRefused(`The key file ${options.key_file} vanished while it was made.`);
  return made;
}
