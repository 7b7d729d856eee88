import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { applyAs, cvMarker, listAs } from '../../../test/applying.ts';
import { accept, cast, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { audit } from '../../platform/db/audit.ts';
import { updatePerson } from '../people/store/persons.ts';
import { findOwnListing } from './store/listings.ts';

let test: TestHouse;

beforeEach(async () => {
  await test?.close();
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test?.close());

const listing = (name: keyof typeof cast = 'urs') => findOwnListing(test.house, cast[name]);
const application = (id: string) => test.house.db.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst();

/** What the people room writes when a status changes. */
async function changeStatus(
  name: keyof typeof cast,
  status: 'active' | 'lapsed' | 'blocked' | 'left' | 'merged' | 'erased',
  verb: string,
  merged_into?: string,
) {
  await test.system(async (deed) => {
    await updatePerson(deed, cast[name], { status, ...(merged_into ? { merged_into } : {}) });
    await audit(deed, verb, { type: 'person', id: cast[name] });
  });
  await test.drain();
}

describe('news about the account', () => {
  it('pauses when the membership ends, and resumes nothing by itself', async () => {
    await accept(test, 'urs');
    await listAs(test, 'urs');
    await changeStatus('urs', 'lapsed', 'person.lapse');
    expect(await listing()).toMatchObject({ state: 'paused', paused_by: 'system' });
    expect((await (await test.as(cast.urs)).post('/listing/resumption')).status).toBe(403);
    await changeStatus('urs', 'active', 'person.renew');
    expect((await listing())!.state).toBe('paused');
    expect((await (await test.as(cast.urs)).get('/listing')).text).toContain('Your listing was paused');
    expectMoved(await (await test.as(cast.urs)).post('/listing/resumption'), '/listing');
  });

  it('ends with the membership and is erased with the person', async () => {
    await accept(test, 'urs', 'jana');
    await listAs(test, 'urs');
    const waiting = await applyAs(test, 'jana');
    await changeStatus('jana', 'left', 'person.leave');
    expect((await application(waiting))!.state).toBe('withdrawn');
    await changeStatus('urs', 'left', 'person.leave');
    expect((await listing())!.state).toBe('retired');
    const [row] = await test.house.db.selectFrom('application').selectAll().where('person_id', '=', cast.urs).execute();
    await changeStatus('urs', 'erased', 'person.erase');
    expect(await application(row!.id)).toMatchObject({
      sealed_experience: null,
      sealed_motivation: null,
      sealed_cv_text: null,
      cv_file_id: null,
      cv_name: null,
      expectations: null,
    });
    expect(await test.house.files.get(row!.cv_file_id!)).toBeNull();
    expect(await listing()).toMatchObject({ expectations: null, topics: [] });
    expect(
      (
        await test.house.db.selectFrom('application_topic').select('evidence').where('application_id', '=', row!.id).execute()
      ).every(({ evidence }) => evidence === ''),
    ).toBe(true);
  });

  it('moves to the account that stays', async () => {
    await accept(test, 'urs');
    const id = await listAs(test, 'urs');
    await changeStatus('urs', 'merged', 'person.merge', cast.jana);
    expect((await listing('jana'))?.id).toBe(id);
    expect((await (await test.as(cast.jana)).get('/application')).text).toContain('You are a mentor');
  });
});

describe('what is not kept', () => {
  it('deletes the CV after its days, the texts of a no after seven months, drafts after twelve', async () => {
    const [urs, jana] = [await applyAs(test, 'urs'), await applyAs(test, 'jana')];
    const tarik = await test.as(cast.tarik);
    await tarik.post('/application');
    const eva = await test.as(cast.eva);
    await eva.post(`/applications/${urs}/rejection`, { reason_code: 'other', reason: 'Please come back in a year.' });
    const file = (await application(urs))!.cv_file_id!;
    test.later({ days: 29 });
    await test.drain({ tick: true });
    expect((await application(urs))!.cv_file_id).toBe(file);
    test.later({ days: 2 });
    await test.drain({ tick: true });
    expect(await application(urs)).toMatchObject({ cv_file_id: null, sealed_cv_text: null, cv_deleted_at: expect.any(Date) });
    expect(await test.house.files.get(file)).toBeNull();
    expect((await application(jana))!.cv_file_id).not.toBeNull();
    expect((await (await test.as(cast.eva)).get(`/applications/${urs}`)).text).not.toContain(cvMarker);
    test.later({ days: 190 });
    await test.drain({ tick: true });
    expect(await application(urs)).toMatchObject({
      sealed_experience: null,
      sealed_reason: null,
      state: 'rejected',
      erased_at: expect.any(Date),
    });
    expect((await application(jana))!.sealed_experience).not.toBeNull();
    test.later({ days: 150 });
    await test.drain({ tick: true });
    expect(await test.house.db.selectFrom('application').select('id').where('person_id', '=', cast.tarik).execute()).toEqual([]);
  });
});
