import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, type Name } from '../../../test/cast.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { audit } from '../../platform/db/audit.ts';
import { sightOf } from '../../platform/deed.ts';
import { updatePerson } from '../people/store/persons.ts';
import { listRequestSteps } from './store/steps.ts';

let stage: MentorStage;
let test: MentorStage['test'];
const requests = () => test.house.db.selectFrom('mentoring_request').selectAll().orderBy('sent_at').execute();
const no = { suggestion: 'fit', reason_code: 'topic' };

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
});
afterAll(() => test.close());
beforeEach(() => stage.reset());

describe('what becomes impossible', () => {
  it('is said to the others when the last place is taken', async () => {
    await stage.listing('urs', { capacity: 1 });
    const [first, second] = [await stage.asked('jana'), await stage.asked('selin')];
    await (await stage.as('urs')).post(`/requests/${first}/acceptance`);
    await test.drain();
    expect((await requests()).find((row) => row.id === second)?.state).toBe('expired');
    expect(await stage.kinds('selin')).toEqual(['requests.expired']);
    expect((await (await stage.as('selin')).get(`/requests/${second}`)).text).toContain('/mentors?topic=leading-teams');
  });

  it.each(['listing.pause', 'listing.suspend', 'listing.retire'] as const)(
    '%s closes open requests, unless the listing is back by then',
    async (verb) => {
      const id = await stage.asked('jana');
      const tell = () => test.system((deed) => audit(deed, verb, { type: 'listing', id: listings.urs }));
      // The applications room may react to a real pause on its own; here only the news counts.
      await tell();
      await test.drain();
      expect((await requests())[0]?.state).toBe('sent');
      await stage.listing('urs', {
        state: ({ 'listing.pause': 'paused', 'listing.suspend': 'suspended', 'listing.retire': 'retired' } as const)[verb],
      });
      await tell();
      await test.drain();
      expect((await requests()).find((row) => row.id === id)?.state).toBe('expired');
      expect(await stage.kinds('jana')).toEqual(['requests.expired']);
    },
  );

  it('a person who leaves or is erased takes her requests along', async () => {
    await stage.asked('jana');
    await stage.asked('selin', 'milo');
    await test.system((deed) => audit(deed, 'person.block', { type: 'person', id: cast.jana }));
    await test.drain();
    expect((await requests()).map((row) => row.state).toSorted()).toEqual(['expired', 'sent']);
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.over']);
    await test.system((deed) => audit(deed, 'person.erase', { type: 'person', id: cast.jana }));
    await test.drain();
    expect((await requests()).map((row) => row.mentee_id)).toEqual([cast.selin]);
  });

  it('a merge moves requests and asks nothing twice', async () => {
    await stage.asked('jana');
    await stage.asked('selin');
    await stage.asked('jana', 'milo');
    await test.system(async (deed) => {
      await updatePerson(deed, cast.jana, { status: 'merged', merged_into: cast.selin });
      await audit(deed, 'person.merge', { type: 'person', id: cast.jana });
    });
    await test.drain();
    const open = (await requests()).filter((row) => row.state === 'sent');
    expect(open.map((row) => row.mentee_id)).toEqual([cast.selin, cast.selin]);
    expect(new Set(open.map((row) => row.mentor_id)).size).toBe(2);
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'active', merged_into: null }));
  });
});

it('steps for the home page: what waits until when, and what was answered', async () => {
  const id = await stage.asked('jana');
  const steps = async (name: Name) =>
    (
      await listRequestSteps(sightOf(test.house, { kind: 'person', person_id: cast[name], name: '', roles: new Set(['member']) }))
    ).map((step) => [step.kind, Math.round((step.due.getTime() - test.house.clock().getTime()) / 86_400_000)]);
  expect(await steps('urs')).toEqual([['waiting', 14]]);
  expect(await steps('jana')).toEqual([['open', 14]]);
  expect(await steps('eva')).toEqual([]);
  test.later({ days: 3 });
  expect(await steps('urs')).toEqual([['waiting', 11]]);
  await (await test.as(cast.urs)).post(`/requests/${id}/questions`, { question: 'Since when?' });
  expect(await steps('jana')).toEqual([['reply', 14]]);
  expect(await steps('urs')).toEqual([['open', 14]]);
  await (await test.as(cast.urs)).post(`/requests/${id}/decline`, no);
  expect(await steps('jana')).toEqual([['answered', 0]]);
  expect(await steps('urs')).toEqual([]);
});
