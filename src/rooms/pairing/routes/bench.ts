import type { Sight } from '../../../platform/deed.ts';
import type { Req } from '../../../platform/http/routes.tsx';
import { criteria } from '../../../matching/score/weights.ts';
import { hasOrganizations } from '../../cycles/rules.ts';
import { percents } from '../../cycles/rules/matching.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { balanceOf } from '../rules/balance.ts';
import { pairAt } from '../rules/pair-view.ts';
import { ring, twoSides, type Drawable } from '../rules/picture.ts';
import { chosenPairs, pageOf, planFilter, weakBelow } from '../rules/plan-view.ts';
import { solverOf } from '../rules/replan.ts';
import { listFaces } from '../store/faces.ts';
import { openOnTable } from '../store/opened.ts';
import type { Run } from '../store/runs.ts';
import { pairName, type Bench, type BenchPair, type BenchRow } from '../views/run/model.ts';
import { reasonChips } from '../views/reasons.ts';
import { openedPair, type Table } from './bench-opened.ts';
import { benchPeople, groupOf } from './bench-people.ts';
import { withoutPartner } from './bench-stuck.ts';

const runOf = (run: Run): Bench['run'] => {
  const { id, number, name, revision, created_at, people, candidates, result, matching } = run;
  const shares = percents(matching.weights);
  const weights = criteria.map((criterion) => ({ criterion, percent: shares[criterion] })).filter(({ percent }) => percent > 0);
  const { min_score, balance, max_between, language_level, training, mode } = matching;
  const { matched = 0, worst = null, optimal = false, gap = 0, reason = null } = result ?? {};
  return {
    id,
    number,
    name,
    revision,
    created_at,
    people,
    candidates,
    matched,
    worst,
    optimal,
    gap,
    impossible: reason !== null,
    weights,
    min_score,
    balance,
    max_between,
    language_level,
    training,
    mode,
  };
};

/** Everything that the workbench shows; undefined once the run's input has been forgotten. */
export async function readBench(sight: Sight, req: Req, cycle: DeskCycle, run: Run): Promise<Bench | undefined> {
  const { ui } = req;
  const opened = await openOnTable(sight, run, cycle.format);
  if (!opened) return undefined;
  const { problem, pairs, pool } = opened;
  const across = hasOrganizations(cycle.format);
  const faces = await listFaces(sight, cycle.id);
  const topics = await topicNames(sight, ui.locale);
  const person = benchPeople(ui, faces, across);
  const byId = new Map(pool.people.map((one) => [one.id, one]));
  const known = (id: string) => person(byId.get(id) ?? { id, organization_id: null });
  const all = pairs.map((pair): BenchPair => ({ ...pair, first: known(pair.first_id), second: known(pair.second_id) }));
  const scores = cycle.plan.scores_for === 'coordination';
  const filter = planFilter((name) => req.query(name), scores);
  const open = req.query('open');
  const isOpen = (pair: BenchPair) => pairName(pair) === open;
  const page = pageOf(chosenPairs(all, filter, ui.locale), filter, open ? isOpen : undefined);
  const rows = page.rows.map((pair): BenchRow => {
    const [a, b] = [problem.at.get(pair.first_id), problem.at.get(pair.second_id)];
    const reasons = a === undefined || b === undefined ? [] : pairAt(problem, a, b).reasons;
    return { ...pair, chips: reasonChips(ui, topics, reasons) };
  });
  const solve = solverOf(sight.house.matcher, () => sight.house.clock().getTime());
  const table: Table = {
    ui,
    opened,
    first: (index) => person(problem.firsts[index]!),
    second: (index) => person(problem.seconds[index]!),
    solve,
  };
  const row = rows.find(isOpen);
  const organizations = [
    ...new Map(
      [...faces.values()].flatMap(({ organization_id: id, organization }) =>
        id && organization ? [[id, organization] as const] : [],
      ),
    ).entries(),
  ]
    .map(([id, name]) => ({ id, name }))
    .toSorted((x, y) => x.name.localeCompare(y.name, ui.locale));
  const inRun = new Set([...problem.firsts, ...problem.seconds].map(({ id }) => faces.get(id)?.organization_id));
  const taking = across ? organizations.filter(({ id }) => inRun.has(id)) : [];
  const drawn = (people: typeof problem.firsts) =>
    people.map(({ id }): Drawable => ({ id, name: known(id).name, group: groupOf(faces.get(id), across) }));
  const lines = all.map((pair) => ({
    left: pair.second_id,
    right: pair.first_id,
    weak: scores && pair.score < weakBelow,
    open: isOpen(pair),
  }));
  const groups = [...new Set([...drawn(problem.firsts), ...drawn(problem.seconds)].map(({ group }) => group))].toSorted((x, y) =>
    x.localeCompare(y, ui.locale),
  );
  const exchange = cycle.format === 'exchange';
  return {
    cycle,
    run: runOf(run),
    counts: { firsts: problem.firsts.length, seconds: exchange ? 0 : problem.seconds.length, organizations: taking.length },
    mean: all.length > 0 ? Math.round(all.reduce((sum, { score }) => sum + score, 0) / all.length) : null,
    scores,
    filter,
    page: { ...page, rows },
    organizations: taking,
    opened: row && (await openedPair(table, row)),
    all,
    picture:
      all.length === 0
        ? undefined
        : exchange
          ? ring(drawn(problem.firsts), lines, groups)
          : twoSides(drawn(problem.seconds), drawn(problem.firsts), lines, groups),
    balance:
      taking.length > 1
        ? {
            ...balanceOf(
              taking.map(({ id }) => id),
              all.map(({ first, second }) => ({ mentor: second.organization_id, mentee: first.organization_id })),
            ),
            names: taking.map(({ name }) => name),
          }
        : undefined,
    ...(await withoutPartner(table, req.query('about'))),
    hands: pool.pairs.flatMap(({ first_id, second_id, word }) =>
      word === 'pin' || word === 'forbid'
        ? [
            {
              kind: word,
              first: known(first_id),
              second: known(second_id),
              lost: problem.lost.some((one) => one.first_id === first_id && one.second_id === second_id),
            },
          ]
        : [],
    ),
    topics,
  };
}
