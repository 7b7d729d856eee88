import '../tables.ts';
import '../../people/tables.ts';
import { sql, type Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { acceptanceHolds } from '../rules.ts';
import { bindingInForce, mayEditStandards, type Draft, type PolicyKind } from '../rules/standards.ts';
import type { PolicyDraftTable } from '../tables.ts';
import type { PolicyVersion } from './policies.ts';

/** `saved_by`: the name, empty where the person is gone. */
export type StoredDraft = Omit<Selectable<PolicyDraftTable>, 'body'> & { body: Draft; saved_by: string };

/** The name of somebody of the office who may be gone by now. */
const nameOf = sql<string>`coalesce(coalesce(nullif(preferred_name, ''), first_name) || ' ' || last_name, '')`;

/** A version without its words. */
export interface VersionLine {
  id: string;
  number: number;
  kind: PolicyKind;
  note_de: string;
  note_en: string;
  published_at: Date;
  accept_by: Date | null;
  /** Empty for everybody but the office. */
  publisher: string;
}

/** Of which state of the draft a form speaks: the version under it and the moment of the last saving. */
export function seenOf(base_number: number, draft: { updated_at: Date } | undefined): string {
  return `${base_number} ${draft ? draft.updated_at.toISOString() : ''}`.trim();
}

function draftQuery(sight: Pick<Sight, 'db'>, program_id: string) {
  return sight.db
    .selectFrom('policy_draft')
    .leftJoin('person', 'person.id', 'policy_draft.updated_by')
    .selectAll('policy_draft')
    .select(nameOf.as('saved_by'))
    .where('program_id', '=', program_id);
}

/** Reach: the office. */
export async function findDraft(sight: Sight, program_id: string): Promise<StoredDraft | undefined> {
  return mayEditStandards(sight.actor) ? draftQuery(sight, program_id).executeTakeFirst() : undefined;
}

/** All published versions, the newest first. Who published is the office's to see. */
export async function listVersions(sight: Sight, program_id: string): Promise<VersionLine[]> {
  const rows = await sight.db
    .selectFrom('policy_version')
    .leftJoin('person', 'person.id', 'policy_version.published_by')
    .select(['policy_version.id', 'number', 'kind', 'note_de', 'note_en', 'published_at', 'accept_by'])
    .select(nameOf.as('publisher'))
    .where('program_id', '=', program_id)
    .orderBy('number', 'desc')
    .execute();
  if (mayEditStandards(sight.actor)) return rows;
  return rows.map((row) => ({ ...row, publisher: '' }));
}

/** Every version is public for good: it says what was agreed at its time. */
export async function findVersion(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  number: number,
): Promise<PolicyVersion | undefined> {
  if (!Number.isInteger(number) || number < 1 || number > 1_000_000) return undefined;
  return sight.db
    .selectFrom('policy_version')
    .selectAll()
    .where('program_id', '=', program_id)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The newest binding version, whose period may be running. */
export async function findBindingInForce(
  sight: Pick<Sight, 'db'>,
  program_id: string,
): Promise<Pick<PolicyVersion, 'id' | 'number' | 'kind' | 'published_at' | 'accept_by'> | undefined> {
  const rows = await sight.db
    .selectFrom('policy_version')
    .select(['id', 'number', 'kind', 'published_at', 'accept_by'])
    .where('program_id', '=', program_id)
    .execute();
  return bindingInForce(rows);
}

/** Active members whose acceptance holds, and those who accepted once but not what is in force now. */
export async function countAcceptances(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  binding_number: number,
): Promise<{ holding: number; missing: number }> {
  const newest = sight.db
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .innerJoin('person', 'person.id', 'policy_acceptance.person_id')
    .select(['person_id', (eb) => eb.fn.max('policy_version.number').as('number')])
    .where('policy_version.program_id', '=', program_id)
    .where('person.status', '=', 'active')
    .groupBy('person_id');
  const row = await sight.db
    .selectFrom(newest.as('newest'))
    .select(sql<number>`count(*) filter (where newest.number >= ${binding_number})`.as('holding'))
    .select(sql<number>`count(*) filter (where newest.number < ${binding_number})`.as('missing'))
    .executeTakeFirstOrThrow();
  return { holding: Number(row.holding), missing: Number(row.missing) };
}

export interface Standing {
  /** Of the newest version that the person accepted. */
  accepted: number | undefined;
  holds: boolean;
  /** The binding version that asks, if one does. */
  asks: { number: number; accept_by: Date | null; published_at: Date } | undefined;
}

/** How a person stands to the standards in force. Without reach: for herself and for checks. */
export async function standingOf(sight: Pick<Sight, 'db'>, program_id: string, person_id: string): Promise<Standing> {
  const versions = await sight.db
    .selectFrom('policy_version')
    .leftJoin('policy_acceptance', (join) =>
      join.onRef('policy_version_id', '=', 'policy_version.id').on('person_id', '=', person_id),
    )
    .select(['number', 'kind', 'accept_by', 'published_at', 'accepted_at'])
    .where('program_id', '=', program_id)
    .execute();
  const accepted = versions.filter(({ accepted_at }) => accepted_at !== null).map(({ number }) => number);
  const holds = acceptanceHolds(accepted, versions);
  const asks = holds ? undefined : bindingInForce(versions);
  return { accepted: accepted.length > 0 ? Math.max(...accepted) : undefined, holds, asks };
}

/** Keeps one draft per programme. */
export async function putDraft(
  deed: Deed,
  row: { program_id: string; base_number: number; body: Draft; note_de: string; note_en: string; updated_at: Date },
): Promise<void> {
  const change = {
    base_number: row.base_number,
    body: JSON.stringify(row.body),
    note_de: row.note_de,
    note_en: row.note_en,
    updated_at: row.updated_at,
    updated_by: deed.actor.person_id,
  };
  await deed.tx
    .insertInto('policy_draft')
    .values({ program_id: row.program_id, ...change })
    .onConflict((oc) => oc.column('program_id').doUpdateSet(change))
    .execute();
}

export async function deleteDraft(deed: Deed, program_id: string): Promise<void> {
  await deed.tx.deleteFrom('policy_draft').where('program_id', '=', program_id).execute();
}
