import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/harness.ts';
import { expectSound } from '../../test/invariants.ts';
import { formats } from '../rooms/programs/rules.ts';
import { tandemStates } from '../rooms/tandems/rules.ts';
import { loadDemo } from './load.ts';

let t: TestHouse;
const emails = {
  jana: 'jana.brandis@klinik-am-moos.example',
  urs: 'urs.amstad@hallbach-antriebe.example',
  tarik: 'tarik.okan@verband-weitblick.example',
};

beforeAll(async () => {
  t = await openTestHouse();
  await loadDemo(t.house, { members: 300, reset: false });
}, 60_000);
afterAll(() => t.close());

const idOf = async (email: string) =>
  (await t.house.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;

it('holds nothing that the application would not have written', () => expectSound(t));

it('has a tandem in every state of every format', async () => {
  const rows = await t.house.db
    .selectFrom('tandem')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .select(['program.format', 'tandem.state'])
    .distinct()
    .execute();
  const found = new Set(rows.map(({ format, state }) => `${format} ${state}`));
  const wanted = formats.flatMap((format) => tandemStates.map((state) => `${format} ${state}`));
  // In the network kickoff and agreement are new: nobody stands between them yet.
  expect(wanted.filter((each) => !found.has(each))).toEqual(['network kickoff_done']);
});

it.each(Object.entries(emails))('%s opens every room and everything in it', async (_name, email) => {
  const id = await idOf(email);
  const client = await t.as(id);
  const own = await t.house.db.selectFrom('tandem_party').select('tandem_id').where('person_id', '=', id).execute();
  const pages = t.routes.filter(({ method, path }) => method === 'GET' && /^\/tandems\/:id(\/[a-z-]+)*$/.test(path));
  const wrong: string[] = [];
  for (const { tandem_id } of own)
    for (const { path } of pages) {
      const page = await client.get(path.replace(':id', tandem_id));
      if (page.status >= 500) wrong.push(`${path} ${page.status}`);
    }
  for (const path of ['/home', '/tandems', '/messages', '/sessions']) {
    const page = await client.get(path);
    if (page.status >= 500) wrong.push(`${path} ${page.status}`);
  }
  expect(wrong).toEqual([]);
});

it.each([
  ['eva.kranich@verband-weitblick.example', ['/home', '/program/tandems', '/ideas', '/protections']],
  ['ruth.imboden@verband-weitblick.example', ['/home', '/protections', '/handovers']],
])('%s reads what is hers to read', async (email, paths) => {
  const client = await t.as(await idOf(email));
  for (const path of paths) expect([path, (await client.get(path)).status]).toEqual([path, 200]);
});

it('writes to nobody when the clock ticks for the first time', async () => {
  await t.drain({ tick: true });
  const mails = await t.house.db.selectFrom('mail').select(['kind', 'address']).execute();
  expect(mails).toEqual([]);
});
