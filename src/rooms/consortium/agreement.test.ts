import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { openCycle, type OpenCycle } from '../../../test/cycles.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { coordinator } from '../../../test/stage-consortium.ts';
import { sightOf } from '../../platform/deed.ts';
import { nameContact } from './actions/contacts.ts';
import { listOrganizationSteps } from './store/steps.ts';

let t: TestHouse;
let cycle: OpenCycle;
let [eva, urs, jana]: Client[] = [];
let path = '';

beforeAll(async () => {
  t = await openTestHouse();
  await setStage(t);
  cycle = await openCycle(t, 'cross');
  const [first, second] = cycle.organizations;
  await t.system(async (system) => {
    const deed = { ...system, actor: coordinator };
    await nameContact(deed, first!, { email: emailOf('urs'), role: 'executive' });
    await nameContact(deed, second!, { email: emailOf('jana'), role: 'hr' });
  });
  [eva, urs, jana] = await Promise.all([cast.eva, cast.urs, cast.jana].map((id) => t.as(id)));
  path = `/cycles/${cycle.cycle_id}/organizations/${first}/agreement`;
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('cooperation').execute();
});

const seen = async (client: Client, at = path) => /name="seen" value="([^"]*)"/.exec((await client.get(at)).text)?.[1] ?? '';
const states = async () =>
  (await t.house.db.selectFrom('cooperation').select('state').orderBy('number').execute()).map(({ state }) => state);
const sign = async (client: Client, deed: 'offer' | 'signature', more: Fields = {}) =>
  client.post(`${path}/${deed}`, { name: 'Name, Function', sure: 'on', seen: await seen(client), ...more });
const offered = async () => {
  expectMoved(await eva!.post(path), `${path}/draft`);
  expectMoved(await sign(eva!, 'offer'), path);
};
/** The whole form as it stands on the page. */
async function formOf(): Promise<Record<string, string>> {
  const { text } = await eva!.get(`${path}/draft`);
  const fields = [...text.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)</g)].map(([, name, value]) => [name!, value!]);
  return { ...Object.fromEntries(fields), mentor_places: '4', mentee_places: '3', seen: await seen(eva!, `${path}/draft`) };
}

