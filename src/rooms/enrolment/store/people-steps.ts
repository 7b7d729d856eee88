import '../tables.ts';
import '../../cycles/tables.ts';
import { sql } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import { runningRoles } from '../../cycles/rules.ts';
import { liveStates } from '../rules.ts';

/** What waits for the reader among the people of cycles: messages to her, and exclusions of which she says who is meant. */
export interface PeopleStep {
  kind: 'messages' | 'exclusions';
  cycle: { id: string; name_de: string; name_en: string };
  path: string;
  count: number;
  since: Date;
}

interface Row {
  id: string;
  name_de: string;
  name_en: string;
  place: string;
  count: number;
  since: Date;
}

const steps = (kind: PeopleStep['kind'], rows: readonly Row[]): PeopleStep[] =>
  rows.map(({ id, name_de, name_en, place, count, since }) => ({
    kind,
    cycle: { id, name_de, name_en },
    path: place,
    count,
    since,
  }));

export async function listPeopleSteps({ db, actor }: Pick<Sight, 'db' | 'actor'>): Promise<PeopleStep[]> {
  if (actor.person_id === null) return [];
  const unread = await sql<Row>`
    select cycle.id, name_de, name_en, '/participations/' || own.id || '/messages' as place,
      count(*)::int as count, min(message.sent_at) as since
    from cycle_message_to seen join cycle_message message on message.id = seen.message_id
      join cycle on cycle.id = message.cycle_id
      join lateral (select id from participation where cycle_id = cycle.id and person_id = seen.person_id
        order by created_at desc limit 1) own on true
    where seen.person_id = ${actor.person_id}::uuid and seen.read_at is null
    group by cycle.id, own.id order by since`.execute(db);
  const unclear = await sql<Row>`
    select cycle.id, name_de, name_en, '/cycles/' || cycle.id || '/people?show=coordination' as place,
      count(*)::int as count, min(exclusion.created_at) as since
    from participation_exclusion exclusion join participation on participation.id = exclusion.participation_id
      join cycle on cycle.id = participation.cycle_id
    where exclusion.person_id is null and exclusion.organization_id is null
      and participation.state = any (${[...liveStates]}) and participation.state <> 'paired'
      and exists (select 1 from cycle_staff where cycle_id = cycle.id and person_id = ${actor.person_id}::uuid
        and until is null and role = any (${[...runningRoles]}))
    group by cycle.id order by since`.execute(db);
  return [...steps('messages', unread.rows), ...steps('exclusions', unclear.rows)];
}
