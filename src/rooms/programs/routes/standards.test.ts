import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cast, programId, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { currentPolicy, hasAccepted, insertPolicyVersion } from '../store/policies.ts';

let test: TestHouse;
let jana: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  jana = await test.as(cast.jana);
});
afterAll(() => test.close());

const trail = (verb: string) =>
  test.house.db.selectFrom('audit_event').selectAll().where('verb', '=', verb).orderBy('id', 'desc').execute();

describe('standards', () => {
  it('are read by everybody, in her language', async () => {
    const page = await test.guest().get('/standards');
    expect(page.text).toContain('Nobody pays.');
    expect(page.text).toContain('id="tips"');
    expect(page.text).not.toContain('action="/standards/acceptance"');
    expectMoved(await test.guest().post('/standards/acceptance', { hash: 'x' }), /^\/sign-in/);
  });

  it('are accepted once, and lead back', async () => {
    const { hash } = (await currentPolicy(test.house, programId))!;
    const page = await jana.get('/standards?next=/mentors/7');
    expect(page.text).toContain(`value="${hash}"`);
    expect(page.text).toContain('value="/mentors/7"');
    const twice = await Promise.all([
      jana.post('/standards/acceptance', { hash, next: '/mentors/7' }),
      jana.post('/standards/acceptance', { hash, next: '/mentors/7' }),
    ]);
    for (const answer of twice) expectMoved(answer, '/mentors/7');
    const rows = await test.house.db.selectFrom('policy_acceptance').selectAll().where('person_id', '=', cast.jana).execute();
    expect(rows.map((row) => row.hash)).toEqual([hash]);
    expect(await trail('standards.accept')).toHaveLength(1);
    expect((await jana.get('/standards')).text).toContain('You accepted version 1');
  });

  it('lead to no other host', async () => {
    const { hash } = (await currentPolicy(test.house, programId))!;
    expect((await jana.get('/standards?next=//evil.example')).text).not.toContain('href="//evil.example"');
    expectMoved(await jana.post('/standards/acceptance', { hash, next: 'https://evil.example' }), '/standards');
  });

  it('are read anew when another version came in between; an editorial one asks nobody', async () => {
    await accept(test, 'milo');
    const old = (await currentPolicy(test.house, programId))!;
    const version = (number: number, kind: 'binding' | 'editorial', title: string) =>
      test.system((deed) =>
        insertPolicyVersion(deed, {
          id: deed.house.chance.id(),
          program_id: programId,
          number,
          kind,
          body: { ...old.body, en: { ...old.body.en, title } },
        }),
      );
    await version(2, 'editorial', 'Standards, corrected');
    expect(await hasAccepted(test.house, programId, cast.jana)).toBe(true);
    await version(3, 'binding', 'Standards, new');
    expect(await hasAccepted(test.house, programId, cast.jana)).toBe(false);
    expect((await jana.get('/standards')).text).toContain(
      'You accepted version 1. New binding rules apply since, now in version 3',
    );
    const refused = await jana.post('/standards/acceptance', { hash: old.hash, next: '/mentors/7' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Standards, new');
    expect(refused.text).toContain('have changed since');
    expect(refused.text).toContain('value="/mentors/7"');
    expect(await hasAccepted(test.house, programId, cast.jana)).toBe(false);
    expect((await jana.post('/standards/acceptance', {})).status).toBe(422);
  });
});
