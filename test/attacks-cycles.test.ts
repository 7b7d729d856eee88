import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insertRole } from '../src/rooms/people/store/network.ts';
import { addressOf, fields, table } from './access-table.ts';
import { cast } from './cast.ts';
import { personnel, somebody } from './enrolling.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { setWholeStage, things } from './stage.ts';

let t: TestHouse;
/** Takes part in the cycle, and none of its people do. */
let other: string;
const people: Record<string, Client> = {};

beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  const taking = await t.house.db
    .selectFrom('cycle_organization')
    .select('organization_id')
    .where('cycle_id', '=', things.cycle)
    .execute();
  const known = await t.house.db
    .selectFrom('participation')
    .select('organization_id')
    .where('organization_id', 'is not', null)
    .execute();
  const there = new Set([things.cycle_organization, things.competitor, ...known.map(({ organization_id }) => organization_id)]);
  other = taking.map(({ organization_id }) => organization_id).find((id) => !there.has(id))!;
  const [hr, sponsor, former, office] = [
    await personnel(t, 'Otto', other),
    await somebody(t, 'Petra', other, 'leader'),
    await somebody(t, 'Quirin', other, 'leader'),
    await somebody(t, 'Rosa', other, 'leader'),
  ];
  await t.system(async (deed) => {
    await insertRole(deed, office.id, 'office');
    for (const cycle_id of [things.cycle, things.enrol_cycle, things.meet_cycle]) {
      const row = { cycle_id, since: deed.now };
      const id = () => deed.house.chance.id();
      await deed.tx
        .insertInto('cycle_staff')
        .values([
          { ...row, id: id(), person_id: sponsor.id, role: 'sponsor', until: null },
          { ...row, id: id(), person_id: former.id, role: 'deputy', until: deed.now },
        ])
        .execute();
    }
  });
  for (const [name, { id }] of Object.entries({ hr, sponsor, former, office })) people[name] = await t.as(id);
});
afterAll(() => t.close());

const ours = /^(GET|POST) \/(cycles|organizations|participations|notices|consortia)\//;
/** Everybody may look at the call; two addresses lead on, whoever asks; the last is no page of one organisation or consortium. */
const open = /enrolment$|matching\/preview$|\/(organizations|consortia)\/new$/;
const routes = Object.keys(table).filter((route) => ours.test(route) && !open.test(route));

async function answers(who: string, wanted: (route: string) => boolean): Promise<Record<string, number>> {
  const got: Record<string, number> = {};
  for (const route of routes.filter(wanted)) {
    const [client, path] = [people[who]!, addressOf(route)];
    const page: Page = route.startsWith('GET') ? await client.get(path) : await client.post(path, fields[route]);
    got[route] = page.status;
  }
  return got;
}
const not = (got: Record<string, number>, ...wanted: number[]) =>
  Object.fromEntries(Object.entries(got).filter(([, status]) => !wanted.includes(status)));

describe('eyes that the table of seven does not have', () => {
  test('HR of another organisation of the same cycle: nothing of it is there', async () => {
    expect(not(await answers('hr', () => true), 404)).toEqual({});
  });

  test('a deputy who was replaced: nothing is there', async () => {
    expect(not(await answers('former', () => true), 404)).toEqual({});
  });

  test('a sponsor: the overview in numbers, nothing behind it, no organisation', async () => {
    const got = await answers('sponsor', () => true);
    expect(got['GET /cycles/:id']).toBe(200);
    expect(not(got, 403, 404)).toEqual({ 'GET /cycles/:id': 200 });
    const names = (
      await t.house.db.selectFrom('participation').innerJoin('person', 'person.id', 'person_id').select('last_name').execute()
    ).map(({ last_name }) => last_name);
    const { text } = await people['sponsor']!.get(`/cycles/${things.cycle}`);
    expect(names.filter((name) => name !== 'Kranich' && text.includes(name))).toEqual([]);
  });

  test('an office that does not coordinate: no people, no forms, no exclusions, no proposals, no HR desk', async () => {
    const hidden =
      /cycles\/:id\/(people|invitations|links|messages|lines|matching|proposals|wishes|preparation|opening|application-end|reopening|launch|closing|report|live|hold|resumption|end|archive|cancellation)|organizations\/:id\/(people|nominations|clearances)|participations|notices\/:notice|agreement\/signature/;
    expect(not(await answers('office', (route) => hidden.test(route)), 403, 404)).toEqual({});
  });
});

describe('what only the coordination reads', () => {
  const words = ['Never with Mr Quastel', 'Zimtwunsch', 'Knotengeschlecht', 'Schlussgrund'];
  test('stands on no page of anybody else', async () => {
    await t.system(async ({ tx, house }) => {
      const id = house.chance.id();
      const { form_participation: of } = things;
      await tx
        .insertInto('participation_exclusion')
        .values({
          id,
          participation_id: of,
          person_id: null,
          organization_id: null,
          sealed_note: house.vault.seal(words[0]!, `participation_exclusion.note.${id}`),
          created_at: new Date('2026-11-20T10:00:00Z'),
        })
        .execute();
      await tx
        .updateTable('participation')
        .set({
          gender: words[2]!,
          sealed_motivation: house.vault.seal(words[1]!, `participation.motivation.${of}`),
          sealed_why: house.vault.seal(words[3]!, `participation.why.${of}`),
        })
        .where('id', '=', of)
        .execute();
    });
    const readers: Record<string, Client> = { ...people, operator: await t.as(cast.tarik), urs: await t.as(cast.urs) };
    const found: string[] = [];
    for (const [name, client] of Object.entries(readers))
      for (const route of Object.keys(table).filter((each) =>
        /^GET \/(cycles|organizations|consortia|participations|notices|proposals|programs|tandems|home|operation\/people)(?!.*(export|\.pdf))/.test(
          each,
        ),
      )) {
        const { status, text } = await client.get(addressOf(route));
        if (status >= 500) found.push(`${name} ${route} ${status}`);
        for (const word of words) if (text.includes(word)) found.push(`${name} reads ${word} on ${route}`);
      }
    expect(found).toEqual([]);
  }, 240_000);
});

