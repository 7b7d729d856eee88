import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { ProgramSettings } from '../rules/numbers.ts';
import type { ProgramTable } from '../tables.ts';

export type Program = Omit<Selectable<ProgramTable>, 'settings'> & { settings: ProgramSettings };

/** The member network's programme. There is one until cycles of the other formats come; its page is public. */
export async function findNetworkProgram(sight: Pick<Sight, 'db'>): Promise<Program | undefined> {
  return sight.db
    .selectFrom('program')
    .selectAll()
    .where('format', '=', 'network')
    .orderBy('created_at')
    .limit(1)
    .executeTakeFirst();
}

export async function findProgram(sight: Pick<Sight, 'db'>, id: string): Promise<Program | undefined> {
  return sight.db.selectFrom('program').selectAll().where('id', '=', id).executeTakeFirst();
}

/** For deeds that change the programme or its lists: one after the other. */
export async function lockNetworkProgram(deed: Deed): Promise<Program | undefined> {
  return deed.tx
    .selectFrom('program')
    .selectAll()
    .where('format', '=', 'network')
    .orderBy('created_at')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertProgram(
  deed: Deed,
  row: Omit<Insertable<ProgramTable>, 'settings'> & { settings: ProgramSettings },
): Promise<void> {
  await deed.tx
    .insertInto('program')
    .values({ ...row, settings: JSON.stringify(row.settings) })
    .execute();
}

export async function updateProgram(
  deed: Deed,
  id: string,
  change: Omit<Updateable<ProgramTable>, 'settings'> & { settings?: ProgramSettings },
): Promise<void> {
  const { settings, ...rest } = change;
  await deed.tx
    .updateTable('program')
    .set({ ...rest, ...(settings ? { settings: JSON.stringify(settings) } : {}) })
    .where('id', '=', id)
    .execute();
}
