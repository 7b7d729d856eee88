import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { mayEditStandards, type Draft } from '../rules/standards.ts';
import type { PolicyDraftTable } from '../tables.ts';
import { nameOf } from './standards.ts';

/** `saved_by`: the name, empty where the person is gone. */
export type StoredDraft = Omit<Selectable<PolicyDraftTable>, 'body'> & { body: Draft; saved_by: string };

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
