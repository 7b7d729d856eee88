import '../tables.ts';
import '../../people/tables.ts';
import '../../programs/tables.ts';
import '../../tandems/tables.ts';
import { sql, type Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayEditStandards } from '../../programs/rules/standards.ts';
import { liveStates } from '../../tandems/rules.ts';
import type { ListingState } from '../rules/listing.ts';
import type { MentorListingTable } from '../tables.ts';

type Reader = Pick<Sight, 'db'>;

/** A binding version that asks again. */
export interface Asked {
  id: string;
  program_id: string;
  number: number;
}

/** Who has accepted this version of the programme or a later one. */
function acceptors({ db }: Reader, program_id: string, number: number) {
  return db
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .select('policy_acceptance.person_id')
    .where('policy_version.program_id', '=', program_id)
    .where('policy_version.number', '>=', number);
}

/** Active members who accepted before, but neither this version nor a later one. */
function owing(reader: Reader, { program_id, number }: Omit<Asked, 'id'>) {
  return reader.db
    .selectFrom('person')
    .where('person.status', '=', 'active')
    .where('person.id', 'in', acceptors(reader, program_id, 1))
    .where('person.id', 'not in', acceptors(reader, program_id, number));
}

/** Who has had this letter. */
function told({ db }: Reader, policy_version_id: string, step: number) {
  return db
    .selectFrom('policy_reminder')
    .select('policy_reminder.person_id')
    .where('policy_version_id', '=', policy_version_id)
    .where('step', '=', step);
}

/** Mentors who owe the acceptance and have not had the letter of this step yet. */
export async function listMentorsToTell(
  deed: Deed,
  asked: Asked,
  { step, states, limit }: { step: number; states: readonly ListingState[]; limit: number },
): Promise<string[]> {
  const rows = await owing(deed, asked)
    .innerJoin('mentor_listing', 'mentor_listing.person_id', 'person.id')
    .select('person.id')
    .where('mentor_listing.program_id', '=', asked.program_id)
    .where('mentor_listing.state', 'in', states)
    .where('person.id', 'not in', told(deed, asked.id, step))
    .orderBy('person.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** The two of every live tandem who owe the acceptance and have not had the first letter. */
export async function listPartiesToTell(deed: Deed, asked: Asked, limit: number): Promise<string[]> {
  const parties = deed.tx
    .selectFrom('tandem_party')
    .innerJoin('tandem', 'tandem.id', 'tandem_party.tandem_id')
    .select('tandem_party.person_id')
    .where('tandem.program_id', '=', asked.program_id)
    .where('tandem.state', 'in', liveStates);
  const rows = await owing(deed, asked)
    .select('person.id')
    .where('person.id', 'in', parties)
    .where('person.id', 'not in', told(deed, asked.id, 0))
    .orderBy('person.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Listings online whose mentors owe the acceptance, locked; a row that somebody works on is left for the next run. */
export async function lockOwing(deed: Deed, asked: Asked, limit: number): Promise<Selectable<MentorListingTable>[]> {
  return deed.tx
    .selectFrom('mentor_listing')
    .selectAll()
    .where('program_id', '=', asked.program_id)
    .where('state', '=', 'published')
    .where('person_id', 'not in', acceptors(deed, asked.program_id, asked.number))
    .orderBy('id')
    .limit(limit)
    .forUpdate()
    .skipLocked()
    .execute();
}

export interface OwingMentor {
  person_id: string;
  name: string;
  email: string;
}

/** Mentors online who owe the acceptance, by name. Reach: the office. */
export async function listOwingMentors(sight: Sight, asked: Omit<Asked, 'id'>): Promise<OwingMentor[]> {
  if (!mayEditStandards(sight.actor)) return [];
  return owing(sight, asked)
    .innerJoin('mentor_listing', 'mentor_listing.person_id', 'person.id')
    .select(['person.id as person_id', 'person.email'])
    .select(sql<string>`coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name`.as('name'))
    .where('mentor_listing.program_id', '=', asked.program_id)
    .where('mentor_listing.state', '=', 'published')
    .orderBy('last_name')
    .orderBy('person.id')
    .execute();
}
