import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, programId, type Name } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { wordsOf } from '../../platform/html/ui.ts';
import { moveTo } from './store/leaving.ts';
import { listTestimonialSteps } from './store/testimonials.ts';
import { findVoice, listVoices } from './store/voices.ts';

const words = 'Urs asked the question that nobody had dared to ask me.';

let t: TestHouse;
let jana: Client;
let urs: Client;
let eva: Client;
beforeAll(async () => {
  t = await openTestHouse();
  await setWholeStage(t);
  [jana, urs, eva] = [await t.as(cast.jana), await t.as(cast.urs), await t.as(cast.eva)];
});
afterAll(() => t.close());
beforeEach(async () => {
  await t.house.db.deleteFrom('testimonial').execute();
  await t.house.db.deleteFrom('tandem_feedback').execute();
  await t.house.db.deleteFrom('mail').execute();
});

const answers: Fields = { rating: 5, topics_fit: 'yes', standards_kept: 'yes', text: words };
const offered: Fields = { text: words, signed_as: 'initial', names_partner: 'yes' };

async function feedback(client = jana, fields = answers): Promise<string> {
  const page = await client.post(`/tandems/${things.tandem}/feedback`, fields);
  return page.location ?? '';
}

const stored = () => t.house.db.selectFrom('testimonial').selectAll().orderBy('released_at').execute();
const state = async () => (await stored()).map((row) => row.state);

async function offer(fields = offered): Promise<string> {
  expectMoved(await jana.post(`${await feedback()}/testimonial`, fields), '/testimonials');
  return (await stored()).at(-1)?.id ?? '';
}

const move = (client: Client, id: string, noun: string) => client.post(`/testimonials/${id}/${noun}`);
const sight = () => ({ db: t.house.db, house: t.house, now: t.house.clock() });
const voices = () => listVoices(sight(), wordsOf('en'), programId, 9);
const mailed = async (name: Name) => (await t.mailsTo(emailOf(name))).map((mail) => mail.kind);