describe('an id under a parent that is not its own', () => {
  test('is not there', async () => {
    const eva = await t.as(cast.eva);
    const { cycle, enrol_cycle } = things;
    const wrong: [string, Record<string, string>?][] = [
      [`/cycles/${enrol_cycle}/people/${things.ready_mentee}/training`, { evidence: 'A list' }],
      [`/cycles/${cycle}/people/${things.desk_participation}/admission`],
      [`/cycles/${cycle}/people/${things.desk_participation}/refusal`, { reason_code: 'places' }],
      [`/cycles/${enrol_cycle}/people/${things.ready_mentee}/contract`],
      [`/cycles/${cycle}/people/${things.ready_mentee}/exclusions/${things.exclusion}`, { meant: 'nobody' }],
      [`/cycles/${cycle}/invitations/${things.participation}/withdrawal`],
      [`/cycles/${cycle}/links/${things.invitation_link}/revocation`],
      [`/cycles/${enrol_cycle}/checklist/${things.cycle_check}/tick`, { evidence: 'A list' }],
      [`/cycles/${enrol_cycle}/staff/${things.cycle_staff}/relief`],
      [`/cycles/${enrol_cycle}/matching/runs/${things.run}/deletion`],
      [`/cycles/${enrol_cycle}/proposals/alerts/${things.alert}/settlement`],
      [`/organizations/${things.competitor}/contacts/${things.contact}/end`],
      [`/organizations/${things.competitor}/contacts/${things.contact}/handover`, { successor: 'jana@weitblick.example' }],
      [`/cycles/${enrol_cycle}/organizations/${things.cycle_organization}/agreement`],
      [`/cycles/${enrol_cycle}/organizations/${things.cycle_organization}/leaving`, { left_reason: 'No time for it this year.' }],
    ];
    const got = [];
    for (const [path, form] of wrong) got.push([path, (await eva.post(path, form)).status]);
    expect(got.filter(([, status]) => status !== 404)).toEqual([]);
    for (const path of [
      `/cycles/${enrol_cycle}/people/${things.ready_mentee}`,
      `/cycles/${enrol_cycle}/people/${things.ready_mentee}/exclusions`,
      `/cycles/${enrol_cycle}/messages/${things.cycle_message}`,
      `/cycles/${enrol_cycle}/checklist/${things.cycle_check}`,
      `/cycles/${enrol_cycle}/matching/runs/${things.run}`,
      `/cycles/${enrol_cycle}/matching/runs/${things.run}/pairs.csv`,
      `/cycles/${enrol_cycle}/proposals/${things.match_proposal}`,
    ])
      expect([path, (await eva.get(path)).status]).toEqual([path, 404]);
    const hr = people['hr']!;
    expect((await hr.post(`/organizations/${other}/nominations/${things.nominated}/withdrawal`)).status).toBe(404);
    expect((await hr.get(`/organizations/${other}/nominations?cycle=${enrol_cycle}`)).status).toBe(404);
    expect((await hr.get(`/organizations/${other}/people?cycle=${enrol_cycle}`)).status).toBe(404);
    expect((await hr.post(`/organizations/${other}/clearances/${things.clearing}`, { answer: 'cleared' })).status).toBe(404);
  });

  test.each(['x', '%00', '..%2f', "'", '00000000-0000-4000-8000-000000000000'])('%s is not there either', async (id) => {
    const eva = await t.as(cast.eva);
    for (const path of [
      `/cycles/${id}`,
      `/cycles/${things.cycle}/people/${id}`,
      `/organizations/${id}`,
      `/participations/${id}`,
      `/notices/${id}`,
    ])
      expect([path, (await eva.get(path)).status]).toEqual([path, 404]);
    for (const token of [`/join/${id}`, `/manager/${id}`]) expect((await t.guest().get(token)).status).toBeLessThan(500);
  });
});

/** One number for everything that a table holds; logins and the trail of readings are written by reading. */
async function contents(): Promise<Record<string, string>> {
  const { sql } = await import('kysely');
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(
    t.house.db,
  );
  const all: Record<string, string> = {};
  for (const { name } of rows.filter((row) => !/^(login|rate_limit|audit_event)$/.test(row.name))) {
    const { rows: got } = await sql<{ n: string }>`
      select count(*) || ':' || coalesce(sum(hashtext(x::text)), 0) as n from ${sql.table(name)} x`.execute(t.house.db);
    all[name] = got[0]!.n;
  }
  return all;
}

test('looking at every page writes nothing', async () => {
  await t.drain();
  const before = await contents();
  for (const client of [await t.as(cast.eva), await t.as(cast.urs), await t.as(cast.jana)])
    for (const route of routes.filter((each) => each.startsWith('GET'))) await client.get(addressOf(route));
  expect(await contents()).toEqual(before);
}, 120_000);
