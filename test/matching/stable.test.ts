import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../src/matching/certificate/stable.ts';
import type { StableInstance } from '../../src/matching/instance.ts';
import type { Preferences } from '../../src/matching/preferences.ts';
import { readInstance } from '../../src/matching/read-instance.ts';
import { deferredAcceptance } from '../../src/matching/stable.ts';

const cases = process.env['NIGHT'] ? 30_000 : 500;

const preferences = (people: number, partners: number, capacity: fc.Arbitrary<number>) =>
  fc.array(fc.record({ capacity, preferences: fc.shuffledSubarray(Array.from({ length: partners }, (_, k) => k)) }), {
    minLength: people,
    maxLength: people,
  });

const instances = fc
  .record({ mentees: fc.nat(5), mentors: fc.nat(4) })
  .chain(({ mentees, mentors }) =>
    fc.record({
      mentees: preferences(mentees, mentors, fc.constant(1)),
      mentors: preferences(mentors, mentees, fc.nat(3)),
    }),
  )
  .map(
    (people) =>
      readInstance({ format: 'mentoring-matching-instance', version: 1, variant: 'stable', ...people }) as StableInstance,
  );

const listed = ({ start, liked }: Preferences) => Array.from(start.subarray(1), (end, k) => [...liked.subarray(start[k], end)]);

/** Every plan of mentees with one place each, and of those the stable ones, by the definition written out again. */
function stablePlans(instance: StableInstance): number[][] {
  const plans: number[][] = [];
  const partner = listed(instance.mentees).map(() => -1);
  const [mentees, mentors] = [listed(instance.mentees), listed(instance.mentors)];
  const look = (i: number): void => {
    if (i === partner.length) {
      if (!hasBlocking(instance, partner)) plans.push([...partner]);
      return;
    }
    partner[i] = -1;
    look(i + 1);
    for (const j of mentees[i]!) {
      const taken = partner.slice(0, i).filter((other) => other === j).length;
      if (taken >= instance.mentorPlaces[j]! || !mentors[j]!.includes(i)) continue;
      partner[i] = j;
      look(i + 1);
    }
    partner[i] = -1;
  };
  look(0);
  return plans;
}

function hasBlocking(instance: StableInstance, partner: number[]): boolean {
  const mentors = listed(instance.mentors);
  return listed(instance.mentees).some((list, i) =>
    list.some((j) => {
      const ranks = mentors[j]!;
      if (!ranks.includes(i) || partner[i] === j || instance.mentorPlaces[j] === 0) return false;
      if (partner[i]! >= 0 && list.indexOf(partner[i]!) < list.indexOf(j)) return false;
      const hers = partner.flatMap((other, k) => (other === j ? [k] : []));
      return hers.length < instance.mentorPlaces[j]! || hers.some((k) => ranks.indexOf(k) > ranks.indexOf(i));
    }),
  );
}

function partners(instance: StableInstance, flat: Int32Array): number[] {
  const partner = listed(instance.mentees).map(() => -1);
  for (let k = 0; k < flat.length; k += 2) partner[flat[k]!] = flat[k + 1]!;
  return partner;
}

test('each side gets the best of all stable plans, and the judge agrees with the definition', () => {
  const property = fc.property(instances, (instance) => {
    const plans = stablePlans(instance);
    const [own, others] = (['mentees', 'mentors'] as const).map((side) => deferredAcceptance(instance, side)) as [
      Int32Array,
      Int32Array,
    ];
    for (const plan of [own, others]) expect(judge(instance, plan)).toEqual({ blocking: [], faults: [] });
    const lists = listed(instance.mentees);
    const rank = (i: number, j: number) => (j < 0 ? Infinity : lists[i]!.indexOf(j));
    const [best, worst] = [partners(instance, own), partners(instance, others)];
    for (const plan of plans) {
      for (const [i, j] of plan.entries()) {
        expect(rank(i, best[i]!)).toBeLessThanOrEqual(rank(i, j));
        expect(rank(i, worst[i]!)).toBeGreaterThanOrEqual(rank(i, j));
      }
    }
    expect(plans).toContainEqual(best);
    expect(plans).toContainEqual(worst);
  });
  fc.assert(property, { numRuns: cases });
});

test('mentees with several places: nobody would rather change', () => {
  const many = fc
    .record({ mentees: preferences(4, 4, fc.nat(3)), mentors: preferences(4, 4, fc.nat(3)) })
    .map(
      (people) =>
        readInstance({ format: 'mentoring-matching-instance', version: 1, variant: 'stable', ...people }) as StableInstance,
    );
  const property = fc.property(many, fc.constantFrom('mentees' as const, 'mentors' as const), (instance, side) => {
    expect(judge(instance, deferredAcceptance(instance, side))).toEqual({ blocking: [], faults: [] });
  });
  fc.assert(property, { numRuns: cases });
});

test('a plan that is none is called so', () => {
  const instance = readInstance({
    format: 'mentoring-matching-instance',
    version: 1,
    variant: 'stable',
    mentees: [{ preferences: [0] }, { preferences: [0] }, {}],
    mentors: [{ capacity: 1, preferences: [1, 0] }],
  }) as StableInstance;
  expect(judge(instance, Int32Array.of(0, 0, 1, 0, 2, 0)).faults).toEqual([
    'pair 2,0 is not acceptable',
    'mentor 0 is over capacity',
  ]);
  expect(judge(instance, Int32Array.of(0, 0, 0, 0)).faults).toContain('pair 0,0 is given twice');
  expect(judge(instance, Int32Array.of(0, 0))).toEqual({ blocking: [[1, 0]], faults: [] });
  expect(judge(instance, Int32Array.of(2, 0)).blocking).toEqual([
    [0, 0],
    [1, 0],
  ]);
});
