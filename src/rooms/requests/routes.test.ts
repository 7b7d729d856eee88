import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, programId, setStage, type Name } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../test/harness.ts';
import { insertListing, replaceListingTopics, updateListing } from '../applications/store/listings.ts';
import { networkDefaults } from '../programs/rules.ts';
import { insertPolicyVersion } from '../programs/store/policies.ts';
import { updateProgram } from '../programs/store/programs.ts';
import { updatePerson } from '../people/store/persons.ts';
import { audit } from '../../platform/db/audit.ts';
import { listRequestSteps } from './store/requests.ts';
import { sightOf } from '../../platform/deed.ts';

let test: TestHouse;
const listings = { urs: '00000000-0000-4000-8000-000000000201', milo: '00000000-0000-4000-8000-000000000202' };
const wish = { topics: ['leading-teams'], concern: 'My first team is older than I am.', months: 6, mode: 'both', first_dates: 'Tuesdays' };
const no = { suggestion: 'fit', reason_code: 'topic' };
const clients = new Map<Name, Client>();
const as = async (name: Name) => {
  const known = clients.get(name) ?? (await test.as(cast[name]));
  clients.set(name, known);
  return known;
};
const ask = async (name: Name, fields: object = {}, mentor: keyof typeof listings = 'urs') => (await as(name)).post(`/mentors/${listings[mentor]}/request`, { ...wish, ...fields });
const requests = () => test.house.db.selectFrom('mentoring_request').selectAll().orderBy('sent_at').execute();
const asked = async (name: Name, mentor: keyof typeof listings = 'urs') => {
  expectMoved(await ask(name, {}, mentor), /^\/requests\//);
  return (await requests()).find((row) => row.mentee_id === cast[name] && row.mentor_id === cast[mentor] && row.state === 'sent')!.id;
};
const kinds = async (name: Name) => (await test.mailsTo(emailOf(name))).map((mail) => mail.kind);

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  await accept(test, 'jana', 'urs', 'milo', 'selin', 'eva');
  await test.system(async (deed) => {
    for (const name of ['urs', 'milo'] as const) {
      await insertListing(deed, { id: listings[name], program_id: programId, person_id: cast[name], application_id: null, state: 'published', capacity: 2, durations: [3, 6], short_mentoring: false, expectations: 'Come prepared.', published_at: deed.now, paused_at: null, paused_by: null, retired_at: null, created_at: deed.now });
      await replaceListingTopics(deed, listings[name], [
        { topic: 'leading-teams', level: 4, evidence: 'Led a team of twelve.', narrowed_to: 'in shift work' },
        ...(name === 'urs' ? [{ topic: 'delegation', level: 3, evidence: 'Learned it late.', narrowed_to: null }] : []),
      ]);
    }
  });
});
afterAll(() => test.close());
beforeEach(async () => {
  for (const table of ['mentoring_request', 'tandem', 'mail'] as const) await test.house.db.deleteFrom(table).execute();
  await test.system(async (deed) => {
    for (const id of Object.values(listings)) await updateListing(deed, id, { state: 'published', capacity: 2 });
    await updateProgram(deed, programId, { state: 'live', settings: networkDefaults });
  });
});

describe('the finder', () => {
  it('shows mentors with short names and places to members only', async () => {
    const page = await (await as('jana')).get('/mentors');
    expect(page.status).toBe(200);
    expect(page.text).toContain('2 mentors are online');
    expect(page.text).toContain('Urs A.');
    expect(page.text).not.toMatch(/Amstad|Rentsch|urs@/);
    expect(page.text).toContain('2 of 2 places free');
    expect((await (await as('lara')).get('/mentors')).status).toBe(403);
    expect((await (await as('lara')).get(`/mentors/${listings.urs}`)).status).toBe(404);
    expectMoved(await test.guest().get('/mentors'), /^\/sign-in/);
    expect((await (await as('urs')).get('/mentors')).text).toContain('your own offer');
  });

  it('filters by topic and language, and says what to change where nobody matches', async () => {
    const jana = await as('jana');
    const topic = await jana.get('/mentors?topic=delegation&language=de');
    expect(topic.text).toContain('Urs A.');
    expect(topic.text).not.toContain('Milo R.');
    const none = await jana.get('/mentors?topic=resilience');
    expect(none.status).toBe(200);
    expect(none.text).toContain('Nobody matches');
    for (const odd of ['?topic=%27%3B--', '?language=xx', '?after=x', '?after=00000000-0000-4000-8000-0000000009ff', '?topic=%00']) expect((await jana.get(`/mentors${odd}`)).status).toBe(200);
    expect((await jana.get(`/mentors?after=${listings.urs}&topic=leading-teams`)).text).toContain('Milo R.');
  });

  it('keeps a full mentor in her place and offers similar ones', async () => {
    await test.system((deed) => updateListing(deed, listings.urs, { capacity: 1 }));
    const urs = await as('urs');
    await urs.post(`/requests/${await asked('jana')}/acceptance`);
    const page = await (await as('selin')).get('/mentors');
    expect(page.text).toContain('full at present');
    expect(page.text).toContain('/mentors?topic=leading-teams');
  });
});

