import type { Ui } from '../../../platform/html/ui.ts';
import { alternativesOf, freeOf } from '../rules/alternatives.ts';
import { barriersOf } from '../rules/barriers.ts';
import { pairAt } from '../rules/pair-view.ts';
import type { Problem } from '../rules/problem.ts';
import type { Seat, Solve, Solved } from '../rules/solved.ts';
import type { OpenedRun } from '../store/opened.ts';
import type { BenchAlternative, BenchPerson, BenchRow, OpenedPair } from '../views/run/model.ts';

const shown = 3;

export interface Table {
  ui: Ui;
  opened: OpenedRun;
  /** People by index of their side. */
  first: (index: number) => BenchPerson;
  second: (index: number) => BenchPerson;
  solve: Solve;
}

/** The best scored of those who are barred, so that the reader sees why an obvious partner is none. */
function barred(problem: Problem, seat: Seat, index: number, count: number) {
  const others = seat === 'first' ? problem.seconds : problem.firsts;
  return others
    .flatMap((person, other) => {
      if (problem.format === 'exchange' && other === index) return [];
      const [a, b] = seat === 'first' ? [index, other] : [other, index];
      const [barrier] = barriersOf(problem, a, b);
      return barrier ? [{ other, barrier, score: pairAt(problem, a, b).score, id: person.id }] : [];
    })
    .toSorted((x, y) => y.score - x.score)
    .slice(0, count);
}

async function alternatives(
  { opened, first, second, solve }: Table,
  pair: [number, number],
  seat: Seat,
  free: Solved | undefined,
): Promise<BenchAlternative[]> {
  const { problem, solved } = opened;
  if (!solved) return [];
  const exchange = problem.format === 'exchange';
  const ids = ([a, b]: [number, number]) => ({ first_id: problem.firsts[a]!.id, second_id: problem.seconds[b]!.id });
  const person = (at: Seat, index: number) => (at === 'first' || exchange ? first(index) : second(index));
  const otherSeat: Seat = seat === 'first' ? 'second' : 'first';
  const found = (await alternativesOf(solved, pair, seat, shown, solve, free)).map((one): BenchAlternative => ({
    other: person(otherSeat, one.partner),
    pair: ids(one.pair),
    lost: one.lost,
    begun: one.begun.map(([a, b]) => ({ first: first(a).name, second: person('second', b).name })),
    alone: one.alone.map(({ seat: at, index }) => person(at, index).name),
  }));
  const index = pair[seat === 'first' ? 0 : 1];
  const impossible = barred(problem, seat, index, shown - found.length).map(({ other, barrier }): BenchAlternative => {
    const two: [number, number] = seat === 'first' ? [index, other] : [other, index];
    return { other: person(otherSeat, other), pair: ids(two), begun: [], alone: [], barrier };
  });
  return [...found, ...impossible];
}

/** The opened pair with everything that is said of it. */
export async function openedPair(table: Table, row: BenchRow): Promise<OpenedPair | undefined> {
  const { problem } = table.opened;
  const [a, b] = [problem.at.get(row.first_id), problem.at.get(row.second_id)];
  if (a === undefined || b === undefined) return undefined;
  const view = pairAt(problem, a, b);
  const free = table.opened.solved && (await freeOf(table.opened.solved, [a, b], table.solve));
  return {
    row,
    parts: view.parts,
    reasons: view.reasons,
    warnings: view.warnings,
    for_first: await alternatives(table, [a, b], 'first', free),
    for_second: await alternatives(table, [a, b], 'second', free),
  };
}
