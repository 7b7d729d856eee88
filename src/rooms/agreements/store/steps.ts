import type { Sight } from '../../../platform/deed.ts';
import { talkedAt } from '../../tandems/rules/course.ts';
import { agreementDue, kickoffDue } from '../../tandems/rules/deadlines.ts';
import { listOwn, type OwnTandem, type Partner } from '../../tandems/store/own.ts';
import type { KickoffPoint } from '../rules.ts';
import { mayDraft } from '../rules/agreement.ts';
import { mayEditKickoff, tickWord } from '../rules/kickoff.ts';
import { listOffered } from './agreements.ts';
import { kickoffStates } from './kickoff.ts';

/**
 * kickoff_point: the partner has confirmed a point of the kickoff talk · agreement_sign: the first agreement is offered ·
 * agreement_change: a change of the one in force is offered.
 */
export interface AgreementStep {
  kind: 'kickoff_point' | 'agreement_sign' | 'agreement_change';
  tandem_id: string;
  partner: Partner;
  /** Of the kickoff talk: where to begin, and how many wait. */
  point: KickoffPoint | undefined;
  count: number;
  since: Date;
  due: Date;
}

/** An offered change asks for nothing more urgent than this. */
const changeDays = 14;

/** What waits for the reader's word in the kickoff talks and agreements of all her tandems. `known`: these, where the caller has them. */
export async function listAgreementSteps(sight: Sight, known?: readonly OwnTandem[]): Promise<AgreementStep[]> {
  const { person_id } = sight.actor;
  if (person_id === null) return [];
  const own = (known ?? (await listOwn(sight))).filter(({ ended_at }) => ended_at === null);
  if (own.length === 0) return [];
  const [ticks, offered] = await Promise.all([kickoffStates(sight), listOffered(sight)]);
  const steps: AgreementStep[] = [];
  for (const tandem of own) {
    const talked_at = talkedAt(tandem.said, tandem.partner_said);
    const base = { tandem_id: tandem.id, partner: tandem.partner };
    const waiting = mayEditKickoff(tandem) ? (ticks.get(tandem.id) ?? []).filter((each) => tickWord(each) === 'you') : [];
    const [first] = waiting;
    if (first?.partner) {
      const due = kickoffDue({ ...tandem, talked_at }, tandem.settings);
      steps.push({ ...base, kind: 'kickoff_point', point: first.point, count: waiting.length, since: first.partner, due });
    }
    const offer = offered.find((each) => each.tandem_id === tandem.id && each.proposed_by !== person_id);
    if (offer && mayDraft(tandem)) {
      const asked = { ...base, point: undefined, count: 1, since: offer.offered_at };
      const later = new Date(offer.offered_at.getTime() + changeDays * 86_400_000);
      if (tandem.signed_at) steps.push({ ...asked, kind: 'agreement_change', due: later });
      else steps.push({ ...asked, kind: 'agreement_sign', due: agreementDue({ ...tandem, talked_at }, tandem.settings) });
    }
  }
  return steps.toSorted((a, b) => a.due.getTime() - b.due.getTime());
}
