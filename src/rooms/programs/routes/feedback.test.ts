import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { jobs } from '../jobs.ts';

let test: TestHouse;
let jana: Client;
let eva: Client;
let tarik: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  jana = await test.as(cast.jana);
  eva = await test.as(cast.eva);
  tarik = await test.as(cast.tarik);
});
afterAll(() => test.close());

const trail = (verb: string) =>
  test.house.db.selectFrom('audit_event').selectAll().where('verb', '=', verb).orderBy('id', 'desc').execute();

describe('feedback', () => {
  const fields = { kind: 'idea', text: 'A meeting place\n\nin Olten.', may_reply: 'on' };

  it('reaches the office and nobody else', async () => {
    expectMoved(await test.guest().get('/feedback'), /^\/sign-in/);
    const sent = await jana.post('/feedback', fields);
    expectMoved(sent, /^\/feedback\/[\w-]{36}$/);
    const path = sent.location!;
    expect((await jana.get(path)).text).toContain('in Olten.');
    expect((await jana.get(path)).text).not.toContain('Mark as read');
    const [urs, office] = [await test.as(cast.urs), await eva.get(path)];
    expect(office.text).toContain('in Olten.');
    expect(office.text).toContain(emailOf('jana'));
    for (const other of [urs, tarik]) {
      expect((await other.get(path)).status).toBe(404);
      expect((await other.get('/feedback/inbox')).status).toBe(403);
      expect((await other.post(`${path}/reading`)).status).toBe(404);
    }
    expect((await jana.post(`${path}/reading`)).status).toBe(403);
    const [mail] = await test.mailsTo(emailOf('eva'));
    expect(mail?.kind).toBe('programs.feedback');
    expect(mail?.text).toContain(path);
    expect(mail?.text).not.toContain('Olten');
    const [row] = await test.house.db.selectFrom('program_feedback').selectAll().execute();
    expect(row?.sealed_text.toString()).not.toContain('Olten');
  });

  it('is marked as read and unread, twice is once', async () => {
    const { id } = await test.house.db.selectFrom('program_feedback').select('id').executeTakeFirstOrThrow();
    expect((await eva.get('/feedback/inbox')).text).toContain('One piece of feedback about the programme is unread');
    await Promise.all([eva.post(`/feedback/${id}/reading`), eva.post(`/feedback/${id}/reading`)]);
    expect(await trail('feedback.read')).toHaveLength(1);
    expect((await eva.get('/feedback/inbox')).text).toContain('All feedback about the programme is read');
    expectMoved(await eva.post(`/feedback/${id}/reading/withdrawal`), '/feedback/inbox');
    expect((await eva.get('/feedback/inbox')).text).toContain('One piece of feedback about the programme is unread');
  });

  it('refuses empty and endless texts, and odd addresses', async () => {
    const page = await jana.post('/feedback', { kind: 'idea', text: 'x'.repeat(2001) });
    expect(page.status).toBe(422);
    expect(page.text).toContain('x'.repeat(2001));
    expect((await jana.post('/feedback', { text: 'x' })).status).toBe(422);
    expect((await jana.post('/feedback', { kind: 'rant', text: 'x' })).status).toBe(422);
    expect((await eva.get('/feedback/1')).status).toBe(404);
    expect((await eva.post("/feedback/'/reading")).status).toBe(404);
    expect((await eva.get('/feedback/inbox?after=soon_1')).status).toBe(200);
    expect((await eva.get('/feedback/inbox?after=99999999999999999999_00000000-0000-4000-8000-000000000001')).status).toBe(200);
  });

  it('is paged, newest first', async () => {
    for (let n = 1; n <= 26; n += 1) await jana.post('/feedback', { kind: 'praise', text: `Number ${n}.` });
    const first = await eva.get('/feedback/inbox');
    const next = /href="(\/feedback\/inbox\?after=[^"]+)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&');
    const second = await eva.get(next!);
    const shown = (text: string) => [...text.matchAll(/href="\/feedback\/([\w-]{36})"/g)].map(([, id]) => id);
    expect([shown(first.text).length, shown(second.text).length]).toEqual([25, 2]);
    expect(new Set([...shown(first.text), ...shown(second.text)]).size).toBe(27);
  });

  it('goes with the account: merged, then erased', async () => {
    const { id } = await test.house.db.selectFrom('program_feedback').select('id').executeTakeFirstOrThrow();
    const { news } = jobs;
    await accept(test, 'jana', 'milo');
    await test.system(async (deed) => {
      await deed.tx.updateTable('person').set({ merged_into: cast.milo }).where('id', '=', cast.jana).execute();
      await news['person.merge']!(deed, cast.jana);
    });
    expect(
      await test.house.db.selectFrom('program_feedback').select('person_id').where('id', '=', id).executeTakeFirst(),
    ).toEqual({ person_id: cast.milo });
    expect(await test.house.db.selectFrom('policy_acceptance').select('person_id').execute()).toEqual([{ person_id: cast.milo }]);
    await test.system((deed) => news['person.erase']!(deed, cast.milo));
    expect(await test.house.db.selectFrom('program_feedback').selectAll().execute()).toEqual([]);
    await test.drain({ tick: true });
    expect(await test.house.db.selectFrom('policy_acceptance').select('person_id').execute()).toHaveLength(1);
    await test.system((deed) =>
      deed.tx
        .updateTable('person')
        .set({ left_at: new Date('2023-11-01T00:00:00Z') })
        .where('id', '=', cast.milo)
        .execute(),
    );
    await test.drain({ tick: true });
    expect(await test.house.db.selectFrom('policy_acceptance').select('person_id').execute()).toEqual([]);
  });
});
