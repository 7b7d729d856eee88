import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeVault, VaultRefused } from './vault.ts';
import { addKey, dropOlderKeys, loadKeys } from './vault-key.ts';

const key = randomBytes(32);
const context = 'mentoring_request.concern';

function reasonOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof VaultRefused ? error.reason : `other: ${String(error)}`;
  }
  return 'opened';
}

describe('sealing', () => {
  const vault = makeVault(key);

  test('any text and any bytes come back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array(), (text, bytes) => {
        expect(vault.open(vault.seal(text, context), context)).toBe(text);
        expect(vault.openBytes(vault.sealBytes(bytes, 'cv'), 'cv').equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('opens a view into a larger buffer, as database drivers hand out', () => {
    const sealed = vault.seal('Grüezi', context);
    const larger = new Uint8Array(sealed.length + 20);
    larger.set(sealed, 7);
    expect(vault.open(larger.subarray(7, 7 + sealed.length), context)).toBe('Grüezi');
  });

  test('the text does not shine through and no two sealings are alike', () => {
    const all = new Set(Array.from({ length: 500 }, () => vault.seal('burnout', context).toString('hex')));
    expect(all.size).toBe(500);
    expect([...all].some((hex) => hex.includes(Buffer.from('burnout').toString('hex')))).toBe(false);
  });

  test('every altered bit is noticed', () => {
    const sealed = vault.seal('confidential', context);
    for (let at = 0; at < sealed.length * 8; at += 1) {
      const bent = Buffer.from(sealed);
      bent[at >> 3]! ^= 1 << (at & 7);
      expect(['damaged', 'unknown-key']).toContain(reasonOf(() => vault.open(bent, context)));
    }
  });

  test('every shorter or longer form is noticed', () => {
    const sealed = vault.seal('confidential', context);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(reasonOf(() => vault.open(sealed.subarray(0, length), context))).toBe('damaged');
    }
    expect(reasonOf(() => vault.open(Buffer.concat([sealed, Buffer.of(0)]), context))).toBe('damaged');
  });

  test.each(['mentoring_request.answer', '', `${context} `])('another context %j does not open', (other) => {
    expect(reasonOf(() => vault.open(vault.seal('x', context), other))).toBe('damaged');
  });

  test('text and bytes have keys of their own', () => {
    expect(reasonOf(() => vault.openBytes(vault.seal('x', context), context))).toBe('damaged');
    expect(reasonOf(() => vault.open(vault.sealBytes(Buffer.from('x'), context), context))).toBe('damaged');
  });

  test('a key of another length is refused', () => {
    expect(() => makeVault(randomBytes(16))).toThrow('32 bytes');
  });
});

describe('rotation', () => {
  const old = makeVault(key);
  const newKey = randomBytes(32);
  const rotated = makeVault(newKey, [randomBytes(32), key]);

  test('opens the old, seals with the new', () => {
    expect(rotated.open(old.seal('x', context), context)).toBe('x');
    expect(makeVault(newKey).open(rotated.seal('y', context), context)).toBe('y');
  });

  test('without the old key the reason is said', () => {
    expect(reasonOf(() => makeVault(newKey).open(old.seal('x', context), context))).toBe('unknown-key');
  });

  test('what an older key has sealed is known', () => {
    expect([
      rotated.isOlder(old.seal('x', context)),
      rotated.isOlder(rotated.seal('x', context)),
      old.isOlder(old.seal('x', context)),
    ]).toEqual([true, false, false]);
    expect(rotated.isOlder(makeVault(randomBytes(32)).seal('x', context))).toBe(false);
    expect(rotated.isOlder(Buffer.from('RIFF picture'))).toBe(false);
    expect([old.heads.length, rotated.heads.length]).toEqual([1, 3]);
  });

  test('macs of the old key hold until it goes', () => {
    const mac = old.hmac('csrf:1');
    expect(rotated.holds('csrf:1', mac)).toBe(true);
    expect(makeVault(newKey).holds('csrf:1', mac)).toBe(false);
  });
});

describe('macs', () => {
  const vault = makeVault(key);
  const mac = vault.hmac('csrf:1');

  test('are stable and 43 characters', () => {
    expect(mac).toMatch(/^[\w-]{43}$/);
    expect(makeVault(key).hmac('csrf:1')).toBe(mac);
    expect(vault.holds('csrf:1', mac)).toBe(true);
  });

  test('0 of the altered, padded, cut or foreign ones hold', () => {
    const bent = Array.from(mac, (character, at) => mac.slice(0, at) + (character === 'A' ? 'B' : 'A') + mac.slice(at + 1));
    for (const wrong of [...bent, '', `${mac}=`, `${mac} `, mac.slice(1), vault.hmac('csrf:2'), 'ä'.repeat(43)]) {
      expect(vault.holds('csrf:1', wrong)).toBe(false);
    }
  });
});

describe('loading the key', () => {
  let folder: string;
  let count = 0;
  const freshFile = () => join(folder, `${(count += 1)}.key`);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vault-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each([['hex'], ['base64'], ['base64url']] as const)('%s from the environment', async (encoding) => {
    const [loaded] = await loadKeys({ secret_key: ` ${key.toString(encoding)}\n`, key_file: freshFile(), create: true });
    expect(Buffer.from(loaded).equals(key)).toBe(true);
  });

  test.each(['secret', 'a'.repeat(64), '0'.repeat(64), key.toString('hex').slice(2), `${key.toString('base64')}AA`])(
    '%j is refused without being repeated',
    async (secret_key) => {
      const refusal: unknown = await loadKeys({ secret_key, key_file: freshFile(), create: true }).catch(
        (error: unknown) => error,
      );
      expect(refusal).toMatchObject({ name: 'StartRefused', message: expect.stringMatching(/^SECRET_KEY is .*openssl rand/) });
      expect((refusal as Error).message).not.toContain(secret_key === 'secret' ? '"secret"' : secret_key);
    },
  );

  test('a file is made once, 0600, and read again', async () => {
    const key_file = join(folder, 'deeper', 'still', 'x.key');
    const made = await loadKeys({ key_file, create: true });
    expect((await stat(key_file)).mode & 0o777).toBe(0o600);
    expect(await loadKeys({ key_file, create: false })).toEqual(made);
    expect(await readdir(join(folder, 'deeper', 'still'))).toEqual(['x.key']);
  });

  test('several keys, the newest first, from the file and from the environment', async () => {
    const key_file = freshFile();
    const [first] = await loadKeys({ key_file, create: true });
    const all = await addKey(key_file, [first]);
    expect((await stat(key_file)).mode & 0o777).toBe(0o600);
    expect(await loadKeys({ key_file, create: false })).toEqual(all);
    expect(all[1]).toEqual(first);
    await dropOlderKeys(key_file, all);
    expect(await loadKeys({ key_file, create: false })).toEqual([all[0]]);
    const secret_key = all.map((each) => Buffer.from(each).toString('base64')).join(', ');
    expect(await loadKeys({ secret_key, key_file, create: false })).toEqual(all);
    await expect(loadKeys({ secret_key: `${secret_key},x`, key_file, create: false })).rejects.toThrow(/SECRET_KEY is not a key/);
  });

  test('twenty starts at once agree on one key', async () => {
    const key_file = freshFile();
    const keys = await Promise.all(Array.from({ length: 20 }, () => loadKeys({ key_file, create: true })));
    expect(new Set(keys.map(([bytes]) => Buffer.from(bytes).toString('hex'))).size).toBe(1);
  });

  test('a missing file is not replaced unless allowed', async () => {
    await expect(loadKeys({ key_file: freshFile(), create: false })).rejects.toThrow(/is missing/);
  });

  test.each([0o644, 0o640, 0o604, 0o620])('mode %o is refused', async (mode) => {
    const key_file = freshFile();
    await writeFile(key_file, key.toString('hex'));
    await chmod(key_file, mode);
    await expect(loadKeys({ key_file, create: true })).rejects.toThrow(/read by others.*chmod 600/);
  });

  test('a mounted secret may be a link; a damaged file is refused and left alone', async () => {
    const target = freshFile();
    await writeFile(target, key.toString('base64'), { mode: 0o400 });
    const key_file = freshFile();
    await symlink(target, key_file);
    const [loaded] = await loadKeys({ key_file, create: false });
    expect(Buffer.from(loaded).equals(key)).toBe(true);
    const broken = freshFile();
    await writeFile(broken, 'half a k', { mode: 0o600 });
    await expect(loadKeys({ key_file: broken, create: true })).rejects.toThrow(/is not a key/);
    expect(await readFile(broken, 'utf8')).toBe('half a k');
    await expect(loadKeys({ key_file: folder, create: true })).rejects.toThrow(/not a file/);
  });
});
