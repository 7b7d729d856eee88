import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { somebody, wayOf } from '../../../../test/enrolling.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { expectSound } from '../../../../test/invariants.ts';
import { currentPolicy } from '../../programs/store/policies.ts';

let t: TestHouse;
let cycle: OpenCycle;
let eva: Client;
let at: string;
let hash: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  eva = await t.as(cast.eva);
  at = `/cycles/${cycle.cycle_id}`;
  hash = (await currentPolicy(t.house, cycle.program_id))!.hash;
});
afterAll(async () => {
  await expectSound(t, { files: false });
  await t.close();
});

const tokens = async () =>
  (
    await t.house.db.selectFrom('invitation_link').selectAll().where('revoked_at', 'is', null).orderBy('created_at').execute()
  ).map(({ token, id }) => ({ token, id }));
const yes = () => ({ hash, standards: 'on' });

describe('an invitation by the coordination', () => {
  it('is hers to send, and the office without the desk sends none', async () => {
    for (const [who, status] of [
      [cast.jana, 404],
      [cast.tarik, 404],
      [cast.milo, 403],
    ] as const) {
      const client = await t.as(who);
      expect((await client.get(`${at}/invitations`)).status).toBe(status);
      expect((await client.post(`${at}/invitations`, { email: 'a@firm.example', role: 'mentee' })).status).toBe(status);
      expect((await client.post(`${at}/links`, { role: 'mentee' })).status).toBe(status);
    }
  });

  it('needs an organisation of the cycle, and asks the person', async () => {
    const pia = await somebody(t, 'Pia', null);
    const without = await eva.post(`${at}/invitations`, { email: pia.email, role: 'mentee' });
    expect([without.status, without.text.includes(pia.email)]).toEqual([422, true]);
    const organization_id = cycle.organizations[0]!;
    expectMoved(await eva.post(`${at}/invitations`, { email: pia.email, role: 'mentee', organization_id }), `${at}/invitations`);
    const row = await wayOf(t, cycle.cycle_id, pia.id);
    expect(row).toMatchObject({ state: 'invited', way: 'invited', organization_id });
    expect((await t.mailsTo(pia.email)).map(({ kind }) => kind)).toEqual(['enrolment.invited']);
    expect((await eva.get(`${at}/invitations`)).text).toContain('One person invited, one answer is open');
    const back = `${at}/invitations/${row.id}/withdrawal`;
    expect((await (await t.as(cast.jana)).post(back)).status).toBe(404);
    expectMoved(await eva.post(back), `${at}/invitations`);
    expect((await eva.post(back)).status).toBe(409);
    expectMoved(await eva.post(`${at}/invitations`, { email: pia.email, role: 'mentee', organization_id }), `${at}/invitations`);
  });
});

