import '../tables.ts';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import { kickoffPoints, type KickoffPoint } from '../rules.ts';
import type { Ticks } from '../rules/kickoff.ts';

const noteContext = (tandem_id: string, point: KickoffPoint) => `kickoff_point.note.${tandem_id}.${point}`;

export const sealKickoffNote = (house: House, tandem_id: string, point: KickoffPoint, note: string) =>
  house.vault.seal(note, noteContext(tandem_id, point));

/** The ticks of the reader's own tandems: nobody else reaches one, whatever the role. */
function ownTicks({ db, actor }: Sight) {
  return db
    .selectFrom('kickoff_tick')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'kickoff_tick.tandem_id')
    .where('own.person_id', '=', actor.person_id)
    .select(['kickoff_tick.tandem_id', 'kickoff_tick.point', 'kickoff_tick.person_id', 'kickoff_tick.ticked_at']);
}

type TickRow = Awaited<ReturnType<ReturnType<typeof ownTicks>['execute']>>[number];

function asTicks(rows: readonly TickRow[], self: string | null): Ticks[] {
  const of = (point: KickoffPoint, mine: boolean) =>
    rows.find((row) => row.point === point && (row.person_id === self) === mine)?.ticked_at ?? null;
  return kickoffPoints.map((point) => ({ point, own: of(point, true), partner: of(point, false) }));
}

/** All five points, in their order, with who of the two has ticked them and when. Reach: the two. */
export async function kickoffState(sight: Sight, tandem_id: string): Promise<Ticks[]> {
  const rows = await ownTicks(sight).where('kickoff_tick.tandem_id', '=', tandem_id).execute();
  return asTicks(rows, sight.actor.person_id);
}

/** The same of several tandems at once, by their id; one without any tick is not in it. */
export async function kickoffStates(sight: Sight): Promise<Map<string, Ticks[]>> {
  const rows = await ownTicks(sight).execute();
  const ids = new Set(rows.map(({ tandem_id }) => tandem_id));
  const of = (id: string) => rows.filter(({ tandem_id }) => tandem_id === id);
  return new Map([...ids].map((id) => [id, asTicks(of(id), sight.actor.person_id)]));
}

export interface PointNote {
  point: KickoffPoint;
  note: string;
  /** 0: nobody has written yet. */
  version: number;
  updated_by: string | null;
  updated_at: Date | null;
}

/** What is noted on all five points. Reach: the two. */
export async function listKickoffNotes(sight: Sight, tandem_id: string): Promise<PointNote[]> {
  const rows = await sight.db
    .selectFrom('kickoff_point')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'kickoff_point.tandem_id')
    .where('own.person_id', '=', sight.actor.person_id)
    .where('kickoff_point.tandem_id', '=', tandem_id)
    .selectAll('kickoff_point')
    .execute();
  return kickoffPoints.map((point) => {
    const row = rows.find((each) => each.point === point);
    if (!row) return { point, note: '', version: 0, updated_by: null, updated_at: null };
    const { sealed_note, version, updated_by, updated_at } = row;
    const note = sealed_note ? sight.house.vault.open(sealed_note, noteContext(tandem_id, point)) : '';
    return { point, note, version, updated_by, updated_at };
  });
}

/** The day of the talk, `2026-11-21`. Reach: the two. */
export async function findHeldOn(sight: Sight, tandem_id: string): Promise<string | undefined> {
  const row = await sight.db
    .selectFrom('kickoff_talk')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'kickoff_talk.tandem_id')
    .where('own.person_id', '=', sight.actor.person_id)
    .where('kickoff_talk.tandem_id', '=', tandem_id)
    .select('kickoff_talk.held_on')
    .executeTakeFirst();
  return row?.held_on;
}

/** `replace: false` keeps a day that is already there. */
export async function putHeldOn(deed: Deed, tandem_id: string, held_on: string, replace = true): Promise<void> {
  await deed.tx
    .insertInto('kickoff_talk')
    .values({ tandem_id, held_on, updated_at: deed.now })
    .onConflict((conflict) => {
      const known = conflict.column('tandem_id');
      return replace ? known.doUpdateSet({ held_on, updated_at: deed.now }) : known.doNothing();
    })
    .execute();
}

/** The next version of what is noted on one point, in the name of whoever acts. */
export async function putNote(deed: Deed, tandem_id: string, before: PointNote, note: string): Promise<void> {
  const { point, version } = before;
  const change = {
    sealed_note: note ? sealKickoffNote(deed.house, tandem_id, point, note) : null,
    version: version + 1,
    updated_by: deed.actor.person_id,
    updated_at: deed.now,
  };
  await deed.tx
    .insertInto('kickoff_point')
    .values({ tandem_id, point, ...change })
    .onConflict((conflict) => conflict.columns(['tandem_id', 'point']).doUpdateSet(change))
    .execute();
}

export async function insertTick(deed: Deed, tandem_id: string, point: KickoffPoint, person_id: string): Promise<void> {
  await deed.tx
    .insertInto('kickoff_tick')
    .values({ tandem_id, point, person_id, ticked_at: deed.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Of one of the two, or of both. */
export async function deleteTicks(deed: Deed, tandem_id: string, point: KickoffPoint, person_id?: string): Promise<void> {
  let query = deed.tx.deleteFrom('kickoff_tick').where('tandem_id', '=', tandem_id).where('point', '=', point);
  if (person_id) query = query.where('person_id', '=', person_id);
  await query.execute();
}
