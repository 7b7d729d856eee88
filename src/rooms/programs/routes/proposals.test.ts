import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cast, emailOf, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { inDeed, sightOf } from '../../../platform/deed.ts';
import { proposeTopic, type NewProposal } from '../../people/actions/proposals.ts';
import { actorOf } from '../../people/actions/visit.ts';
import { findProposal } from '../../people/store/proposals.ts';
import { findAnyPerson } from '../../people/store/persons.ts';

let test: TestHouse;
let eva: Client;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
  eva = await test.as(cast.eva);
});
afterAll(() => test?.close());

const proposal: NewProposal = { label: 'Schichtleitung', locale: 'de', evidence: 'Nine years of shifts.', self_level: 3 };

async function propose(change: Partial<NewProposal> = {}, name: 'urs' | 'jana' | 'lara' = 'urs'): Promise<string> {
  const bare = sightOf(test.house, { kind: 'person', person_id: cast[name], name: '', roles: new Set() });
  const person = (await findAnyPerson(bare, cast[name]))!;
  return inDeed({ ...bare, actor: actorOf({ person, roles: [] }) }, (deed) => proposeTopic(deed, { ...proposal, ...change }));
}

const path = (id: string) => `/program/topics/proposals/${id}`;
const words = {
  label_de: 'Schichten leiten',
  label_en: 'Leading shifts',
  synonyms_de: 'Schichtplan, Schicht',
  group_slug: 'leadership',
};
const mails = async () =>
  (await test.mailsTo(emailOf('urs'))).map(({ kind, text }) => [kind, text.includes('/topics/proposals')]);

describe('proposing a topic', () => {
  it('needs a member, and a word that the list does not know', async () => {
    await expect(propose({ label: 'DELEGATING' })).rejects.toMatchObject({ status: 422, field: 'label' });
    await test.house.db
      .updateTable('topic')
      .set({ synonyms_de: ['Aufgaben abgeben'] })
      .where('slug', '=', 'delegation')
      .execute();
    await expect(propose({ label: 'aufgaben  abgeben'.replace('  ', ' ') })).rejects.toMatchObject({
      said: { key: 'people.proposals.known', vars: { topic: 'Delegating' } },
    });
    await propose();
    await expect(propose({ label: 'SCHICHTLEITUNG' })).rejects.toMatchObject({ said: { key: 'people.proposals.twice' } });
    for (const label of ['Eins', 'Zwei', 'Drei', 'Vier']) await propose({ label });
    await expect(propose({ label: 'Fünf' })).rejects.toMatchObject({ said: { key: 'people.proposals.too_many' } });
    await expect(propose({}, 'lara')).rejects.toMatchObject({ status: 403 });
    await propose({}, 'jana');
  });

  it('is taken back by the person, once, and by nobody else', async () => {
    const id = await propose();
    const [urs, jana] = [await test.as(cast.urs), await test.as(cast.jana)];
    expect((await urs.get('/topics/proposals')).text).toContain('Schichtleitung');
    expect((await jana.get('/topics/proposals')).text).not.toContain('Schichtleitung');
    expect((await jana.post(`/topics/proposals/${id}/withdrawal`)).status).toBe(404);
    expect((await eva.post(`/topics/proposals/${id}/withdrawal`)).status).toBe(404);
    expect((await urs.post('/topics/proposals/x/withdrawal')).status).toBe(404);
    const twice = await Promise.all([1, 2].map(() => urs.post(`/topics/proposals/${id}/withdrawal`)));
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await eva.get('/program/topics/proposals')).text).toContain('No proposal waits');
    expect((await eva.post(`${path(id)}/refusal`, { reason: 'No.' })).status).toBe(409);
  });
});

