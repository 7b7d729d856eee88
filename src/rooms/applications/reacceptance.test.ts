import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, programId, type Name } from '../../../test/cast.ts';
import { expectMoved, type Page, type TestHouse } from '../../../test/harness.ts';
import { listings, openMentorStage, wish, type MentorStage } from '../../../test/mentors.ts';
import { formTandem } from '../tandems/actions.ts';
import { acceptBy } from '../programs/actions/draft.ts';
import { currentPolicy, hasAccepted, insertPolicyVersion } from '../programs/store/policies.ts';
import { audit } from '../../platform/db/audit.ts';

let stage: MentorStage;
let test: TestHouse;

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
  // Only who was approved puts a listing back online.
  const application_id = '00000000-0000-4000-8000-000000000299';
  const at = { created_at: test.house.clock(), updated_at: test.house.clock() };
  await test.house.db
    .insertInto('application')
    .values({ id: application_id, program_id: programId, person_id: cast.urs, state: 'approved', ...at } as never)
    .execute();
  await test.house.db.updateTable('mentor_listing').set({ application_id }).where('id', '=', listings.urs).execute();
});
afterAll(() => test.close());

beforeEach(async () => {
  await test.house.db.deleteFrom('policy_acceptance').execute();
  await test.house.db.deleteFrom('policy_reminder').execute();
  await test.house.db.deleteFrom('policy_version').where('number', '>', 1).execute();
  await stage.reset();
  await test.house.db.updateTable('mentor_listing').set({ paused_by: null, paused_at: null }).execute();
});

/** As the office publishes, without its form. */
async function publish(kind: 'binding' | 'editorial'): Promise<void> {
  await test.system(async (deed) => {
    const old = (await currentPolicy(deed, programId))!;
    const number = old.number + 1;
    await insertPolicyVersion(deed, {
      id: deed.house.chance.id(),
      program_id: programId,
      number,
      kind,
      body: { ...old.body, en: { ...old.body.en, binding: [{ title: `Rule ${number}`, text: `New in ${number}.` }] } },
      note_en: `Note ${number}`,
      accept_by: kind === 'binding' ? acceptBy(deed.now, 30) : null,
    });
    await audit(deed, 'standards.publish', { type: 'program', id: programId });
  });
  await test.drain();
}

// Logins end within the days that pass here: everybody signs in anew.
const as = (name: Name) => test.as(cast[name]);
const ask = async (name: Name) => (await as(name)).post(`/mentors/${listings.urs}/request`, wish);
const hash = async () => (await currentPolicy(test.house, programId))!.hash;
const accepts = async (name: Name, path = '/listing') =>
  (await as(name)).post('/standards/acceptance', { hash: await hash(), next: path });
const letters = async (name: Name) => (await stage.kinds(name)).filter((kind) => /standards/.test(kind));
const stateOf = async (name: 'urs' | 'milo') =>
  test.house.db
    .selectFrom('mentor_listing')
    .select(['state', 'paused_by'])
    .where('id', '=', listings[name])
    .executeTakeFirstOrThrow();
const pass = async (days: number) => {
  test.later({ days });
  await test.drain({ tick: true });
};