describe('a draft', () => {
  test('is the desk’s alone', async () => {
    expect((await urs!.get(path)).text).toContain('No agreement yet');
    expect((await urs!.post(path)).status).toBe(403);
    await eva!.post(path);
    expect((await eva!.get(path)).text).toContain('Hallbach Antriebe nominates 2 people as mentors');
    expect((await urs!.get(path)).text).toContain('No agreement yet');
    for (const way of ['draft', 'removal', 'end']) expect((await urs!.get(`${path}/${way}`)).status).toBe(403);
    expect((await urs!.get(`${path}/versions/1`)).status).toBe(404);
    expect((await jana!.get(path)).status).toBe(404);
  });

  test('is begun once, whoever clicks', async () => {
    const both = await Promise.all([eva!.post(path), eva!.post(path)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await states()).toEqual(['draft']);
  });

  test('is rewritten, and somebody who began from an older text is told and keeps her words', async () => {
    await eva!.post(path);
    const form = await formOf();
    const changed = {
      ...form,
      kept: ['costs'],
      'text_en.costs': 'Everybody pays for the train.',
      'title_de.own1': 'Räume',
      'title_en.own1': 'Rooms',
    };
    expectMoved(await eva!.post(`${path}/draft`, { ...changed, 'text_de.own1': 'Reihum.', 'text_en.own1': 'In turn.' }), path);
    const { text } = await eva!.get(path);
    expect(text).toContain('Everybody pays for the train.');
    expect(text).toMatch(/Places: 4 for mentors, 3 for mentees.*Rooms/s);
    expect(text).not.toContain('Shared events');
    const late = await eva!.post(`${path}/draft`, { ...form, 'text_en.purpose': 'Words that are not lost.' });
    expect([late.status, late.text.includes('changed meanwhile'), late.text.includes('Words that are not lost.')]).toEqual([
      409,
      true,
      true,
    ]);
  });

  test('with half a clause is not offered', async () => {
    await eva!.post(path);
    const form = await formOf();
    expectMoved(await eva!.post(`${path}/draft`, { ...form, 'text_de.no_poaching': '' }), path);
    expect((await eva!.get(path)).text).toContain('have no words in one of the two languages: No poaching');
    const hash = (await t.house.db.selectFrom('cooperation').select('hash').executeTakeFirstOrThrow()).hash;
    expect((await sign(eva!, 'offer', { seen: hash })).status).toBe(409);
    const wrong = await eva!.post(`${path}/draft`, { ...form, mentor_places: 'many', seen: hash });
    expect(wrong.status).toBe(422);
  });

  test('can be discarded', async () => {
    await eva!.post(path);
    expect((await eva!.get(`${path}/removal`)).text).toContain('Discard the draft?');
    expectMoved(await eva!.post(`${path}/removal`), path);
    expect((await eva!.post(`${path}/removal`)).status).toBe(409);
    expect(await states()).toEqual([]);
  });
});

describe('signing', () => {
  test('the house offers, the organisation signs what it has read, and both read who did when', async () => {
    await eva!.post(path);
    const unsure = await sign(eva!, 'offer', { sure: undefined });
    expect([unsure.status, unsure.text.includes('Name, Function')]).toEqual([422, true]);
    await sign(eva!, 'offer');
    await t.drain();
    expect((await t.mailsTo(emailOf('urs'))).at(-1)?.kind).toBe('consortium.offered');
    const actor = { kind: 'person' as const, person_id: cast.urs, name: '', roles: new Set<string>() };
    expect(await listOrganizationSteps(sightOf(t.house, actor))).toMatchObject([
      { kind: 'agreement_to_sign', path, organization: 'Hallbach Antriebe' },
    ]);
    expect((await urs!.get(`/organizations/${cycle.organizations[0]}`)).text).toContain('Sign the cooperation agreement');
    expect((await sign(urs!, 'signature', { seen: 'x' })).status).toBe(409);
    expect((await eva!.post(`${path}/signature`, { name: 'Eva', sure: 'on', seen: await seen(urs!) })).status).toBe(403);
    const once = await seen(urs!);
    const both = await Promise.all([1, 2].map(() => sign(urs!, 'signature', { seen: once, name: 'Urs Amstad, CEO' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const { text } = await eva!.get(path);
    expect(text).toContain('Urs Amstad, CEO, 23 November 2026');
    expect(await states()).toEqual(['signed']);
    expect((await jana!.get(`${path}/versions/1`)).status).toBe(404);
    await t.drain();
    expect((await t.mailsTo(emailOf('eva'))).at(-1)?.kind).toBe('consortium.signed');
  });

  test('what was taken back cannot be signed', async () => {
    await offered();
    const hash = await seen(urs!);
    expect((await urs!.post(`${path}/withdrawal`)).status).toBe(403);
    expectMoved(await eva!.post(`${path}/withdrawal`), path);
    const late = await sign(urs!, 'signature', { seen: hash });
    expect([late.status, late.text.includes('No version waits for a signature any more')]).toEqual([409, true]);
    expect((await eva!.post(`${path}/withdrawal`)).status).toBe(409);
    const row = await t.house.db.selectFrom('cooperation').selectAll().executeTakeFirstOrThrow();
    expect([row.state, row.house_signed_at, row.house_name]).toEqual(['draft', null, null]);
  });

  test('a newer version leaves the older in force until it is signed, brings its places, and shows what changes', async () => {
    await offered();
    await sign(urs!, 'signature');
    expectMoved(await eva!.post(path), `${path}/draft`);
    const form = await formOf();
    await eva!.post(`${path}/draft`, { ...form, kept: ['time', 'costs', 'events'], 'text_en.time': 'Two hours a month.' });
    expect(await states()).toEqual(['signed', 'draft']);
    await sign(eva!, 'offer');
    const { text } = await urs!.get(path);
    for (const part of ['Version 1 stays in force', 'Changed: Time', 'No longer in it: Ending early', 'The number of places'])
      expect(text).toContain(part);
    await sign(urs!, 'signature');
    expect(await states()).toEqual(['replaced', 'signed']);
    const part = await t.house.db
      .selectFrom('cycle_organization')
      .selectAll()
      .where('organization_id', '=', cycle.organizations[0]!)
      .executeTakeFirstOrThrow();
    expect([part.mentor_places, part.mentee_places]).toEqual([4, 3]);
    expect((await urs!.get(`${path}/versions/1`)).text).toContain('replaced by a newer one');
    const pdf = await urs!.get(`${path}/versions/2/pdf`);
    expect([pdf.status, pdf.headers.get('content-type'), pdf.text.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expectMoved(await eva!.post(`${path}/end`), path);
    expect([(await eva!.post(`${path}/end`)).status, await states()]).toEqual([409, ['replaced', 'ended']]);
  });

  test('nobody there, nobody to ask', async () => {
    const other = `/cycles/${cycle.cycle_id}/organizations/${cycle.organizations[2]}/agreement`;
    await eva!.post(other);
    expect((await eva!.get(other)).text).toContain('Nobody speaks for Versa Rück yet');
    const hash = (await t.house.db.selectFrom('cooperation').select('hash').executeTakeFirstOrThrow()).hash;
    expect((await eva!.post(`${other}/offer`, { name: 'Eva', sure: 'on', seen: hash })).status).toBe(409);
  });
});
