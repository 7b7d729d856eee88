import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, programId } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { listings, type MentorStage, openMentorStage, wish } from '../../../test/mentors.ts';
import { insertListing, replaceListingTopics } from '../applications/store/listing-rows.ts';
import { insertPerson } from '../people/store/persons.ts';
import { withoutChance } from '../../../test/without-chance.ts';

let stage: MentorStage;
let test: MentorStage['test'];
const requests = () => test.house.db.selectFrom('mentoring_request').selectAll().orderBy('sent_at').execute();

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
});
afterAll(() => test.close());
beforeEach(() => stage.reset());

describe('the finder', () => {
  it('shows mentors with short names and places to members only', async () => {
    const page = await (await stage.as('jana')).get('/mentors');
    expect(page.status).toBe(200);
    expect(page.text).toContain('<strong>2 mentors</strong> are online, 2 with a free place');
    expect(page.text).toContain('Urs A.');
    expect(page.text).not.toMatch(/Amstad|Rentsch|urs@/);
    expect(page.text).toContain('2 of 2 places free');
    expect((await (await stage.as('lara')).get('/mentors')).status).toBe(403);
    expect((await (await stage.as('lara')).get(`/mentors/${listings.urs}`)).status).toBe(404);
    expectMoved(await test.guest().get('/mentors'), /^\/sign-in/);
    expect((await (await stage.as('urs')).get('/mentors')).text).toContain('your own offer');
  });

  it('filters by topic and language, and says what to change where nobody matches', async () => {
    const jana = await stage.as('jana');
    const topic = await jana.get('/mentors?topic=delegation&language=de');
    expect(topic.text).toContain('Urs A.');
    expect(topic.text).not.toContain('Milo R.');
    const none = await jana.get('/mentors?topic=resilience');
    expect(none.status).toBe(200);
    expect(none.text).toContain('Nobody matches');
    for (const odd of [
      '?topic=%27%3B--',
      '?language=xx',
      '?after=x',
      '?after=00000000-0000-4000-8000-0000000009ff',
      '?topic=%00',
    ])
      expect((await jana.get(`/mentors${odd}`)).status).toBe(200);
    expect((await jana.get(`/mentors?sort=name&after=milo+r.~${listings.milo}&topic=leading-teams`)).text).toContain('Urs A.');
  });

  it('keeps a full mentor in her place and offers similar ones', async () => {
    await stage.listing('urs', { capacity: 1 });
    const urs = await stage.as('urs');
    await urs.post(`/requests/${await stage.asked('jana')}/acceptance`);
    const page = await (await stage.as('selin')).get('/mentors');
    expect(page.text).toContain('currently full');
    expect(page.text).toContain('/mentors?topic=delegation&amp;topic=leading-teams&amp;free=yes');
    const similar = await (await stage.as('selin')).get('/mentors?topic=delegation&topic=leading-teams&free=yes');
    expect(similar.text).toContain('Milo R.');
    expect(similar.text).not.toContain('Urs A.');
  });

  it('leads to the tandem where the two already form one', async () => {
    const asked = await stage.asked('jana');
    const jana = await stage.as('jana');
    expect((await jana.get('/mentors')).text).toContain('already asked');
    const { location } = await (await stage.as('urs')).post(`/requests/${asked}/acceptance`);
    const page = await jana.get('/mentors');
    expect(page.text).toContain('already a tandem');
    expect(page.text).toContain(`href="${location}"`);
    expect(page.text).not.toContain(`/mentors/${listings.urs}/request`);
    expect((await (await stage.as('selin')).get('/mentors')).text).not.toContain('already a tandem');
  });
});

