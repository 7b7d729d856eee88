import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { CycleFormat, CycleKind, CycleState } from '../rules.ts';
import { matchingDefaults, type MatchingSettings } from '../rules/matching.ts';
import type { CyclePlan } from '../rules/plan.ts';
import { planDefaults, templateChecks } from '../rules/templates.ts';
import { insertChecks } from '../store/checks.ts';
import { insertCycle } from '../store/cycles.ts';

export interface NewCycle {
  program_id: string;
  format: CycleFormat;
  number: number;
  name_de: string;
  name_en: string;
  kind: CycleKind;
  /** Numbers that its tandems keep, whatever the programme makes of them later. */
  settings: ProgramSettings;
  plan?: CyclePlan;
  matching?: MatchingSettings;
  state?: CycleState;
  copied_from?: string;
}

/** A cycle of a programme with the checklist of its format. The caller has established who acts. Returns its id. */
export async function createCycle(deed: Deed, { format, plan, matching, state = 'draft', ...row }: NewCycle): Promise<string> {
  const id = deed.house.chance.id();
  await insertCycle(deed, {
    ...row,
    id,
    state,
    state_at: deed.now,
    plan: plan ?? planDefaults[format],
    matching: matching ?? matchingDefaults[format],
    created_by: deed.actor.person_id,
    created_at: deed.now,
  });
  await insertChecks(deed, id, templateChecks[format]);
  await audit(deed, 'cycle.create', { type: 'cycle', id }, { after: state });
  return id;
}
