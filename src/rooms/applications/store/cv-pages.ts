import '../tables.ts';
import type { Insertable } from 'kysely';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { CvLine } from '../../../platform/files/cv-lines.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import type { Sealed } from '../../../platform/vault.ts';
import type { ApplicationCvPageTable } from '../tables.ts';

/** One page of a CV: the size of its picture in px and the lines that stand on it. */
export interface CvPage {
  page: number;
  width: number;
  height: number;
  lines: CvLine[];
}

const context = (application_id: string, page: number) => `application_cv_page.lines.${application_id}.${page}`;

export function sealLines(house: House, application_id: string, page: number, lines: readonly CvLine[]): Sealed {
  return house.vault.seal(JSON.stringify(lines), context(application_id, page));
}

/** In order, opened. Without reach: callers have checked who reviews. */
export async function listCvPages({ db, house }: Sight, application_id: string): Promise<CvPage[]> {
  const rows = await db
    .selectFrom('application_cv_page')
    .select(['page', 'width', 'height', 'sealed_lines'])
    .where('application_id', '=', application_id)
    .orderBy('page')
    .execute();
  return rows.map(({ sealed_lines, ...row }) => ({
    ...row,
    lines: JSON.parse(house.vault.open(sealed_lines, context(application_id, row.page))) as CvLine[],
  }));
}

/** The picture (WebP) of one page. Without reach, like the list. */
export async function openCvPage({ db, house }: Sight, application_id: string, page: number): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('application_cv_page')
    .select('file_id')
    .where('application_id', '=', application_id)
    .where('page', '=', page)
    .executeTakeFirst();
  return row ? openFile(house, row.file_id, true) : null;
}

export async function insertCvPages(deed: Deed, rows: Insertable<ApplicationCvPageTable>[]): Promise<void> {
  if (rows.length > 0) await deed.tx.insertInto('application_cv_page').values(rows).execute();
}

/** Returns the files that belonged to them. */
export async function deleteCvPages(deed: Deed, application_id: string): Promise<string[]> {
  const rows = await deed.tx
    .deleteFrom('application_cv_page')
    .where('application_id', '=', application_id)
    .returning('file_id')
    .execute();
  return rows.map(({ file_id }) => file_id);
}
