import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { cast, emailOf, programId } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { setWholeStage, things } from '../../../test/stage.ts';
import { insertGiven } from '../feedback/store/given.ts';
import { audit } from '../../platform/db/audit.ts';

let t: TestHouse;
beforeEach(async () => {
  await t?.close();
  t = await openTestHouse();
  await setWholeStage(t);
});
afterAll(() => t.close());

const flags = () => t.house.db.selectFrom('flag').selectAll().where('state', '=', 'open').orderBy('created_at').execute();
const fresh = async () => (await flags()).filter(({ id }) => id !== things.flag);

describe('reporting', () => {
  test('a listing: the office gets a flag, the reporter sees that it has arrived, everybody once', async () => {
    const selin = await t.as(cast.selin);
    const path = `/reports/listing/${things.milo_listing}`;
    const form = await selin.get(path);
    expect(form.text).toContain('You report the mentor listing of Milo R.');
    expect(form.text).toMatch(/name="confidential" value="on" checked/);
    const wrong = await selin.post(path, { text: 'He sells watches.' });
    expect([wrong.status, wrong.text.includes('He sells watches.')]).toEqual([422, true]);
    expectMoved(
      await selin.post(path, { reason: 'advertising', text: 'He sells watches.', confidential: 'on' }),
      '/reports/mine',
    );
    const again = await selin.post(path, { reason: 'other', confidential: 'on' });
    expect([again.status, again.text.includes('You reported this on')]).toEqual([409, true]);
    expect((await selin.get(path)).text).toContain('You reported this on');
    const mine = (await selin.get('/reports/mine')).text;
    expect(mine).toContain('Mentor listing of Milo R.');
    expect(mine).toContain('received');
    const [flag] = await fresh();
    expect(flag).toMatchObject({ about_id: cast.milo, source: 'report', side: 'mentor' });
    // Milo is of the office, and it is about him: neither mail nor page.
    expect((await t.mailsTo(emailOf('eva'))).map(({ kind }) => kind)).toContain('care.flagged');
    expect((await t.mailsTo(emailOf('milo'))).map(({ kind }) => kind)).not.toContain('care.flagged');
    const [eva, milo] = [await t.as(cast.eva), await t.as(cast.milo)];
    expect((await eva.get(`/cases/flags/${flag!.id}`)).text).toContain('He sells watches.');
    expect((await milo.get(`/cases/flags/${flag!.id}`)).status).toBe(404);
    expect((await milo.get('/cases')).text).not.toContain(flag!.id);
  });

  test('a request: the mentor hands over the words that were sent, the other side nothing but the report', async () => {
    const [milo, eva] = [await t.as(cast.milo), await t.as(cast.eva)];
    const path = `/reports/request/${things.request}`;
    expect((await milo.get(path)).text).toContain('How do I delegate?');
    expectMoved(await milo.post(path, { reason: 'disrespect', confidential: 'on' }), '/reports/mine');
    const [flag] = await fresh();
    expect(flag).toMatchObject({ about_id: cast.jana, side: 'mentee' });
    expect((await eva.get(`/cases/flags/${flag!.id}`)).text).toContain('How do I delegate?');
    // Whoever reported does not look after it, although she is of the office.
    expect((await milo.get(`/cases/flags/${flag!.id}`)).status).toBe(404);
    for (const name of ['selin', 'eva', 'tarik', 'urs'] as const)
      expect([name, (await (await t.as(cast[name])).get(path)).status]).toEqual([name, 404]);
  });

  test('where everybody of the office is part of it, the operator reads that somebody else is needed', async () => {
    const [milo, tarik] = [await t.as(cast.milo), await t.as(cast.tarik)];
    const path = `/reports/request/${things.request}`;
    expectMoved(await milo.post(path, { reason: 'disrespect', confidential: 'on' }), '/reports/mine');
    const sign = 'A sign of a quality problem that nobody of the office may look at';
    expect((await tarik.get('/home')).text).not.toContain(sign);
    await t.house.db.deleteFrom('role_grant').where('person_id', '=', cast.eva).execute();
    await t.house.db.deleteFrom('flag').where('id', '=', things.flag).execute();
    expect((await tarik.get('/home')).text).toContain(sign);
    expect((await (await t.as(cast.jana)).get('/home')).text).not.toContain(sign);
  });

  test('a message: by whom it was sent to, and nobody else', async () => {
    const urs = await t.as(cast.urs);
    const path = `/reports/message/${things.message}`;
    expectMoved(await urs.post(path, { reason: 'harassment', text: '', confidential: 'on' }), '/reports/mine');
    expect(await fresh()).toMatchObject([{ about_id: cast.jana, side: 'mentee' }]);
    for (const name of ['jana', 'selin', 'eva', 'milo', 'tarik'] as const)
      expect([name, (await (await t.as(cast[name])).get(path)).status]).toEqual([name, 404]);
  });

  test('a testimonial: only while it is public, and about its author', async () => {
    const selin = await t.as(cast.selin);
    const path = `/reports/testimonial/${things.testimonial}`;
    expect((await selin.get(path)).status).toBe(404);
    await t.house.db.updateTable('testimonial').set({ state: 'published' }).where('id', '=', things.testimonial).execute();
    expect((await selin.get(path)).text).toContain('Urs asks what nobody asks.');
    expectMoved(await selin.post(path, { reason: 'other', confidential: 'on' }), '/reports/mine');
    expect(await fresh()).toMatchObject([{ about_id: cast.jana, side: 'mentee' }]);
    expect((await (await t.as(cast.jana)).get(path)).status).toBe(404);
  });

  test('nobody reports herself, what is not there, or what she cannot see', async () => {
    const [urs, lara] = [await t.as(cast.urs), await t.as(cast.lara)];
    for (const path of [`listing/${things.listing}`, 'listing/none', `plane/${things.listing}`, `listing/${cast.jana}`])
      expect([path, (await urs.get(`/reports/${path}`)).status]).toEqual([path, 404]);
    expect((await urs.post(`/reports/listing/${things.listing}`, { reason: 'other' })).status).toBe(404);
    expect((await lara.get(`/reports/listing/${things.listing}`)).status).toBe(404);
  });

  test('two clicks at once: one report', async () => {
    const selin = await t.as(cast.selin);
    const path = `/reports/listing/${things.milo_listing}`;
    const both = await Promise.all([1, 2].map(() => selin.post(path, { reason: 'other', confidential: 'on' })));
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(await fresh()).toHaveLength(1);
  });

  test('no name of a confidential reporter stands in the trail', async () => {
    const selin = await t.as(cast.selin);
    await selin.post(`/reports/listing/${things.milo_listing}`, { reason: 'other', confidential: 'on' });
    await selin.post(`/reports/listing/${things.listing}`, { reason: 'other' });
    const trail = await t.house.db.selectFrom('audit_event').selectAll().where('verb', '=', 'report.give').execute();
    expect(trail.map(({ actor_id }) => actor_id)).toEqual([null]);
  });
});