describe('the way to the public page', () => {
  test('author, person named and office: only then it is there, and either takes it back at once', async () => {
    const id = await offer();
    expect(await state()).toEqual(['offered']);
    expect(JSON.stringify(await stored())).not.toContain('dared');
    expect(await voices()).toEqual([]);
    // Not the office's business yet.
    expect((await eva.get('/program/testimonials')).text).not.toContain('dared');
    expect((await move(eva, id, 'publication')).status).toBe(404);
    expect(await mailed('urs')).toContain('feedback.testimonial_asked');
    const actor = { kind: 'person' as const, person_id: cast.urs, name: '', roles: new Set<string>() };
    expect(await listTestimonialSteps({ ...sight(), actor })).toMatchObject([
      { testimonial_id: id, author: { first_name: 'Jana' } },
    ]);
    // She reads exactly what would be public.
    const asked = await urs.get('/testimonials');
    for (const part of ['dared', 'Jana B.', 'Mentee of Urs Amstad', 'Agree']) expect(asked.text).toContain(part);
    expectMoved(await move(urs, id, 'agreement'), '/testimonials');
    expect(await state()).toEqual(['agreed']);
    expect(await voices()).toEqual([]);
    expect(await mailed('eva')).toContain('feedback.testimonial_waiting');
    expect((await eva.get('/program/testimonials')).text).toContain('One voice waits for you');
    expectMoved(await move(eva, id, 'publication'), '/program/testimonials');
    expect(await voices()).toMatchObject([{ id, name: 'Jana B.', line: 'Mentee of Urs Amstad', text: `“${words}”` }]);
    expect(await findVoice(sight(), id)).toMatchObject({ author_id: cast.jana, about_id: cast.urs, program_id: programId });
    expect(await mailed('jana')).toEqual(['feedback.testimonial_moved', 'feedback.testimonial_moved']);
    expectMoved(await move(urs, id, 'withdrawal'), '/testimonials');
    expect(await voices()).toEqual([]);
    expect(await state()).toEqual(['withdrawn']);
    const readBy = await Promise.all([jana, urs].map(async (who) => (await who.get('/testimonials')).text.includes('dared')));
    expect(readBy).toEqual([true, false]);
    expect((await stored())[0]?.ended_at).not.toBeNull();
    const trail = await t.house.db.selectFrom('audit_event').select('verb').where('object_id', '=', id).orderBy('at').execute();
    expect(trail.map((row) => row.verb).toSorted()).toEqual(
      ['agree', 'offer', 'publish', 'withdraw'].map((verb) => `testimonial.${verb}`),
    );
  });

  test('words that name nobody go to the office; anonymous shows no letter of the name', async () => {
    const id = await offer({ ...offered, signed_as: 'anonymous', names_partner: 'no' });
    expect(await stored()).toMatchObject([{ state: 'agreed', about_id: null }]);
    expect(await mailed('urs')).not.toContain('feedback.testimonial_asked');
    expect((await urs.get('/testimonials')).text).not.toContain('dared');
    await move(eva, id, 'publication');
    expect(await voices()).toMatchObject([{ name: 'A member', line: 'Mentee', left: { initials: '' }, right: { initials: '' } }]);
    expectMoved(await move(jana, id, 'withdrawal'), '/testimonials');
    expect(await voices()).toEqual([]);
  });

  test('who is named may refuse, and is not asked again for the same words', async () => {
    const id = await offer();
    expectMoved(await move(urs, id, 'refusal'), '/testimonials');
    const path = `/tandems/${things.tandem}/feedback/${(await stored())[0]?.feedback_id}/testimonial`;
    const again = await jana.post(path, offered);
    expect(again.status).toBe(422);
    expect(again.text).toContain('prefers not to be named');
    expect(again.text).toContain('dared');
    expectMoved(await jana.post(path, { ...offered, names_partner: 'no' }), '/testimonials');
    expect(await state()).toEqual(['refused', 'agreed']);
  });

  test('the office declines, or takes down what is public', async () => {
    const id = await offer();
    await move(urs, id, 'agreement');
    expectMoved(await move(eva, id, 'rejection'), '/program/testimonials');
    expect(await state()).toEqual(['declined']);
    await t.house.db.deleteFrom('testimonial').execute();
    const other = await offer();
    await move(urs, other, 'agreement');
    await move(eva, other, 'publication');
    expectMoved(await move(eva, other, 'removal'), '/program/testimonials');
    expect(await voices()).toEqual([]);
  });
});

describe('refused', () => {
  test('criticism is not released, twice is not released, bad input keeps what was typed', async () => {
    const low = await feedback(jana, { ...answers, rating: 2 });
    expect((await jana.get(low)).text).not.toContain('A voice for others');
    expectMoved(await jana.get(`${low}/testimonial`), low);
    expect((await jana.post(`${low}/testimonial`, offered)).status).toBe(409);
    const path = `${await feedback(jana, { ...answers, text: 'Another one.' })}/testimonial`;
    for (const wrong of [{ text: 'Too short' }, { signed_as: 'king' }, { names_partner: undefined }, { text: 'x'.repeat(501) }]) {
      const page = await jana.post(path, { ...offered, ...wrong });
      expect(page.status).toBe(422);
    }
    const both = await Promise.all([jana.post(path, offered), jana.post(path, offered)]);
    expect(both.map((page) => page.status).toSorted()).toEqual([303, 409]);
    expect(await state()).toEqual(['offered']);
  });

  test('other people’s words: not there, or not theirs to decide', async () => {
    const id = await offer();
    const selin = await t.as(cast.selin);
    for (const noun of ['agreement', 'refusal', 'withdrawal', 'publication', 'rejection', 'removal'])
      expect([noun, (await move(selin, id, noun)).status]).toEqual([noun, 404]);
    expect((await move(jana, id, 'agreement')).status).toBe(403);
    expect((await move(urs, id, 'publication')).status).toBe(403);
    expect(
      (await urs.post(`/tandems/${things.tandem}/feedback/${(await stored())[0]?.feedback_id}/testimonial`, offered)).status,
    ).toBe(404);
    expect((await selin.get('/program/testimonials')).status).toBe(403);
    expect((await move(jana, 'nonsense', 'withdrawal')).status).toBe(404);
    expect(await state()).toEqual(['offered']);
  });

  test('a person of the office decides nothing about her own words', async () => {
    await t.house.db
      .insertInto('role_grant')
      .values({ person_id: cast.urs, role: 'office', granted_by: null, granted_at: t.house.clock() })
      .execute();
    const id = await offer();
    const office = await t.as(cast.urs);
    await move(office, id, 'agreement');
    expect((await move(office, id, 'publication')).status).toBe(403);
    const page = await office.get('/program/testimonials');
    expect(page.text).toContain('No voices wait for you');
    expect(page.text).toContain('somebody else of the office decides');
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.urs).execute();
  });

  test('two at once: one wins, the other is told', async () => {
    const id = await offer();
    await move(urs, id, 'agreement');
    const pages = await Promise.all([move(eva, id, 'publication'), move(await t.as(cast.milo), id, 'rejection')]);
    expect(pages.map((page) => page.status).toSorted()).toEqual([303, 409]);
    const twice = await move(eva, id, 'publication');
    expect(twice.status).toBe(409);
    const other = await Promise.all([move(jana, id, 'withdrawal'), move(urs, id, 'withdrawal')]);
    expect(other.every((page) => [303, 409].includes(page.status))).toBe(true);
  });
});

