import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emailOf, programId } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { expectSound } from '../../../test/invariants.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { networkDefaults } from '../programs/rules/numbers.ts';
import { updateProgram } from '../programs/store/programs.ts';

let stage: MentorStage;
let test: MentorStage['test'];
const row = (id: string) =>
  test.house.db.selectFrom('mentoring_request').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const passing = async (days: number) => {
  test.later({ days });
  await test.drain({ tick: true });
};

beforeAll(async () => {
  stage = await openMentorStage();
  test = stage.test;
});
afterAll(() => test.close());
beforeEach(() => stage.reset());

describe('a request that nobody answers', () => {
  it('is reminded of twice, then expires, and the mentee is led on to others', async () => {
    const id = await stage.asked('jana');
    await passing(4);
    expect(await stage.kinds('urs')).toEqual(['requests.sent']);
    await passing(1);
    await test.drain({ tick: true });
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.reminder']);
    await passing(5);
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.reminder', 'requests.reminder']);
    const reminder = (await test.mailsTo(emailOf('urs'))).at(-1);
    expect(reminder?.text).toContain(`/requests/${id}`);
    expect(reminder?.text).toMatch(/by \w+ \d+, 2026|by \d+ \w+ 2026/);
    await passing(3);
    expect((await row(id)).state).toBe('sent');
    await passing(1);
    expect(await row(id)).toMatchObject({ state: 'expired', expiry_reason: 'no_answer' });
    expect((await stage.kinds('urs')).length).toBe(3);
    expect(await stage.kinds('jana')).toEqual(['requests.unanswered']);
    await expectSound(test);
    const page = (await (await stage.as('jana')).get(`/requests/${id}`)).text;
    expect(page).toContain('it says nothing about you');
    expect(page).toContain('You can ask these instead');
    expect(page).toContain(`/mentors/${listings.milo}/request`);
    expect(page).not.toContain(`href="/mentors/${listings.urs}`);
    expect((await (await stage.as('urs')).get(`/requests/${id}`)).text).not.toContain('You can ask these instead');
    const late = await (await stage.as('urs')).post(`/requests/${id}/acceptance`);
    expect([late.status, late.text.includes('no longer possible')]).toEqual([409, true]);
    // The cap is free again, and asking once more is possible.
    await stage.asked('jana');
  });

  it('offers nobody whom she has asked, who is full or offline', async () => {
    const id = await stage.asked('jana');
    await (await stage.as('urs')).post(`/requests/${id}/decline`, { suggestion: 'fit', reason_code: 'topic' });
    const offered = async () =>
      (await (await stage.as('jana')).get(`/requests/${id}`)).text.includes(`/mentors/${listings.milo}`);
    expect(await offered()).toBe(true);
    await stage.listing('milo', { state: 'paused' });
    expect(await offered()).toBe(false);
    await stage.listing('milo', { state: 'published', capacity: 1 });
    const other = await stage.asked('selin', 'milo');
    expectMoved(await (await stage.as('milo')).post(`/requests/${other}/acceptance`), /^\/tandems/);
    expect(await offered()).toBe(false);
    expect((await (await stage.as('jana')).get(`/requests/${id}`)).text).toContain('/mentors?topic=');
    await stage.listing('milo', { capacity: 2 });
    expect(await offered()).toBe(true);
    await stage.asked('jana', 'milo');
    expect(await offered()).toBe(false);
  });

  it('keeps to what the programme promises', async () => {
    await test.system((deed) => updateProgram(deed, programId, { settings: { ...networkDefaults, answer_days: 7 } }));
    const id = await stage.asked('jana');
    expect((await (await stage.as('urs')).get(`/requests/${id}`)).text).toContain('after that the request expires');
    await passing(6);
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.reminder']);
    await passing(1);
    expect((await row(id)).state).toBe('expired');
  });
});

describe('a question that nobody replies to', () => {
  it('is reminded of, then ends the request; both are told', async () => {
    const id = await stage.asked('jana');
    await passing(8);
    await (await stage.as('urs')).post(`/requests/${id}/questions`, { question: 'Since when?' });
    await passing(5);
    await passing(5);
    expect(await stage.kinds('jana')).toEqual(['requests.asked', 'requests.reply_reminder', 'requests.reply_reminder']);
    await passing(4);
    expect(await row(id)).toMatchObject({ state: 'expired', expiry_reason: 'no_reply' });
    expect((await stage.kinds('jana')).at(-1)).toBe('requests.unreplied');
    expect((await stage.kinds('urs')).at(-1)).toBe('requests.over');
    expect((await (await stage.as('jana')).get(`/requests/${id}`)).text).toContain('stayed without your reply');
  });

  it('gives the mentor the whole time anew after the reply', async () => {
    const id = await stage.asked('jana');
    await passing(12);
    await (await stage.as('urs')).post(`/requests/${id}/questions`, { question: 'Since when?' });
    await passing(12);
    await (await stage.as('jana')).post(`/requests/${id}/reply`, { reply: 'Since May.' });
    await passing(13);
    expect((await row(id)).state).toBe('sent');
    await passing(1);
    expect((await row(id)).expiry_reason).toBe('no_answer');
  });
});

describe('a mentor who stays silent', () => {
  it('is asked after three in a row whether she wants a pause', async () => {
    for (const name of ['jana', 'selin', 'eva'] as const) await stage.asked(name);
    expect((await (await stage.as('urs')).get('/requests')).text).not.toContain('Would a pause suit you?');
    await passing(14);
    const urs = await stage.as('urs');
    expect((await stage.kinds('urs')).filter((kind) => kind === 'requests.silent')).toHaveLength(1);
    expect((await urs.get('/requests')).text).toContain('The last 3 requests');
    expect((await (await stage.as('milo')).get('/requests')).text).not.toContain('Would a pause suit you?');
    expectMoved(await urs.post('/listing/pause'), '/listing');
    expect((await urs.get('/requests')).text).not.toContain('Would a pause suit you?');
    await test.drain();
  });

  it('is not asked when she has answered one of them', async () => {
    await stage.asked('jana');
    await stage.asked('selin');
    await passing(14);
    const id = await stage.asked('eva');
    await (await stage.as('urs')).post(`/requests/${id}/decline`, { suggestion: 'time', reason_code: 'time' });
    await stage.asked('jana');
    await passing(14);
    expect(await stage.kinds('urs')).not.toContain('requests.silent');
  });
});
