import { afterAll, beforeEach, expect, it } from 'vitest';
import { applyAs, bothConfirmed, cvFile, listAs } from '../../../test/applying.ts';
import { accept, cast, programId, setStage } from '../../../test/cast.ts';
import { openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { updatePerson } from '../people/store/persons.ts';

let test: TestHouse;
beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'jana', 'urs', 'selin', 'milo', 'eva');
});
afterAll(() => test?.close());

const { eva, milo, jana, selin, urs } = cast;
const text = 'How large was your team, and for how long?';
const row = (id: string) => test.house.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const merge = async (keep: string, gone: string) =>
  expect((await (await test.as(cast.tarik)).post(`/operation/people/${keep}/merge`, { keep, gone })).status).toBe(303);
async function settle(): Promise<void> {
  await test.drain({ tick: true });
  await test.drain();
  await expectSound(test);
}

it('what a reviewer has on the desk is free once the person has left, and gone from it when erased', async () => {
  const id = await applyAs(test, 'jana');
  const other = await applyAs(test, 'urs');
  const [client, colleague] = [await test.as(eva), await test.as(milo)];
  await client.post(`/applications/${id}/questions`, { text });
  await client.post(`/applications/${other}/assignment`, { person_id: eva });
  await client.post('/program/standards/draft', { seen: '1', do: 'save', title_de: 'S', title_en: 'S' });
  expect((await colleague.get('/applications')).text).toContain('Eva Kranich');
  await test.system((deed) => updatePerson(deed, eva, { status: 'lapsed' }));
  // Nobody waits for somebody who is not there: it is offered to the others again.
  expect((await colleague.get('/applications')).text).not.toContain('Eva Kranich');
  expect((await colleague.post(`/applications/${other}/assignment`, { person_id: milo })).status).toBe(303);
  await test.system((deed) => updatePerson(deed, eva, { status: 'active' }));
  expect((await client.post('/settings/departure', { sure: 'yes' })).status).toBe(303);
  await settle();
  test.later({ days: 31 });
  await settle();
  expect(await row(id)).toMatchObject({ assigned_to: null, reviewer_id: eva });
  const draft = await test.house.db.selectFrom('policy_draft').select('updated_by').executeTakeFirstOrThrow();
  expect(draft.updated_by).toBeNull();
  // The question stands, without a name.
  const page = (await (await test.as(milo)).get(`/applications/${id}`)).text;
  expect([page.includes(text), page.includes('Kranich')]).toEqual([true, false]);
});

it('two accounts of a reviewer become one: the desk goes along', async () => {
  const id = await applyAs(test, 'jana');
  await (await test.as(eva)).post(`/applications/${id}/questions`, { text });
  await merge(milo, eva);
  await settle();
  expect(await row(id)).toMatchObject({ assigned_to: milo, state: 'questions_open' });
  expect((await (await test.as(milo)).get('/applications?state=mine')).text).toContain('Jana Brandis');
});

it('two accounts of an applicant become one: questions, pages, proposals and counts go along and open', async () => {
  const id = await applyAs(test, 'jana');
  const office = await test.as(milo);
  await office.post(`/applications/${id}/questions`, { text });
  await test.system((deed) => updatePerson(deed, selin, { status: 'invited' }));
  await listAs(test, 'urs');
  const listing = await test.house.db.selectFrom('mentor_listing').select('id').executeTakeFirstOrThrow();
  await test.house.db
    .insertInto('listing_sighting')
    .values({ listing_id: listing.id, day: '2026-11-20', found: 3, opened: 1 })
    .execute();
  await (await test.as(jana)).post('/profile/search/goals', { goals_sought: ['network'] });
  await test.system((deed) => updatePerson(deed, jana, { status: 'invited' }));
  await merge(urs, jana);
  await settle();
  expect(await row(id)).toMatchObject({ person_id: urs, state: 'questions_open' });
  const page = (await (await test.as(urs)).get('/application')).text;
  expect(page).toContain(text);
  expect((await office.get(`/applications/${id}/cv/pages/1`)).status).toBe(200);
  const question = await test.house.db.selectFrom('application_question').select('id').executeTakeFirstOrThrow();
  const client = await test.as(urs);
  expect((await client.post('/application/answers', { [`answer.${question.id}`]: 'Twelve.' })).status).toBe(303);
  // A second way to a listing that is there: what is confirmed replaces it, it is not there twice.
  expect((await office.post(`/applications/${id}/approval`, bothConfirmed)).status).toBe(303);
  await settle();
  const listings = await test.house.db.selectFrom('mentor_listing').select(['person_id', 'state']).execute();
  expect(listings).toEqual([{ person_id: urs, state: 'published' }]);
  expect((await client.get('/settings/data/export')).text).toContain('"found": 3');
});

it('an addition to a listing goes with the account that had it', async () => {
  await listAs(test, 'urs');
  await listAs(test, 'jana');
  test.later({ minutes: 5 });
  const client = await test.as(urs);
  await client.post('/application/amendment');
  await client.post('/application/topics', { topics: ['resilience'] });
  await client.post('/application/evidence', { 'level.resilience': 3, 'evidence.resilience': 'I came back from a burnout.' });
  await client.post('/application/cv', { cv: cvFile() });
  await client.post('/application/submission');
  await merge(jana, urs);
  await settle();
  const rows = test.house.db.selectFrom('application').select(['id', 'person_id', 'state']).where('kind', '=', 'amendment');
  const amendment = await rows.executeTakeFirstOrThrow();
  expect(amendment).toMatchObject({ person_id: jana, state: 'submitted' });
  const done = await (await test.as(eva)).post(`/applications/${amendment.id}/approval`, { 'decision.resilience': 'confirmed' });
  expect(done.status).toBe(303);
  await settle();
  const topics = await test.house.db
    .selectFrom('listing_topic')
    .innerJoin('mentor_listing', 'mentor_listing.id', 'listing_id')
    .select('topic')
    .where('person_id', '=', jana)
    .where('program_id', '=', programId)
    .execute();
  expect(topics.map(({ topic }) => topic).toSorted()).toEqual(['delegation', 'leading-teams', 'resilience']);
});
