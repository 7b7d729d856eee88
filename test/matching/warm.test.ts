import { expect, test } from 'vitest';
import type { ClassicInstance } from '../../src/matching/instance.ts';
import { match, plainOptions, type MatchOptions } from '../../src/matching/match.ts';
import { reoptimise, type PlanChange } from '../../src/matching/warm/change.ts';
import { openPlan, solutionOf, type OpenPlan } from '../../src/matching/warm/plan.ts';
import { drawBipartite, drawShape } from './bipartite-draw.ts';
import { drawFrom, type Draw } from './draw.ts';

const night = Boolean(process.env['NIGHT']);
const limit = { timeout: 3_600_000 };

function drawInstance(draw: Draw, size: number): ClassicInstance {
  const { rows, columns, count, a, b, weight, rowHigh, columnHigh } = drawBipartite(draw, {
    ...drawShape(draw, size),
    offset: 0,
  });
  const start = new Int32Array(rows + 1);
  for (const i of a) start[i + 1]!++;
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
  const [one, other] = [draw(count || 1), draw(count || 1)];
  return {
    variant: 'classic',
    name: '',
    mentees: rows,
    mentors: columns,
    menteePlaces: rowHigh,
    mentorPlaces: columnHigh,
    pairs: { count, a, b, score: Int32Array.from(weight), start },
    lineManagers: count > 3 ? Int32Array.of(a[one]!, b[one]!) : new Int32Array(0),
    barred: count > 3 ? Int32Array.of(a[other]!, b[other]!) : new Int32Array(0),
    must: new Int32Array(0),
  };
}

function drawChange(draw: Draw, { instance, options, state }: OpenPlan): PlanChange {
  const { pairs, mentees, mentors } = instance;
  const side = draw(2) === 0 ? 'mentee' : 'mentor';
  const person = draw(side === 'mentee' ? mentees : mentors);
  const at = draw(Math.max(1, pairs.count));
  const listed: [number, number] = pairs.count > 0 ? [pairs.a[at]!, pairs.b[at]!] : [draw(mentees), draw(mentors)];
  const i = draw(mentees);
  const used = state.rowUsed[i]! > 0 ? state.column[state.rowSlots[state.rowSlot[i]!]!]! : -1;
  switch (draw(8)) {
    case 0:
      return { kind: 'forbid', pair: used >= 0 ? [i, used] : listed };
    case 1:
      return { kind: 'forbid', pair: listed };
    case 2:
      return { kind: 'force', pair: listed };
    case 3:
      return { kind: 'allow', pair: options.forbid[0] ?? options.force[0] ?? listed };
    case 4:
      return { kind: 'leave', side, person };
    case 5: {
      const others = side === 'mentee' ? mentors : mentees;
      const partners = Array.from({ length: draw(4) }, (): [number, number] => [draw(others), 1 + draw(50)]);
      return { kind: 'join', side, places: draw(3), pairs: partners };
    }
    default:
      return { kind: 'place', side, person, places: draw(4) - 1 };
  }
}

async function check(plan: OpenPlan, options: MatchOptions, said: string): Promise<void> {
  const warm = solutionOf(plan);
  expect([said, warm.proof]).toMatchObject([said, { optimal: true, gap: 0, violations: 0 }]);
  const cold = await match(plan.instance, { ...options, force: plan.options.force, forbid: plan.options.forbid });
  if (!cold.feasible) throw new Error(`${said}: ${cold.reason}`);
  const value = ({ at, total }: typeof cold) => (options.mode === 'score' ? total : [at.length, total]);
  expect([said, value(warm)]).toEqual([said, value(cold)]);
}

test('after any change the kept plan is as good as one from scratch, and proven', limit, async () => {
  const draw = drawFrom(31);
  for (let run = 0; run < (night ? 4000 : 150); run++) {
    const options: MatchOptions = {
      ...plainOptions,
      mode: draw(3) === 0 ? 'score' : 'participation',
      minScore: draw(4) === 0 ? 3 : 1,
      steps: { left: 50_000_000 },
    };
    const plan = openPlan(drawInstance(draw, draw(4) === 0 ? 30 : 7), options);
    if ('reason' in plan) throw new Error(plan.reason);
    await check(plan, options, `${run} at first`);
    for (let step = 0; step < 12; step++) {
      const change = drawChange(draw, plan);
      reoptimise(plan, change);
      await check(plan, options, `${run}.${step} ${JSON.stringify(change)}`);
    }
  }
});

test('a change against the rules is refused, and the plan stays', () => {
  const pairs = {
    count: 2,
    a: Int32Array.of(0, 1),
    b: Int32Array.of(0, 0),
    score: Int32Array.of(5, 4),
    start: Int32Array.of(0, 1, 2),
  };
  const none = new Int32Array(0);
  const one = Int32Array.of(1, 1);
  const instance: ClassicInstance = {
    variant: 'classic',
    name: '',
    mentees: 2,
    mentors: 1,
    menteePlaces: one,
    mentorPlaces: Int32Array.of(1),
    pairs,
    lineManagers: none,
    barred: none,
    must: none,
  };
  const plan = openPlan(instance, plainOptions) as OpenPlan;
  expect(reoptimise(plan, { kind: 'force', pair: [1, 0] })).toBeNull();
  expect(reoptimise(plan, { kind: 'force', pair: [0, 0] })).toEqual({
    feasible: false,
    reason: 'forced pair 0,0 is over capacity',
  });
  expect(reoptimise(plan, { kind: 'forbid', pair: [1, 0] })).toMatchObject({ reason: 'pair 1,0 must be formed' });
  expect(reoptimise(plan, { kind: 'leave', side: 'mentor', person: 0 })).toMatchObject({ feasible: false });
  expect(() => reoptimise(plan, { kind: 'leave', side: 'mentor', person: 3 })).toThrow(RangeError);
  expect([...solutionOf(plan).at]).toEqual([1]);
});
