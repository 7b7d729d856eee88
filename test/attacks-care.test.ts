import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, programId, type Name } from './cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from './harness.ts';
import { expectSound } from './invariants.ts';
import { setWholeStage, things } from './stage.ts';
import { insertRole } from '../src/rooms/people/store/network.ts';

let t: TestHouse;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
});
afterEach(async () => {
  await t.drain();
  await expectSound(t);
});
afterAll(() => t.close());

const words = 'Longer than twenty characters, and plain.';
const as = (name: Name): Promise<Client> => t.as(cast[name]);
const path = `/cases/${things.case}`;
const give = (name: Name, role: 'office' | 'operator') => t.system((deed) => insertRole(deed, cast[name], role));
const rename = (name: Name, change: { first_name?: string; last_name?: string }) =>
  t.house.db.updateTable('person').set(change).where('id', '=', cast[name]).execute();

async function suspended(): Promise<void> {
  const [urs, jana, eva] = [await as('urs'), await as('jana'), await as('eva')];
  expectMoved(await urs.post(`${path}/statement`, { text: words }), path);
  expectMoved(await jana.post(`${path}/statement`, { text: words }), path);
  const verdict = { outcome: 'suspension', suspension_code: 'advertising', reason: words };
  expectMoved(await eva.post(`${path}/decision`, verdict), path);
}

describe('who spoke in confidence', () => {
  test('is not given away by the list of mails or the trail to a reported person who runs the machine', async () => {
    await give('urs', 'operator');
    const urs = await as('urs');
    const eva = await as('eva');
    const opened = await eva.post(`/cases/flags/${things.flag}/case`, { into: 'new', side: 'mentor' });
    expectMoved(await eva.post(`${opened.location}/hearing`, { allegation: words, others: [cast.selin] }), opened.location!);
    expect((await t.mailsTo(emailOf('selin'))).map(({ kind }) => kind)).toContain('care.statement');
    // Where mails are really sent; without a server the operator carries them to people by hand.
    t.house.settings.smtp_url = 'smtp://localhost:1';
    for (const at of ['/operation/mails', `/operation/mails?q=${emailOf('selin')}`, '/operation/mails?q=selin'])
      expect([at, (await urs.get(at)).text.includes(`>${emailOf('selin')}<`)]).toEqual([at, false]);
    expect((await urs.get('/operation/mails')).text).toContain('Recipient not shown');
    // His own, he finds.
    expect((await urs.get(`/operation/mails?q=${emailOf('urs')}`)).text).toContain(`>${emailOf('urs')}<`);
    const trail = await urs.get('/operation/audit');
    for (const verb of ['flag.open', 'case.open', 'case.askStatement', 'report.give', 'flag.raise'])
      expect([verb, trail.text.includes(verb)]).toEqual([verb, false]);
  });

  test('a report of words without a name leads to no name, on no page and in no export', async () => {
    await t.house.db
      .updateTable('testimonial')
      .set({ state: 'published', published_at: t.house.clock(), signed_as: 'anonymous', names_partner: false, about_id: null })
      .execute();
    const selin = await as('selin');
    const about = `/reports/testimonial/${things.testimonial}`;
    expect((await selin.get(about)).text).not.toMatch(/Jana|Brandis/);
    expectMoved(await selin.post(about, { reason: 'other', text: words, confidential: 'on' }), '/reports/mine');
    expect((await selin.get('/reports/mine')).text).not.toMatch(/Jana|Brandis/);
    const data = await selin.get('/settings/data/export');
    expect(data.text).toContain(things.testimonial);
    expect(data.text).not.toContain(cast.jana);
  });

  test('the reported person’s own export names nobody and no time before she was asked', async () => {
    const data = JSON.parse((await (await as('urs')).get('/settings/data/export')).text) as Record<string, object[]>;
    const cases = JSON.stringify(data['quality_case.about_id']);
    expect(cases).toContain(things.case);
    for (const column of ['opened_at', 'opened_by', 'handled_by', 'decided_by']) expect(cases).not.toContain(column);
    expect(Object.keys(data).filter((key) => /^(report|flag)/.test(key) && data[key]?.length)).toEqual([]);
  });

  test('a small word of a name is no name: «von» does not stop every German sentence', async () => {
    await rename('selin', { last_name: 'von der Gunten' });
    const eva = await as('eva');
    const opened = await eva.post(`/cases/flags/${things.flag}/case`, { into: 'new', side: 'mentor' });
    const put = (allegation: string) => eva.post(`${opened.location}/hearing`, { allegation });
    expect((await put('Frau Gunten schreibt, Sie verkaufen Kurse.')).status).toBe(422);
    expectMoved(await put('In der Darstellung ist von bezahlten Kursen die Rede.'), opened.location!);
  });
});

