import '../tables.ts';
import '../../programs/tables.ts';
import type { Sight } from '../../../platform/deed.ts';
import type { Program } from '../../programs/store/programs.ts';
import type { Cycle } from './cycles.ts';
import { readCycles } from './cycles.ts';

/** Without reach: what of it a reader may see is said by the states of its cycles. */
export async function findProgramBySlug({ db }: Pick<Sight, 'db'>, slug: string): Promise<Program | undefined> {
  return db.selectFrom('program').selectAll().where('slug', '=', slug).executeTakeFirst();
}

/** Its cycles, newest first. */
export async function listCyclesOf(sight: Pick<Sight, 'db'>, program_id: string): Promise<Cycle[]> {
  const rows = await sight.db.selectFrom('cycle').select('id').where('program_id', '=', program_id).execute();
  const cycles = await readCycles(
    sight,
    rows.map(({ id }) => id),
  );
  return cycles.toSorted((a, b) => b.number - a.number);
}

/** Addresses and names that are in use. New programmes come one after the other: the oldest is the lock. */
export async function lockNames({ db }: Pick<Sight, 'db'>): Promise<{ slugs: Set<string>; names: Set<string> }> {
  await db.selectFrom('program').select('id').orderBy('created_at').limit(1).forUpdate().execute();
  const rows = await db.selectFrom('program').select(['slug', 'name_de', 'name_en']).execute();
  const names = rows.flatMap(({ name_de, name_en }) => [name_de.toLowerCase(), name_en.toLowerCase()]);
  return { slugs: new Set(rows.map(({ slug }) => slug)), names: new Set(names) };
}

/** The next cycle of a programme, under a lock on the programme: two clicks at once make two numbers or one refusal, never one number twice. */
export async function nextNumber({ db }: Pick<Sight, 'db'>, program_id: string): Promise<number> {
  await db.selectFrom('program').select('id').where('id', '=', program_id).forUpdate().execute();
  const row = await db
    .selectFrom('cycle')
    .select((eb) => eb.fn.max('number').as('most'))
    .where('program_id', '=', program_id)
    .executeTakeFirst();
  return (row?.most ?? 0) + 1;
}
