import '../tables.ts';
import '../../cycles/tables.ts';
import { sql, type Selectable } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { Person } from '../../people/store/persons.ts';
import { liveStates, type PartyRole } from '../rules.ts';
import type { Format } from '../../programs/rules.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { Said } from '../rules/view.ts';
import type { TandemTable } from '../tables.ts';

export type Tandem = Selectable<TandemTable>;

/** The other side as a row: what of it is shown, the view's audience decides. */
export type Partner = Pick<
  Person,
  'id' | 'first_name' | 'last_name' | 'preferred_name' | 'photo_file_id' | 'function' | 'status' | 'zone'
> & { organization: string | null };

export interface OwnTandem extends Tandem {
  format: Format;
  settings: ProgramSettings;
  /** Name of the programme. */
  program_de: string;
  program_en: string;
  /** The reader's own. */
  role: PartyRole;
  /** Topics that the reader brings, and those that her partner brings. */
  gives: string[];
  partner_gives: string[];
  continues_at: Date | null;
  partner_continues_at: Date | null;
  partner: Partner;
  said: Said;
  partner_said: Said;
  /** The reader was asked whether she goes on without regard to her partner's suspension; since when, and since when she does. */
  asked_at: Date | null;
  stays_at: Date | null;
}

function ownQuery({ db, actor }: Pick<Sight, 'db' | 'actor'>) {
  return db
    .selectFrom('tandem')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'tandem.id')
    .innerJoin('tandem_party as other', (join) =>
      join.onRef('other.tandem_id', '=', 'tandem.id').onRef('other.person_id', '<>', 'own.person_id'),
    )
    .innerJoin('person', 'person.id', 'other.person_id')
    .innerJoin('program', 'program.id', 'tandem.program_id')
    .leftJoin('cycle', 'cycle.id', 'tandem.cycle_id')
    .leftJoin('organization', 'organization.id', 'person.organization_id')
    .selectAll('tandem')
    .select(sql<ProgramSettings>`coalesce(cycle.settings, program.settings)`.as('settings'))
    .select([
      'program.format',
      'program.name_de as program_de',
      'program.name_en as program_en',
      'own.role',
      'own.gives',
      'other.gives as partner_gives',
      'own.continues_at',
      'other.continues_at as partner_continues_at',
      'own.contact_confirmed_at',
      'own.goals_reached_at',
      'own.closing_talk_at',
      'own.asked_at',
      'own.stays_at',
      'other.contact_confirmed_at as other_contact',
      'other.goals_reached_at as other_goals',
      'other.closing_talk_at as other_closing',
      'person.id as partner_id',
      'person.first_name',
      'person.last_name',
      'person.preferred_name',
      'person.photo_file_id',
      'person.function',
      'person.status',
      'person.zone',
    ])
    .select('organization.name as organization')
    .where('own.person_id', '=', actor.person_id);
}

type OwnRow = Awaited<ReturnType<ReturnType<typeof ownQuery>['execute']>>[number];

function asOwn({
  partner_id,
  first_name,
  last_name,
  preferred_name,
  photo_file_id,
  function: work,
  status,
  zone,
  organization,
  contact_confirmed_at,
  goals_reached_at,
  closing_talk_at,
  other_contact,
  other_goals,
  other_closing,
  ...tandem
}: OwnRow): OwnTandem {
  return {
    ...tandem,
    said: { contact_confirmed_at, goals_reached_at, closing_talk_at },
    partner_said: { contact_confirmed_at: other_contact, goals_reached_at: other_goals, closing_talk_at: other_closing },
    partner: { id: partner_id, first_name, last_name, preferred_name, photo_file_id, function: work, status, zone, organization },
  };
}

/** The reader's tandems, given and received, the newest first. */
export async function listOwn(sight: Sight): Promise<OwnTandem[]> {
  const rows = await ownQuery(sight).orderBy('tandem.started_on', 'desc').orderBy('tandem.id').execute();
  return rows.map(asOwn);
}

/** Reach: the two parties, nobody else whatever the role. */
export async function findOwn(sight: Sight, id: string): Promise<OwnTandem | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const row = await ownQuery(sight).where('tandem.id', '=', id).executeTakeFirst();
  return row && asOwn(row);
}

/** The same under a lock, so that two endings at once follow each other. */
export async function lockOwn(deed: Deed, id: string): Promise<OwnTandem | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('tandem').select('id').where('id', '=', id).forUpdate().execute();
  return findOwn(deed, id);
}

/** Locked, whoever acts. Without reach: for deeds of the rooms below that have looked at their own right. */
export async function lockTandem(deed: Deed, id: string): Promise<Tandem | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return deed.tx.selectFrom('tandem').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Everybody's id in a tandem, in a fixed order. Without reach: for mails and moves. */
export async function partiesOf(sight: Pick<Sight, 'db'>, tandem_id: string): Promise<string[]> {
  const rows = await sight.db
    .selectFrom('tandem_party')
    .select('person_id')
    .where('tandem_id', '=', tandem_id)
    .orderBy('person_id')
    .execute();
  return rows.map((row) => row.person_id);
}

/** Mentor and mentee of a tandem. Without reach: for the rooms below, when a tandem was formed. */
export async function findMentor(
  sight: Pick<Sight, 'db'>,
  tandem_id: string,
): Promise<{ program_id: string; mentor_id: string } | undefined> {
  return sight.db
    .selectFrom('tandem')
    .innerJoin('tandem_party', 'tandem_party.tandem_id', 'tandem.id')
    .select(['tandem.program_id', 'tandem_party.person_id as mentor_id'])
    .where('tandem.id', '=', tandem_id)
    .where('tandem_party.role', '=', 'mentor')
    .executeTakeFirst();
}

/** The reader's live tandems in which she is accompanied, by her mentor. */
export async function liveByMentor(sight: Sight): Promise<ReadonlyMap<string, string>> {
  const rows = await sight.db
    .selectFrom('tandem')
    .innerJoin('tandem_party as mentor', 'mentor.tandem_id', 'tandem.id')
    .innerJoin('tandem_party as mentee', 'mentee.tandem_id', 'tandem.id')
    .select(['mentor.person_id', 'tandem.id'])
    .where('mentor.role', '=', 'mentor')
    .where('mentee.person_id', '=', sight.actor.person_id)
    .where('mentee.role', '=', 'mentee')
    .where('tandem.state', 'in', liveStates)
    .orderBy('tandem.started_on')
    .execute();
  return new Map(rows.map((row) => [row.person_id, row.id]));
}

/** The live tandem in which one accompanies the other, if there is one. Without reach: for checks. */
export async function findLiveBetween(
  sight: Pick<Sight, 'db'>,
  mentor_id: string,
  mentee_id: string,
): Promise<string | undefined> {
  const row = await sight.db
    .selectFrom('tandem')
    .innerJoin('tandem_party as mentor', 'mentor.tandem_id', 'tandem.id')
    .innerJoin('tandem_party as mentee', 'mentee.tandem_id', 'tandem.id')
    .select('tandem.id')
    .where('mentor.person_id', '=', mentor_id)
    .where('mentor.role', '=', 'mentor')
    .where('mentee.person_id', '=', mentee_id)
    .where('mentee.role', '=', 'mentee')
    .where('tandem.state', 'in', liveStates)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