describe('an invitation link', () => {
  it('holds until its day or until it is revoked', async () => {
    expect((await eva.post(`${at}/links`, { role: 'mentee', expires_on: '2020-01-01' })).status).toBe(422);
    expect((await eva.post(`${at}/links`, { role: 'partner' })).status).toBe(422);
    expectMoved(
      await eva.post(`${at}/links`, { role: 'mentee', organization_id: cycle.organizations[0], note: 'Intranet' }),
      `${at}/invitations#links`,
    );
    const [link] = await tokens();
    expect((await eva.get(`${at}/invitations`)).text).toContain(`/join/${link!.token}`);
    expect((await t.guest().get(`/join/${link!.token}`)).text).toContain('as part of Hallbach Antriebe');
    expect((await t.guest().get('/join/made-up')).text).toContain('This invitation no longer holds');
    expectMoved(await eva.post(`${at}/links/${link!.id}/revocation`), `${at}/invitations#links`);
    expect((await eva.post(`${at}/links/${link!.id}/revocation`)).status).toBe(409);
    expect((await eva.post(`${at}/links/${cast.jana}/revocation`)).status).toBe(404);
    expect((await t.guest().get(`/join/${link!.token}`)).text).toContain('This invitation no longer holds');
    expect((await (await t.as(cast.jana)).post(`/join/${link!.token}`, yes())).status).toBe(409);
  });

  it('lets a member in who says yes, of that organisation only', async () => {
    await eva.post(`${at}/links`, { role: 'mentee', organization_id: cycle.organizations[0] });
    const [link] = await tokens();
    const stranger = await t.as((await somebody(t, 'Rolf', cycle.organizations[1]!)).id);
    expect((await stranger.post(`/join/${link!.token}`, yes())).text).toContain('is for people of Hallbach Antriebe');
    const nia = await somebody(t, 'Nia', cycle.organizations[0]!);
    const client = await t.as(nia.id);
    expect((await client.post(`/join/${link!.token}`, { hash })).status).toBe(422);
    expectMoved(await client.post(`/join/${link!.token}`, yes()), /\/form$/);
    expect(await wayOf(t, cycle.cycle_id, nia.id)).toMatchObject({ state: 'accepted', way: 'invited' });
    expectMoved(await client.get(`/join/${link!.token}`), /^\/participations\//);
  });

  it('lets somebody without an account in through her own mailbox, and tells nobody who is known', async () => {
    const [link] = await tokens();
    const guest = t.guest();
    const fields = { first_name: 'Uma', last_name: 'Sand', email: 'uma@firm.example' };
    expect((await guest.post(`/join/${link!.token}/account`, { ...fields, email: 'uma' })).status).toBe(422);
    const answers = await Promise.all([
      guest.post(`/join/${link!.token}/account`, fields),
      guest.post(`/join/${link!.token}/account`, { ...fields, email: 'jana@weitblick.example' }),
      guest.post('/join/made-up/account', { ...fields, email: 'other@firm.example' }),
    ]);
    expect(answers.map(({ location }) => location)).toEqual(['/sign-in/sent', '/sign-in/sent', '/sign-in/sent']);
    await t.drain();
    expect(await t.mailsTo('other@firm.example')).toEqual([]);
    expect((await t.mailsTo('jana@weitblick.example')).at(-1)?.kind).toBe('people.sign_in');
    const [mail] = await t.mailsTo('uma@firm.example');
    const [, path] = /http:\/\/localhost:3000(\/link\/\S+)/.exec(mail?.text ?? '') ?? [];
    expectMoved(await guest.post(`${path}/join`, { locale: 'en', privacy: 'yes' }), `/join/${link!.token}`);
  });
});

describe('the line manager', () => {
  const link = async (address: string) => {
    const mail = (await t.mailsTo(address)).filter(({ kind }) => kind === 'enrolment.manager').at(-1);
    return /http:\/\/localhost:3000(\/manager\/\S+)/.exec(mail?.text ?? '')?.[1] ?? '';
  };
  const ask = { manager_name: 'Iris Kuhn', manager_email: 'iris@boss.example' };

  it('is asked by the participant, without an account, once', async () => {
    const { id, person_id } = await t.system((deed) =>
      join(deed, cycle, { role: 'mentee', state: 'accepted', organization_id: cycle.organizations[0]! }),
    );
    const own = await t.as(person_id);
    const page = `/participations/${id}`;
    expect((await eva.post(`${page}/manager`, ask)).status).toBe(404);
    expect((await own.post(`${page}/manager`, { ...ask, manager_email: 'iris' })).text).toContain('Iris Kuhn');
    const self = (await t.house.db.selectFrom('person').select('email').where('id', '=', person_id).executeTakeFirstOrThrow())
      .email;
    expect((await own.post(`${page}/manager`, { ...ask, manager_email: self })).status).toBe(422);
    expectMoved(await own.post(`${page}/manager`, ask), `${page}#manager`);
    const old = await link(ask.manager_email);
    expectMoved(await own.post(`${page}/manager`, ask), `${page}#manager`);
    expect((await t.guest().get(old)).text).toContain('no longer open');
    const path = await link(ask.manager_email);
    const guest = t.guest();
    const question = await guest.get(path);
    expect(question.text).toContain('You learn nothing of what is talked about');
    // Her role is told of her, not of whoever reads.
    expect(question.text).not.toMatch(/You (are accompanied|share your)/);
    expect((await guest.post(path)).status).toBe(422);
    const twice = await Promise.all([guest.post(path, { manager_agrees: 'yes' }), guest.post(path, { manager_agrees: 'no' })]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await guest.get(path)).text).toContain('Thank you for your answer');
    expect((await t.mailsTo(self)).at(-1)?.kind).toBe('enrolment.manager_answered');
    const row = await wayOf(t, cycle.cycle_id, person_id);
    expect(row.manager_answered_at).not.toBeNull();
    expect(row.manager_token_hash).not.toBe(path.split('/').at(-1));
  });

  it('forgets a link after four weeks', async () => {
    const { id, person_id } = await t.system((deed) => join(deed, cycle, { role: 'mentee', state: 'accepted' }));
    await (await t.as(person_id)).post(`/participations/${id}/manager`, { ...ask, manager_email: 'late@boss.example' });
    const path = await link('late@boss.example');
    t.later({ days: 29 });
    expect((await t.guest().get(path)).text).toContain('no longer open');
    expect((await t.guest().post(path, { manager_agrees: 'yes' })).status).toBe(409);
    eva = await t.as(cast.eva);
  });

  it('can be recorded by the coordination, with where it knows it from', async () => {
    const { id, person_id } = await t.system((deed) => join(deed, cycle, { role: 'mentee', state: 'ready' }));
    const path = `${at}/people/${id}/manager`;
    expect((await (await t.as(person_id)).post(path, { manager_agrees: 'yes', manager_evidence: 'By phone' })).status).toBe(404);
    expect((await eva.post(path, { manager_agrees: 'yes' })).status).toBe(422);
    expectMoved(await eva.post(path, { manager_agrees: 'yes', manager_evidence: 'By phone, 21 November' }), `${at}/people/${id}`);
    expect(await wayOf(t, cycle.cycle_id, person_id)).toMatchObject({
      manager_agrees: true,
      manager_evidence: 'By phone, 21 November',
    });
  });
});