describe('deciding on a proposal', () => {
  it('adds a topic, with a mail that leads to it', async () => {
    const id = await propose();
    const page = await eva.get(path(id));
    expect(page.text).toContain('value="Schichtleitung"');
    expect(page.text).toContain('Urs Amstad');
    const refused = await eva.post(`${path(id)}/addition`, { ...words, label_en: 'delegating' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('value="delegating"');
    expectMoved(await eva.post(`${path(id)}/addition`, words), '/program/topics/proposals');
    expect(await findProposal(test.house, id)).toMatchObject({ state: 'added', topic: 'leading-shifts', decided_by: cast.eva });
    const topic = await test.house.db.selectFrom('topic').selectAll().where('slug', '=', 'leading-shifts').executeTakeFirst();
    expect(topic).toMatchObject({ synonyms_de: ['Schichtplan', 'Schicht'], synonyms_en: [], active: true });
    expect(await mails()).toEqual([['people.proposal', true]]);
    expect((await (await test.as(cast.urs)).get('/topics/proposals')).text).toContain('“Leading shifts”');
    expect((await eva.get('/program/topics/proposals')).text).toContain('added as Leading shifts');
    expect((await eva.get(path(id))).text).not.toContain('action="/program/topics/proposals');
  });

  it('matches it to a topic that is there', async () => {
    const id = await propose({ label: 'Delegation im Team', locale: 'en' });
    expect((await eva.get(path(id))).text).toContain('That is it');
    expect((await eva.post(`${path(id)}/match`, { topic: 'nowhere' })).status).toBe(422);
    expect((await eva.post(`${path(id)}/match`, {})).status).toBe(422);
    expectMoved(await eva.post(`${path(id)}/match`, { topic: 'delegation' }), '/program/topics/proposals');
    expect(await findProposal(test.house, id)).toMatchObject({ state: 'matched', topic: 'delegation' });
    expect(await mails()).toEqual([['people.proposal', true]]);
  });

  it('refuses it with a sentence that only the person reads', async () => {
    const id = await propose();
    expect((await eva.post(`${path(id)}/refusal`, {})).status).toBe(422);
    expectMoved(await eva.post(`${path(id)}/refusal`, { reason: 'Too narrow for the list.' }), '/program/topics/proposals');
    const [mail] = await test.mailsTo(emailOf('urs'));
    expect(mail?.text).not.toContain('Too narrow');
    expect((await (await test.as(cast.urs)).get('/topics/proposals')).text).toContain('Too narrow for the list.');
  });

  it('is done once: the second decision is told so', async () => {
    const id = await propose();
    const tarik = await test.as(cast.tarik);
    const both = await Promise.all([
      eva.post(`${path(id)}/match`, { topic: 'delegation' }),
      tarik.post(`${path(id)}/refusal`, { reason: 'No.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await mails()).toHaveLength(1);
  });

  it('is the office’s: nobody else sees any', async () => {
    const id = await propose();
    const urs = await test.as(cast.urs);
    for (const page of ['/program/topics/proposals', path(id)]) expect((await urs.get(page)).status).toBe(403);
    for (const noun of ['addition', 'match', 'refusal'])
      expect((await urs.post(`${path(id)}/${noun}`, { ...words, topic: 'delegation', reason: 'x' })).status).toBe(403);
    expect((await eva.get(path('x'))).status).toBe(404);
    expect((await eva.get(path(cast.urs))).status).toBe(404);
  });

  it('ends with whoever leaves, and nothing of it is left after the erasure', async () => {
    const id = await propose();
    await (await test.as(cast.urs)).post('/settings/departure', { sure: 'yes' });
    await test.drain();
    expect(await findProposal(test.house, id)).toMatchObject({ state: 'withdrawn', decided_by: null });
    test.later({ days: 31 });
    await test.drain({ tick: true });
    expect(await findProposal(test.house, id)).toBeUndefined();
  });

  it('is forgotten a year later', async () => {
    const id = await propose();
    const open = await propose({ label: 'Bleibt' });
    await eva.post(`${path(id)}/match`, { topic: 'delegation' });
    test.later({ days: 360 });
    await test.drain({ tick: true });
    expect(await findProposal(test.house, id)).toBeDefined();
    test.later({ days: 10 });
    await test.drain({ tick: true });
    expect(await findProposal(test.house, id)).toBeUndefined();
    expect(await findProposal(test.house, open)).toMatchObject({ state: 'open' });
  });
});
