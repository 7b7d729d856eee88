import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accept, cast, emailOf, setStage } from '../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { currentPolicy, insertAcceptance } from '../programs/store/policies.ts';
import { updateParticipation } from './store/participations.ts';

let t: TestHouse;
let reverse: OpenCycle;
let eva: Client;
let milo: Client;
let urs: Client;
const ids: Record<'jana' | 'urs' | 'selin' | 'new', string> = { jana: '', urs: '', selin: '', new: '' };
let people: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  await accept(t, 'jana', 'urs');
  reverse = await openCycle(t, 'reverse');
  people = `/cycles/${reverse.cycle_id}/people`;
  await t.system(async (deed) => {
    for (const person_id of [cast.jana, cast.urs])
      await insertAcceptance(deed, person_id, (await currentPolicy(deed, reverse.program_id))!);
    ids.jana = (await join(deed, reverse, { role: 'mentor', state: 'in_training', person_id: cast.jana })).id;
    ids.urs = (await join(deed, reverse, { role: 'mentee', state: 'accepted', person_id: cast.urs })).id;
    ids.selin = (await join(deed, reverse, { role: 'mentee', state: 'applied', person_id: cast.selin })).id;
    ids.new = (await join(deed, reverse, { role: 'mentor', state: 'withdrawn' })).id;
    await updateParticipation(deed, ids.jana, {
      gender_wish: 'woman',
      sealed_motivation: deed.house.vault.seal('Jana is curious', `participation.motivation.${ids.jana}`),
    });
    const id = deed.house.chance.id();
    await deed.tx
      .insertInto('participation_exclusion')
      .values({
        id,
        participation_id: ids.jana,
        person_id: null,
        organization_id: null,
        sealed_note: deed.house.vault.seal('My cousin Ursli', `participation_exclusion.note.${id}`),
        created_at: deed.now,
      })
      .execute();
  });
  [eva, milo, urs] = [await t.as(cast.eva), await t.as(cast.milo), await t.as(cast.urs)];
});
afterAll(() => t.close());

const stateOf = (id: string) => t.house.db.selectFrom('participation').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

describe('the list', () => {
  test('says where everybody stands, and who has the next word', async () => {
    const page = await eva.get(people);
    expect(page.text).toContain('3 people, 2 wait for you');
    expect(page.text).toMatch(/Amstad, Urs.*Missing: the form/s);
    expect(page.text).not.toContain('Missing: the training</span><span');
    for (const secret of ['cousin', 'curious']) expect(page.text).not.toContain(secret);
  });

  test.each([
    ['?show=person', ['Amstad'], ['Brandis', 'Aydin']],
    ['?show=over', ['Noa'], ['Amstad']],
    ['?role=mentor', ['Brandis'], ['Amstad']],
    ['?missing=training', ['Brandis'], ['Amstad']],
    ['?q=aydín', ['Aydin'], ['Amstad']],
    ['?show=nonsense&page=900&role=x', ['Amstad', 'Brandis'], []],
    ['?q=nobody-of-this-name', ['Nobody fits this choice'], ['Amstad']],
  ])('%s', async (query, there, gone) => {
    const { text } = await eva.get(`${people}${query}`);
    for (const name of there) expect(text).toContain(name);
    for (const name of gone) expect(text).not.toContain(name);
  });

  test('the office sees no people, others not even the cycle', async () => {
    expect((await milo.get(people)).status).toBe(403);
    for (const client of [urs, await t.as(cast.tarik)])
      for (const path of [people, `${people}/${ids.jana}`, `${people}/${ids.jana}/exclusions`])
        expect((await client.get(path)).status).toBe(404);
    for (const deed of ['reminders', 'training', 'export'])
      expect([deed, (await milo.post(`${people}/${deed}`, { people: [ids.urs], evidence: 'list' })).status]).toEqual([deed, 403]);
  });

  test('a CSV holds the process and nothing that was written', async () => {
    const { text } = await eva.post(`${people}/export`, { show: 'all' });
    expect(text).toContain(emailOf('jana'));
    for (const secret of ['cousin', 'curious', 'woman']) expect(text).not.toContain(secret);
  });
});

