import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, programId, setStage } from '../../../../test/cast.ts';
import { expectMoved, openTestHouse, type Client, type TestHouse } from '../../../../test/harness.ts';
import { createNetworkProgram } from '../actions/programs.ts';
import { networkDefaults } from '../rules/numbers.ts';
import { findNetworkProgram, updateProgram } from '../store/programs.ts';

let test: TestHouse;
let jana: Client;
let eva: Client;

beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  jana = await test.as(cast.jana);
  eva = await test.as(cast.eva);
});
afterAll(() => test.close());

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