describe('a mentor’s page', () => {
  it('tells what she offers, and the way to ask', async () => {
    const page = await (await as('jana')).get(`/mentors/${listings.urs}`);
    expect(page.text).toContain('Leading teams: in shift work');
    expect(page.text).toContain('Led a team of twelve.');
    expect(page.text).toContain('Come prepared.');
    expect(page.text).toContain(`/mentors/${listings.urs}/request`);
    expect(page.text).not.toMatch(/Amstad|mailto:|\+41/);
  });

  it.each(['unlisted', 'paused', 'suspended', 'retired'] as const)('%s is not there, except for herself', async (state) => {
    await test.system((deed) => updateListing(deed, listings.urs, { state }));
    for (const name of ['jana', 'eva', 'tarik'] as const) {
      expect((await (await as(name)).get(`/mentors/${listings.urs}`)).status).toBe(404);
      expect((await (await as(name)).get(`/mentors/${listings.urs}/request`)).status).toBe(404);
    }
    expect((await (await as('urs')).get(`/mentors/${listings.urs}`)).text).toContain('This is how members see');
    const refused = await ask('jana');
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('My first team is older');
    expect(refused.text).not.toContain('Urs');
    expect(await requests()).toEqual([]);
  });

  it('that never was online is not found by a form either', async () => {
    await test.system((deed) => updateListing(deed, listings.urs, { state: 'unlisted', published_at: null }));
    expect((await ask('jana')).status).toBe(404);
    await test.system((deed) => updateListing(deed, listings.urs, { published_at: deed.now }));
    for (const wrong of ['x', cast.jana]) expect((await (await as('jana')).post(`/mentors/${wrong}/request`, wish)).status).toBe(404);
  });
});

