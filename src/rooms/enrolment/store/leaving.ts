import '../tables.ts';
import { sql } from 'kysely';
import type { Deed } from '../../../platform/deed.ts';
import { liveStates } from '../rules.ts';

/** Where one of them is in, in a fixed order. */
export async function listLiveCycles({ tx }: Deed, people: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('participation')
    .select('cycle_id')
    .distinct()
    .where('person_id', 'in', [...people])
    .where('state', 'in', [...liveStates])
    .orderBy('cycle_id')
    .execute();
  return rows.map(({ cycle_id }) => cycle_id);
}

/** Those whom the coordination can pair her no longer with; under a lock, in a fixed order. */
export async function lockLiveOf(deed: Deed, person_id: string) {
  return deed.tx
    .selectFrom('participation')
    .selectAll()
    .where('person_id', '=', person_id)
    .where('state', 'in', [...liveStates])
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Name and address of a line manager who had an account; an answer stays, and a question that is open is asked of somebody else. */
async function forgetAsManager({ tx }: Deed, person_id: string): Promise<void> {
  const led = tx
    .selectFrom('reporting_line')
    .select('person_id')
    .where('superior_id', '=', person_id)
    .where('source', '=', 'own');
  await tx
    .updateTable('participation')
    .set({
      manager_name: null,
      manager_email: null,
      manager_token_hash: null,
      manager_asked_at: sql`case when manager_answered_at is null then null else manager_asked_at end`,
    })
    .where('person_id', 'in', led)
    .execute();
}

/** Her participations with everything that hangs on them, whom she has named, who has named her, and her lines. */
export async function eraseEnrolment(deed: Deed, person_id: string): Promise<void> {
  const { tx } = deed;
  await tx.deleteFrom('participation').where('person_id', '=', person_id).execute();
  await tx.deleteFrom('participation_exclusion').where('person_id', '=', person_id).execute();
  await forgetAsManager(deed, person_id);
  await tx
    .deleteFrom('reporting_line')
    .where((eb) => eb.or([eb('person_id', '=', person_id), eb('superior_id', '=', person_id)]))
    .execute();
  await tx.deleteFrom('cycle_message_to').where('person_id', '=', person_id).execute();
  await tx.updateTable('participation').set({ nominated_by: null }).where('nominated_by', '=', person_id).execute();
  await tx.updateTable('participation').set({ trained_by: null }).where('trained_by', '=', person_id).execute();
  await tx.updateTable('invitation_link').set({ created_by: null }).where('created_by', '=', person_id).execute();
  await tx.updateTable('cycle_message').set({ sent_by: null }).where('sent_by', '=', person_id).execute();
}

/** Two accounts of one person: where both take part in the same role, the one that has come further stays. */
async function moveParticipations({ tx }: Deed, from: string, to: string): Promise<void> {
  const rank = sql<number>`array_position(
    array['withdrawn', 'declined', 'ended', 'invited', 'nominated', 'applied', 'waitlisted', 'accepted', 'in_training', 'ready', 'paired'],
    state)`;
  const rows = await tx
    .selectFrom('participation')
    .select(['id', 'cycle_id', 'role', rank.as('rank')])
    .where('person_id', 'in', [from, to])
    .orderBy('rank', 'desc')
    .orderBy('created_at')
    .orderBy('id')
    .forUpdate()
    .execute();
  const seen = new Set<string>();
  const twice = rows.filter(({ cycle_id, role }) => {
    const key = `${cycle_id} ${role}`;
    return seen.has(key) || !seen.add(key);
  });
  if (twice.length > 0)
    await tx
      .deleteFrom('participation')
      .where(
        'id',
        'in',
        twice.map(({ id }) => id),
      )
      .execute();
  await tx.updateTable('participation').set({ person_id: to }).where('person_id', '=', from).execute();
}

/** Lines of both become lines of the one; what would lead her to herself, or is there already, goes. */
async function moveLines({ tx }: Deed, from: string, to: string): Promise<void> {
  const now = (column: 'person_id' | 'superior_id') =>
    sql`case when ${sql.ref(column)} = ${from}::uuid then ${to}::uuid else ${sql.ref(column)} end`;
  await sql`
    insert into reporting_line (person_id, superior_id, kind, source, created_at)
    select ${now('person_id')}, ${now('superior_id')}, kind, source, created_at from reporting_line
    where ${from}::uuid in (person_id, superior_id) and ${now('person_id')} <> ${now('superior_id')}
    on conflict do nothing`.execute(tx);
  await sql`delete from reporting_line where ${from}::uuid in (person_id, superior_id)`.execute(tx);
}

export async function moveEnrolment(deed: Deed, from: string, to: string): Promise<void> {
  const { tx } = deed;
  await moveParticipations(deed, from, to);
  await moveLines(deed, from, to);
  const own = tx.selectFrom('participation').select('id').where('person_id', '=', to);
  await tx.updateTable('participation_exclusion').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.deleteFrom('participation_exclusion').where('person_id', '=', to).where('participation_id', 'in', own).execute();
  const read = tx.selectFrom('cycle_message_to').select('message_id').where('person_id', '=', to);
  await tx.deleteFrom('cycle_message_to').where('person_id', '=', from).where('message_id', 'in', read).execute();
  await tx.updateTable('cycle_message_to').set({ person_id: to }).where('person_id', '=', from).execute();
  await tx.updateTable('participation').set({ nominated_by: to }).where('nominated_by', '=', from).execute();
  await tx.updateTable('participation').set({ trained_by: to }).where('trained_by', '=', from).execute();
  await tx.updateTable('invitation_link').set({ created_by: to }).where('created_by', '=', from).execute();
  await tx.updateTable('cycle_message').set({ sent_by: to }).where('sent_by', '=', from).execute();
}
