import { randomUUID } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskStore, memoryStore, type FileStore } from './store.ts';

let folder: string;
const stores: Record<string, () => FileStore> = { disk: () => diskStore(join(folder, 'files')), memory: memoryStore };
const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(Object.keys(stores))('%s', (name) => {
  test('puts, gets, replaces, removes', async () => {
    const store = stores[name]!();
    const key = randomUUID();
    expect(await store.get(key)).toBeNull();
    await store.put(key, bytes);
    expect(Buffer.from((await store.get(key))!).equals(bytes)).toBe(true);
    await store.put(key, new Uint8Array(0));
    expect((await store.get(key))!).toHaveLength(0);
    await store.remove(key);
    await store.remove(key);
    expect(await store.get(key)).toBeNull();
  });

  test.each([
    '',
    '.',
    '..',
    '../../etc/passwd',
    '/etc/passwd',
    'a',
    randomUUID().toUpperCase(),
    `${randomUUID()}/..`,
    `../${randomUUID()}`,
    `${randomUUID()}\0`,
    `${randomUUID()}\n`,
    '..%2f..',
  ])('key %j is refused everywhere', async (key) => {
    const store = stores[name]!();
    for (const call of [() => store.put(key, bytes), () => store.get(key), () => store.remove(key)]) {
      await expect((async () => call())()).rejects.toThrow('must be a uuid');
    }
  });
});

describe('on disk', () => {
  test('folders are 0700, files 0600, also where the folder was there before', async () => {
    const root = join(folder, 'wide');
    await mkdir(root);
    await chmod(root, 0o755);
    const key = randomUUID();
    await diskStore(root).put(key, bytes);
    const shard = join(root, key.slice(-2));
    expect((await stat(root)).mode & 0o777).toBe(0o700);
    expect((await stat(shard)).mode & 0o777).toBe(0o700);
    expect((await stat(join(shard, key))).mode & 0o777).toBe(0o600);
  });

  test('many at once, and writers of one key leave one whole file and no drafts', async () => {
    const root = join(folder, 'many');
    const store = diskStore(root);
    const key = randomUUID();
    await Promise.all(Array.from({ length: 30 }, (_, at) => store.put(at % 2 ? key : randomUUID(), bytes.subarray(at))));
    expect((await store.get(key))!.length).toBeGreaterThan(bytes.length - 30);
    const names = (await readdir(root, { recursive: true })).filter((name) => name.includes('/'));
    expect(names).toHaveLength(16);
    expect(names.some((name) => name.includes('/.'))).toBe(false);
  });

  test('a write that fails leaves nothing and keeps what was there', async () => {
    const root = join(folder, 'blocked');
    const store = diskStore(root);
    const key = randomUUID();
    await mkdir(join(root, key.slice(-2), key, 'inside'), { recursive: true });
    await expect(store.put(key, bytes)).rejects.toThrow();
    expect(await readdir(join(root, key.slice(-2)))).toEqual([key]);
    const file = join(folder, 'a file');
    await writeFile(file, '');
    await expect(diskStore(file).put(randomUUID(), bytes)).rejects.toThrow();
  });
});