describe('feedback', () => {
  async function given(rating: number, standards_kept: boolean, author: 'jana' | 'urs' = 'jana'): Promise<void> {
    const id = t.house.chance.id();
    await t.system(async (deed) => {
      await insertGiven(deed, {
        id,
        program_id: programId,
        tandem_id: things.tandem,
        author_id: cast[author],
        about_id: author === 'jana' ? cast.urs : cast.jana,
        author_role: author === 'jana' ? 'mentee' : 'mentor',
        moment: 'during',
        rating,
        topics_fit: 'no',
        standards_kept,
        text: 'He never has time.',
        standards_text: standards_kept ? undefined : 'He talks about others.',
        created_at: deed.now,
        read_at: null,
        read_by: null,
      });
      await audit(deed, 'tandem_feedback.give', { type: 'tandem_feedback', id });
    });
    await t.drain();
  }

  test('a good one raises nothing, a low rating and a broken standard do, each once', async () => {
    await given(3, true);
    expect(await fresh()).toEqual([]);
    await given(2, true);
    expect(await fresh()).toMatchObject([{ source: 'rating', about_id: cast.urs, side: 'mentor' }]);
    await given(1, false, 'urs');
    const last = (await fresh()).filter(({ about_id }) => about_id === cast.jana);
    expect(last.map(({ source, side }) => `${source} ${side}`).toSorted()).toEqual(['rating mentee', 'standards mentee']);
  });

  test('nothing follows by itself: the listing stays where it is', async () => {
    await given(1, false);
    const listing = await t.house.db
      .selectFrom('mentor_listing')
      .select('state')
      .where('id', '=', things.listing)
      .executeTakeFirst();
    expect(listing).toEqual({ state: 'published' });
    const eva = await t.as(cast.eva);
    const [flag] = await fresh();
    const page = (await eva.get(`/cases/flags/${flag!.id}`)).text;
    expect(page).toContain('He never has time.');
    expect(page).toContain('Nothing follows by itself.');
  });
});
