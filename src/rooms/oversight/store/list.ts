import { sql } from 'kysely';
import { z } from 'zod';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { fullName } from '../../people/rules/profile.ts';
import type { PartyRole, ReminderKind } from '../../tandems/rules.ts';
import { keptMonths } from '../rules.ts';
import { healthOf, type Health } from '../rules/health.ts';
import { accompaniedBy, mayAccompany } from './reach.ts';
import { readProcesses, type ProcessRow } from './standing.ts';
import { listWishes } from './wishes.ts';

export interface Party {
  person_id: string;
  /** Empty where the person is erased. */
  name: string;
  email: string;
  initials: { first_name: string; last_name: string };
  role: PartyRole;
}

export interface Process extends ProcessRow {
  /** Mentor first; partners by name. */
  parties: Party[];
  health: Health;
  /** When the tandem itself was last reminded of each step. */
  reminded: Partial<Record<ReminderKind, Date>>;
  contact_id: string | null;
}

async function partiesOfAll(sight: Sight, ids: readonly string[]): Promise<Map<string, Party[]>> {
  const rows = await sight.db
    .selectFrom('tandem_party')
    .innerJoin('person', 'person.id', 'tandem_party.person_id')
    .select(['tandem_id', 'role', 'person.id as person_id', 'first_name', 'last_name', 'preferred_name', 'email'])
    .where('tandem_id', 'in', ids)
    .orderBy(sql`case role when 'mentor' then 0 else 1 end`)
    .orderBy('last_name')
    .orderBy('person.id')
    .execute();
  const map = new Map<string, Party[]>();
  for (const { tandem_id, role, person_id, email, ...person } of rows)
    map.set(tandem_id, [
      ...(map.get(tandem_id) ?? []),
      { person_id, role, email, name: person.last_name ? fullName(person) : '', initials: person },
    ]);
  return map;
}

async function complete(sight: Sight, rows: ProcessRow[], wishes_of?: string): Promise<Process[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const [parties, wishes, reminders, contacts] = await Promise.all([
    partiesOfAll(sight, ids),
    listWishes(sight, wishes_of),
    sight.db.selectFrom('tandem_reminder').selectAll().where('tandem_id', 'in', ids).execute(),
    sight.db.selectFrom('tandem_contact').selectAll().where('tandem_id', 'in', ids).execute(),
  ]);
  const clock = { now: sight.now, today: dayOf(sight.now) };
  return rows.map((row) => {
    const wish = wishes.find(({ tandem_id, answered_at }) => tandem_id === row.id && !answered_at);
    const reminded = reminders.filter(({ tandem_id }) => tandem_id === row.id);
    return {
      ...row,
      parties: parties.get(row.id) ?? [],
      health: healthOf({ ...row, wish }, row.settings, clock),
      reminded: Object.fromEntries(reminded.map(({ kind, sent_at }) => [kind, sent_at])),
      contact_id: contacts.find(({ tandem_id }) => tandem_id === row.id)?.person_id ?? null,
    };
  });
}

/** Those that run, and those that ended lately. */
const here = (sight: Sight) => sql<boolean>`(${accompaniedBy(sight)}
  and (tandem.ended_at is null or tandem.ended_at > ${sight.now}::timestamptz - make_interval(months => ${keptMonths}::int)))`;

/** The tandems that the reader accompanies, with their process data; `cycle_id`: those of one cycle only. */
export async function listProcesses(sight: Sight, cycle_id?: string): Promise<Process[]> {
  if (!(await mayAccompany(sight))) return [];
  const within = cycle_id ? sql`tandem.cycle_id = ${cycle_id}::uuid` : sql`true`;
  return complete(sight, await readProcesses(sight, sql<boolean>`${here(sight)} and ${within}`));
}

/** One of them; nothing for anybody else, and nothing of a tandem of her own. */
export async function findProcess(sight: Sight, id: string): Promise<Process | undefined> {
  if (!z.uuid().safeParse(id).success || !(await mayAccompany(sight))) return undefined;
  const rows = await readProcesses(sight, sql<boolean>`${here(sight)} and tandem.id = ${id}::uuid`);
  return (await complete(sight, rows, id))[0];
}

/** The same under a lock on the tandem. */
export async function lockProcess(deed: Deed, id: string): Promise<Process | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  await deed.tx.selectFrom('tandem').select('id').where('id', '=', id).forUpdate().execute();
  return findProcess(deed, id);
}
