import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where uploaded and made files lie. Keys are uuids in small letters; anything else throws. Seal confidential bytes before `put`. */
export interface FileStore {
  /** Whole or not at all, and on disk when it resolves. The same key again replaces. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  get(key: string): Promise<Uint8Array | null>;
  /** Nothing there is no error. */
  remove(key: string): Promise<void>;
  /** Keys last written before `until`, for the housekeeping. */
  listBefore(until: Date): Promise<string[]>;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function checked(key: string): string {
  if (!uuid.test(key)) throw new Error('a file key must be a uuid');
  return key;
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename itself is the best there is.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A folder on disk (0700, files 0600), spread over 256 subfolders by the key's last two digits (the first ones can be a time). */
export function diskStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checked(key).slice(-2), key);

  async function shard(path: string): Promise<string> {
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (made !== undefined) {
      // The folder may have been there before us with wider rights.
      await chmod(folder, 0o700);
      await syncFolder(folder);
    }
    return dirname(path);
  }

  return {
    async put(key, bytes) {
      const path = pathOf(key);
      const parent = await shard(path);
      const draft = join(parent, `.${key}.${randomUUID()}`);
      try {
        const handle = await open(draft, 'wx', 0o600);
        try {
          await handle.writeFile(bytes);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await syncFolder(parent);
    },

    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },

    async remove(key) {
      await rm(pathOf(key), { force: true });
    },

    async listBefore(until) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
      const files = entries.filter((entry) => entry.isFile() && uuid.test(entry.name));
      const dated = await Promise.all(
        files.map(async ({ name }) => ({ name, at: (await stat(pathOf(name)).catch(() => undefined))?.mtime ?? until })),
      );
      return dated.filter(({ at }) => at < until).map(({ name }) => name);
    },
  };
}

/** For tests: same rules, nothing on disk. */
export function memoryStore(): FileStore {
  const kept = new Map<string, Uint8Array>();
  return {
    async put(key, bytes) {
      kept.set(checked(key), Uint8Array.from(bytes));
    },
    async get(key) {
      const bytes = kept.get(checked(key));
      return bytes ? Uint8Array.from(bytes) : null;
    },
    async remove(key) {
      kept.delete(checked(key));
    },
    async listBefore() {
      return [...kept.keys()];
    },
  };
}
