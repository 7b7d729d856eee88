import type { Sight } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import { takesPeople } from '../../cycles/rules.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { listOwn } from '../../tandems/store/own.ts';
import { isLive } from '../../tandems/rules.ts';
import { mayReturn, ownTask, type OwnFacts, type OwnTask } from '../rules/own.ts';
import { missingParts, partsAsked, type ReadinessPart } from '../rules/readiness.ts';
import type { Participation } from '../store/participations.ts';
import { countOwnMessages } from '../store/messages.ts';
import { waitingNumber } from '../store/places.ts';

export interface OwnStanding {
  cycle: Cycle;
  asked: readonly ReadinessPart[];
  facts: OwnFacts;
  task: OwnTask | undefined;
}

/** Where the reader's own participation stands and what it asks of her. */
export async function standingOfOwn(sight: Sight, row: Participation, known?: Cycle): Promise<OwnStanding> {
  const cycle = found(known ?? (await readCycle(sight, row.cycle_id)), 'cycle');
  const asked = partsAsked(cycle, row.role);
  const standards = await hasAccepted(sight, cycle.program_id, row.person_id);
  const facts = { ...row, missing: missingParts(asked, { ...row, standards }) };
  return { cycle, asked, facts, task: ownTask(facts) };
}

/** The rest that her page shows. */
export async function detailsOfOwn(sight: Sight, row: Participation, cycle: Cycle) {
  const tandems = (await listOwn(sight)).filter((tandem) => tandem.cycle_id === cycle.id && isLive(tandem.state));
  return {
    number: row.state === 'waitlisted' ? await waitingNumber(sight, row) : undefined,
    // A reason without a code is her own: it is for the coordination, and she knows it.
    reason:
      row.sealed_reason && row.reason_code
        ? sight.house.vault.open(row.sealed_reason, `participation.reason.${row.id}`)
        : undefined,
    tandem_id: tandems[0]?.id,
    again: mayReturn(row) && takesPeople(cycle),
    messages: await countOwnMessages(sight, cycle.id),
  };
}
