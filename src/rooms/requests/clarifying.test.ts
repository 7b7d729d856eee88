import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';

let stage: MentorStage;
let test: MentorStage['test'];
const row = () => test.house.db.selectFrom('mentoring_request').selectAll().executeTakeFirstOrThrow();
const question = 'How many people are in your team?';
const reply = 'Seven, in two shifts.';

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
});
afterAll(() => test.close());
beforeEach(() => stage.reset());

describe('asking back', () => {
  it('goes to the mentee, comes back with the reply, and stays between the two', async () => {
    const id = await stage.asked('jana');
    test.later({ days: 6 });
    let [urs, jana] = [await stage.as('urs'), await stage.as('jana')];
    expectMoved(await urs.post(`/requests/${id}/questions`, { question }), `/requests/${id}`);
    expect(await row()).toMatchObject({ state: 'clarifying', reminders: 0, answered_at: null });
    expect((await row()).waiting_since).toEqual(test.house.clock());
    const asked = (await test.mailsTo(emailOf('jana'))).at(-1);
    expect(asked?.kind).toBe('requests.asked');
    expect(asked?.text).toContain(`/requests/${id}`);
    expect(asked?.text).not.toContain('team');
    for (const client of [urs, jana]) expect((await client.get(`/requests/${id}`)).text).toContain(question);
    expect((await jana.get('/requests')).text).toContain('waiting for your reply');
    expect((await urs.get(`/requests/${id}`)).text).not.toContain('name="question"');
    test.later({ days: 6 });
    [urs, jana] = [await stage.as('urs'), await stage.as('jana')];
    expectMoved(await jana.post(`/requests/${id}/reply`, { reply }), `/requests/${id}`);
    expect(await row()).toMatchObject({ state: 'sent', reminders: 0 });
    expect((await row()).waiting_since).toEqual(test.house.clock());
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.replied']);
    for (const client of [urs, jana]) expect((await client.get(`/requests/${id}`)).text).toContain(reply);
    const stored = await test.house.db.selectFrom('request_question').selectAll().execute();
    expect(JSON.stringify(stored.map((each) => `${each.sealed_question}${each.sealed_reply}`))).not.toMatch(/team|Seven/);
    // Each takes her own words along.
    const [mine, theirs] = [await jana.get('/settings/data/export'), await urs.get('/settings/data/export')];
    expect([mine.text.includes(reply), mine.text.includes(question)]).toEqual([true, false]);
    expect([theirs.text.includes(reply), theirs.text.includes(question)]).toEqual([false, true]);
    // Another question may follow, and the answer.
    expectMoved(await urs.post(`/requests/${id}/questions`, { question: 'Since when?' }), `/requests/${id}`);
    expectMoved(await urs.post(`/requests/${id}/acceptance`), /^\/tandems\//);
    await expectSound(test);
  });

  it('is refused without words, and the form says so', async () => {
    const id = await stage.asked('jana');
    const [urs, jana] = [await stage.as('urs'), await stage.as('jana')];
    const none = await urs.post(`/requests/${id}/questions`, { question: ' ' });
    expect([none.status, none.text.includes('id="f-question-error"')]).toEqual([422, true]);
    expectMoved(await urs.post(`/requests/${id}/questions`, { question }), `/requests/${id}`);
    const empty = await jana.post(`/requests/${id}/reply`, { reply: '' });
    expect([empty.status, empty.text.includes('id="f-reply-error"')]).toEqual([422, true]);
  });

  it('belongs to the mentor, replying to the mentee, and nobody else finds it', async () => {
    const id = await stage.asked('jana');
    expect((await (await stage.as('jana')).post(`/requests/${id}/questions`, { question })).status).toBe(403);
    expect((await (await stage.as('urs')).post(`/requests/${id}/reply`, { reply })).status).toBe(403);
    for (const name of ['eva', 'tarik', 'selin', 'milo'] as const) {
      const other = await stage.as(name);
      expect((await other.post(`/requests/${id}/questions`, { question })).status).toBe(404);
      expect((await other.post(`/requests/${id}/reply`, { reply })).status).toBe(404);
    }
  });

  it('one at a time; what was typed is not lost', async () => {
    const id = await stage.asked('jana');
    const [urs, jana] = [await stage.as('urs'), await stage.as('jana')];
    const early = await jana.post(`/requests/${id}/reply`, { reply });
    expect(early.status).toBe(409);
    expect(early.text).toContain(reply);
    const long = await urs.post(`/requests/${id}/questions`, { question: `${question}${'x'.repeat(600)}` });
    expect([long.status, long.text.includes(question)]).toEqual([422, true]);
    expect((await urs.post(`/requests/${id}/questions`, { question: '' })).status).toBe(422);
    const twice = await Promise.all([1, 2].map(() => urs.post(`/requests/${id}/questions`, { question })));
    expect(twice.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    const refused = twice.find(({ status }) => status === 409);
    expect(refused?.text).toContain('still open');
    expect(refused?.text).toContain('What you have written');
    expect((await jana.post(`/requests/${id}/reply`, { reply: '' })).status).toBe(422);
    const replies = await Promise.all([1, 2].map(() => jana.post(`/requests/${id}/reply`, { reply })));
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(replies.find(({ status }) => status === 409)?.text).toContain('already replied');
    expect((await stage.kinds('jana')).filter((kind) => kind === 'requests.asked')).toHaveLength(1);
  });

  it('does not hold up a no, and counts for the cap', async () => {
    const id = await stage.asked('jana');
    const urs = await stage.as('urs');
    await urs.post(`/requests/${id}/questions`, { question });
    expect((await (await stage.as('jana')).get(`/mentors/${listings.milo}/request`)).text).toContain('1 of 3 requests open');
    expectMoved(await stage.ask('jana'), `/requests/${id}`);
    expect((await urs.get(`/requests/${id}/decline`)).status).toBe(200);
    expectMoved(await urs.post(`/requests/${id}/decline`, { suggestion: 'time', reason_code: 'time' }), '/requests');
    expect((await row()).state).toBe('declined');
    const late = await (await stage.as('jana')).post(`/requests/${id}/reply`, { reply });
    expect([late.status, late.text.includes(reply), late.text.includes('already been declined')]).toEqual([409, true, true]);
  });

  it('is withdrawn with the request', async () => {
    const id = await stage.asked('jana');
    await (await stage.as('urs')).post(`/requests/${id}/questions`, { question });
    expectMoved(await (await stage.as('jana')).post(`/requests/${id}/withdrawal`), '/requests');
    const late = await (await stage.as('urs')).post(`/requests/${id}/questions`, { question: 'And since when?' });
    expect([late.status, late.text.includes('And since when?')]).toEqual([409, true]);
  });
});

describe('a sensitive request', () => {
  const topics = ['resilience'];
  beforeEach(async () => {
    await test.house.db
      .insertInto('listing_topic')
      .values({ listing_id: listings.urs, topic: 'resilience', level: 3, evidence: 'A hard year.', narrowed_to: null })
      .onConflict((oc) => oc.doNothing())
      .execute();
  });

  it('is one by its topic or by a tick, and shows its topics on its own page only', async () => {
    await stage.ask('jana', { topics });
    expect((await row()).sensitive).toBe(true);
    const [urs, jana] = [await stage.as('urs'), await stage.as('jana')];
    const { id } = await row();
    for (const client of [urs, jana]) {
      expect((await client.get(`/requests/${id}`)).text).toContain('Coping with pressure');
      for (const path of ['/requests', '/home']) {
        expect((await client.get(path)).text).not.toContain('Coping with pressure');
      }
      expect((await client.get('/requests')).text).toContain('confidential');
    }
    expect((await test.mailsTo(emailOf('urs')))[0]?.text).not.toMatch(/resilience/i);
    const events = await test.house.db.selectFrom('audit_event').select(['before', 'after']).execute();
    expect(JSON.stringify(events)).not.toContain('resilience');
    const form = (await (await stage.as('selin')).get(`/mentors/${listings.urs}/request`)).text;
    expect(form).toContain('Treat this request as confidential');
    await stage.ask('selin', { sensitive: 'on' });
    await stage.ask('eva');
    const all = await test.house.db.selectFrom('mentoring_request').select(['mentee_id', 'sensitive']).execute();
    expect(Object.fromEntries(all.map((each) => [each.mentee_id, each.sensitive]))).toEqual({
      [cast.jana]: true,
      [cast.selin]: true,
      [cast.eva]: false,
    });
  });
});
