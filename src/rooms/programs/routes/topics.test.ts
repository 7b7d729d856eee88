import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';

let test: TestHouse;
let eva: Client;
let tarik: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  eva = await test.as(cast.eva);
  tarik = await test.as(cast.tarik);
});
afterAll(() => test.close());

const trail = (verb: string) =>
  test.house.db.selectFrom('audit_event').selectAll().where('verb', '=', verb).orderBy('id', 'desc').execute();

describe('topics', () => {
  it('are added, renamed, marked', async () => {
    expect((await eva.get('/program/topics')).text).toContain('3 topics in one group');
    const words = { group_slug: 'leadership', label_de: 'Nein sagen', label_en: 'Saying no', sensitive: 'on' };
    const twice = await Promise.all([eva.post('/program/topics', words), tarik.post('/program/topics', words)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    const refused = await eva.post('/program/topics', { ...words, label_de: 'Neu', label_en: 'saying NO' });
    expect(refused.text).toContain('of this name already');
    expect(refused.text).toContain('value="saying NO"');
    expect((await eva.post('/program/topics', { ...words, group_slug: 'nowhere', label_de: 'A', label_en: 'B' })).status).toBe(
      404,
    );
    expectMoved(
      await eva.post('/program/topics/saying-no', {
        label_de: 'Grenzen setzen',
        label_en: 'Setting limits',
        group_slug: 'leadership',
      }),
      '/program/topics#leadership',
    );
    expect(await test.house.db.selectFrom('topic').selectAll().where('slug', '=', 'saying-no').executeTakeFirst()).toMatchObject({
      label_en: 'Setting limits',
      sensitive: false,
      active: true,
      position: 4,
    });
    expect((await trail('topic.save'))[0]?.before).toEqual({
      label_de: 'Nein sagen',
      label_en: 'Saying no',
      sensitive: true,
      group: 'leadership',
    });
    expect((await eva.post('/program/topics/saying-no', { label_de: '', label_en: 'X' })).status).toBe(422);
    expect((await eva.get('/program/topics/nothing')).status).toBe(404);
    expect((await eva.get('/program/topics/new?group=nothing')).status).toBe(404);
    expect((await eva.post('/program/topics/nothing/removal')).status).toBe(404);
  });

  it('come off the list and back on, with undo', async () => {
    expectMoved(await eva.post('/program/topics/delegation/removal'), '/program/topics#leadership');
    const page = await eva.get('/program/topics');
    expect(page.text).toContain('action="/program/topics/delegation/return"');
    expect(page.text).toContain('Delegating is off the list.');
    await eva.post('/program/topics/delegation/removal');
    expect(await trail('topic.remove')).toHaveLength(1);
    await eva.post('/program/topics/delegation/return');
    expect(await trail('topic.return')).toHaveLength(1);
  });
});
