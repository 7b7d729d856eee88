import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, programId, type Name } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { audit } from '../../platform/db/audit.ts';
import { inDeed, sightOf, type Deed } from '../../platform/deed.ts';
import { liftSuspension, revokeListing, suspendListing } from '../applications/actions/suspension.ts';
import { listApplicationSteps } from '../applications/store/steps.ts';
import { updatePerson } from '../people/store/persons.ts';
import { liftAsking, suspendAsking } from './actions/suspension.ts';
import { isAskingSuspended } from './store/suspension.ts';

const case_id = '00000000-0000-4000-8000-0000000000c1';
let stage: MentorStage;
let test: MentorStage['test'];

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
});
afterAll(() => test.close());
beforeEach(async () => {
  await stage.reset();
  await test.house.db.deleteFrom('asking_suspension').execute();
  await test.house.db.updateTable('mentor_listing').set({ suspended_at: null, paused_at: null, paused_by: null }).execute();
});

const by = <T>(name: Name, roles: string[], work: (deed: Deed) => Promise<T>) =>
  inDeed(sightOf(test.house, { kind: 'person', person_id: cast[name], name, roles: new Set(roles) }), work);
const office = <T>(work: (deed: Deed) => Promise<T>) => by('eva', ['member', 'office'], work);
const listing = () =>
  test.house.db.selectFrom('mentor_listing').selectAll().where('id', '=', listings.urs).executeTakeFirstOrThrow();
const states = async () =>
  (await test.house.db.selectFrom('mentoring_request').select('state').orderBy('sent_at').execute()).map(({ state }) => state);

describe('a suspended listing', () => {
  it('is offline at once, its open requests end, and nobody but the office brings it back', async () => {
    const id = await stage.asked('jana');
    expect(await office((deed) => suspendListing(deed, cast.urs, programId))).toBe(true);
    expect(await listing()).toMatchObject({ state: 'suspended', suspended_at: test.house.clock() });
    expect((await stage.ask('selin')).status).toBe(409);
    expect((await (await stage.as('selin')).get('/mentors')).text).not.toContain(listings.urs);
    const urs = await stage.as('urs');
    expect((await urs.post(`/requests/${id}/acceptance`)).status).toBe(409);
    await test.drain();
    expect(await states()).toEqual(['expired']);
    expect(await stage.kinds('jana')).toEqual(['requests.expired']);
    const page = (await urs.get('/listing')).text;
    expect(page).toContain('Your listing is suspended');
    expect(page).toContain('href="/cases"');
    for (const path of ['/listing/resumption', '/listing/retirement', '/listing/pause'])
      expect((await urs.post(path)).status).toBe(409);
    // Said twice, it stands once.
    expect(await office((deed) => suspendListing(deed, cast.urs, programId))).toBe(true);
    // A suspension that stands belongs to a case; this one has none.
    await office((deed) => liftSuspension(deed, cast.urs, programId));
    await expectSound(test);
  });

  it('once lifted waits for the mentor', async () => {
    await office((deed) => suspendListing(deed, cast.urs, programId));
    expect(await office((deed) => liftSuspension(deed, cast.urs, programId))).toBe(true);
    expect(await listing()).toMatchObject({ state: 'paused', suspended_at: null, paused_by: null });
    const sight = sightOf(test.house, { kind: 'person', person_id: cast.urs, name: '', roles: new Set(['member']) });
    expect((await listApplicationSteps(sight)).map(({ kind }) => kind)).toContain('listing.resume');
    expect((await (await stage.as('urs')).get('/listing')).text).toContain('no longer suspended');
    expect((await (await stage.as('selin')).get('/mentors')).text).not.toContain(listings.urs);
  });

  it('is revoked only out of the suspension', async () => {
    await expect(office((deed) => revokeListing(deed, cast.urs, programId))).rejects.toThrow();
    await expect(office((deed) => liftSuspension(deed, cast.urs, programId))).rejects.toThrow();
    await office((deed) => suspendListing(deed, cast.urs, programId));
    expect(await office((deed) => revokeListing(deed, cast.urs, programId))).toBe(true);
    expect(await listing()).toMatchObject({ state: 'retired', retired_at: test.house.clock() });
    for (const deed of [suspendListing, liftSuspension, revokeListing])
      expect(await office((each) => deed(each, cast.urs, programId))).toBe(false);
    expect(await office((deed) => suspendListing(deed, cast.jana, programId))).toBe(false);
  });

  it('is not left behind with an account that is merged', async () => {
    await office((deed) => suspendListing(deed, cast.urs, programId));
    await test.system(async (deed) => {
      await updatePerson(deed, cast.urs, { status: 'merged', merged_into: cast.milo });
      await audit(deed, 'person.merge', { type: 'person', id: cast.urs });
    });
    await test.drain();
    const rows = await test.house.db.selectFrom('mentor_listing').select(['id', 'state']).execute();
    expect(Object.fromEntries(rows.map(({ id, state }) => [id, state]))).toEqual({
      [listings.urs]: 'retired',
      [listings.milo]: 'suspended',
    });
    await test.system((deed) => updatePerson(deed, cast.urs, { status: 'active', merged_into: null }));
  });

  it('is a matter of the office', async () => {
    for (const roles of [['member'], ['member', 'operator']])
      for (const deed of [suspendListing, liftSuspension, revokeListing])
        await expect(by('tarik', roles, (each) => deed(each, cast.urs, programId))).rejects.toThrow();
    expect((await listing()).state).toBe('published');
  });
});

