import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sightOf, systemActor } from '../src/platform/deed.ts';
import { makeVault } from '../src/platform/vault.ts';
import { countBySeal, listSealedTables, openedAnywhere } from '../src/rooms/operation/store/rotation.ts';
import { needsOlderKeys, resealAll } from '../src/rotate.ts';
import { setFullStage } from './full-stage.ts';
import { openTestHouse, type TestHouse } from './harness.ts';
import { everyRow } from './invariants.ts';

const oldKey = new Uint8Array(32).fill(7);
const newKey = randomBytes(32);

let t: TestHouse;
beforeAll(async () => {
  t = await openTestHouse();
  await setFullStage(t);
}, 120_000);
afterAll(() => t.close());

/** Every sealed value of the database in the clear, by place. */
async function everything(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  const sight = sightOf(t.house, systemActor('test'));
  const rows = await everyRow(t, ['public']);
  for (const { table, columns } of await listSealedTables(sight))
    for (const { row } of rows.filter((each) => each.table === table))
      for (const column of columns.filter((each) => row[each])) {
        const opened = openedAnywhere(sight, table, column, row);
        if (!opened) throw new Error(`${table}.${column} does not open`);
        found.set(opened.context, opened.text);
      }
  return found;
}

async function sealedFiles(): Promise<string[]> {
  const found: string[] = [];
  for (const key of (await t.house.files.listBefore(new Date(8.64e15))).toSorted()) {
    const bytes = (await t.house.files.get(key)) ?? new Uint8Array();
    try {
      found.push(`${key} ${t.house.vault.openBytes(bytes, `file.${key}`).length}`);
    } catch {
      // A picture or a logo: open to whoever may see the page.
    }
  }
  return found;
}

test('all sealed columns of the schema are found, each with the key of its rows', async () => {
  const tables = await listSealedTables(t.house);
  const names = tables.flatMap(({ table, columns, key }) => columns.map((column) => `${table}.${column} by ${key.join()}`));
  expect(names).toEqual(
    expect.arrayContaining(['application.sealed_motivation by id', 'application_topic.sealed_note by application_id,topic']),
  );
  expect(tables.filter(({ key }) => !key || key.length === 0)).toEqual([]);
  expect(names.length).toBeGreaterThan(45);
});

test(
  'a rotation seals everything anew, goes on where it was interrupted, and then the old key can go',
  { timeout: 60_000 },
  async () => {
    const before = await everything();
    const files = await sealedFiles();
    expect([before.size > 60, files.length > 0]).toEqual([true, true]);
    expect(await needsOlderKeys(t.house)).toBe(false);

    // The new key is there, the old one opens what it has sealed.
    t.house.vault = makeVault(newKey, [oldKey]);
    expect(await everything()).toEqual(before);
    expect(await needsOlderKeys(t.house)).toBe(true);

    // Power cut after the third portion.
    let portions = 0;
    const cut = resealAll(t.house, () => {
      portions += 1;
      if (portions === 3) throw new Error('power cut');
    });
    await expect(cut).rejects.toThrow('power cut');
    expect(await everything()).toEqual(before);

    const rest = await resealAll(t.house);
    expect(rest.refused).toEqual([]);
    expect([rest.values > 20, rest.values < before.size, rest.files]).toEqual([true, true, files.length]);
    expect(await needsOlderKeys(t.house)).toBe(false);
    expect(await resealAll(t.house)).toEqual({ values: 0, files: 0, refused: [] });

    t.house.vault = makeVault(newKey);
    expect(await countBySeal(t.house)).toEqual({ older: 0, foreign: 0 });
    expect(await countBySeal({ db: t.house.db, vault: makeVault(oldKey) })).toEqual({ older: 0, foreign: before.size });
    expect(await everything()).toEqual(before);
    expect(await sealedFiles()).toEqual(files);
  },
);

test('what does not open is named and left as it is', async () => {
  const [row] = await t.house.db.selectFrom('message').selectAll().limit(1).execute();
  const next = randomBytes(32);
  const broken = Buffer.from(row!.sealed_text);
  broken[broken.length - 1]! ^= 1;
  await t.house.db
    .updateTable('message')
    .set({ sealed_text: broken as never })
    .where('id', '=', row!.id)
    .execute();
  t.house.vault = makeVault(next, [newKey]);
  expect((await resealAll(t.house)).refused).toEqual(['message.sealed_text']);
  expect(await needsOlderKeys(t.house)).toBe(true);
  const now = await t.house.db.selectFrom('message').select('sealed_text').where('id', '=', row!.id).executeTakeFirstOrThrow();
  expect(Buffer.from(now.sealed_text).equals(broken)).toBe(true);
});
