import type { ClassicInstance } from '../../../src/matching/instance.ts';
import { match, plainOptions } from '../../../src/matching/match.ts';
import { reoptimise, type PlanChange } from '../../../src/matching/warm/change.ts';
import { openPlan, solutionOf, type OpenPlan } from '../../../src/matching/warm/plan.ts';
import { drawFrom } from '../../../test/matching/draw.ts';
import { sparseCandidates } from './assign.ts';
import { cpu, readNumbers, type Judged, type Task } from './task.ts';

const wanted = 320;

/** M13: people leave, and tandems end and are barred, one change after the other; each plan is proven, every fortieth found anew as well. */
export function changes(file: string): Task<number> {
  const { rows, columns, a, b, score, start } = sparseCandidates(readNumbers(file));
  const none = new Int32Array(0);
  const one = new Int32Array(rows).fill(1);
  const lists = { lineManagers: none, barred: none, must: none };
  const pairs = { count: a.length, a, b, score, start };
  const places = { menteePlaces: one, mentorPlaces: new Int32Array(columns).fill(1) };
  const instance: ClassicInstance = { variant: 'classic', name: '', mentees: rows, mentors: columns, pairs, ...places, ...lists };
  return {
    solve: async () => {
      const found = await match(instance, plainOptions);
      return found.feasible ? found.total : 0;
    },
    judge: () => walk(instance),
  };
}

async function walk(instance: ClassicInstance): Promise<Judged> {
  const plan = openPlan(instance, plainOptions);
  if ('reason' in plan) return { pairs: 0, value: 0, gap: Infinity, violations: 1 };
  const draw = drawFrom(13);
  const times: number[] = [];
  let violations = 0;
  let solution = solutionOf(plan);
  for (let k = 0; k < wanted; k++) {
    const at = solution.at[draw(solution.at.length)]!;
    const pair: [number, number] = [plan.instance.pairs.a[at]!, plan.instance.pairs.b[at]!];
    const change: PlanChange =
      k % 2 === 0
        ? { kind: 'leave', side: k % 4 === 0 ? 'mentee' : 'mentor', person: pair[k % 4 === 0 ? 0 : 1] }
        : { kind: 'forbid', pair };
    const begun = cpu();
    if (reoptimise(plan, change)) violations++;
    times.push(cpu() - begun);
    solution = solutionOf(plan);
    if (!solution.proof.optimal) violations++;
    if (k % 40 === 39 && !(await isAsGoodAsNew(plan, solution.total))) violations++;
  }
  times.sort((x, y) => x - y);
  const figures = { 'one change, median': times[wanted / 2]!, 'one change, 99 of 100': times[Math.floor(0.99 * wanted)]! };
  return { pairs: solution.at.length, value: solution.total, gap: solution.proof.gap, violations, figures };
}

async function isAsGoodAsNew({ instance, options }: OpenPlan, total: number): Promise<boolean> {
  const found = await match(instance, options);
  return found.feasible === true && found.total === total;
}
