import { afterAll, beforeAll, expect, test } from 'vitest';
import { cast, emailOf, programId, setStage } from '../../../test/cast.ts';
import { expectMoved, openTestHouse, type TestHouse } from '../../../test/harness.ts';
import { formTandem } from '../tandems/actions.ts';
import { updateTandem } from '../tandems/store/writing.ts';
import { endTalks } from './actions/retention.ts';

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await setStage(house);
});
afterAll(() => house.close());

test('while the two go on nothing is deleted; retention counts from the day on which one stops', async () => {
  const id = await house.system((deed) =>
    formTandem(deed, {
      program_id: programId,
      mentor_id: cast.urs,
      mentee_id: cast.jana,
      topics: ['delegation'],
      months: 6,
      mode: 'both',
    }),
  );
  await (await house.as(cast.jana)).post(`/tandems/${id}/messages`, { text: 'Dear Urs.' });
  const now = house.house.clock();
  await house.system((deed) => updateTandem(deed, id, { state: 'completed', active_at: now, ended_at: now }));
  const told = async () => (await house.mailsTo(emailOf('jana'))).filter(({ kind }) => kind === 'sessions.talk_end').length;
  const messages = async () =>
    (await house.house.db.selectFrom('message').select('id').where('tandem_id', '=', id).execute()).length;

  house.later({ days: 160 });
  await house.system(endTalks);
  expect(await told()).toBe(1);
  for (const name of ['jana', 'urs'] as const)
    expectMoved(await (await house.as(cast[name])).post(`/tandems/${id}/continuing`), `/tandems/${id}/course`);
  house.later({ days: 400 });
  await house.system(endTalks);
  expect(await messages()).toBe(1);
  expect((await (await house.as(cast.jana)).get(`/tandems/${id}/messages`)).text).not.toContain('deleted on');

  await (await house.as(cast.urs)).post(`/tandems/${id}/continuing/withdrawal`);
  await house.system(endTalks);
  expect([await told(), await messages()]).toEqual([1, 1]);
  house.later({ days: 160 });
  await house.system(endTalks);
  expect(await told()).toBe(2);
  house.later({ days: 31 });
  await house.system(endTalks);
  expect([await told(), await messages()]).toEqual([2, 0]);
});