describe('asking', () => {
  it('seals the concern, mails the mentor without it, and is shown to the two only', async () => {
    const id = await asked('jana');
    const [row] = await requests();
    expect(row?.sealed_concern.toString()).not.toContain('team');
    const [mail] = await test.mailsTo(emailOf('urs'));
    expect(mail).toMatchObject({ kind: 'requests.sent', subject: 'Jana B. asks you as a mentor' });
    expect(mail?.text).toContain(`/requests/${id}`);
    expect(mail?.text).not.toMatch(/older|Brandis/);
    const urs = await (await as('urs')).get(`/requests/${id}`);
    expect(urs.text).toContain('My first team is older');
    expect(urs.text).not.toMatch(/Brandis|jana@|\+41/);
    expect((await (await as('jana')).get(`/requests/${id}`)).text).toContain('My first team is older');
    for (const name of ['eva', 'tarik', 'selin', 'milo'] as const) {
      const other = await as(name);
      for (const path of ['', '/decline']) expect((await other.get(`/requests/${id}${path}`)).status).toBe(404);
      expect((await other.post(`/requests/${id}/acceptance`)).status).toBe(404);
      expect((await other.post(`/requests/${id}/decline`, no)).status).toBe(404);
      expect((await other.post(`/requests/${id}/withdrawal`)).status).toBe(404);
    }
    expect((await (await as('jana')).get('/requests/nonsense')).status).toBe(404);
  });

  it('twice at the same moment leads to one request', async () => {
    const pages = await Promise.all([ask('jana'), ask('jana'), ask('jana')]);
    expect(new Set(pages.map((page) => page.location)).size).toBe(1);
    expect(pages.map((page) => page.status)).toEqual([303, 303, 303]);
    expect(await requests()).toHaveLength(1);
    expect(await kinds('urs')).toEqual(['requests.sent']);
    expect((await (await as('jana')).get(`/mentors/${listings.urs}/request`)).text).toContain('You have already asked');
  });

  it('checks what is wished and keeps what was typed', async () => {
    for (const fields of [{ topics: [] }, { topics: ['resilience'] }, { months: 4 }, { months: 0 }, { months: 'x' }, { mode: 'phone' }, { concern: '' }, { concern: 'x'.repeat(601) }, { first_dates: 'x'.repeat(201) }]) {
      const page = await ask('jana', fields);
      expect({ fields, status: page.status }).toEqual({ fields, status: 422 });
      if (!('concern' in fields)) expect(page.text).toContain('My first team is older');
    }
    expect(await requests()).toEqual([]);
    await test.system((deed) => updateListing(deed, listings.urs, { short_mentoring: true }));
    expectMoved(await ask('jana', { months: 0 }), /^\/requests/);
    await test.system((deed) => updateListing(deed, listings.urs, { short_mentoring: false }));
  });

  it('needs the standards of both, anew each time', async () => {
    const page = await ask('tarik');
    expect(page.status).toBe(409);
    expect(page.text).toContain(`/standards?next=${encodeURIComponent(`/mentors/${listings.urs}/request`)}`);
    await test.house.db.deleteFrom('policy_acceptance').where('person_id', '=', cast.urs).execute();
    expect((await ask('jana')).text).toContain('has not yet accepted');
    await accept(test, 'urs');
    expect(await requests()).toEqual([]);
  });

  it('is refused to oneself, to non-members, in a closed programme, above the cap', async () => {
    expect((await ask('urs')).status).toBe(409);
    expect((await ask('lara')).status).toBe(403);
    await test.system((deed) => updateProgram(deed, programId, { state: 'on_hold' }));
    expect((await ask('jana')).text).toContain('does not take requests');
    await test.system((deed) => updateProgram(deed, programId, { state: 'live', settings: { ...networkDefaults, max_open_requests: 1 } }));
    expect((await (await as('jana')).get(`/mentors/${listings.urs}/request`)).text).toContain('0 of 1 requests open');
    const both = await Promise.all([ask('jana', {}, 'urs'), ask('jana', {}, 'milo')]);
    expect(both.map((page) => page.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await requests()).toHaveLength(1);
  });

  it('is refused where the mentor is full or already her tandem', async () => {
    await (await as('urs')).post(`/requests/${await asked('jana')}/acceptance`);
    expect((await ask('jana')).text).toContain('already form a tandem');
    await test.system((deed) => updateListing(deed, listings.urs, { capacity: 1 }));
    const full = await ask('selin');
    expect(full.status).toBe(409);
    expect(full.text).toContain('/mentors?topic=');
  });
});

describe('answering', () => {
  it('yes forms the tandem and tells both', async () => {
    const id = await asked('jana');
    const page = await (await as('urs')).post(`/requests/${id}/acceptance`);
    expectMoved(page, /^\/tandems\//);
    expect((await (await as('jana')).get(page.location!)).text).toContain('mailto:urs@');
    expect(await kinds('jana')).toEqual(['requests.accepted']);
    expect(await kinds('urs')).toEqual(['requests.sent', 'requests.confirmed']);
    const again = await (await as('urs')).post(`/requests/${id}/acceptance`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('already been accepted');
    expect((await (await as('urs')).post(`/requests/${id}/decline`, no)).status).toBe(409);
    expect((await (await as('jana')).post(`/requests/${id}/withdrawal`)).status).toBe(409);
    expectMoved(await (await as('urs')).get(`/requests/${id}/decline`), `/requests/${id}`);
  });

  it('is the mentor’s, taking back the mentee’s', async () => {
    const id = await asked('jana');
    expect((await (await as('jana')).post(`/requests/${id}/acceptance`)).status).toBe(403);
    expect((await (await as('jana')).post(`/requests/${id}/decline`, no)).status).toBe(403);
    expect((await (await as('urs')).post(`/requests/${id}/withdrawal`)).status).toBe(403);
    expect((await requests())[0]?.state).toBe('sent');
  });

  it('no takes a kind word to the mentee and keeps the reason', async () => {
    const id = await asked('jana');
    const urs = await as('urs');
    expect((await urs.get(`/requests/${id}/decline`)).status).toBe(200);
    const empty = await urs.post(`/requests/${id}/decline`, { ...no, suggestion: 'own' });
    expect(empty.status).toBe(422);
    expectMoved(await urs.post(`/requests/${id}/decline`, { ...no, suggestion: 'own', answer: 'Ask Milo, he knows shifts.' }), '/requests');
    const page = await (await as('jana')).get(`/requests/${id}`);
    expect(page.text).toContain('Ask Milo, he knows shifts.');
    expect(page.text).not.toContain('does not suit');
    const [mail] = await test.mailsTo(emailOf('jana'));
    expect(mail?.kind).toBe('requests.declined');
    expect(mail?.text).not.toContain('Milo');
  });

  it('withdrawing frees the mentee and tells the mentor', async () => {
    const id = await asked('jana');
    expectMoved(await (await as('jana')).post(`/requests/${id}/withdrawal`), '/requests');
    expect(await kinds('urs')).toEqual(['requests.sent', 'requests.withdrawn']);
    expect((await (await as('urs')).post(`/requests/${id}/acceptance`)).text).toContain('withdrawn in the meantime');
    await asked('jana');
  });

  it('checks everything again at the moment of the yes', async () => {
    const id = await asked('jana');
    const tried = async () => (await as('urs')).post(`/requests/${id}/acceptance`);
    await test.house.db.deleteFrom('policy_acceptance').where('person_id', '=', cast.jana).execute();
    expect((await tried()).text).toContain('The mentee has not yet accepted');
    await accept(test, 'jana');
    await test.system((deed) => insertPolicyVersion(deed, { id: '00000000-0000-4000-8000-000000000301', program_id: programId, number: 2, kind: 'binding', body: { de: { title: 'S', binding: [], tips: [] }, en: { title: 'S', binding: [], tips: [] } } }));
    expect((await tried()).text).toContain('You have not yet accepted');
    await accept(test, 'jana', 'urs', 'milo', 'selin', 'eva');
    await test.system((deed) => updateListing(deed, listings.urs, { state: 'paused' }));
    expect((await tried()).text).toContain('not online');
    await test.system((deed) => updateListing(deed, listings.urs, { state: 'published' }));
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'lapsed' }));
    expect((await tried()).text).toContain('not an active member');
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'active' }));
    await test.system((deed) => updateProgram(deed, programId, { state: 'on_hold' }));
    expect((await tried()).status).toBe(409);
    await test.system((deed) => updateProgram(deed, programId, { state: 'live' }));
    expectMoved(await tried(), /^\/tandems/);
  });
});

