import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { applyAs, bothConfirmed, cvMarker } from '../../../test/applying.ts';
import { cast, emailOf, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';

let test: TestHouse;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
});
afterAll(() => test?.close());

const office = () => test.as(cast.eva);

describe('a no', () => {
  it('needs a reason, reaches the applicant, and leaves the way open', async () => {
    const other = await applyAs(test, 'tarik');
    const eva = await office();
    expectMoved(
      await eva.post(`/applications/${other}/decisions`, { 'note.delegation': 'Hm.', then: 'rejection' }),
      `/applications/${other}/rejection`,
    );
    expect((await eva.post(`/applications/${other}/rejection`, { reason_code: 'topics', reason: 'Short.' })).status).toBe(422);
    expect((await eva.post(`/applications/${other}/rejection`, { reason: 'Please tell us more about it.' })).status).toBe(422);
    expectMoved(
      await eva.post(`/applications/${other}/rejection`, { reason_code: 'topics', reason: 'Please tell us more about it.' }),
      '/applications',
    );
    expect((await test.mailsTo(emailOf('tarik'))).at(-1)?.kind).toBe('applications.rejected');
    expect((await test.mailsTo(emailOf('tarik'))).at(-1)?.text).not.toContain('tell us more');
    const tarik = await test.as(cast.tarik);
    expect((await tarik.get('/application')).text).toContain('Please tell us more about it.');
    expectMoved(await tarik.post('/application'), '/application/profile');
  });

  it('has nothing to decide once it was withdrawn', async () => {
    const jana = await applyAs(test, 'jana');
    await (await test.as(cast.jana)).post('/application/withdrawal');
    const eva = await office();
    const page = await eva.post(`/applications/${jana}/approval`, bothConfirmed);
    expect(page.status).toBe(409);
    expect(page.text).toContain('was withdrawn on 23 November 2026');
    expect((await eva.get(`/applications/${jana}`)).text).not.toContain(cvMarker);
    expect((await eva.get(`/applications/${jana}/cv`)).status).toBe(404);
  });
});
