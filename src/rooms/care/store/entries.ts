import '../tables.ts';
import '../../people/tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { CaseEntryTable } from '../tables.ts';
import { openAt, sealAt } from './seals.ts';

export interface Entry extends Pick<Selectable<CaseEntryTable>, 'id' | 'kind' | 'author_id' | 'created_at'> {
  text: string;
  link: string | null;
  /** Full name, empty if the account is gone. */
  by: string;
}

/** Notes and evidence, the oldest first. Without reach: for whoever has found the case as the office does. */
export async function entriesOf(sight: Pick<Sight, 'db' | 'house'>, case_id: string): Promise<Entry[]> {
  const rows = await sight.db
    .selectFrom('case_entry')
    .leftJoin('person', 'person.id', 'case_entry.author_id')
    .selectAll('case_entry')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('case_id', '=', case_id)
    .orderBy('case_entry.created_at')
    .orderBy('case_entry.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    author_id: row.author_id,
    created_at: row.created_at,
    text: openAt(sight.house, 'case_entry.text', row.id, row.sealed_text) ?? '',
    link: openAt(sight.house, 'case_entry.link', row.id, row.sealed_link),
    by: row.first_name === null ? '' : `${row.preferred_name || row.first_name} ${row.last_name ?? ''}`.trim(),
  }));
}

export async function insertEntry(
  deed: Deed,
  row: { id: string; case_id: string; kind: 'note' | 'evidence'; text: string; link: string | undefined },
): Promise<void> {
  const { id, case_id, kind, text, link } = row;
  await deed.tx
    .insertInto('case_entry')
    .values({
      id,
      case_id,
      kind,
      author_id: deed.actor.person_id,
      sealed_text: sealAt(deed.house, 'case_entry.text', id, text),
      sealed_link: link ? sealAt(deed.house, 'case_entry.link', id, link) : null,
      created_at: deed.now,
    })
    .execute();
}
