import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { join, openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { personnel, somebody, wayOf, type Somebody } from '../../../../test/enrolling.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { expectSound } from '../../../../test/invariants.ts';
import { currentPolicy } from '../../programs/store/policies.ts';
import { withoutChance } from '../../../../test/without-chance.ts';

let t: TestHouse;
let cycle: OpenCycle;
let hr: Somebody;
let other: Client;
let desk: Client;
let at: string;
let list: string;
let hash: string;

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  const [first = '', second = ''] = cycle.organizations;
  hr = await personnel(t, 'Petra', first);
  desk = await t.as(hr.id);
  other = await t.as((await personnel(t, 'Olaf', second)).id);
  at = `/organizations/${first}/nominations?cycle=${cycle.cycle_id}`;
  list = `/organizations/${first}/nominations/list?cycle=${cycle.cycle_id}`;
  hash = (await currentPolicy(t.house, cycle.program_id))!.hash;
});
afterAll(async () => {
  await expectSound(t, { files: false });
  await t.close();
});

const words = { role: 'mentee', why: 'She begins to lead.', time_granted: '2 h a month', manager_informed_on: '2026-11-20' };
const nominee = (name: string) => somebody(t, name, cycle.organizations[0]!);

describe('a nomination', () => {
  let mara: Somebody;
  it('belongs to HR of this organisation, to nobody else', async () => {
    for (const who of [cast.eva, cast.tarik, cast.jana]) {
      const client = await t.as(who);
      expect([(await client.get(at)).status, (await client.post(at, { email: 'x@firm.example', ...words })).status]).toEqual([
        404, 404,
      ]);
    }
    expect((await other.get(at)).status).toBe(404);
    expect((await desk.get(at.replace(cycle.cycle_id, cast.jana))).status).toBe(404);
    expect((await desk.get(at)).text).toContain('Nominate people for Bridges 2027');
    expect((await desk.get(at.split('?')[0]!)).status).toBe(200);
  });

  it('asks the person, and enrols nobody', async () => {
    mara = await nominee('Mara');
    const twice = await Promise.all([
      desk.post(at, { email: mara.email, ...words }),
      desk.post(at, { email: mara.email, ...words }),
    ]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect(await wayOf(t, cycle.cycle_id, mara.id)).toMatchObject({ state: 'nominated', accepted_at: null, nominated_by: hr.id });
    const [mail] = await t.mailsTo(mara.email);
    expect(mail?.kind).toBe('enrolment.nominated');
    expect(mail?.text).not.toContain('begins to lead');
    expect((await desk.get(at)).text).toContain('One person nominated, one answer is open');
  });

  it('keeps what was typed, and says what is wrong', async () => {
    const bad = await desk.post(at, { email: 'nobody', role: 'mentee', why: 'Because of her zeal.' });
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('Because of her zeal.');
    const nameless = await desk.post(at, { email: 'new@firm.example', ...words });
    expect([nameless.status, nameless.text.includes('add first and last name')]).toEqual([422, true]);
    const stranger = await somebody(t, 'Strange', cycle.organizations[1]!);
    const refused = await desk.post(at, { email: stranger.email, ...words });
    expect([refused.status, refused.text.includes('does not belong to your organisation')]).toEqual([422, true]);
    const leader = await somebody(t, 'Lead', cycle.organizations[0]!, 'leader');
    expect((await desk.post(at, { email: leader.email, ...words })).text).toContain('this role is for others');
    expect((await desk.post(at, { email: leader.email, ...words, manager_informed_on: '2027-01-01' })).text).toContain(
      'lies ahead',
    );
  });

  it('is answered by the person alone, whose reason HR never reads', async () => {
    const client = await t.as(mara.id);
    const { id } = await wayOf(t, cycle.cycle_id, mara.id);
    const own = await client.get(`/participations/${id}`);
    expect(own.text).toContain('You have been asked, not enrolled');
    for (const stranger of [desk, await t.as(cast.eva)]) {
      expect((await stranger.get(`/participations/${id}`)).status).toBe(404);
      expect((await stranger.post(`/participations/${id}/acceptance`, { hash, standards: 'on' })).status).toBe(404);
      expect((await stranger.post(`/participations/${id}/refusal`)).status).toBe(404);
    }
    expect((await client.post(`/participations/${id}/refusal`, { reason: 'x'.repeat(700) })).status).toBe(422);
    expectMoved(await client.post(`/participations/${id}/refusal`, { reason: 'I am tired.' }), `/participations/${id}`);
    expect((await client.post(`/participations/${id}/acceptance`, { hash, standards: 'on' })).status).toBe(409);
    const mails = await t.mailsTo(hr.email);
    expect(mails.at(-1)?.kind).toBe('enrolment.declined');
    expect((await desk.get(at)).text + mails.at(-1)?.text).not.toContain('tired');
    expect((await desk.post(at, { email: mara.email, ...words })).text).toContain('said no or withdrawn');
  });

  it('accepted with the standards, is told; and only then counts', async () => {
    const ben = await nominee('Ben');
    await desk.post(at, { email: ben.email, ...words });
    const client = await t.as(ben.id);
    const { id } = await wayOf(t, cycle.cycle_id, ben.id);
    expect((await client.post(`/participations/${id}/acceptance`, { hash })).status).toBe(422);
    const twice = await Promise.all([1, 2].map(() => client.post(`/participations/${id}/acceptance`, { hash, standards: 'on' })));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await wayOf(t, cycle.cycle_id, ben.id)).state).toBe('accepted');
    expect((await t.mailsTo(hr.email)).at(-1)?.kind).toBe('enrolment.accepted');
    expect((await client.get(`/participations/${id}`)).text).toContain('You take part in Bridges 2027');
    expect((await desk.get(at)).text).toContain('said yes');
  });

  it('of somebody new lets her join and leads on to the question', async () => {
    expectMoved(
      await desk.post(at, { email: 'new@firm.example', first_name: 'Ida', last_name: 'Frey', ...words, role: 'mentor' }),
      at,
    );
    const [mail] = await t.mailsTo('new@firm.example');
    const [, link] = /http:\/\/localhost:3000(\/link\/\S+)/.exec(mail?.text ?? '') ?? [];
    const guest = t.guest();
    const joined = await guest.post(`${link}/join`, { locale: 'en', privacy: 'yes' });
    expectMoved(joined, /^\/participations\/[0-9a-f-]{36}$/);
    expect((await guest.get(joined.location!)).text).toContain('Would you like to take part?');
  });

  it('is reminded of after two weeks, and lapses after four', async () => {
    const kai = await nominee('Kai');
    const filled = await desk.post(at, { email: kai.email, ...words });
    expectMoved(filled, at);
    t.later({ days: 15 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect((await t.mailsTo(kai.email)).map(({ kind }) => kind)).toEqual(['enrolment.nominated', 'enrolment.reminder']);
    t.later({ days: 14 });
    await t.drain({ tick: true });
    expect(await wayOf(t, cycle.cycle_id, kai.id)).toMatchObject({ state: 'declined', reason_code: 'no_answer' });
    expect((await t.mailsTo(hr.email)).at(-1)?.kind).toBe('enrolment.unanswered');
    desk = await t.as(hr.id);
    other = await t.as((await somebody(t, 'Otto', null)).id);
    expectMoved(await desk.post(at, { email: kai.email, ...words }), at);
  });

  it('can be taken back while it is open, by this HR only, and its place is free again', async () => {
    const { id } = await wayOf(t, cycle.cycle_id, (await personOf('kai@firm.example')).id);
    const more = await nominee('Finn');
    expect((await desk.post(at, { email: more.email, ...words })).text).toContain('All places of your organisation');
    const path = `${at.split('?')[0]}/${id}/withdrawal`;
    expect((await other.post(path)).status).toBe(404);
    expectMoved(await desk.post(path), at);
    expect((await desk.post(path)).status).toBe(409);
    expectMoved(await desk.post(at, { email: more.email, ...words }), at);
  });
});

const personOf = (email: string) =>
  t.house.db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow();

describe('a list', () => {
  const head = 'E-mail address;First name;Last name;Role;Why;Time granted;Line manager informed on';
  const file = (...lines: string[]) => new File([[head, ...lines].join('\r\n')], 'people.csv', { type: 'text/csv' });
  const line = (name: string, role = 'mentor') => `${name}@firm.example;${name};Roth;${role};Good at it;2 h;20.11.2026`;
  const count = async () => (await t.house.db.selectFrom('participation').select('id').execute()).length;

  it('is there for HR only, with an empty one to fill in', async () => {
    expect((await other.get(list)).status).toBe(404);
    expect((await other.post(list, { file: file(line('ada')) })).status).toBe(404);
    expect((await desk.get(list)).text).toContain('Columns of the list');
    const sample = await desk.get(`${at.split('?')[0]}/sample.csv`);
    expect(sample.text).toContain(head);
  });

  it('that is no list is refused with the reason', async () => {
    for (const [bytes, words_said] of [
      [new File([new Uint8Array([0x50, 0x4b, 3, 4, 0])], 'x.xlsx'), 'This is no CSV'],
      [new File([head], 'x.csv'), 'no people in this file'],
      [new File(['a@b.example;x'], 'x.csv'), 'first line has to name'],
    ] as const) {
      const page = await desk.post(list, { file: bytes });
      expect([page.status, page.text.includes(words_said)]).toEqual([422, true]);
    }
    expect((await desk.post(list)).status).toBe(422);
  });

  it('whose columns are not known asks for them, and blames no line', async () => {
    const page = await desk.post(list, { file: new File(['E-mail address;Role\r\nada@firm.example;mentor'], 'x.csv') });
    expect([page.status, page.text.includes('3 columns are still to be assigned')]).toEqual([200, true]);
    for (const words of ['ada@firm.example</', 'It does not say why.', 'value="run"']) expect(page.text).not.toContain(words);
  });

  it('with a fault shows each, and writes nothing', async () => {
    const before = await count();
    const bad = file(
      line('ada'),
      line('ada'),
      'broken;line',
      line('strange'),
      line('bo', 'boss'),
      'mara@firm.example;;;mentee;x;y;20.11.2026',
    );
    const page = await desk.post(list, { file: bad });
    expect(page.status).toBe(200);
    for (const said of [
      '5 lines of 6',
      'stands in line 2 already',
      'more or fewer cells',
      'not belong to your organisation',
      'The role is missing',
      'said no',
    ])
      expect(page.text).toContain(said);
    expect(page.text).not.toContain('value="run"');
    const columns = Object.fromEntries(
      ['email', 'first_name', 'last_name', 'role', 'why', 'time_granted', 'manager_informed_on'].map((name, column) => [
        `column_${name}`,
        column,
      ]),
    );
    const forced = await desk.post(list, { text: await bad.text(), do: 'run', ...columns });
    expect(forced.status).toBe(409);
    expect(await count()).toBe(before);
  });

  it('with other columns is assigned by hand, then carried out once', async () => {
    const text = `Adresse,Wer,Familie,Als,Grund,Stunden,Tag\n"cleo@firm.example",Cleo,Roth,Mentor,"Has led, and led well",2 h,2026-11-20`;
    const first = await desk.post(list, { file: new File([text], 'x.csv') });
    expect(first.text).toContain('Please choose the column');
    const columns = {
      column_email: 0,
      column_first_name: 1,
      column_last_name: 2,
      column_role: 3,
      column_why: 4,
      column_time_granted: 5,
      column_manager_informed_on: 6,
    };
    const shared = await desk.post(list, { text, ...columns, column_role: 4 });
    expect(shared.text).toContain('chosen twice');
    const good = await desk.post(list, { text, ...columns });
    expect(good.text).toContain('One person can be asked');
    expectMoved(await desk.post(list, { text, do: 'run', ...columns }), at);
    expect((await wayOf(t, cycle.cycle_id, (await personOf('cleo@firm.example')).id)).state).toBe('nominated');
    const again = await desk.post(list, { text, do: 'run', ...columns });
    expect([again.status, again.text.includes('part of this cycle already')]).toEqual([409, true]);
  });

  it('never shows people of another organisation', async () => {
    await t.system((deed) => join(deed, cycle, { role: 'mentor', organization_id: cycle.organizations[1]! }));
    const page = await desk.get(at);
    expect(withoutChance(page.text)).not.toContain('Noa');
    expect(page.text).toContain('Cleo Roth');
  });
});
