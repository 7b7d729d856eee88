import type { Sight } from '../../../platform/deed.ts';
import { listOwingMentors } from '../../applications/store/reacceptance.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import { findBindingInForce } from '../../programs/store/standards.ts';

export interface Due {
  kind: 'expiry' | 'standards' | 'return';
  on: Date;
  count: number;
}

const dueDays = 14;
const day = 86_400_000;

/** What happens by itself in the next two weeks, by day. For the office: the caller has established that. */
export async function dueSoon(
  sight: Sight,
  { id, settings }: { id: string; settings: Pick<ProgramSettings, 'question_days'> },
): Promise<Due[]> {
  const { db, now } = sight;
  const until = new Date(now.getTime() + dueDays * day);
  const asked = (at: Date) => new Date(at.getTime() - settings.question_days * day);
  const [expiries, version, returns] = await Promise.all([
    db
      .selectFrom('application')
      .select('asked_at')
      .where('state', '=', 'questions_open')
      .where('asked_at', '<', asked(until))
      .execute(),
    findBindingInForce(sight, id),
    db
      .selectFrom('mentor_listing')
      .select(['return_on', (eb) => eb.fn.countAll<number>().as('count')])
      .where('state', '=', 'paused')
      .where('return_on', '>=', now.toISOString().slice(0, 10))
      .where('return_on', '<', until.toISOString().slice(0, 10))
      .groupBy('return_on')
      .execute(),
  ]);
  const due: Due[] = returns.map((row) => ({
    kind: 'return',
    on: new Date(`${row.return_on}T12:00:00Z`),
    count: row.count,
  }));
  const days = new Map<number, Due>();
  for (const { asked_at } of expiries) {
    if (!asked_at) continue;
    const on = new Date(asked_at.getTime() + settings.question_days * day);
    const key = Math.floor(on.getTime() / day);
    days.set(key, { kind: 'expiry', on: days.get(key)?.on ?? on, count: (days.get(key)?.count ?? 0) + 1 });
  }
  due.push(...days.values());
  if (version?.accept_by && version.accept_by > now && version.accept_by < until) {
    const { length: count } = await listOwingMentors(sight, { program_id: id, number: version.number });
    if (count > 0) due.push({ kind: 'standards', on: version.accept_by, count });
  }
  return due.toSorted((a, b) => a.on.getTime() - b.on.getTime());
}
