import { openHouse } from './main.ts';
import { inDeed, sightOf, systemActor, type House } from './platform/deed.ts';
import { readSettings, StartRefused } from './platform/env.ts';
import { addKey, dropOlderKeys } from './platform/vault-key.ts';
import { makeVault, VaultRefused } from './platform/vault.ts';
import { countBySeal, listSealedTables, resealPortion } from './rooms/operation/store/rotation.ts';

export interface Resealed {
  values: number;
  files: number;
  /** `table.column` or `file <key>` of what does not open with any key. */
  refused: string[];
}

const asRotation = (house: House) => sightOf(house, systemActor('rotate-key'));

/** Sealed files begin like sealed words; others never with the version and the number of one of our keys. */
async function* olderFiles({ files, vault }: House): AsyncGenerator<[string, Uint8Array]> {
  for (const key of await files.listBefore(new Date(8.64e15))) {
    const bytes = await files.get(key);
    if (bytes && vault.isOlder(bytes)) yield [key, bytes];
  }
}

/**
 * Seals everything anew that an older key has sealed, in portions that each stand for themselves: whatever interrupts it, the next
 * run goes on where this one ended, and both keys open everything meanwhile. `tell` hears of each portion.
 */
export async function resealAll(house: House, tell: (done: number) => void = () => undefined): Promise<Resealed> {
  const done: Resealed = { values: 0, files: 0, refused: [] };
  if (house.vault.heads.length === 1) return done;
  for (const table of await listSealedTables(house)) {
    let after: unknown[] | undefined;
    do {
      const place = after;
      const portion = await inDeed(asRotation(house), (deed) => resealPortion(deed, table, place));
      after = portion.after;
      done.values += portion.resealed;
      done.refused.push(...portion.refused);
      if (portion.resealed > 0) tell(done.values);
    } while (after);
  }
  for await (const [key, bytes] of olderFiles(house)) {
    try {
      await house.files.put(key, house.vault.sealBytes(house.vault.openBytes(bytes, `file.${key}`), `file.${key}`));
      done.files += 1;
    } catch (error) {
      if (!(error instanceof VaultRefused)) throw error;
      done.refused.push(`file ${key}`);
    }
  }
  return done;
}

/** True while something needs an older key. */
export async function needsOlderKeys(house: House): Promise<boolean> {
  if ((await countBySeal(house)).older > 0) return true;
  for await (const _ of olderFiles(house)) return true;
  return false;
}

const dropHint = (file: string | undefined) =>
  file
    ? 'When no backup of before is needed any more: tandemwerk rotate-key --drop-old'
    : 'When no backup of before is needed any more, take the old key out of SECRET_KEY.';

/** `tandemwerk rotate-key`: a new key, and everything sealed anew with it. With `drop_old` the older keys go, once nothing needs them. */
export async function rotateKey(env: NodeJS.ProcessEnv, { drop_old }: { drop_old: boolean }): Promise<number> {
  const settings = readSettings(env);
  const file = settings.secret_key ? undefined : settings.key_file;
  const { house, keys, close } = await openHouse(settings, 'alone');
  try {
    const { foreign } = await countBySeal(house);
    if (foreign > 0)
      throw new StartRefused(
        `rotate-key: ${foreign} values need a key that is not here, nothing was changed; bring it back first`,
      );
    if (drop_old) {
      if (await needsOlderKeys(house))
        throw new StartRefused('rotate-key: something still needs the old key, nothing was dropped; run rotate-key first');
      if (file) await dropOlderKeys(file, keys);
      console.log(
        file ? `${file} holds the newest key alone.` : 'Nothing needs the older keys of SECRET_KEY any more: take them out.',
      );
      return 0;
    }
    if (keys.length === 1) {
      if (!file)
        throw new StartRefused(
          'rotate-key: the key comes from SECRET_KEY. Put a new one before it, separated by a comma, and run this again',
        );
      // From here on both are in the file: whatever happens, everything opens.
      const [newest, ...older] = await addKey(file, keys);
      house.vault = makeVault(newest, older);
    }
    const { values, files, refused } = await resealAll(house);
    console.log(`Sealed anew: ${values} values and ${files} files.`);
    if (refused.length > 0) {
      console.error(`These do not open with any key and were left as they are: ${[...new Set(refused)].join(', ')}`);
      return 1;
    }
    console.log(dropHint(file));
    return 0;
  } finally {
    await close();
  }
}
