import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accept, cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../test/harness.ts';
import { createNetworkProgram } from './actions/programs.ts';
import { settingSwitches } from './rules/settings.ts';
import { networkDefaults, settingLimits } from './rules.ts';
import { currentPolicy, hasAccepted, insertPolicyVersion } from './store/policies.ts';
import { findNetworkProgram, updateProgram } from './store/programs.ts';

let test: TestHouse;
let jana: Client;
let eva: Client;
let tarik: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  [jana, eva, tarik] = await Promise.all([test.as(cast.jana), test.as(cast.eva), test.as(cast.tarik)]);
});
afterAll(() => test.close());

const program = async () => (await findNetworkProgram(test.house))!;
const trail = (verb: string) =>
  test.house.db.selectFrom('audit_event').selectAll().where('verb', '=', verb).orderBy('id', 'desc').execute();

/** The settings form as the page sends it. */
async function typed(change: Fields = {}): Promise<Fields> {
  const { settings, ...row } = await program();
  const numbers = Object.fromEntries(
    Object.keys(settingLimits).map((name) => [name, settings[name as keyof typeof settingLimits]]),
  );
  const switches = Object.fromEntries(settingSwitches.map((name) => [name, settings[name] ? 'on' : undefined]));
  const { name_de, name_en, purpose_de, purpose_en, go_live_on } = row;
  const fields: Fields = { ...numbers, ...switches, name_de, name_en, purpose_de, purpose_en, go_live_on: go_live_on ?? '' };
  return { ...fields, ...change };
}

describe('the programme page', () => {
  it('says to a guest what applies, and offers the sign-in', async () => {
    const page = await test.guest().get('/program');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Learn from each other.');
    expect(page.text).toContain('Running since 1 January 2026');
    expect(page.text).toContain('at most 3 at once');
    expect(page.text).toContain('/sign-in?next=/program');
    expect(page.text).not.toContain('href="/mentors"');
  });

  it('offers a member both roles, the office its settings', async () => {
    const page = await jana.get('/program');
    expect(page.text).toContain('href="/mentors"');
    expect(page.text).toContain('href="/application"');
    expect(page.text).not.toContain('href="/program/settings"');
    expect((await eva.get('/program')).text).toContain('href="/program/settings"');
  });

  it('follows the settings, and keeps a draft to itself', async () => {
    await test.system((deed) =>
      updateProgram(deed, programId, {
        settings: { ...networkDefaults, answer_days: 9, short_mentoring: false },
        go_live_on: '2027-02-01',
      }),
    );
    const coming = await test.guest().get('/program');
    expect(coming.text).toContain('within 9 days');
    expect(coming.text).not.toContain('Short mentoring');
    expect(coming.text).toContain('Starts on 1 February 2027');
    await test.system((deed) => updateProgram(deed, programId, { state: 'draft' }));
    const draft = await test.guest().get('/program');
    expect(draft.status).toBe(200);
    expect(draft.text).not.toContain('Learn from each other.');
    expect((await eva.get('/program')).text).toContain('This is a draft');
    await test.system((deed) =>
      updateProgram(deed, programId, { settings: networkDefaults, state: 'live', go_live_on: '2026-01-01' }),
    );
  });
});

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
    expect((await jana.get('/standards')).text).toContain('You accepted version 1. Version 3');
    const refused = await jana.post('/standards/acceptance', { hash: old.hash, next: '/mentors/7' });
    expect(refused.status).toBe(409);
    expect(refused.text).toContain('Standards, new');
    expect(refused.text).toContain('have changed since');
    expect(refused.text).toContain('value="/mentors/7"');
    expect(await hasAccepted(test.house, programId, cast.jana)).toBe(false);
    expect((await jana.post('/standards/acceptance', {})).status).toBe(422);
  });
});

