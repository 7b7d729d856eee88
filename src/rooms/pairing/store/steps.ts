import '../tables.ts';
import '../../cycles/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import { mayCoordinate } from '../../cycles/rules.ts';
import { listDeskCycles } from '../../cycles/store/cycles.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { shortName } from '../../people/rules/profile.ts';
import { offerEnds } from '../rules/answers.ts';
import { listOwnOffers, waitsForReader } from './offers.ts';
import { countOpenAlerts } from './alerts.ts';

/**
 * answer: an offer or a question waits for the reader · clearance: pairs of her organisation wait · chosen: pairs are cleared or shortlisted and can be
 * offered · suggested: new ones wait to be chosen · silent: offers without all answers · alert: changes to look at.
 */
export interface ProposalStep {
  kind: 'answer' | 'clearance' | 'chosen' | 'suggested' | 'silent' | 'alert';
  href: string;
  count: number;
  /** Since when it waits. */
  since: Date;
  /** Until when the word must be there; only of an answer and of silent offers. */
  due: Date | null;
  /** Of the cycle, or of the organisation. */
  name_de: string;
  name_en: string;
  /** Who asks, where one of the programme asks herself. */
  asks: string | null;
  /** The coral step is the reader's own; silent offers wait for others. */
  own: boolean;
}

async function answers(sight: Sight): Promise<ProposalStep[]> {
  const offers = (await listOwnOffers(sight)).filter(waitsForReader);
  const steps: ProposalStep[] = [];
  for (const { id, cycle_id, offered_at, origin, other } of offers) {
    const cycle = await sight.db
      .selectFrom('cycle')
      .select(['name_de', 'name_en'])
      .where('id', '=', cycle_id)
      .executeTakeFirstOrThrow();
    const person = origin === 'self' ? await findAnyPerson(sight, other.person_id) : undefined;
    steps.push({
      kind: 'answer',
      href: `/proposals/${id}`,
      count: 1,
      since: offered_at!,
      due: offerEnds(offered_at!),
      ...cycle,
      asks: person ? shortName(person) : null,
      own: true,
    });
  }
  return steps;
}

async function clearances(sight: Sight): Promise<ProposalStep[]> {
  const organizations = await nominatedFor(sight);
  if (organizations.length === 0) return [];
  const rows = await sight.db
    .selectFrom('proposal_clearance')
    .innerJoin('match_proposal', 'match_proposal.id', 'proposal_clearance.proposal_id')
    .innerJoin('organization', 'organization.id', 'proposal_clearance.organization_id')
    .select([
      'organization_id',
      'organization.name',
      (eb) => eb.fn.countAll<number>().as('n'),
      (eb) => eb.fn.min('asked_at').as('since'),
    ])
    .where('organization_id', 'in', organizations)
    .where('state', '=', 'org_clearing')
    .where('answer', 'is', null)
    .groupBy(['organization_id', 'organization.name'])
    .execute();
  return rows.map(({ organization_id, name, n, since }) => ({
    kind: 'clearance',
    href: `/organizations/${organization_id}/clearances`,
    count: Number(n),
    since: new Date(since),
    due: null,
    name_de: name,
    name_en: name,
    asks: null,
    own: true,
  }));
}

/** For the coordination: of one cycle, or of all that she runs. */
export async function listDeskSteps(sight: Sight, cycle_id?: string): Promise<ProposalStep[]> {
  const cycles = (await listDeskCycles(sight)).filter(
    ({ id, desk }) => mayCoordinate(desk) && (cycle_id === undefined || id === cycle_id),
  );
  if (cycles.length === 0) return [];
  const rows = await sight.db
    .selectFrom('match_proposal')
    .select(['cycle_id', 'state', (eb) => eb.fn.countAll<number>().as('n'), (eb) => eb.fn.min('state_at').as('since')])
    .where(
      'cycle_id',
      'in',
      cycles.map(({ id }) => id),
    )
    .where('state', 'in', ['suggested', 'shortlisted', 'offered'])
    .groupBy(['cycle_id', 'state'])
    .execute();
  const steps: ProposalStep[] = [];
  for (const { id, name_de, name_en } of cycles) {
    const base = { name_de, name_en, asks: null };
    for (const { state, n, since } of rows.filter((row) => row.cycle_id === id)) {
      const at = new Date(since);
      const kind = state === 'suggested' ? 'suggested' : state === 'shortlisted' ? 'chosen' : 'silent';
      const href = `/cycles/${id}/proposals${kind === 'chosen' ? '/offers' : `?show=${state}`}`;
      steps.push({
        ...base,
        kind,
        href,
        count: Number(n),
        since: at,
        due: kind === 'silent' ? offerEnds(at) : null,
        own: kind !== 'silent',
      });
    }
    const alerts = await countOpenAlerts(sight, id);
    if (alerts > 0)
      steps.push({
        ...base,
        kind: 'alert',
        href: `/cycles/${id}/proposals/alerts`,
        count: alerts,
        since: sight.now,
        due: null,
        own: true,
      });
  }
  return steps;
}

/** For the home page: what of proposals waits for the reader, as a participant, for her organisation and as a coordinator. */
export async function listProposalSteps(sight: Sight): Promise<ProposalStep[]> {
  if (sight.actor.person_id === null) return [];
  return [...(await answers(sight)), ...(await clearances(sight)), ...(await listDeskSteps(sight))];
}
