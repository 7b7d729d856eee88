import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { listCaseSteps } from './store/desk.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let t: TestHouse;
let eva: Client;
let milo: Client;
let urs: Client;
let jana: Client;
async function signIn(): Promise<void> {
  [eva, milo, urs, jana] = [await t.as(cast.eva), await t.as(cast.milo), await t.as(cast.urs), await t.as(cast.jana)];
}
/** Their logins do not last so long. */
async function daysGoBy(days: number): Promise<void> {
  t.later({ days });
  await signIn();
}
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
  await signIn();
});
afterEach(async () => {
  await t.drain();
  await expectSound(t);
});
afterAll(() => t.close());

const path = `/cases/${things.case}`;
const words = 'Longer than twenty characters, and plain.';
const row = () => t.house.db.selectFrom('quality_case').selectAll().where('id', '=', things.case).executeTakeFirstOrThrow();
const listing = async () =>
  (await t.house.db.selectFrom('mentor_listing').select('state').where('id', '=', things.listing).executeTakeFirstOrThrow())
    .state;
const steps = (person_id: string) =>
  listCaseSteps({
    db: t.house.db,
    house: t.house,
    actor: { kind: 'person', person_id, name: '', roles: new Set(['member']) },
    now: t.house.clock(),
  });

async function heard(): Promise<void> {
  expectMoved(await urs.post(`${path}/statement`, { text: 'I have sold nothing to anybody, ever.' }), path);
  expectMoved(await jana.post(`${path}/statement`, { text: 'It stands there in plain words.' }), path);
}

async function suspended(code = 'advertising'): Promise<void> {
  await heard();
  expectMoved(await eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: code, reason: words }), path);
}

