import type { RuleName } from '../../../matching/score/rules.ts';
import { ruleNames } from '../../../matching/score/rules.ts';
import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { lockDeskCycle, readCycle } from '../../cycles/store/cycles.ts';
import { alertMail } from '../mails/coordination.ts';
import type { AlertCause } from '../rules.ts';
import { causeOf, tellsAlways } from '../rules/alerts.ts';
import { insertAlert, liveTandemsOf, lockAlert, settleAlertRow, type Alert } from '../store/alerts.ts';
import { latestChange, poolAfter } from '../store/changed.ts';
import { explainPairs, type PairIds } from '../store/explained.ts';
import { lockParties } from '../store/places.ts';
import { lockOpenOf } from '../store/proposals.ts';
import { asPair, pairKey } from '../rules/pool.ts';
import { tellCoordination } from './tell.ts';

export interface NewAlert {
  cycle_id: string;
  participation_id: string;
  cause: AlertCause;
  tandem_id?: string;
  proposal_id?: string;
  rules?: readonly RuleName[];
}

/** Tells the coordination once of each open matter. Returns whether it was new. */
export async function raiseAlert(
  deed: Deed,
  { cycle_id, participation_id, cause, tandem_id, proposal_id, rules = [] }: NewAlert,
): Promise<boolean> {
  const where = { tandem_id: tandem_id ?? null, proposal_id: proposal_id ?? null };
  const fresh = await insertAlert(deed, { cycle_id, participation_id, cause, ...where, rules: [...rules] });
  if (fresh) await tellCoordination(deed, cycle_id, alertMail, { cycle_id });
  return fresh;
}

/** Rules that say nothing about a pair that exists already. */
const beside: readonly string[] = ['same_person', 'already_paired', 'capacity', 'training'];
const isRule = (name: string): name is RuleName => (ruleNames as readonly string[]).includes(name) && !beside.includes(name);

/**
 * Heard as `participation.changed`: the rules are looked at again for her open proposals and her running tandem. What is broken is told; a new
 * organisation or the end of a contract is told in any case.
 */
export async function recheck(deed: Deed, participation_id: string): Promise<void> {
  const proposals = await lockOpenOf(deed, [participation_id]);
  const party = (await lockParties(deed, [participation_id])).get(participation_id);
  const cycle = party && (await readCycle(deed, party.cycle_id));
  if (!party || !cycle || !['ready', 'paired'].includes(party.state)) return;
  const pool = await poolAfter(deed, cycle, participation_id);
  const own = pool.people.find(({ id }) => id === participation_id);
  const tandems = (await liveTandemsOf(deed, participation_id)).map((tandem) => {
    const partner = pool.people.find(({ id }) => id === tandem.partner_id);
    return { ...tandem, pair: own && partner ? asPair(own, partner) : undefined };
  });
  const pairs: PairIds[] = [...proposals, ...tandems.flatMap(({ pair }) => pair ?? [])];
  const views = own ? await explainPairs(deed, cycle, pairs, pool) : new Map();
  const broken = (pair: PairIds | undefined): RuleName[] =>
    pair ? (views.get(pairKey(pair.first_id, pair.second_id))?.barriers ?? []).filter(isRule) : [];
  for (const cause of new Set((await latestChange(deed, participation_id)).map(causeOf))) {
    const base = { cycle_id: cycle.id, participation_id, cause };
    let told = 0;
    for (const row of proposals) {
      const rules = broken(row);
      if (rules.length > 0) told += Number(await raiseAlert(deed, { ...base, proposal_id: row.id, rules }));
    }
    for (const { tandem_id, planned_end_on, pair } of tandems) {
      const rules = broken(pair);
      const early = cause === 'contract' && party.contract_end_on !== null && party.contract_end_on < planned_end_on;
      if (rules.length > 0 || early || tellsAlways(cause)) told += Number(await raiseAlert(deed, { ...base, tandem_id, rules }));
    }
    if (told === 0 && tandems.length === 0 && tellsAlways(cause)) await raiseAlert(deed, base);
  }
}

/** The coordination has looked at it. */
export async function settleAlert(deed: Deed, cycle_id: string, id: string, note: string): Promise<Alert> {
  const cycle = found(await lockDeskCycle(deed, cycle_id), 'cycle');
  must(mayCoordinate(cycle.desk));
  const alert = found(await lockAlert(deed, cycle.id, id), 'alert');
  if (alert.settled_at) throw new Refusal('pairing.alert.settled_already');
  await settleAlertRow(deed, alert.id, note);
  await audit(deed, 'rule_alert.settle', { type: 'rule_alert', id: alert.id }, { before: 'open', after: 'settled' });
  return alert;
}