describe('deeds for several at once', () => {
  test('reminding: whoever has something to do, once a day', async () => {
    expect((await eva.post(`${people}/reminders`, {})).status).toBe(422);
    expectMoved(
      await eva.post(`${people}/reminders?role=mentee`, { people: [ids.urs, ids.selin, ids.jana] }),
      `${people}?role=mentee`,
    );
    const mails = (await t.mailsTo(emailOf('urs'))).filter(({ kind }) => kind === 'enrolment.missing');
    expect(mails.length).toBe(1);
    expect(mails[0]?.text).toContain(`/participations/${ids.urs}`);
    expect((await t.mailsTo(emailOf('jana'))).filter(({ kind }) => kind === 'enrolment.missing').length).toBe(0);
    expect((await eva.post(`${people}/reminders`, { people: [ids.urs] })).status).toBe(409);
    t.later({ days: 1 });
    [eva, milo, urs] = [await t.as(cast.eva), await t.as(cast.milo), await t.as(cast.urs)];
    expect((await eva.post(`${people}/reminders`, { people: [ids.urs] })).status).toBe(303);
  });

  test('a training with evidence makes ready; taken back, it does not; two clicks at once', async () => {
    const without = await eva.post(`${people}/training`, { people: [ids.jana] });
    expect([without.status, without.text.includes(`value="${ids.jana}" checked`)]).toEqual([422, true]);
    const both = await Promise.all(
      [1, 2].map(() => eva.post(`${people}/training`, { people: [ids.jana], evidence: 'List of 3 March' })),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await stateOf(ids.jana)).state).toBe('ready');
    expect((await eva.get(`${people}/${ids.jana}`)).text).toContain('List of 3 March');
    await eva.post(`${people}/${ids.jana}/training-withdrawal`);
    expect((await stateOf(ids.jana)).state).toBe('in_training');
    expect((await eva.post(`${people}/${ids.jana}/training-withdrawal`)).status).toBe(409);
    expect((await eva.post(`${people}/training`, { people: [ids.urs, ids.new], evidence: 'Nobody asks' })).status).toBe(409);
  });
});

describe('one person', () => {
  test('what she wrote is read; what is only for the matching lies behind a door that notes who opens it', async () => {
    const page = await eva.get(`${people}/${ids.jana}`);
    expect(page.text).toContain('Jana is curious');
    for (const secret of ['cousin', 'With a woman']) expect(page.text).not.toContain(secret);
    const read = await eva.get(`${people}/${ids.jana}/exclusions`);
    for (const secret of ['My cousin Ursli', 'With a woman']) expect(read.text).toContain(secret);
    expect((await eva.get(`${people}/${ids.jana}`)).text).toMatch(/Wish and exclusions were read.*Eva Kranich/s);
    expect((await milo.get(`${people}/${ids.jana}/exclusions`)).status).toBe(403);
  });

  test('the coordination says who is meant', async () => {
    const { id } = await t.house.db.selectFrom('participation_exclusion').select('id').executeTakeFirstOrThrow();
    const at = `${people}/${ids.jana}/exclusions/${id}`;
    for (const meant of ['nonsense', `person:${cast.jana}`, `person:${cast.lara}`])
      expect([meant, (await eva.post(at, { meant })).status]).toEqual([meant, 422]);
    expectMoved(await eva.post(at, { meant: `person:${cast.urs}` }), `${people}/${ids.jana}/exclusions`);
    expect((await eva.get(`${people}/${ids.jana}/exclusions`)).text).toContain('Meant: Urs Amstad');
    expect((await eva.post(`${people}/${ids.urs}/exclusions/${id}`, { meant: 'nobody' })).status).toBe(404);
  });

  test('an intern who stays keeps the place: the end of the contract goes', async () => {
    await eva.post(`${people}/${ids.jana}/contract`, { contract_end_on: '2027-03-31' });
    expect((await stateOf(ids.jana)).contract_end_on).toBe('2027-03-31');
    await eva.post(`${people}/${ids.jana}/contract`, {});
    const row = await stateOf(ids.jana);
    expect([row.contract_end_on, row.state]).toEqual([null, 'in_training']);
    expect((await eva.post(`${people}/${ids.new}/contract`, { contract_end_on: '2027-03-31' })).status).toBe(409);
    expect((await eva.post(`${people}/${ids.jana}/contract`, { contract_end_on: 'soon' })).status).toBe(422);
  });

  test('somebody who works elsewhere by now: told once, and the coordination decides', async () => {
    await t.system((deed) =>
      updateParticipation(deed, ids.urs, { organization_id: reverse.organizations[0]!, state: 'ready', form_at: deed.now }),
    );
    const profile = { first_name: 'Urs', last_name: 'Amstad', organization: 'Neue Werke', function: 'Lead' };
    for (let turn = 0; turn < 2; turn += 1) {
      await urs.post('/profile', { ...profile, career_level: 'leader', work_mode: 'both', 'level.de': 'native' });
      await t.drain();
    }
    const told = await t.house.db
      .selectFrom('audit_event')
      .select('after')
      .where('verb', '=', 'participation.changed')
      .where('object_id', '=', ids.urs)
      .execute();
    expect(told.length).toBe(1);
    expect((await eva.get(`${people}/${ids.urs}`)).text).toContain('Neue Werke');
    expectMoved(await eva.post(`${people}/${ids.urs}/organization`), `${people}/${ids.urs}`);
    expect((await eva.post(`${people}/${ids.urs}/organization`)).status).toBe(409);
  });

  test('another cycle’s people do not exist here', async () => {
    const other = await openCycle(t, 'reverse');
    expect((await eva.get(`/cycles/${other.cycle_id}/people/${ids.jana}`)).status).toBe(404);
    expect((await eva.post(`/cycles/${other.cycle_id}/people/${ids.jana}/contract`, {})).status).toBe(404);
    expect((await eva.get(`/cycles/${other.cycle_id}/people`)).text).toContain('Nobody has come in yet');
  });
});