describe('from flag to case', () => {
  const flag = `/cases/flags/${things.flag}`;
  test('closed with a note, once; a colleague who was slower reads it', async () => {
    expect((await eva.post(`${flag}/closing`, { note: 'too short' })).status).toBe(422);
    const both = await Promise.all([eva, milo].map((who) => who.post(`${flag}/closing`, { note: words })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(both.find(({ status }) => status === 409)?.text).toContain('dealt with this in the meantime');
    const late = await milo.post(`${flag}/case`, { side: 'mentor', into: 'new' });
    expect([late.status, late.text.includes(words)]).toEqual([409, true]);
    expect((await eva.get('/cases?state=settled')).text).toContain('Urs Amstad');
  });

  test('a new case, which the person does not see until something is put to her', async () => {
    const page = await eva.post(`${flag}/case`, { side: 'mentor', into: 'new' });
    const made = page.location ?? '';
    expectMoved(page, /^\/cases\/.{36}$/);
    expect((await urs.get(made)).status).toBe(404);
    expect((await urs.get('/cases')).text).not.toContain(made);
    const asked = await eva.post(`${made}/hearing`, { allegation: 'Selin says that you sell things.' });
    expect([asked.status, asked.text.includes('hold a name')]).toEqual([422, true]);
    const quoted = await eva.post(`${made}/hearing`, { allegation: 'It is said: he sells courses in his listing.' });
    expect(quoted.status).toBe(303);
    expect((await urs.get(made)).text).toContain('It is said: he sells courses in his listing.');
    const dropped = await eva.post(`${made}/closing`, { note: words });
    expect([dropped.status, dropped.text.includes('The hearing is running already')]).toEqual([409, true]);
  });

  test('it joins the case that runs about the same person, and only that', async () => {
    expect((await eva.post(`${flag}/case`, { side: 'mentor', into: cast.urs })).status).toBe(422);
    expectMoved(await eva.post(`${flag}/case`, { side: 'mentor', into: things.case }), path);
    expect((await eva.get(path)).text).toContain('What raised it, 2');
  });
});

describe('the hearing', () => {
  test('each side reads what is hers: the person no name, the other side not the allegation', async () => {
    const [hers, other, office] = [await urs.get(path), await jana.get(path), await eva.get(path)];
    expect(hers.text).toContain('Your listing offers courses for money.');
    expect(hers.text).not.toMatch(/Jana|Brandis|He sells courses/);
    expect(other.text).toMatch(/Your report[\s\S]*He sells courses in his listing\./);
    expect(other.text).not.toContain('offers courses for money');
    expect(office.text).toMatch(/Jana Brandis[\s\S]*has time until/);
    for (const name of ['selin', 'tarik', 'lara'] as const) expect((await (await t.as(cast[name])).get(path)).status).toBe(404);
  });

  test('an answer is given once, and nobody else reads it', async () => {
    expect((await urs.post(`${path}/statement`, { text: 'short' })).status).toBe(422);
    await heard();
    const again = await urs.post(`${path}/statement`, { text: words });
    expect([again.status, again.text.includes('is there already')]).toEqual([409, true]);
    expect((await eva.get(path)).text).toContain('I have sold nothing to anybody, ever.');
    expect((await jana.get(path)).text).not.toContain('I have sold nothing');
    expect((await urs.get(path)).text).not.toContain('in plain words');
    expect((await t.mailsTo(emailOf('eva'))).filter(({ kind }) => kind === 'care.answered')).toHaveLength(2);
    expect((await t.mailsTo(emailOf('milo'))).filter(({ kind }) => kind === 'care.answered')).toHaveLength(0);
  });

  test('a reminder before the end, once', async () => {
    await jana.post(`${path}/statement`, { text: words });
    t.later({ days: 12 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    const kinds = async (name: 'urs' | 'jana') =>
      (await t.mailsTo(emailOf(name))).filter(({ kind }) => kind === 'care.statement_due').length;
    expect([await kinds('urs'), await kinds('jana')]).toEqual([1, 0]);
  });

  test('nobody is judged unheard, except where somebody is in danger', async () => {
    const early = await eva.post(`${path}/decision`, { outcome: 'warning', reason: words });
    expect([early.status, early.text.includes('Not everybody has been heard'), early.text.includes(words)]).toEqual([
      409,
      true,
      true,
    ]);
    await daysGoBy(15);
    expectMoved(await eva.post(`${path}/decision`, { outcome: 'warning', reason: words }), path);
    expect(await steps(cast.urs)).toMatchObject([{ kind: 'decided', case_id: things.case }]);
  });
});

describe('a suspension', () => {
  test('takes effect at once: listing, requests, tandems; the person reads why', async () => {
    expect((await eva.post(`${path}/decision`, { outcome: 'suspension', reason: words })).status).toBe(422);
    await suspended();
    expect(await listing()).toBe('suspended');
    expect((await (await t.as(cast.selin)).get(`/mentors/${things.listing}`)).status).toBe(404);
    const party = await t.house.db
      .selectFrom('tandem_party')
      .selectAll()
      .where('person_id', '=', cast.jana)
      .executeTakeFirstOrThrow();
    expect(party.asked_because).toBe(things.case);
    const page = (await urs.get(path)).text;
    expect(page).toContain(words);
    expect(page).toContain('your mentor listing is suspended');
    expect((await t.mailsTo(emailOf('urs'))).map(({ kind }) => kind)).toContain('care.decided');
    const mail = (await t.mailsTo(emailOf('urs'))).find(({ kind }) => kind === 'care.decided');
    expect(mail?.text).not.toContain(words);
  });

  test('for safety does not wait and ends the tandems', async () => {
    expectMoved(await eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'safety', reason: words }), path);
    const tandem = await t.house.db
      .selectFrom('tandem')
      .select('state')
      .where('id', '=', things.tandem)
      .executeTakeFirstOrThrow();
    expect([await listing(), tandem.state]).toEqual(['suspended', 'dissolved']);
    const file = (await eva.get(path)).text;
    expect(file).toContain('not waited for');
    expect(file).not.toContain('did not answer in time');
    expect((await urs.get(path)).text).toContain('did not wait for your statement');
  });

  test('two decide at once: one wins, the other keeps her words', async () => {
    await heard();
    const both = await Promise.all([eva, milo].map((who) => who.post(`${path}/decision`, { outcome: 'talk', reason: words })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(both.find(({ status }) => status === 409)?.text).toMatch(
      /decided already[\s\S]*What you had written[\s\S]*Longer than twenty/,
    );
  });

  test('is lifted by the office, once; the mentor comes back paused', async () => {
    await suspended();
    expect((await urs.post(`${path}/lift`, { note: words })).status).toBe(404);
    expectMoved(await milo.post(`${path}/lift`, { note: words }), path);
    expect([await listing(), (await row()).lifted_by]).toEqual(['paused', cast.milo]);
    expect((await eva.post(`${path}/lift`, { note: words })).status).toBe(409);
    expect((await urs.get(path)).text).toContain('Your suspension is lifted');
  });

  test('is made final by two people, after the time for an appeal', async () => {
    await suspended();
    expect((await eva.post(`${path}/revocation`, { note: words })).status).toBe(409);
    await daysGoBy(31);
    await t.drain({ tick: true });
    expect((await row()).state).toBe('closed');
    expectMoved(await eva.post(`${path}/revocation`, { note: words }), path);
    expect((await eva.post(`${path}/revocation/confirmation`)).status).toBe(403);
    expect(await listing()).toBe('suspended');
    expectMoved(await milo.post(`${path}/revocation/confirmation`), path);
    expect([await listing(), (await milo.post(`${path}/revocation/confirmation`)).status]).toEqual(['retired', 409]);
  });

  test('of somebody who never had a listing is refused before anything changes', async () => {
    await t.house.db.updateTable('mentor_listing').set({ state: 'retired' }).where('id', '=', things.listing).execute();
    await heard();
    const answer = await eva.post(`${path}/decision`, { outcome: 'suspension', suspension_code: 'quality', reason: words });
    expect([answer.status, (await row()).state]).toEqual([422, 'hearing']);
  });
});

describe('an appeal', () => {
  test('is decided by another person, and lifts what was wrong', async () => {
    await suspended();
    expect((await jana.post(`${path}/appeal`, { appeal: words })).status).toBe(404);
    expectMoved(await urs.post(`${path}/appeal`, { appeal: 'These were free courses, all of them.' }), path);
    expect((await urs.post(`${path}/appeal`, { appeal: words })).status).toBe(409);
    expect((await t.mailsTo(emailOf('milo'))).map(({ kind }) => kind)).toContain('care.appealed');
    expect((await t.mailsTo(emailOf('eva'))).map(({ kind }) => kind)).not.toContain('care.appealed');
    const fields = { appeal_outcome: 'lifted', appeal_reason: 'The courses were free, as the listing said.' };
    expect((await eva.post(`${path}/appeal/decision`, fields)).status).toBe(403);
    expect((await eva.post(`${path}/lift`, { note: words })).status).toBe(409);
    expect((await milo.get(path)).text).toContain('These were free courses');
    expectMoved(await milo.post(`${path}/appeal/decision`, fields), path);
    expect([await listing(), (await row()).state]).toEqual(['paused', 'closed']);
    expect((await urs.get(path)).text).toContain('The courses were free, as the listing said.');
    expect(await steps(cast.urs)).toMatchObject([{ kind: 'appeal_decided' }]);
  });

  test('comes in time or not at all', async () => {
    await suspended();
    await daysGoBy(31);
    const late = await urs.post(`${path}/appeal`, { appeal: words });
    expect([late.status, late.text.includes('no longer possible')]).toEqual([409, true]);
  });

  test('where nobody of the office may decide, the operator names somebody and sees nothing of it', async () => {
    await suspended();
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.milo).execute();
    await urs.post(`${path}/appeal`, { appeal: 'These were free courses, all of them.' });
    const tarik = await t.as(cast.tarik);
    expect((await t.mailsTo(emailOf('tarik'))).map(({ kind }) => kind)).toContain('care.lonely');
    const list = (await tarik.get('/cases/appeals')).text;
    expect(list).toContain('One appeal needs somebody who decides');
    expect(withoutChance(list)).not.toMatch(/Urs|Amstad|courses/);
    expect((await eva.get(path)).text).toContain('The operator has been asked');
    const name = (email: string) => tarik.post(`/cases/appeals/${things.case}/handler`, { email });
    for (const email of ['eva', 'jana', 'urs', 'tarik', 'lara'] as const)
      expect([email, (await name(emailOf(email))).status]).toEqual([email, 422]);
    expectMoved(await name(emailOf('selin')), '/cases/appeals');
    expect((await tarik.get('/cases/appeals')).text).toContain('Every appeal has somebody');
    const selin = await t.as(cast.selin);
    expect((await selin.get('/cases')).text).toContain('You are asked to decide on an appeal');
    expect((await selin.get(path)).text).toContain('These were free courses');
    expect((await selin.post(`${path}/lift`, { note: words })).status).toBe(403);
    const fields = { appeal_outcome: 'lifted', appeal_reason: 'The courses were free, as the listing said.' };
    expectMoved(await selin.post(`${path}/appeal/decision`, fields), '/home');
    expect([await listing(), (await selin.get(path)).status]).toEqual(['paused', 404]);
  });
});

test('whoever leaves cannot be heard any more: the case ends, and nothing waits', async () => {
  await urs.post('/settings/departure', { sure: 'yes' });
  await t.drain();
  expect((await row()).state).toBe('closed');
  expect(await t.house.db.selectFrom('flag').select('id').where('state', '=', 'open').execute()).toEqual([]);
});

test('what is over for long enough is deleted, a decision later than the rest', async () => {
  await heard();
  await eva.post(`${path}/decision`, { outcome: 'warning', reason: words });
  await eva.post(`/cases/flags/${things.flag}/closing`, { note: words });
  const left = async () => {
    const [cases, reports] = await Promise.all([
      t.house.db.selectFrom('quality_case').select('id').execute(),
      t.house.db.selectFrom('report').select('id').execute(),
    ]);
    return [cases.length, reports.length];
  };
  t.later({ days: 31 });
  await t.drain({ tick: true });
  expect(await left()).toEqual([1, 2]);
  t.later({ days: 190 });
  await t.drain({ tick: true });
  expect(await left()).toEqual([1, 1]);
  t.later({ days: 3 * 366 });
  await t.drain({ tick: true });
  expect(await left()).toEqual([0, 0]);
});
