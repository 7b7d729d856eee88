import '../tables.ts';
import '../../cycles/tables.ts';
import { isUnderWay, mayBeMatched, runningRoles } from '../../cycles/rules.ts';
import type { Sight } from '../../../platform/deed.ts';
import { readCycles } from '../../cycles/store/cycles.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { ownTask, type OwnTask } from '../rules/own.ts';
import { answerDue, placeDue } from '../rules/places.ts';
import { missingParts, partsAsked } from '../rules/readiness.ts';
import { isLiveParticipation } from '../rules.ts';
import { listOwnParticipations } from './participations.ts';

/** What waits for the reader: in her own participations, and sign-ups in cycles that she coordinates. */
export interface EnrolmentStep {
  kind: OwnTask | 'training' | 'sign_ups';
  cycle: { id: string; name_de: string; name_en: string };
  path: string;
  since: Date;
  /** The last day, where there is one. */
  due: Date | null;
  /** Of sign-ups. */
  count: number;
}

/** In one of the reader's own participations. */
export interface OwnEnrolmentStep extends EnrolmentStep {
  kind: OwnTask | 'training';
  participation_id: string;
}

/** Where her own participations ask something of her; the home page and the list of her programmes say the same. */
export async function listOwnSteps(sight: Sight): Promise<OwnEnrolmentStep[]> {
  const rows = (await listOwnParticipations(sight)).filter(({ state }) => isLiveParticipation(state));
  if (rows.length === 0) return [];
  const cycles = new Map(
    (
      await readCycles(
        sight,
        rows.map(({ cycle_id }) => cycle_id),
      )
    ).map((cycle) => [cycle.id, cycle]),
  );
  const steps: OwnEnrolmentStep[] = [];
  for (const row of rows) {
    const cycle = cycles.get(row.cycle_id);
    if (!cycle || !isUnderWay(cycle)) continue;
    const standards = await hasAccepted(sight, cycle.program_id, row.person_id);
    const missing = missingParts(partsAsked(cycle, row.role), { ...row, standards });
    const kind = ownTask({ ...row, missing }) ?? (row.state === 'in_training' ? 'training' : undefined);
    if (!kind) continue;
    const due =
      kind === 'answer'
        ? answerDue(row.state_at)
        : kind === 'place' && row.place_offered_at
          ? placeDue(row.place_offered_at)
          : null;
    const page = `/participations/${row.id}`;
    const path = kind === 'form' ? `${page}/form` : kind === 'manager' ? `${page}#manager` : page;
    steps.push({ kind, participation_id: row.id, cycle, path, since: row.place_offered_at ?? row.state_at, due, count: 1 });
  }
  return steps;
}

async function deskSteps(sight: Sight): Promise<EnrolmentStep[]> {
  const { db, actor } = sight;
  if (actor.person_id === null) return [];
  const rows = await db
    .selectFrom('participation')
    .innerJoin('cycle_staff', 'cycle_staff.cycle_id', 'participation.cycle_id')
    .select(['participation.cycle_id', ({ fn }) => fn.min('state_at').as('since')])
    .select(({ fn }) => fn.count<string>('participation.id').distinct().as('count'))
    .where('cycle_staff.person_id', '=', actor.person_id)
    .where('cycle_staff.role', 'in', [...runningRoles])
    .where('cycle_staff.until', 'is', null)
    .where('participation.state', '=', 'applied')
    .groupBy('participation.cycle_id')
    .execute();
  const cycles = new Map(
    (
      await readCycles(
        sight,
        rows.map(({ cycle_id }) => cycle_id),
      )
    ).map((cycle) => [cycle.id, cycle]),
  );
  return rows.flatMap(({ cycle_id, since, count }) => {
    const cycle = cycles.get(cycle_id);
    if (!cycle || !mayBeMatched(cycle)) return [];
    const path = `/cycles/${cycle_id}/people?show=coordination`;
    return [{ kind: 'sign_ups' as const, cycle, path, since, due: null, count: Number(count) }];
  });
}

export async function listEnrolmentSteps(sight: Sight): Promise<EnrolmentStep[]> {
  return [...(await listOwnSteps(sight)), ...(await deskSteps(sight))];
}