describe('settings', () => {
  it('are for office and operator only', async () => {
    expectMoved(await test.guest().get('/program/settings'), /^\/sign-in/);
    for (const path of [
      '/program/settings',
      '/program/topics',
      '/program/topics/new?group=leadership',
      '/program/topics/delegation',
      '/program/end',
    ]) {
      expect((await jana.get(path)).status, path).toBe(403);
      expect((await tarik.get(path)).status, path).toBe(200);
    }
    for (const path of [
      '/program/launch',
      '/program/hold',
      '/program/resumption',
      '/program/end',
      '/program/archiving',
      '/program/topics/delegation/removal',
      '/program/topics/delegation/return',
    ]) {
      expect((await jana.post(path)).status, path).toBe(403);
    }
    expect((await jana.post('/program/settings', await typed({ answer_days: 7 }))).status).toBe(403);
    expect((await program()).settings).toEqual(networkDefaults);
    expect((await program()).state).toBe('live');
  });

  it('are saved with before and after, and keep what the form does not know', async () => {
    await test.system((deed) => updateProgram(deed, programId, { settings: { ...networkDefaults, later_feature: 7 } as never }));
    expectMoved(
      await eva.post(
        '/program/settings',
        await typed({ answer_days: 10, name_en: 'Mentoring, new', show_running_publicly: 'on', short_mentoring: undefined }),
      ),
      '/program/settings',
    );
    const { settings, name_en } = await program();
    expect(settings).toMatchObject({ answer_days: 10, show_running_publicly: true, short_mentoring: false, later_feature: 7 });
    expect(name_en).toBe('Mentoring, new');
    const [event] = await trail('program.saveSettings');
    expect(event?.before).toEqual({ answer_days: 14, show_running_publicly: false, short_mentoring: true });
    expect(event?.after).toEqual({
      answer_days: 10,
      show_running_publicly: true,
      short_mentoring: false,
      changed_texts: ['name_en'],
    });
    await eva.post('/program/settings', await typed());
    expect(await trail('program.saveSettings')).toHaveLength(1);
  });

  it('refuse what does not fit and keep what was typed', async () => {
    for (const [change, words] of [
      [{ answer_days: 1000 }, '60'],
      [{ max_months: 2 }, 'longest length'],
      [{ default_months: 13 }, 'usual length'],
      [{ answer_days: 'soon' }, 'does not fit'],
      [{ go_live_on: '2026-02-31' }, 'does not fit'],
      [{ name_de: '' }, 'Please fill this in'],
    ] as const) {
      const page = await eva.post('/program/settings', await typed({ ...change, name_en: 'Typed' }));
      expect(page.status, JSON.stringify(change)).toBe(422);
      expect(page.text).toContain(words);
      expect(page.text).toContain('value="Typed"');
    }
    expect((await program()).name_en).toBe('Mentoring, new');
  });
});

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
      await eva.post('/program/topics/saying-no', { label_de: 'Grenzen setzen', label_en: 'Setting limits' }),
      '/program/topics#leadership',
    );
    expect(await test.house.db.selectFrom('topic').selectAll().where('slug', '=', 'saying-no').executeTakeFirst()).toMatchObject({
      label_en: 'Setting limits',
      sensitive: false,
      active: true,
      position: 4,
    });
    expect((await trail('topic.save'))[0]?.before).toEqual({ label_de: 'Nein sagen', label_en: 'Saying no', sensitive: true });
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
    expect((await eva.get('/feedback/inbox')).text).toContain('One feedback is unread');
    await Promise.all([eva.post(`/feedback/${id}/reading`), eva.post(`/feedback/${id}/reading`)]);
    expect(await trail('feedback.read')).toHaveLength(1);
    expect((await eva.get('/feedback/inbox')).text).toContain('All feedback is read');
    expectMoved(await eva.post(`/feedback/${id}/reading/withdrawal`), '/feedback/inbox');
    expect((await eva.get('/feedback/inbox')).text).toContain('One feedback is unread');
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
    const { news } = (await import('./jobs.ts')).jobs;
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

describe('state of the programme', () => {
  it('moves by the table; what is final asks first', async () => {
    const settings = await eva.get('/program/settings');
    expect(settings.text).toContain('action="/program/hold"');
    expect(settings.text).not.toContain('action="/program/end"');
    const twice = await Promise.all([eva.post('/program/hold'), tarik.post('/program/hold')]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(twice.find(({ status }) => status === 409)?.text).toContain('This step is not possible');
    expect((await test.guest().get('/program')).text).toContain('The programme is resting');
    expectMoved(await eva.post('/program/resumption'), '/program/settings');
    expectMoved(await eva.get('/program/archiving'), '/program/settings');
    expect((await eva.get('/program/end')).text).toContain('Ending is for good');
    expectMoved(await eva.post('/program/end'), '/program/settings');
    expect((await test.guest().get('/program')).text).toContain('has ended');
    expect((await eva.post('/program/launch')).status).toBe(409);
    expectMoved(await eva.post('/program/archiving'), '/program/settings');
    const late = await eva.post('/program/settings', await typed({ answer_days: 20, name_en: 'Late' }));
    expect(late.status).toBe(409);
    expect(late.text).toContain('value="Late"');
    expect((await trail('program.end'))[0]).toMatchObject({ before: 'live', after: 'ended', actor_id: cast.eva });
  });

  it('starts from the template: topics, settings, first standards, launched today', async () => {
    const bare = await openTestHouse();
    try {
      await setStage(bare);
      await bare.system(async (deed) => {
        for (const table of ['policy_version', 'program', 'topic', 'topic_group'] as const)
          await deed.tx.deleteFrom(table).execute();
        await createNetworkProgram(deed, {
          name_de: 'Tandem',
          name_en: 'Tandem',
          purpose_de: 'Zweck.',
          purpose_en: 'Purpose.',
          state: 'draft',
        });
      });
      const office = await bare.as(cast.eva);
      expect((await office.get('/program/topics')).text).toContain('68 topics in 12 groups');
      expectMoved(await office.post('/program/launch'), '/program/settings');
      expect(await findNetworkProgram(bare.house)).toMatchObject({
        state: 'live',
        go_live_on: '2026-11-23',
        settings: networkDefaults,
      });
      expect((await office.get('/standards')).text).toContain('No advertising, no sales, no recruiting');
      const swiss = await bare.app.request('/standards', { headers: { 'accept-language': 'de-CH' } });
      expect(await swiss.text()).toContain('Grössere Auslagen');
    } finally {
      await bare.close();
    }
  });
});
