import { afterAll, beforeAll, expect, it } from 'vitest';
import { fill, join, openCycle, type OpenCycle } from '../../../../test/cycles.ts';
import { openTestHouse, type TestHouse } from '../../../../test/harness.ts';
import { setStage } from '../../../../test/cast.ts';
import { readCycle } from '../../cycles/store/cycles.ts';
import { updateParticipation } from '../../enrolment/store/participations.ts';
import { makeProblem } from '../rules/problem.ts';
import { listFaces } from './faces.ts';
import { readPool } from './pool.ts';

let test: TestHouse;
let cycle: OpenCycle;
beforeAll(async () => {
  test = await openTestHouse();
  await setStage(test);
  cycle = await openCycle(test, 'cross');
});
afterAll(() => test.close());

const pool = () => test.system(async (deed) => readPool(deed, (await readCycle(deed, cycle.cycle_id))!));

it('reads everybody with facts, ties and what holds between them', async () => {
  const { mentor, mentee } = await fill(test, cycle, 'cross', 4);
  await test.system(async (deed) => {
    const { tx, now } = deed;
    const person = async (id: string) =>
      (await tx.selectFrom('participation').select('person_id').where('id', '=', id).executeTakeFirstOrThrow()).person_id;
    const [boss, middle, low] = [await person(mentor[0]!), await person(mentor[1]!), await person(mentee[0]!)];
    const line = (person_id: string, superior_id: string) => ({ person_id, superior_id, kind: 'manager', source: 'import', created_at: now }) as const; // prettier-ignore
    await tx
      .insertInto('reporting_line')
      .values([line(low, middle), line(middle, boss)])
      .execute();
    await tx.insertInto('participation_exclusion').values({ id: deed.house.chance.id(), participation_id: mentee[1]!, person_id: boss, organization_id: null, sealed_note: null, created_at: now }).execute(); // prettier-ignore
    await tx.insertInto('participation_wish').values({ participation_id: mentee[2]!, wished_id: mentor[3]!, rank: 1 }).execute();
    await tx.insertInto('match_rule').values({ cycle_id: cycle.cycle_id, first_id: mentee[2]!, second_id: mentor[2]!, kind: 'forbid', created_by: null, created_at: now }).execute(); // prettier-ignore
    await updateParticipation(deed, mentee[3]!, { gender_wish: 'woman' });
    await updateParticipation(deed, mentor[0]!, { gender: 'Frau', capacity: 3 });
    await join(deed, cycle, { role: 'mentee', state: 'accepted', organization_id: cycle.organizations[0]! });
    await join(deed, cycle, { role: 'mentee', state: 'withdrawn' });
  });
  const read = await pool();
  const of = (id: string) => read.people.find((one) => one.id === id)!;
  expect(read.people).toHaveLength(9);
  expect(of(mentee[0]!).facts.ties?.superiors).toHaveLength(2);
  expect(of(mentee[1]!).facts.ties?.exclusions).toEqual([of(mentor[0]!).person_id]);
  expect(of(mentee[2]!).facts.ties?.wishes).toEqual([of(mentor[3]!).person_id]);
  expect(of(mentee[3]!).unwished.toSorted()).toEqual(mentor.slice(1).toSorted());
  expect(of(mentor[0]!).facts.ties?.places).toBe(3);
  expect(of(mentor[0]!).facts.offers).toEqual([{ topic: 'delegation', level: 3, narrowed: false }]);
  expect(read.people.find(({ state }) => state === 'accepted')?.missing).toEqual(['form', 'manager', 'training']);
  expect(read.pairs).toEqual([{ first_id: mentee[2], second_id: mentor[2], word: 'forbid' }]);
  expect(JSON.stringify(read)).not.toMatch(/Frau|woman|Noa/);
  const problem = makeProblem('cross', read, (await test.system((deed) => readCycle(deed, cycle.cycle_id)))!.matching);
  expect([problem.firsts.length, problem.seconds.length]).toEqual([4, 4]);
  const faces = await test.system((deed) => listFaces(deed, cycle.cycle_id));
  expect(faces.get(mentee[0]!)?.organization).toBe('Optik Lindhof');
});
