import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, programId } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { listings, type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { networkDefaults } from '../programs/rules/numbers.ts';
import { updateProgram } from '../programs/store/programs.ts';

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

describe('asking', () => {
  it('seals the concern, mails the mentor without it, and is shown to the two only', async () => {
    const id = await stage.asked('jana');
    const [row] = await requests();
    expect(row?.sealed_concern.toString()).not.toContain('team');
    const [mail] = await test.mailsTo(emailOf('urs'));
    expect(mail).toMatchObject({ kind: 'requests.sent', subject: 'Jana B. asks you as a mentor' });
    expect(mail?.text).toContain(`/requests/${id}`);
    expect(mail?.text).not.toMatch(/older|Brandis/);
    const urs = await (await stage.as('urs')).get(`/requests/${id}`);
    expect(urs.text).toContain('My first team is older');
    expect(urs.text).not.toMatch(/Brandis|jana@|\+41/);
    expect((await (await stage.as('jana')).get(`/requests/${id}`)).text).toContain('My first team is older');
    for (const name of ['eva', 'tarik', 'selin', 'milo'] as const) {
      const other = await stage.as(name);
      for (const path of ['', '/decline']) expect((await other.get(`/requests/${id}${path}`)).status).toBe(404);
      expect((await other.post(`/requests/${id}/acceptance`)).status).toBe(404);
      expect((await other.post(`/requests/${id}/decline`, no)).status).toBe(404);
      expect((await other.post(`/requests/${id}/withdrawal`)).status).toBe(404);
    }
    expect((await (await stage.as('jana')).get('/requests/nonsense')).status).toBe(404);
  });

  it('twice at the same moment leads to one request', async () => {
    const pages = await Promise.all([stage.ask('jana'), stage.ask('jana'), stage.ask('jana')]);
    expect(new Set(pages.map((page) => page.location)).size).toBe(1);
    expect(pages.map((page) => page.status)).toEqual([303, 303, 303]);
    expect(await requests()).toHaveLength(1);
    expect(await stage.kinds('urs')).toEqual(['requests.sent']);
    expect((await (await stage.as('jana')).get(`/mentors/${listings.urs}/request`)).text).toContain('You have already asked');
  });

  it('checks what is wished and keeps what was typed', async () => {
    for (const fields of [
      { topics: [] },
      { topics: ['resilience'] },
      { months: 4 },
      { months: 0 },
      { months: 'x' },
      { mode: 'phone' },
      { concern: '' },
      { concern: 'x'.repeat(601) },
      { first_dates: 'x'.repeat(201) },
    ]) {
      const page = await stage.ask('jana', fields);
      expect({ fields, status: page.status }).toEqual({ fields, status: 422 });
      if (!('concern' in fields)) expect(page.text).toContain('My first team is older');
    }
    expect(await requests()).toEqual([]);
    await stage.listing('urs', { short_mentoring: true });
    expectMoved(await stage.ask('jana', { months: 0 }), /^\/requests/);
    await stage.listing('urs', { short_mentoring: false });
  });

  it('needs the standards of both, anew each time', async () => {
    const page = await stage.ask('tarik');
    expect(page.status).toBe(409);
    expect(page.text).toContain(`/standards?next=${encodeURIComponent(`/mentors/${listings.urs}/request`)}`);
    await test.house.db.deleteFrom('policy_acceptance').where('person_id', '=', cast.urs).execute();
    expect((await stage.ask('jana')).text).toContain('has not yet accepted');
    await accept(test, 'urs');
    expect(await requests()).toEqual([]);
  });

  it('is refused to oneself, to non-members, in a closed programme, above the cap', async () => {
    expect((await stage.ask('urs')).status).toBe(409);
    expect((await stage.ask('lara')).status).toBe(403);
    await test.system((deed) => updateProgram(deed, programId, { state: 'on_hold' }));
    expect((await stage.ask('jana')).text).toContain('is not taking requests');
    await test.system((deed) =>
      updateProgram(deed, programId, { state: 'live', settings: { ...networkDefaults, max_open_requests: 1 } }),
    );
    expect((await (await stage.as('jana')).get(`/mentors/${listings.urs}/request`)).text).toContain('0 of 1 requests open');
    const both = await Promise.all([stage.ask('jana', {}, 'urs'), stage.ask('jana', {}, 'milo')]);
    expect(both.map((page) => page.status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await requests()).toHaveLength(1);
  });

  it('is refused where the mentor is full or already her tandem', async () => {
    await (await stage.as('urs')).post(`/requests/${await stage.asked('jana')}/acceptance`);
    expect((await stage.ask('jana')).text).toContain('already form a tandem');
    await stage.listing('urs', { capacity: 1 });
    const full = await stage.ask('selin');
    expect(full.status).toBe(409);
    expect(full.text).toContain('/mentors?topic=');
  });
});
