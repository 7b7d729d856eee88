import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed, listAs } from '../../../test/applying.ts';
import { accept, cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { inDeed, sightOf } from '../../platform/deed.ts';
import { actorOf } from '../people/actions/visit.ts';
import { findAnyPerson } from '../people/store/persons.ts';
import { acceptStandards } from '../programs/actions/standards.ts';
import { currentPolicy } from '../programs/store/policies.ts';
import { countPublished, listPublished } from './store/published.ts';
import { findListing, findOwnListing } from './store/listings.ts';
import { listApplicationSteps } from './store/steps.ts';

let test: TestHouse;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test?.close());

const listing = (name: keyof typeof cast = 'urs') => findOwnListing(test.house, cast[name]);
const kinds = async () => (await test.mailsTo(emailOf('urs'))).map(({ kind }) => kind);

async function sightAs(name: keyof typeof cast) {
  const bare = sightOf(test.house, { kind: 'person', person_id: cast[name], name: '', roles: new Set() });
  const person = (await findAnyPerson(bare, cast[name]))!;
  return {
    ...bare,
    actor: actorOf({ person, roles: name === 'eva' || name === 'milo' ? ['office'] : [] }),
  };
}

async function acceptAs(name: keyof typeof cast) {
  const policy = await currentPolicy(test.house, programId);
  await inDeed(await sightAs(name), (deed) => acceptStandards(deed, programId, policy!.hash));
  await test.drain();
}

describe('publication', () => {
  it('comes with the approval when the standards were accepted first', async () => {
    await accept(test, 'urs');
    const id = await listAs(test, 'urs');
    expect(await listing()).toMatchObject({ id, state: 'published', capacity: 2, durations: [6, 12], short_mentoring: true });
    expect((await listing())!.topics.map(({ topic, narrowed_to }) => [topic, narrowed_to])).toEqual([
      ['leading-teams', null],
      ['delegation', 'in small teams'],
    ]);
    expect(await kinds()).toEqual(['applications.received', 'applications.approved']);
    expect(await listApplicationSteps(await sightAs('urs'))).toEqual([]);
  });

  it('waits for the standards when the approval came first', async () => {
    const id = await listAs(test, 'urs');
    expect((await listing())!.state).toBe('unlisted');
    expect(await findListing(await sightAs('jana'), id)).toBeUndefined();
    expect((await findListing(await sightAs('urs'), id))?.id).toBe(id);
    expect(await listApplicationSteps(await sightAs('urs'))).toMatchObject([{ kind: 'listing.accept_standards', id }]);
    const urs = await test.as(cast.urs);
    expect((await urs.get('/listing')).text).toContain('href="/standards?next=/listing"');
    expect((await urs.post('/listing/resumption')).status).toBe(409);
    await acceptAs('urs');
    expect((await listing())!.state).toBe('published');
    expect(await kinds()).toEqual(['applications.received', 'applications.approved', 'applications.published']);
    expect((await findListing(await sightAs('jana'), id))?.topics).toHaveLength(2);
    expect(await findListing(await sightAs('lara'), id)).toBeUndefined();
    expect(await countPublished(test.house, programId)).toBe(1);
  });

  it('leaves out what was not confirmed', async () => {
    const id = await applyAs(test, 'urs');
    await (
      await test.as(cast.eva)
    ).post(`/applications/${id}/approval`, { ...bothConfirmed, 'decision.leading-teams': 'not_confirmed' });
    expect((await listing())!.topics.map(({ topic }) => topic)).toEqual(['delegation']);
  });

  it('is held back for as long as the mentor says', async () => {
    await listAs(test, 'urs');
    const urs = await test.as(cast.urs);
    await urs.post('/listing/pause');
    await acceptAs('urs');
    await test.drain({ tick: true });
    expect((await listing())!.state).toBe('unlisted');
    expectMoved(await urs.post('/listing/resumption'), '/listing');
    expect((await listing())!.state).toBe('published');
  });

  it('is found with what members may see, and nothing more', async () => {
    await accept(test, 'urs', 'jana', 'tarik');
    for (const name of ['urs', 'jana', 'tarik'] as const) await listAs(test, name);
    const all = await listPublished(test.house, programId);
    expect(all.map(({ person_id }) => person_id).toSorted()).toEqual([cast.jana, cast.urs, cast.tarik].toSorted());
    const [urs] = await listPublished(test.house, programId, [cast.urs]);
    expect(urs).toMatchObject({
      organization: 'Klinik am Moos',
      initial: 'A',
      topics: [{ topic: 'leading-teams' }, { topic: 'delegation' }],
    });
    expect(JSON.stringify(urs)).not.toContain('Amstad');
  });
});

describe('the own listing', () => {
  it('is changed, paused, taken up and ended by the mentor', async () => {
    await accept(test, 'urs');
    await listAs(test, 'urs');
    const urs = await test.as(cast.urs);
    expect((await urs.post('/listing', { capacity: 4, durations: [6] })).status).toBe(422);
    expectMoved(await urs.post('/listing', { capacity: 1, durations: [6], expectations: 'Be brave.' }), '/listing');
    expect(await listing()).toMatchObject({ capacity: 1, durations: [6], short_mentoring: false, expectations: 'Be brave.' });
    const twice = await Promise.all([urs.post('/listing/pause'), urs.post('/listing/pause')]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expectMoved(await urs.post('/listing/resumption'), '/listing');
    expect((await urs.get('/listing/retirement')).text).toContain('Tandems that are running go on');
    expectMoved(await urs.post('/listing/retirement'), '/listing');
    expect((await urs.post('/listing/retirement')).status).toBe(409);
    expect((await urs.get('/application')).text).toContain('Start a new application');
    await listAs(test, 'urs');
    expect((await listing())!.state).toBe('published');
    expect((await (await test.as(cast.jana)).get('/listing')).text).toContain('No listing yet');
    expect((await (await test.as(cast.jana)).post('/listing/pause')).status).toBe(404);
  });
});