describe('what becomes impossible', () => {
  it('is said to the others when the last place is taken', async () => {
    await test.system((deed) => updateListing(deed, listings.urs, { capacity: 1 }));
    const [first, second] = [await asked('jana'), await asked('selin')];
    await (await as('urs')).post(`/requests/${first}/acceptance`);
    await test.drain();
    expect((await requests()).find((row) => row.id === second)?.state).toBe('expired');
    expect(await kinds('selin')).toEqual(['requests.expired']);
    expect((await (await as('selin')).get(`/requests/${second}`)).text).toContain('/mentors?topic=leading-teams');
  });

  it.each(['listing.pause', 'listing.retire'] as const)('%s closes open requests, unless the listing is back by then', async (verb) => {
    const id = await asked('jana');
    const tell = () => test.system((deed) => audit(deed, verb, { type: 'listing', id: listings.urs }));
    // The applications room may react to a real pause on its own; here only the news counts.
    await tell();
    await test.drain();
    expect((await requests())[0]?.state).toBe('sent');
    await test.system((deed) => updateListing(deed, listings.urs, { state: verb === 'listing.pause' ? 'paused' : 'retired' }));
    await tell();
    await test.drain();
    expect((await requests()).find((row) => row.id === id)?.state).toBe('expired');
    expect(await kinds('jana')).toEqual(['requests.expired']);
  });

  it('a person who leaves or is erased takes her requests along', async () => {
    await asked('jana');
    await asked('selin', 'milo');
    await test.system((deed) => audit(deed, 'person.block', { type: 'person', id: cast.jana }));
    await test.drain();
    expect((await requests()).map((row) => row.state).toSorted()).toEqual(['expired', 'sent']);
    expect(await kinds('urs')).toEqual(['requests.sent', 'requests.withdrawn']);
    await test.system((deed) => audit(deed, 'person.erase', { type: 'person', id: cast.jana }));
    await test.drain();
    expect((await requests()).map((row) => row.mentee_id)).toEqual([cast.selin]);
  });

  it('a merge moves requests and asks nothing twice', async () => {
    await asked('jana');
    await asked('selin');
    await asked('jana', 'milo');
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

it('steps for the home page: what waits, what is late, what was answered', async () => {
  const id = await asked('jana');
  const steps = async (name: Name) => (await listRequestSteps(sightOf(test.house, { kind: 'person', person_id: cast[name], name: '', roles: new Set(['member']) }), 14)).map((step) => [step.kind, step.overdue]);
  expect(await steps('urs')).toEqual([['waiting', false]]);
  expect(await steps('jana')).toEqual([['open', false]]);
  expect(await steps('eva')).toEqual([]);
  await (await as('urs')).post(`/requests/${id}/decline`, no);
  expect(await steps('jana')).toEqual([['answered', false]]);
  expect(await steps('urs')).toEqual([]);
});