describe('whoever is part of it', () => {
  test('sees nothing of it as a person of the office, neither flag nor case, whatever she posts', async () => {
    await give('urs', 'office');
    await give('selin', 'office');
    const flag = `/cases/flags/${things.flag}`;
    for (const name of ['urs', 'selin'] as const) {
      const who = await as(name);
      for (const at of ['/cases', '/cases?state=running', '/cases?state=closed'])
        expect([name, at, (await who.get(at)).text.includes(things.flag)]).toEqual([name, at, false]);
      expect((await who.get(flag)).status).toBe(404);
      expect((await who.post(`${flag}/closing`, { note: words })).status).toBe(404);
      expect((await who.post(`${flag}/case`, { into: 'new', side: 'mentor' })).status).toBe(404);
    }
    // In a case she is the person herself, and none of the office.
    const urs = await as('urs');
    for (const [end, form] of [
      ['entries', { kind: 'note', text: words }],
      ['handling', {}],
      ['decision', { outcome: 'none', reason: words }],
      ['lift', { note: words }],
      ['revocation', { note: words }],
      ['revocation/confirmation', {}],
      ['appeal/decision', { appeal_outcome: 'lifted', appeal_reason: words }],
      ['closing', { note: words }],
    ] as const)
      expect([end, (await urs.post(`${path}/${end}`, form)).status]).toEqual([end, 404]);
  });

  test('a partner of the reported person loses the case as soon as the two are a tandem', async () => {
    const eva = await as('eva');
    expect((await eva.get(path)).status).toBe(200);
    await t.house.db.updateTable('tandem_party').set({ person_id: cast.eva }).where('person_id', '=', cast.jana).execute();
    expect((await eva.get(path)).status).toBe(404);
    expect((await eva.post(`${path}/decision`, { outcome: 'none', reason: words })).status).toBe(404);
    await t.house.db.updateTable('tandem_party').set({ person_id: cast.jana }).where('person_id', '=', cast.eva).execute();
  });

  test('an operator names nobody for an appeal of her own where another operator can', async () => {
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.milo).execute();
    await suspended();
    await give('urs', 'operator');
    const urs = await as('urs');
    expectMoved(await urs.post(`${path}/appeal`, { appeal: words }), path);
    expect((await urs.get('/cases/appeals')).text).not.toContain(things.case);
    const named = await urs.post(`/cases/appeals/${things.case}/handler`, { email: emailOf('milo') });
    expect(named.status).toBe(409);
    expectMoved(
      await (await as('tarik')).post(`/cases/appeals/${things.case}/handler`, { email: emailOf('milo') }),
      '/cases/appeals',
    );
    const milo = await as('milo');
    expect((await milo.get(path)).status).toBe(200);
    // Only the appeal is hers.
    for (const end of ['entries', 'lift', 'handling', 'revocation'])
      expect([end, (await milo.post(`${path}/${end}`, { kind: 'note', text: words, note: words })).status]).toEqual([end, 403]);
    expect((await milo.get(`/cases/flags/${things.flag}`)).status).toBe(404);
    expectMoved(await milo.post(`${path}/appeal/decision`, { appeal_outcome: 'upheld', appeal_reason: words }), '/home');
    expect((await milo.get(path)).status).toBe(404);
  });
});

describe('a suspension', () => {
  test('is not shaken off by leaving and coming back', async () => {
    await suspended();
    await t.drain();
    const { program_id, person_id } = { program_id: programId, person_id: cast.urs };
    await sql`update mentor_listing set state = 'retired', suspended_at = null, retired_at = now() where person_id = ${person_id} and program_id = ${program_id}`.execute(
      t.house.db,
    );
    const { audit } = await import('../src/platform/db/audit.ts');
    await t.system(async (deed) => {
      await deed.tx
        .updateTable('mentor_listing')
        .set({ state: 'published', retired_at: null })
        .where('id', '=', things.listing)
        .execute();
      await audit(deed, 'listing.relist', { type: 'listing', id: things.listing });
    });
    await t.drain();
    const row = await t.house.db
      .selectFrom('mentor_listing')
      .select('state')
      .where('id', '=', things.listing)
      .executeTakeFirstOrThrow();
    expect(row.state).toBe('suspended');
  });

  test('two decide, appeal and lift at once: one wins each time, nobody gets a 500', async () => {
    await suspended();
    const [eva, milo, urs] = [await as('eva'), await as('milo'), await as('urs')];
    const twice = await Promise.all([
      urs.post(`${path}/appeal`, { appeal: words }),
      urs.post(`${path}/appeal`, { appeal: words }),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const form = { appeal_outcome: 'lifted', appeal_reason: words };
    expect((await eva.post(`${path}/appeal/decision`, form)).status).toBe(403);
    const mixed = await Promise.all([
      milo.post(`${path}/appeal/decision`, form),
      milo.post(`${path}/appeal/decision`, form),
      eva.post(`${path}/lift`, { note: words }),
    ]);
    expect(mixed.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    expect(mixed.every(({ status }) => status < 500)).toBe(true);
  });
});
