import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { currentPolicy } from '../src/rooms/programs/store/policies.ts';
import { cast, setStage } from './cast.ts';
import { join, openCycle, type OpenCycle } from './cycles.ts';
import { personnel, somebody, wayOf, type Somebody } from './enrolling.ts';
import { openTestHouse, type Client, type Page, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { withoutChance } from './without-chance.ts';

let t: TestHouse;
let eva: Client;
let cross: OpenCycle;
let exchange: OpenCycle;
let reverse: OpenCycle;
const hash: Record<string, string> = {};

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cross = await openCycle(t, 'cross', { plan: { manager_agreement: true } });
  exchange = await openCycle(t, 'exchange', { plan: { places: { partner: 3 } } });
  reverse = await openCycle(t, 'reverse');
  for (const { program_id } of [cross, exchange, reverse]) hash[program_id] = (await currentPolicy(t.house, program_id))!.hash;
});
beforeEach(async () => {
  await t.house.db.deleteFrom('rate_limit' as never).execute();
  // The clock goes on: a login ends.
  eva = await t.as(cast.eva);
});
afterAll(async () => {
  await t.drain();
  await expectSound(t, { files: false });
  await t.close();
});

const yes = ({ program_id }: OpenCycle) => ({ hash: hash[program_id], standards: 'on' });
const statuses = (pages: Page[]) => pages.map(({ status }) => status).toSorted();
const state = async (id: string) =>
  (await t.house.db.selectFrom('participation').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state;
const mails = async ({ email }: Somebody) => (await t.mailsTo(email)).length;

describe('places', () => {
  test('twelve admissions at once fill three', async () => {
    const ids: string[] = [];
    await t.system(async (deed) => {
      for (let at = 0; at < 12; at += 1) ids.push((await join(deed, exchange, { role: 'partner', state: 'applied' })).id);
    });
    const got = await Promise.all(ids.map((id) => eva.post(`/cycles/${exchange.cycle_id}/people/${id}/admission`)));
    expect(statuses(got)).toEqual([303, 303, 303, ...Array<number>(9).fill(409)]);
  });

  test('one that comes free is asked of one person, however many leave and however often the clock strikes', async () => {
    const people = await Promise.all(['Wilma', 'Xaver', 'Yann'].map((name) => somebody(t, name, null)));
    for (const { id } of people) {
      t.later({ minutes: 1 });
      expect(
        (await (await t.as(id)).post(`/cycles/${exchange.cycle_id}/enrolment`, { role: 'partner', ...yes(exchange) })).status,
      ).toBe(303);
    }
    const [placed] = await t.house.db
      .selectFrom('participation')
      .selectAll()
      .where('cycle_id', '=', exchange.cycle_id)
      .where('state', '=', 'accepted')
      .execute();
    const own = await t.as(placed!.person_id);
    expect(statuses(await Promise.all([1, 2, 3].map(() => own.post(`/participations/${placed!.id}/withdrawal`))))).toEqual([
      303, 409, 409,
    ]);
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    const offered = await t.house.db
      .selectFrom('participation')
      .select('person_id')
      .where('place_offered_at', 'is not', null)
      .execute();
    expect(offered.map(({ person_id }) => person_id)).toEqual([people[0]!.id]);
    expect(await mails(people[0]!)).toBe(1);
    expect(await mails(people[1]!)).toBe(0);
  });
});

describe('opposite deeds at once', () => {
  test('a yes and a nomination that is taken back: one holds', async () => {
    const organization_id = cross.organizations[0]!;
    const [desk, nominee] = [await personnel(t, 'Dora', organization_id), await somebody(t, 'Emil', organization_id)];
    const at = `/organizations/${organization_id}/nominations`;
    const words = { why: 'She leads.', time_granted: 'Two hours', manager_informed_on: '2026-11-20' };
    const hr = await t.as(desk.id);
    const form = { email: nominee.email, role: 'mentee', ...words };
    expect(statuses(await Promise.all([1, 2].map(() => hr.post(`${at}?cycle=${cross.cycle_id}`, form))))).toEqual([303, 422]);
    expect((await t.mailsTo(nominee.email)).length).toBe(1);
    const { id } = await wayOf(t, cross.cycle_id, nominee.id);
    const got = await Promise.all([
      (await t.as(nominee.id)).post(`/participations/${id}/acceptance`, yes(cross)),
      hr.post(`${at}/${id}/withdrawal`),
      (await t.as(nominee.id)).post(`/participations/${id}/refusal`),
    ]);
    expect(statuses(got)).toEqual([303, 409, 409]);
  });

  test('a new person named by two desks at once is there once', async () => {
    const names = { email: 'gustav@firm.example', first_name: 'Gustav', last_name: 'Neu' };
    const got = await Promise.all([
      eva.post(`/cycles/${reverse.cycle_id}/invitations`, { ...names, role: 'mentee' }),
      eva.post(`/cycles/${cross.cycle_id}/invitations`, { ...names, role: 'mentee', organization_id: cross.organizations[0]! }),
    ]);
    expect(statuses(got).filter((each) => ![303, 409, 422].includes(each))).toEqual([]);
    const rows = await t.house.db.selectFrom('person').select('id').where('email', '=', names.email).execute();
    expect(rows.length).toBe(1);
  });

  test('a coordinator who was replaced between form and deed writes nothing', async () => {
    const [next, row] = [
      await somebody(t, 'Hanna', null, 'leader'),
      await t.system((deed) => join(deed, reverse, { role: 'mentor', state: 'applied' })),
    ];
    const [boss] = [await somebody(t, 'Ida', null, 'leader')];
    await t.system(({ tx, house, now }) =>
      tx
        .insertInto('cycle_staff')
        .values({
          id: house.chance.id(),
          cycle_id: reverse.cycle_id,
          person_id: boss.id,
          role: 'deputy',
          since: now,
          until: null,
        })
        .execute(),
    );
    const client = await t.as(boss.id);
    const page = `/cycles/${reverse.cycle_id}/people/${row.id}`;
    expect((await client.get(page)).status).toBe(200);
    const { id } = await t.house.db
      .selectFrom('cycle_staff')
      .select('id')
      .where('person_id', '=', boss.id)
      .executeTakeFirstOrThrow();
    expect((await eva.post(`/cycles/${reverse.cycle_id}/staff/${id}/relief`)).status).toBe(303);
    for (const deed of ['admission', 'refusal', 'contract', 'training', 'organization'])
      expect((await client.post(`${page}/${deed}`, { reason_code: 'places', evidence: 'x' })).status).toBe(404);
    expect((await client.post(`/cycles/${reverse.cycle_id}/people/export`)).status).toBe(404);
    expect(await state(row.id)).toBe('applied');
    const twice = [1, 2].map(() => eva.post(`/cycles/${reverse.cycle_id}/staff`, { email: next.email, role: 'deputy' }));
    expect(statuses(await Promise.all(twice))).toEqual([303, 422]);
  });
});

describe('links', () => {
  const link = async () =>
    await t.house.db.selectFrom('invitation_link').selectAll().orderBy('created_at', 'desc').executeTakeFirstOrThrow();

  test('guessed, used twice at once, taken back, out of date', async () => {
    const at = `/cycles/${reverse.cycle_id}/links`;
    expect((await eva.post(at, { role: 'mentor', expires_on: '2026-12-05', note: '=cmd()\r\n<script>' })).status).toBe(303);
    const { token, id } = await link();
    const [one, other, late] = [
      await somebody(t, 'Jost', null),
      await somebody(t, 'Kira', null),
      await somebody(t, 'Lena', null),
    ];
    expect((await (await t.as(one.id)).post(`/join/${token.slice(0, -1)}`, yes(reverse))).status).toBe(409);
    expect((await (await t.as(cast.lara)).post(`/join/${token}`, yes(reverse))).status).toBe(403);
    const client = await t.as(one.id);
    expect(
      statuses(await Promise.all([1, 2, 3].map(() => client.post(`/join/${token}`, yes(reverse))))).filter((each) => each >= 500),
    ).toEqual([]);
    expect((await t.house.db.selectFrom('participation').select('id').where('person_id', '=', one.id).execute()).length).toBe(1);
    const race = await Promise.all([
      eva.post(`${at}/${id}/revocation`),
      (await t.as(other.id)).post(`/join/${token}`, yes(reverse)),
    ]);
    expect(race[0].status).toBe(303);
    expect([303, 409]).toContain(race[1].status);
    expect((await (await t.as(late.id)).post(`/join/${token}`, yes(reverse))).status).toBe(409);
    expect((await eva.post(`${at}/${id}/revocation`)).status).toBe(409);
    const before = await t.house.db.selectFrom('person').select('id').execute();
    await t.guest().post(`/join/${token}/account`, { first_name: 'A', last_name: 'B', email: 'fresh@firm.example' });
    await t.drain();
    expect(await t.house.db.selectFrom('person').select('id').execute()).toEqual(before);
  });

  test('a line manager’s link dies with the participation, and carries no header of its own', async () => {
    const organization_id = cross.organizations[0]!;
    const row = await t.system((deed) => join(deed, cross, { role: 'mentee', state: 'accepted', organization_id }));
    const own = await t.as(row.person_id);
    const ask = { manager_name: 'Boss\r\nBcc: evil@x.example', manager_email: 'boss@firm.example' };
    expect((await own.post(`/participations/${row.id}/manager`, ask)).status).toBe(303);
    const [mail] = await t.mailsTo('boss@firm.example');
    const [path] = /\/manager\/[\w-]+/.exec(mail!.text) ?? [''];
    expect((await t.guest().get(path)).status).toBe(200);
    expect((await t.mailsTo('evil@x.example')).length).toBe(0);
    expect((await own.post(`/participations/${row.id}/withdrawal`)).status).toBe(303);
    expect((await t.guest().post(path, { manager_agrees: 'yes' })).status).toBe(409);
    expect(withoutChance((await t.guest().get(path)).text.replaceAll(path, ''))).not.toContain('Noa');
  });
});

describe('what a refusal means', () => {
  test('whoever was refused with a reason does not come back by the call; whose nomination was taken back may', async () => {
    const [refused, again] = [await somebody(t, 'Mara', null), await somebody(t, 'Nils', null)];
    const at = `/cycles/${reverse.cycle_id}/enrolment`;
    const [mara, nils] = [await t.as(refused.id), await t.as(again.id)];
    const form = { role: 'mentor', ...yes(reverse) };
    expect((await mara.post(at, form)).status).toBe(303);
    const { id } = await wayOf(t, reverse.cycle_id, refused.id);
    expect((await eva.post(`/cycles/${reverse.cycle_id}/people/${id}/refusal`, { reason_code: 'eligibility' })).status).toBe(303);
    expect((await mara.get(at)).location).toBe(`/participations/${id}`);
    // Her own page says why.
    expect([(await mara.post(at, form)).location, await state(id)]).toEqual([`/participations/${id}`, 'declined']);
    expect((await eva.post(`/cycles/${reverse.cycle_id}/invitations`, { email: again.email, role: 'mentor' })).status).toBe(303);
    const asked = (await wayOf(t, reverse.cycle_id, again.id)).id;
    expect((await eva.post(`/cycles/${reverse.cycle_id}/invitations/${asked}/withdrawal`)).status).toBe(303);
    expect((await nils.post(at, form)).status).toBe(303);
  });
});

describe('somebody who goes', () => {
  test('blocked: speaks for no organisation, and her participation is over', async () => {
    const hr = await personnel(t, 'Olga', cross.organizations[1]!);
    const row = await t.system((deed) => join(deed, reverse, { role: 'mentor', person_id: hr.id }));
    await (await t.as(cast.tarik)).post(`/operation/people/${hr.id}/block`, { reason: 'x' });
    await t.drain();
    expect(await state(row.id)).toBe('withdrawn');
    const open = await t.house.db
      .selectFrom('organization_contact')
      .select('id')
      .where('person_id', '=', hr.id)
      .where('until', 'is', null)
      .execute();
    expect(open).toEqual([]);
  });

  test('merged: is in a cycle once, in the role in which she has come further', async () => {
    const [keep, gone] = [await somebody(t, 'Pia', null), await somebody(t, 'Piar', null, 'leader')];
    const [first, second] = await t.system(async (deed) => [
      await join(deed, reverse, { role: 'mentee', person_id: keep.id, state: 'applied' }),
      await join(deed, reverse, { role: 'mentor', person_id: gone.id }),
    ]);
    const page = await (await t.as(cast.tarik)).post(`/operation/people/${keep.id}/merge`, { keep: keep.id, gone: gone.id });
    expect(page.status).toBe(303);
    await t.drain();
    // Not ready any more: the account that stays has not accepted the standards.
    expect([await state(first.id), await state(second.id)]).toEqual(['withdrawn', 'accepted']);
  });

  test('erased: her name and address as somebody’s line manager go too, an answer stays', async () => {
    const boss = await somebody(t, 'Quentin', cross.organizations[0]!, 'leader');
    const row = await t.system((deed) =>
      join(deed, cross, { role: 'mentee', state: 'accepted', organization_id: cross.organizations[0]! }),
    );
    const own = await t.as(row.person_id);
    expect(
      (await own.post(`/participations/${row.id}/manager`, { manager_name: 'Quentin Vogt', manager_email: boss.email })).status,
    ).toBe(303);
    expect(
      (
        await eva.post(`/cycles/${cross.cycle_id}/people/${row.id}/manager`, {
          manager_agrees: 'yes',
          manager_evidence: 'By phone',
        })
      ).status,
    ).toBe(303);
    expect((await (await t.as(boss.id)).post('/settings/departure', { sure: 'yes' })).status).toBe(303);
    await t.drain();
    t.later({ days: 40 });
    await t.drain({ tick: true });
    const now = await wayOf(t, cross.cycle_id, row.person_id);
    expect([now.manager_name, now.manager_email, now.manager_agrees]).toEqual([null, null, true]);
  });
});

describe('time', () => {
  test('nobody is reminded of a question whose yes would be refused, and nobody twice', async () => {
    const cycle = await openCycle(t, 'reverse', { state: 'closing' });
    const open = await openCycle(t, 'reverse');
    const [late, asked] = [await somebody(t, 'Rita', null), await somebody(t, 'Sven', null)];
    await t.system(async (deed) => {
      await join(deed, cycle, { role: 'mentee', person_id: late.id, state: 'invited' });
      await join(deed, open, { role: 'mentee', person_id: asked.id, state: 'invited' });
    });
    t.later({ days: 15 });
    for (let at = 0; at < 3; at += 1) await t.drain({ tick: true });
    expect([await mails(late), await mails(asked)]).toEqual([0, 1]);
  });
});

describe('lists', () => {
  test('a cell that begins like a formula is text', async () => {
    const person = await somebody(t, 'Tom', null);
    await t.system(async (deed) => {
      await deed.tx
        .updateTable('person')
        .set({ last_name: '=HYPERLINK("http://x")', function: '@SUM(1)' })
        .where('id', '=', person.id)
        .execute();
      await join(deed, reverse, { role: 'mentee', person_id: person.id });
    });
    const { text } = await eva.post(`/cycles/${reverse.cycle_id}/people/export`);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/(^|;)"?[=@]/m);
  });

  test('three hundred people ask the database no more often than ten', async () => {
    const cycle = await openCycle(t, 'exchange');
    const add = (n: number) =>
      t.system(async (deed) => {
        for (let at = 0; at < n; at += 1) await join(deed, cycle, { role: 'partner' });
      });
    const query = vi.spyOn(pg.Client.prototype, 'query');
    const count = async (path: string) => {
      query.mockClear();
      expect((await eva.get(path)).status).toBe(200);
      return query.mock.calls.length;
    };
    const paths = ['', '/people', '/matching', '/invitations', '/messages/new', '/lines', '/proposals'].map(
      (page) => `/cycles/${cycle.cycle_id}${page}`,
    );
    await add(10);
    const few: number[] = [];
    for (const path of paths) few.push(await count(path));
    await add(290);
    const many: number[] = [];
    for (const path of paths) many.push(await count(path));
    query.mockRestore();
    expect(paths.filter((_, at) => many[at]! > few[at]! + 3)).toEqual([]);
  }, 180_000);
});

test('texts of any kind are kept or refused at their field, and break no page', async () => {
  const row = await t.system((deed) => join(deed, reverse, { role: 'mentor', state: 'applied' }));
  const at = `/cycles/${reverse.cycle_id}/people/${row.id}`;
  for (const reason of [
    'x'.repeat(100_000),
    '\u202eabc\ufeff',
    'a\r\nb\u0000c',
    '🧭'.repeat(300),
    '<img src=x onerror=alert(1)>',
  ]) {
    const page = await eva.post(`${at}/refusal`, { reason_code: 'other', reason });
    expect([303, 409, 422]).toContain(page.status);
    expect((await eva.get(at)).text).not.toContain('<img src=x');
  }
  expect((await (await t.as(row.person_id)).get(`/participations/${row.id}`)).text).not.toContain('<img src=x');
});
