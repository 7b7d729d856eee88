import type { Deed } from '../platform/deed.ts';
import type { RoomDesk } from './roomDesk.ts';
import { outsideWords } from './texts/rooms/outsideWords.ts';
import { toldInRooms } from './roomPlans.ts';
import type { World } from './types.ts';

/** Two of the network's running tandems stand still: one pauses, one was frozen. What was ahead of them is called off. */
export async function standStill(deed: Deed, desk: RoomDesk, world: World, program_id: string): Promise<void> {
  const named = new Set(Object.values(world.cast));
  const told = toldInRooms(world);
  const crowd = world.tandems.filter(
    (row) => row.state === 'active' && !told.has(row.id) && !named.has(row.mentor_id) && !named.has(row.mentee_id),
  );
  const [pausing, frozen] = crowd;
  if (!pausing || !frozen) return;
  const set = (id: string, change: object) => deed.tx.updateTable('tandem').set(change).where('id', '=', id).execute();
  await set(pausing.id, { state: 'on_hold', hold_at: desk.ago(12), hold_until: desk.on(-40) });
  await set(frozen.id, { state: 'protective', protected_from: 'active', protected_at: desk.ago(4) });
  await deed.tx
    .updateTable('session')
    .set({
      state: 'cancelled',
      cancelled_at: desk.ago(4),
      cancelled_by: pausing.mentee_id,
      cancelled_late: false,
      offered_at: null,
    })
    .where('tandem_id', '=', pausing.id)
    .where('state', 'in', ['booked', 'proposed'])
    .execute();
  await deed.tx
    .deleteFrom('session_date')
    .where('session_id', 'in', (eb) => eb.selectFrom('session').select('id').where('tandem_id', '=', pausing.id))
    .execute();
  const id = desk.random.uuid();
  desk.add('protection', {
    id,
    program_id,
    tandem_id: frozen.id,
    state: 'frozen',
    asked_by: frozen.mentee_id,
    asked_of: 'office',
    sealed_words: desk.seal(`protection.words.${id}`, outsideWords.asked_office.at(-1)),
    asked_at: desk.ago(5),
    handled_by: world.cast['eva'] ?? null,
    frozen_at: desk.ago(4),
  });
}
