import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cvFile, listAs } from '../../../test/applying.ts';
import { accept, cast, emailOf, setStage, type Name } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { findOwnListing } from './store/listings.ts';

let test: TestHouse;
let urs: Client;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'urs');
  await listAs(test, 'urs');
  urs = await test.as(cast.urs);
});
afterAll(() => test?.close());

const rows = () =>
  test.house.db.selectFrom('application').selectAll().where('person_id', '=', cast.urs).orderBy('created_at', 'desc').execute();
const amendment = async () => (await rows()).find(({ kind }) => kind === 'amendment')!;
const listing = async () => (await findOwnListing(test.house, cast.urs))!;
const mails = async (name: Name) => test.mailsTo(emailOf(name));

/** Goes through the short wizard and sends. Returns the id. */
async function addResilience(): Promise<string> {
  test.later({ minutes: 5 });
  await urs.post('/application/amendment');
  await urs.post('/application/topics', { topics: ['resilience'] });
  await urs.post('/application/evidence', { 'level.resilience': 3, 'evidence.resilience': 'I came back from a burnout.' });
  await urs.post('/application/cv', { cv: cvFile() });
  expectMoved(await urs.post('/application/submission'), '/application');
  return (await amendment()).id;
}

describe('adding topics', () => {
  it('asks only for what is new, and leaves the listing online meanwhile', async () => {
    expect((await urs.get('/application')).text).toContain('href="/application/amendment"');
    const start = (await urs.get('/application/amendment')).text;
    expect(start).toContain('Your topics today');
    expect(start).toContain('<li>Leading teams</li><li>Delegating</li>');
    test.later({ minutes: 5 });
    const both = await Promise.all([urs.post('/application/amendment'), urs.post('/application/amendment')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const draft = (await urs.get('/application')).text;
    expect(draft).toContain('2 steps are still open');
    expect(draft).not.toContain('href="/application/pledge"');
    expectMoved(await urs.get('/application/experience'), '/application');
    expectMoved(await urs.get('/application/amendment'), '/application');
    const topics = (await urs.get('/application/topics')).text;
    expect(topics).toContain('value="resilience"');
    expect(topics).not.toContain('value="delegation"');
    const twice = await urs.post('/application/topics', { topics: ['delegation'] });
    expect(twice.status).toBe(422);
    expect(twice.text).toContain('in your listing already');
    await urs.post('/application/topics', { topics: ['resilience'] });
    expectMoved(
      await urs.post('/application/evidence', { 'level.resilience': 3, 'evidence.resilience': 'I came back from a burnout.' }),
      '/application/cv',
    );
    expect((await urs.get('/application/cv')).text).toContain('Your last CV is still there');
    expectMoved(await urs.post('/application/cv', { again: 'on' }), '/application');
    expect((await urs.get('/application')).text).toContain('Would you like to send the new topics?');
    expectMoved(await urs.post('/application/submission'), '/application');
    expect((await urs.get('/application')).text).toContain('Your new topics are with the office');
    expect((await mails('urs')).at(-1)!.subject).toBe('Your new topics have arrived');
    expect((await mails('eva')).at(-1)!.subject).toBe('Urs Amstad would like to offer more topics');
    expect(await listing()).toMatchObject({ state: 'published' });
    expect((await listing()).topics).toHaveLength(2);
    const [sent, first] = await rows();
    expect(sent!.cv_file_id).not.toBe(first!.cv_file_id);
  });

  it('is only for who is listed', async () => {
    const jana = await test.as(cast.jana);
    expectMoved(await jana.get('/application/amendment'), '/application');
    expect((await jana.post('/application/amendment')).status).toBe(409);
    for (const state of ['suspended', 'retired'] as const) {
      await test.house.db.updateTable('mentor_listing').set({ state }).execute();
      expect((await urs.post('/application/amendment')).status).toBe(409);
    }
    expect((await (await test.as(cast.lara)).get('/application/amendment')).status).toBe(403);
  });

  it('puts what was confirmed beside what is there', async () => {
    const id = await addResilience();
    const before = await listing();
    const eva = await test.as(cast.eva);
    await eva.post(`/applications/${id}/approval`, { 'decision.resilience': 'confirmed' });
    const after = await listing();
    expect(after.topics.map(({ topic }) => topic).toSorted()).toEqual(['delegation', 'leading-teams', 'resilience']);
    expect(after).toMatchObject({ state: 'published', capacity: before.capacity, durations: before.durations });
    const mail = (await mails('urs')).at(-1)!;
    expect(mail.subject).toBe('Your new topics are confirmed');
    expect(mail.text).not.toContain('as a mentor. Thank you');
    expect((await urs.get('/application')).text).toContain('Your new topics are confirmed');
    await expectSound(test);
  });

  it('leaves the listing as it is after a no, and says why', async () => {
    const id = await addResilience();
    const eva = await test.as(cast.eva);
    await eva.post(`/applications/${id}/rejection`, { reason_code: 'topics', reason: 'Too close to therapy for us.' });
    expect((await listing()).topics).toHaveLength(2);
    expect((await listing()).state).toBe('published');
    expect((await mails('urs')).at(-1)!.subject).toBe('Your new topics are decided');
    const page = (await urs.get('/application')).text;
    expect(page).toContain('The new topics were not confirmed');
    expect(page).toContain('Too close to therapy for us.');
    expect(page).toContain('href="/application/amendment"');
    test.later({ minutes: 5 });
    expectMoved(await urs.post('/application/amendment'), /^\/application\//);
  });

  it('can be asked about, expire, be taken back, and ends with the listing', async () => {
    const id = await addResilience();
    await (await test.as(cast.eva)).post(`/applications/${id}/questions`, { text: 'What helped you then?' });
    test.later({ days: 30 });
    await test.drain({ tick: true });
    expect((await amendment()).state).toBe('expired');
    urs = await test.as(cast.urs);
    expect((await urs.get('/application')).text).toContain('Your addition has expired');
    expect((await mails('urs')).at(-1)!.text).toContain('Your listing stays as it is');
    const second = await addResilience();
    expect((await urs.get('/application/withdrawal')).text).toContain('Take the new topics back?');
    await urs.post('/application/withdrawal');
    expect((await urs.get('/application')).text).toContain('You took your new topics back');
    const third = await addResilience();
    expect(new Set([id, second, third]).size).toBe(3);
    await urs.post('/listing/retirement');
    await test.drain();
    expect((await amendment()).state).toBe('withdrawn');
    expect((await urs.get('/application')).text).toContain('You no longer offer mentoring');
    await expectSound(test);
  });
});
