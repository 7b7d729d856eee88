import '../tables.ts';
import '../../cycles/tables.ts';
import { sql } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { cycleStates, isUnderWay, runningRoles } from '../../cycles/rules.ts';
import type { NoticeKind } from '../rules.ts';
import { dueNotice, noticeDay } from '../rules/notices.ts';

/** A notice that somebody who runs the cycle has to send. */
export interface DueNotice {
  cycle_id: string;
  name_de: string;
  name_en: string;
  kind: NoticeKind;
  /** Its day. */
  on: string;
}

interface Row {
  cycle_id: string;
  name_de: string;
  name_en: string;
  starts_on: string | null;
  ends_on: string | null;
  sent: NoticeKind[];
}

const underWay = cycleStates.filter((state) => isUnderWay({ state }));

/** Of all cycles in which somebody speaks for an organisation; with `person_id` only of those that she runs. */
async function read({ db, now }: Pick<Sight, 'db' | 'now'>, person_id?: string): Promise<DueNotice[]> {
  const own = person_id
    ? sql`and exists (select 1 from cycle_staff where cycle_staff.cycle_id = cycle.id and person_id = ${person_id}::uuid
        and until is null and role = any (${[...runningRoles]}))`
    : sql``;
  const { rows } = await sql<Row>`
    select cycle.id as cycle_id, name_de, name_en, starts_on::text as starts_on, ends_on::text as ends_on,
      array(select distinct kind from organization_notice where organization_notice.cycle_id = cycle.id) as sent
    from cycle where cycle.state = any (${underWay}) and starts_on is not null and ends_on is not null
      and exists (select 1 from cycle_organization part join organization_contact contact
        on contact.organization_id = part.organization_id and contact.until is null
        where part.cycle_id = cycle.id and part.left_at is null) ${own}
    order by cycle.id`.execute(db);
  const today = dayOf(now);
  return rows.flatMap(({ sent, starts_on, ends_on, ...cycle }) => {
    const kind = dueNotice({ starts_on, ends_on }, today, sent);
    const on = kind && noticeDay(kind, { starts_on, ends_on });
    return kind && on ? [{ ...cycle, kind, on }] : [];
  });
}

/** What waits for the reader: notices to organisations whose day has come. */
export async function listDueNotices(sight: Pick<Sight, 'db' | 'now' | 'actor'>): Promise<DueNotice[]> {
  return sight.actor.person_id === null ? [] : read(sight, sight.actor.person_id);
}

/** For the timetable: without reach. */
export async function listAllDueNotices(sight: Pick<Sight, 'db' | 'now'>): Promise<DueNotice[]> {
  return read(sight);
}

/** Whether nobody was told of it yet. */
export async function markDueNotice(deed: Deed, { cycle_id, kind }: Pick<DueNotice, 'cycle_id' | 'kind'>): Promise<boolean> {
  const done = await deed.tx
    .insertInto('organization_notice_due')
    .values({ cycle_id, kind, told_at: deed.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0) > 0;
}