describe('a binding version', () => {
  it('warns, reminds, pauses; the mentor accepts and resumes', { timeout: 30_000 }, async () => {
    await publish('binding');
    expect([await letters('urs'), await letters('milo')]).toEqual([
      ['programs.standards_changed'],
      ['programs.standards_changed'],
    ]);
    expectMoved(await accepts('milo'), '/listing');
    let urs = await as('urs');
    const home = await urs.get('/home');
    expect(home.text).toContain('Accept the new standards');
    expect(home.text).toContain('by Wed');
    const page = await urs.get('/standards?next=/listing');
    expect(page.text).toContain('What has changed since you accepted version 1');
    expect(page.text).toContain('Note 2');
    expect(page.text).toMatch(/<ins>.*Rule 2/);
    expect(page.text).toContain('stays visible until 23 December 2026');
    const own = (await (await as('eva')).get('/program/standards')).text;
    expect(own).toContain('One listed mentor has not accepted yet.');
    expect(own).toContain('Urs Amstad');
    expect(own).not.toContain('>Milo Rentsch</a>');

    await pass(22);
    expect(await letters('urs')).toHaveLength(1);
    await pass(2);
    await pass(0);
    expect(await letters('urs')).toEqual(['programs.standards_changed', 'programs.standards_reminder']);
    await pass(5);
    expect(await letters('urs')).toHaveLength(3);
    expect((await stateOf('urs')).state).toBe('published');
    await pass(2);
    await pass(0);
    expect(await letters('urs')).toEqual([
      'programs.standards_changed',
      'programs.standards_reminder',
      'programs.standards_reminder',
      'applications.paused_standards',
    ]);
    expect(await letters('milo')).toHaveLength(1);
    expect(await stateOf('urs')).toEqual({ state: 'paused', paused_by: 'system' });
    expect((await stateOf('milo')).state).toBe('published');

    urs = await as('urs');
    const jana = await as('jana');
    await accepts('jana');
    expect((await jana.get('/mentors')).text).not.toContain(listings.urs);
    expect((await jana.get(`/mentors/${listings.urs}`)).text).not.toContain('Come prepared.');
    const listing = await urs.get('/listing');
    expect(listing.text).toContain('new binding rules that you have not accepted in time');
    expect(listing.text).toContain('href="/standards?next=/listing"');
    expect((await urs.post('/listing/resumption')).status).toBe(409);
    expect((await urs.get('/home')).text).toContain('Accept the new standards');

    expectMoved(await accepts('urs'), '/listing');
    expect((await stateOf('urs')).state).toBe('paused');
    expect((await urs.get('/listing')).text).toContain('action="/listing/resumption"');
    expect((await urs.get('/home')).text).toContain('Resume your listing');
    expectMoved(await urs.post('/listing/resumption'), '/listing');
    expect((await stateOf('urs')).state).toBe('published');
    expect((await jana.get(`/mentors/${listings.urs}`)).status).toBe(200);
  });

  it('stops new contact on both sides at once, in whatever order things happen', async () => {
    const jana = await as('jana');
    expect((await jana.get(`/mentors/${listings.urs}/request`)).text).toContain('name="concern"');
    await publish('binding');
    const words = (page: Page) => [page.status, page.text.includes('My first team is older than I am.')];
    // The form was open when the version came: the mentor has not accepted, then the mentee.
    const first = await ask('jana');
    expect(words(first)).toEqual([409, true]);
    await accepts('urs');
    const second = await ask('jana');
    expect(words(second)).toEqual([409, true]);
    expect(second.text).toContain('/standards?next=');
    await accepts('jana');
    expectMoved(await ask('jana'), /^\/requests\//);
  });

  it('stops the yes to a request that waits, and tells both', async () => {
    const id = ((await ask('jana')).location ?? '').slice('/requests/'.length);
    await publish('binding');
    expect([await letters('jana'), await letters('urs')]).toEqual([
      ['programs.standards_changed'],
      ['programs.standards_changed'],
    ]);
    expect((await test.mailsTo(emailOf('jana'))).at(-1)?.text).toContain('you cannot ask anybody');
    const urs = await as('urs');
    expect((await urs.post(`/requests/${id}/acceptance`)).status).toBe(409);
    await accepts('urs');
    expect((await urs.post(`/requests/${id}/acceptance`)).status).toBe(409);
    await accepts('jana');
    expectMoved(await urs.post(`/requests/${id}/acceptance`), /^\/tandems\//);
  });

  it('writes to both of a live tandem, once, and to nobody else', async () => {
    await test.system((deed) =>
      formTandem(deed, {
        program_id: programId,
        mentor_id: cast.urs,
        mentee_id: cast.selin,
        topics: [],
        months: 6,
        mode: 'both',
      }),
    );
    await publish('binding');
    await pass(0);
    await pass(1);
    expect(await letters('selin')).toEqual(['programs.standards_changed']);
    expect(await letters('urs')).toEqual(['programs.standards_changed']);
    expect([await letters('jana'), await letters('tarik')]).toEqual([[], []]);
    // She has never accepted anything: nobody reminds her of what she does not know.
    expect((await (await as('tarik')).get('/home')).text).not.toContain('Accept the new standards');
    expect((await (await as('jana')).get('/home')).text).toContain('Accept the new standards');
  });

  it('takes no acceptance of the words of before', async () => {
    const old = await hash();
    await publish('binding');
    const urs = await as('urs');
    expect((await urs.post('/standards/acceptance', { hash: old })).status).toBe(409);
    expect(await hasAccepted(test.house, programId, cast.urs)).toBe(false);
  });

  it('begins a new period with the next binding version, and keeps it over an editorial one', async () => {
    await publish('binding');
    await pass(20);
    await publish('editorial');
    await publish('binding');
    expect(await letters('urs')).toHaveLength(2);
    await pass(15);
    expect((await stateOf('urs')).state).toBe('published');
    await publish('editorial');
    await pass(16);
    expect((await stateOf('urs')).state).toBe('paused');
  });
});

describe('an editorial version', () => {
  it('changes nothing for anybody', async () => {
    await publish('editorial');
    await pass(40);
    expect(await letters('urs')).toEqual([]);
    expect((await stateOf('urs')).state).toBe('published');
    expect((await (await as('urs')).get('/home')).text).not.toContain('Accept the new standards');
    expect(await hasAccepted(test.house, programId, cast.jana)).toBe(true);
    expectMoved(await ask('jana'), /^\/requests\//);
    expect((await (await as('jana')).get('/standards')).text).toContain('You accepted version 1');
  });
});
