import '../tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import type { DeskCycle } from '../../cycles/store/cycles.ts';
import type { ClearanceAnswer, DiscardKind, Origin, ProposalState } from '../rules.ts';
import { showOf, shows, type Show } from '../rules/proposal-list.ts';
import { listAnswers } from './answers.ts';
import { clearancesOf } from './clearances.ts';
import { listFaces, type PoolFace } from './faces.ts';

export interface ProposalLine {
  id: string;
  run_id: string | null;
  run_name: string | null;
  run_number: number | null;
  origin: Origin;
  state: ProposalState;
  state_at: Date;
  show: Exclude<Show, 'all'>;
  score: number | null;
  offered_at: Date | null;
  tandem_id: string | null;
  discard_kind: DiscardKind | null;
  first: PoolFace;
  second: PoolFace;
  /** What each has said; null: not yet. */
  answers: { first: 'yes' | 'no' | null; second: 'yes' | 'no' | null };
  clearances: { organization: string; answer: ClearanceAnswer | null }[];
}

/** All proposals of a cycle, for whoever coordinates it; nobody else gets a row. Newest change first. */
export async function listProposals(sight: Sight, cycle: DeskCycle): Promise<ProposalLine[]> {
  if (!mayCoordinate(cycle.desk)) return [];
  const rows = await sight.db
    .selectFrom('match_proposal')
    .leftJoin('match_run', 'match_run.id', 'match_proposal.run_id')
    .select(['match_proposal.id', 'run_id', 'origin', 'match_proposal.state', 'state_at', 'score', 'offered_at', 'tandem_id'])
    .select(['discard_kind', 'first_id', 'second_id', 'match_run.name as run_name', 'match_run.number as run_number'])
    .where('match_proposal.cycle_id', '=', cycle.id)
    .orderBy('score', (order) => order.desc().nullsLast())
    .orderBy('match_proposal.id')
    .execute();
  const ids = rows.map(({ id }) => id);
  const [faces, answers, clearances] = [
    await listFaces(sight, cycle.id),
    await listAnswers(sight, ids),
    await clearancesOf(sight, ids),
  ];
  const said = new Map(answers.map((row) => [`${row.proposal_id} ${row.participation_id}`, row.answer]));
  return rows.flatMap(({ first_id, second_id, ...row }) => {
    const [first, second] = [faces.get(first_id), faces.get(second_id)];
    if (!first || !second) return [];
    const asked = clearances.filter(({ proposal_id }) => proposal_id === row.id);
    return [
      {
        ...row,
        show: showOf({ state: row.state, clearances: asked.map(({ answer }) => answer) }),
        first,
        second,
        answers: { first: said.get(`${row.id} ${first_id}`) ?? null, second: said.get(`${row.id} ${second_id}`) ?? null },
        clearances: asked.map(({ organization, answer }) => ({ organization, answer })),
      },
    ];
  });
}

export function countShows(rows: readonly ProposalLine[]): Record<Show, number> {
  return Object.fromEntries(
    shows.map((show) => [show, show === 'all' ? rows.length : rows.filter((row) => row.show === show).length]),
  ) as Record<Show, number>;
}
