import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, programId } from '../../../test/cast.ts';
import { expectMoved } from '../../../test/harness.ts';
import { type MentorStage, openMentorStage } from '../../../test/mentors.ts';
import { updatePerson } from '../people/store/persons.ts';
import { insertPolicyVersion } from '../programs/store/policies.ts';
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

describe('answering', () => {
  it('yes forms the tandem and tells both', async () => {
    const id = await stage.asked('jana');
    const page = await (await stage.as('urs')).post(`/requests/${id}/acceptance`);
    expectMoved(page, /^\/tandems\//);
    expect((await (await stage.as('jana')).get(page.location!)).text).toContain('mailto:urs@');
    expect(await stage.kinds('jana')).toEqual(['requests.accepted']);
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.confirmed']);
    const again = await (await stage.as('urs')).post(`/requests/${id}/acceptance`);
    expect(again.status).toBe(409);
    expect(again.text).toContain('already been accepted');
    expect((await (await stage.as('urs')).post(`/requests/${id}/decline`, no)).status).toBe(409);
    expect((await (await stage.as('jana')).post(`/requests/${id}/withdrawal`)).status).toBe(409);
    expectMoved(await (await stage.as('urs')).get(`/requests/${id}/decline`), `/requests/${id}`);
  });

  it('is the mentor’s, taking back the mentee’s', async () => {
    const id = await stage.asked('jana');
    expect((await (await stage.as('jana')).post(`/requests/${id}/acceptance`)).status).toBe(403);
    expect((await (await stage.as('jana')).post(`/requests/${id}/decline`, no)).status).toBe(403);
    expect((await (await stage.as('urs')).post(`/requests/${id}/withdrawal`)).status).toBe(403);
    expect((await requests())[0]?.state).toBe('sent');
  });

  it('no takes a kind word to the mentee and keeps the reason', async () => {
    const id = await stage.asked('jana');
    const urs = await stage.as('urs');
    expect((await urs.get(`/requests/${id}/decline`)).status).toBe(200);
    const empty = await urs.post(`/requests/${id}/decline`, { ...no, suggestion: 'own' });
    expect(empty.status).toBe(422);
    expectMoved(
      await urs.post(`/requests/${id}/decline`, { ...no, suggestion: 'own', answer: 'Ask Milo, he knows shifts.' }),
      '/requests',
    );
    const page = await (await stage.as('jana')).get(`/requests/${id}`);
    expect(page.text).toContain('Ask Milo, he knows shifts.');
    expect(page.text).not.toContain('does not suit');
    const [mail] = await test.mailsTo(emailOf('jana'));
    expect(mail?.kind).toBe('requests.declined');
    expect(mail?.text).not.toContain('Milo');
  });

  it('withdrawing frees the mentee and tells the mentor', async () => {
    const id = await stage.asked('jana');
    expectMoved(await (await stage.as('jana')).post(`/requests/${id}/withdrawal`), '/requests');
    expect(await stage.kinds('urs')).toEqual(['requests.sent', 'requests.withdrawn']);
    expect((await (await stage.as('urs')).post(`/requests/${id}/acceptance`)).text).toContain('withdrawn in the meantime');
    await stage.asked('jana');
  });

  it('checks everything again at the moment of the yes', async () => {
    const id = await stage.asked('jana');
    const tried = async () => (await stage.as('urs')).post(`/requests/${id}/acceptance`);
    await test.house.db.deleteFrom('policy_acceptance').where('person_id', '=', cast.jana).execute();
    expect((await tried()).text).toContain('The mentee has not yet accepted');
    await accept(test, 'jana');
    await test.system((deed) =>
      insertPolicyVersion(deed, {
        id: '00000000-0000-4000-8000-000000000301',
        program_id: programId,
        number: 2,
        kind: 'binding',
        body: { de: { title: 'S', binding: [], tips: [] }, en: { title: 'S', binding: [], tips: [] } },
      }),
    );
    expect((await tried()).text).toContain('You have not yet accepted');
    await accept(test, 'jana', 'urs', 'milo', 'selin', 'eva');
    await stage.listing('urs', { state: 'paused' });
    expect((await tried()).text).toContain('not online');
    await stage.listing('urs', { state: 'published' });
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'lapsed' }));
    expect((await tried()).text).toContain('not an active member');
    await test.system((deed) => updatePerson(deed, cast.jana, { status: 'active' }));
    await test.system((deed) => updateProgram(deed, programId, { state: 'on_hold' }));
    expect((await tried()).status).toBe(409);
    await test.system((deed) => updateProgram(deed, programId, { state: 'live' }));
    expectMoved(await tried(), /^\/tandems/);
  });
});