describe('asking that is suspended', () => {
  it('ends what she has asked and is refused until it is lifted', async () => {
    const id = await stage.asked('jana');
    await stage.asked('jana', 'milo');
    await (await stage.as('urs')).post(`/requests/${id}/questions`, { question: 'Since when?' });
    expect(await office((deed) => suspendAsking(deed, cast.jana, case_id))).toBe(true);
    expect(await office((deed) => suspendAsking(deed, cast.jana, case_id))).toBe(false);
    expect(await states()).toEqual(['expired', 'expired']);
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.over']);
    const jana = await stage.as('jana');
    const form = (await jana.get(`/mentors/${listings.urs}/request`)).text;
    expect(form).toContain('You cannot ask for a mentor at present');
    expect(form).toContain('href="/cases"');
    const page = await stage.ask('jana');
    expect([page.status, page.text.includes('My first team is older')]).toEqual([409, true]);
    expect(await isAskingSuspended(test.house, cast.jana)).toBe(true);
    expect(await office((deed) => liftAsking(deed, cast.jana))).toBe(true);
    expect(await office((deed) => liftAsking(deed, cast.jana))).toBe(false);
    await stage.asked('jana');
    await expectSound(test);
  });

  it('is a matter of the office', async () => {
    await expect(by('tarik', ['member', 'operator'], (deed) => suspendAsking(deed, cast.jana, case_id))).rejects.toThrow();
    await expect(by('jana', ['member'], (deed) => liftAsking(deed, cast.jana))).rejects.toThrow();
  });

  it('against asking in the same moment: nothing stays open', async () => {
    for (let trial = 0; trial < 10; trial++) {
      await stage.reset();
      await test.house.db.deleteFrom('asking_suspension').execute();
      const [page] = await Promise.all([stage.ask('jana'), office((deed) => suspendAsking(deed, cast.jana, case_id))]);
      expect([303, 409]).toContain(page.status);
      expect(await states()).toEqual(page.status === 303 ? ['expired'] : []);
    }
    await expectSound(test);
  });

  it('goes along when two accounts become one, and goes with an erased person', async () => {
    await stage.asked('selin');
    await office((deed) => suspendAsking(deed, cast.jana, case_id));
    await test.system(async (deed) => {
      await updatePerson(deed, cast.jana, { status: 'merged', merged_into: cast.selin });
      await audit(deed, 'person.merge', { type: 'person', id: cast.jana });
    });
    await test.drain();
    expect(await isAskingSuspended(test.house, cast.jana)).toBe(false);
    expect(await isAskingSuspended(test.house, cast.selin)).toBe(true);
    expect(await states()).toEqual(['expired']);
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'active', merged_into: null }));
    await test.system((deed) => audit(deed, 'person.erase', { type: 'person', id: cast.selin }));
    await test.drain();
    expect(await isAskingSuspended(test.house, cast.selin)).toBe(false);
  });
});

it('the finder says whom she has asked already', async () => {
  const id = await stage.asked('jana');
  const jana = await stage.as('jana');
  const page = (await jana.get('/mentors')).text;
  expect(page).toContain('already asked');
  expect(page).toContain(`href="/requests/${id}"`);
  expect((await (await stage.as('selin')).get('/mentors')).text).not.toContain('already asked');
  expectMoved(await jana.post(`/requests/${id}/withdrawal`), '/requests');
  expect((await jana.get('/mentors')).text).not.toContain('already asked');
});
