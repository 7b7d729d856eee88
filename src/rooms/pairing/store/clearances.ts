import '../tables.ts';
import '../../people/tables.ts';
import '../../consortium/tables.ts';
import '../../enrolment/tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { nominatedFor } from '../../consortium/store/reach.ts';
import { nominatingRoles } from '../../consortium/rules.ts';
import type { ClearanceAnswer } from '../rules.ts';
import type { ProposalClearanceTable } from '../tables.ts';

export type Clearance = Selectable<ProposalClearanceTable>;

/** What an organisation learns of one of the two: name, work, organisation, and nothing that the person has said of herself. */
export interface ClearedPerson {
  person_id: string;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
  function: string | null;
  organization: string | null;
  organization_id: string | null;
}

export interface OwnClearance extends Clearance {
  cycle_id: string;
  cycle_name_de: string;
  cycle_name_en: string;
  /** It is still asked for: the proposal has not gone another way. */
  open: boolean;
  first: ClearedPerson;
  second: ClearedPerson;
}

const part = <P extends 'first' | 'second'>(p: P) =>
  [
    `${p}_person.id as ${p}_person_id`,
    `${p}_person.first_name as ${p}_first_name`,
    `${p}_person.last_name as ${p}_last_name`,
    `${p}_person.preferred_name as ${p}_preferred_name`,
    `${p}_person.function as ${p}_function`,
    `${p}_organization.name as ${p}_organization`,
    `${p}_part.organization_id as ${p}_organization_id`,
  ] as const;

/** Of one organisation for which the reader speaks: open ones first. undefined (404) for everybody else. */
export async function listClearances(sight: Sight, organization_id: string): Promise<OwnClearance[] | undefined> {
  if (!(await nominatedFor(sight)).includes(organization_id)) return undefined;
  const rows = await sight.db
    .selectFrom('proposal_clearance')
    .innerJoin('match_proposal', 'match_proposal.id', 'proposal_clearance.proposal_id')
    .innerJoin('cycle', 'cycle.id', 'match_proposal.cycle_id')
    .innerJoin('participation as first_part', 'first_part.id', 'match_proposal.first_id')
    .innerJoin('person as first_person', 'first_person.id', 'first_part.person_id')
    .leftJoin('organization as first_organization', 'first_organization.id', 'first_part.organization_id')
    .innerJoin('participation as second_part', 'second_part.id', 'match_proposal.second_id')
    .innerJoin('person as second_person', 'second_person.id', 'second_part.person_id')
    .leftJoin('organization as second_organization', 'second_organization.id', 'second_part.organization_id')
    .selectAll('proposal_clearance')
    .select(['match_proposal.cycle_id', 'match_proposal.state'])
    .select(['cycle.name_de as cycle_name_de', 'cycle.name_en as cycle_name_en'])
    .select([...part('first'), ...part('second')])
    .where('proposal_clearance.organization_id', '=', organization_id)
    .orderBy('asked_at', 'desc')
    .orderBy('proposal_id')
    .limit(500)
    .execute();
  const person = (row: (typeof rows)[number], p: 'first' | 'second'): ClearedPerson => ({
    person_id: row[`${p}_person_id`],
    first_name: row[`${p}_first_name`],
    last_name: row[`${p}_last_name`],
    preferred_name: row[`${p}_preferred_name`],
    function: row[`${p}_function`],
    organization: row[`${p}_organization`],
    organization_id: row[`${p}_organization_id`],
  });
  return rows.map((row) => ({
    ...row,
    open: row.state === 'org_clearing' && row.answer === null,
    first: person(row, 'first'),
    second: person(row, 'second'),
  }));
}

export async function clearancesOf(
  { db }: Pick<Sight, 'db'>,
  proposals: readonly string[],
): Promise<(Clearance & { organization: string })[]> {
  if (proposals.length === 0) return [];
  return db
    .selectFrom('proposal_clearance')
    .innerJoin('organization', 'organization.id', 'proposal_clearance.organization_id')
    .selectAll('proposal_clearance')
    .select('organization.name as organization')
    .where('proposal_id', 'in', [...proposals])
    .orderBy('organization.name')
    .execute();
}

/** Asks anew: an earlier answer of these organisations is gone. */
export async function openClearances(deed: Deed, proposal_id: string, organizations: readonly string[]): Promise<void> {
  await deed.tx.deleteFrom('proposal_clearance').where('proposal_id', '=', proposal_id).execute();
  await deed.tx
    .insertInto('proposal_clearance')
    .values(organizations.map((organization_id) => ({ proposal_id, organization_id, asked_at: deed.now })))
    .execute();
}

/** False where another person of the organisation was faster. */
export async function writeClearance(
  deed: Deed,
  {
    proposal_id,
    organization_id,
    answer,
    note,
  }: { proposal_id: string; organization_id: string; answer: ClearanceAnswer; note: string },
): Promise<boolean> {
  const done = await deed.tx
    .updateTable('proposal_clearance')
    .set({
      answer,
      sealed_note: note ? deed.house.vault.seal(note, noteSeal(proposal_id, organization_id)) : null,
      answered_by: deed.actor.person_id,
      answered_at: deed.now,
    })
    .where('proposal_id', '=', proposal_id)
    .where('organization_id', '=', organization_id)
    .where('answer', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows > 0n;
}

/** Who clears for these organisations: person ids by organisation. */
export async function clearingPeople(
  { db }: Pick<Sight, 'db'>,
  organizations: readonly string[],
): Promise<Map<string, string[]>> {
  if (organizations.length === 0) return new Map();
  const rows = await db
    .selectFrom('organization_contact')
    .select(['organization_id', 'person_id'])
    .where('organization_id', 'in', [...organizations])
    .where('role', 'in', nominatingRoles)
    .where('until', 'is', null)
    .execute();
  const map = new Map<string, string[]>();
  for (const { organization_id, person_id } of rows)
    map.set(organization_id, [...new Set([...(map.get(organization_id) ?? []), person_id])]);
  return map;
}

/** Clearances of a cycle that somebody still waits for. */
export async function countOpenClearances({ db }: Pick<Sight, 'db'>, cycle_id: string): Promise<number> {
  const { n } = await db
    .selectFrom('proposal_clearance')
    .innerJoin('match_proposal', 'match_proposal.id', 'proposal_clearance.proposal_id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cycle_id', '=', cycle_id)
    .where('state', '=', 'org_clearing')
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export function noteSeal(proposal_id: string, organization_id: string): string {
  return `proposal_clearance.note.${proposal_id}.${organization_id}`;
}
