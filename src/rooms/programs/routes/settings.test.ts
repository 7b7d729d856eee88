import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, programId, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type Fields, type TestHouse } from '../../../../test/harness.ts';
import { networkDefaults, settingLimits } from '../rules/numbers.ts';
import { settingSwitches } from '../rules/settings.ts';
import { findNetworkProgram, updateProgram } from '../store/programs.ts';

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
    expect((await program()).settings).toEqual({ ...networkDefaults, kickoff: false, agreement: false });
    expect((await program()).state).toBe('live');
  });

  it('are saved with before and after, and keep what the form does not know', async () => {
    await test.system((deed) =>
      updateProgram(deed, programId, {
        settings: { ...networkDefaults, kickoff: false, agreement: false, later_feature: 7 } as never,
      }),
    );
    expectMoved(
      await eva.post(
        '/program/settings',
        await typed({
          answer_days: 10,
          agreement_days: 40,
          kickoff: 'on',
          name_en: 'Mentoring, new',
          show_running_publicly: 'on',
          short_mentoring: undefined,
        }),
      ),
      '/program/settings',
    );
    const { settings, name_en } = await program();
    expect(settings).toMatchObject({
      answer_days: 10,
      agreement_days: 40,
      kickoff: true,
      agreement: false,
      show_running_publicly: true,
      short_mentoring: false,
      later_feature: 7,
    });
    expect(name_en).toBe('Mentoring, new');
    const [event] = await trail('program.saveSettings');
    expect(event?.before).toEqual({
      answer_days: 14,
      agreement_days: 30,
      kickoff: false,
      show_running_publicly: false,
      short_mentoring: true,
    });
    expect(event?.after).toEqual({
      answer_days: 10,
      agreement_days: 40,
      kickoff: true,
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
      [{ agreement_days: 3 }, '120'],
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
});