describe('going', () => {
  const publish = async () => {
    const id = await offer();
    await move(urs, id, 'agreement');
    await move(eva, id, 'publication');
    return id;
  };

  test('a suspended or blocked mentor is spoken of by nobody, at once', async () => {
    await publish();
    const to = (suspended: 'suspended' | 'published') =>
      t.house.db.updateTable('mentor_listing').set({ state: suspended }).where('id', '=', things.listing).execute();
    await to('suspended');
    expect(await voices()).toEqual([]);
    await to('published');
    expect(await voices()).toHaveLength(1);
    await t.house.db.updateTable('person').set({ status: 'blocked' }).where('id', '=', cast.urs).execute();
    expect(await voices()).toEqual([]);
    await t.house.db.updateTable('person').set({ status: 'active' }).where('id', '=', cast.urs).execute();
  });

  test('two accounts become one: what was said stays, what one said about the other does not', async () => {
    const id = await publish();
    const given = await feedback(urs, { ...answers, text: 'Jana always came prepared.' });
    await t.system((deed) => moveTo(deed, cast.jana, cast.selin));
    expect(await stored()).toMatchObject([{ id, author_id: cast.selin, about_id: cast.urs }]);
    const rows = await t.house.db.selectFrom('tandem_feedback').selectAll().execute();
    const sides = (row: (typeof rows)[number]) => [row.author_id, row.about_id];
    expect(rows.map(sides)).toEqual(
      expect.arrayContaining([
        [cast.selin, cast.urs],
        [cast.urs, cast.selin],
      ]),
    );
    expect(given).toContain('/feedback/');
    await t.system((deed) => moveTo(deed, cast.selin, cast.urs));
    expect(await stored()).toEqual([]);
    const after = await t.house.db.selectFrom('tandem_feedback').selectAll().execute();
    expect(after.map(sides)).toEqual([
      [cast.urs, null],
      [cast.urs, null],
    ]);
  });

  test('who leaves takes it back; who is erased leaves nothing of her but counts', { timeout: 30_000 }, async () => {
    await publish();
    await feedback(urs, { ...answers, text: 'Jana always came prepared.' });
    expect((await urs.post('/settings/departure', { sure: 'yes' })).status).toBe(303);
    await t.drain({ tick: true });
    expect(await state()).toEqual(['withdrawn']);
    t.later({ days: 31 });
    await t.drain({ tick: true });
    await t.drain({ tick: true });
    expect(await stored()).toEqual([]);
    const left = await t.house.db.selectFrom('tandem_feedback').selectAll().execute();
    expect(left).toMatchObject([{ author_id: cast.jana, about_id: null, rating: 5, sealed_text: null }]);
    const later = await t.as(cast.eva);
    expect((await later.get('/feedback/mentorings')).text).toContain('Jana Brandis about somebody who has left');
  });
});
