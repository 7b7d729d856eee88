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

/** Addresses that are in use: a new programme gets one of its own. Locks against two at once. */
export async function listSlugs({ db }: Pick<Sight, 'db'>): Promise<Set<string>> {
  const rows = await db.selectFrom('program').select('slug').forUpdate().execute();
  return new Set(rows.map(({ slug }) => slug));
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