describe('a mentor’s page', () => {
  it('tells what she offers, and the way to ask', async () => {
    const page = await (await stage.as('jana')).get(`/mentors/${listings.urs}`);
    expect(page.text).toContain('Leading teams: in shift work');
    expect(page.text).toContain('Led a team of twelve.');
    expect(page.text).toContain('Come prepared.');
    expect(page.text).toContain(`/mentors/${listings.urs}/request`);
    expect(page.text).not.toMatch(/Amstad|mailto:|\+41/);
  });

  it.each(['unlisted', 'paused', 'suspended', 'retired'] as const)('%s is not there, except for herself', async (state) => {
    await stage.listing('urs', { state });
    for (const name of ['jana', 'eva', 'tarik'] as const) {
      expect((await (await stage.as(name)).get(`/mentors/${listings.urs}`)).status).toBe(404);
      expect((await (await stage.as(name)).get(`/mentors/${listings.urs}/request`)).status).toBe(404);
    }
    expect((await (await stage.as('urs')).get(`/mentors/${listings.urs}`)).text).toContain('This is how members see');
    const refused = await stage.ask('jana');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('My first team is older');
    expect(withoutChance(refused.text)).not.toContain('Urs');
    expect(await requests()).toEqual([]);
  });

  it('that never was online is not found by a form either', async () => {
    await stage.listing('urs', { state: 'unlisted', published_at: null });
    expect((await stage.ask('jana')).status).toBe(404);
    await stage.listing('urs', { published_at: test.house.clock() });
    for (const wrong of ['x', cast.jana])
      expect((await (await stage.as('jana')).post(`/mentors/${wrong}/request`, wish)).status).toBe(404);
  });
});

it('pages by name, keeps the filter in the address and no last name', async () => {
  const before = (await (await stage.as('jana')).get('/mentors')).text.match(/(\d+) mentors<\/strong> are online/)?.[1];
  await test.system(async (deed) => {
    const times = { published_at: deed.now, paused_at: null, paused_by: null, retired_at: null, created_at: deed.now };
    for (let at = 0; at < 30; at++) {
      const [person_id, id] = [600 + at, 700 + at].map((n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`) as [
        string,
        string,
      ];
      const name = {
        first_name: `Mika${at}`,
        last_name: `Ösch${String(at).padStart(2, '0')}`,
        email: `m${at}@weitblick.example`,
      };
      await insertPerson(deed, {
        id: person_id,
        ...name,
        member_number: null,
        status: 'active',
        locale: 'en',
        created_at: deed.now,
        updated_at: deed.now,
      });
      const row = {
        id,
        program_id: programId,
        person_id,
        application_id: null,
        state: 'published' as const,
        capacity: 1,
        durations: [6],
      };
      await insertListing(deed, { ...row, ...times, short_mentoring: false, expectations: null });
      await replaceListingTopics(deed, id, [{ topic: 'delegation', level: 3, evidence: 'Tried.', narrowed_to: null }]);
    }
  });
  const jana = await stage.as('jana');
  const namesOn = (text: string) => [...text.matchAll(/(?:Mika\d+|Urs|Milo) [AÖR]\.(?=<\/a><\/h3>)/g)].map(([name]) => name);
  const first = await jana.get('/mentors?topic=delegation&sort=name');
  expect(first.text).toContain('<strong>31 mentors</strong> match');
  expect(first.text).toContain('1 to 25 of 31');
  const next = /rel="next" href="([^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  // The place in the list is the name as members see it, and the listing.
  expect(next).toMatch(/^\/mentors\?topic=delegation&sort=name&after=mika\d+\+oe?\.%7E[0-9a-f-]{36}$/);
  expect(next).not.toMatch(/sch/i);
  const second = await jana.get(next);
  expect(new Set([...namesOn(first.text), ...namesOn(second.text)]).size).toBe(31);
  expect([namesOn(first.text).length, namesOn(second.text).length]).toEqual([25, 6]);
  expect(second.text).not.toContain('rel="next"');
  expect(second.text).toContain('26 to 31 of 31');
  const back = /rel="prev" href="([^"]+)"/.exec(second.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  expect(namesOn((await jana.get(back)).text)).toEqual(namesOn(first.text));
  expect((await jana.get('/mentors')).text).toContain(`${Number(before) + 30} mentors</strong> are online`);
});
