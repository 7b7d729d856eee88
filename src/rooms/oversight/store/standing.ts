import '../tables.ts';
import '../../sessions/tables.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Sight } from '../../../platform/deed.ts';
import type { Format } from '../../programs/rules.ts';
import type { ProgramSettings } from '../../programs/rules/numbers.ts';
import type { TandemState } from '../../tandems/rules.ts';
import type { Standing } from '../rules/health.ts';

/** What is known of a tandem's process. No names, no contents. */
export interface ProcessRow extends Omit<Standing, 'wish'> {
  id: string;
  program_id: string;
  cycle_id: string | null;
  format: Format;
  program_de: string;
  program_en: string;
  settings: ProgramSettings;
  planned_end_on: string;
  signed_at: Date | null;
  protected_from: TandemState | null;
  ended_at: Date | null;
  continued_at: Date | null;
  continuation_ended_at: Date | null;
  session_count: number | null;
  held: number;
  booked: number;
  /** Day of the latest look that is planned or was had. */
  last_check: string | null;
}

/** The process data of the tandems that `where` (on `tandem` and `program`) leaves; reach is its matter. */
export async function readProcesses({ db, now }: Pick<Sight, 'db' | 'now'>, where: RawBuilder<boolean>): Promise<ProcessRow[]> {
  const { rows } = await sql<ProcessRow>`
    select tandem.id, tandem.program_id, tandem.cycle_id, program.format, program.name_de as program_de, program.name_en as program_en,
      coalesce(cycle.settings, program.settings) as settings, tandem.state, tandem.has_kickoff, tandem.has_agreement, tandem.started_on, tandem.planned_end_on,
      tandem.active_at, tandem.kickoff_at, tandem.signed_at, tandem.goals_at, tandem.midterm_on, tandem.midterm_at,
      tandem.hold_at, tandem.hold_until, tandem.paused_days, tandem.protected_at, tandem.protected_from, tandem.closing_at, tandem.ended_at, tandem.continued_at,
      tandem.continuation_ended_at, tandem.interval_weeks, tandem.session_count,
      met.held, met.booked, met.last_held, met.next_booked, looks.next_check, looks.last_check, looks.mood, looks.mood_at,
      (select case when bool_and(contact_confirmed_at is not null) then max(contact_confirmed_at) end
        from tandem_party where tandem_party.tandem_id = tandem.id) as talked_at
    from tandem join program on program.id = tandem.program_id
    left join cycle on cycle.id = tandem.cycle_id
    left join lateral (
      select (count(*) filter (where state = 'held'))::int as held,
        (count(*) filter (where state = 'booked' and starts_at >= ${now}::timestamptz))::int as booked,
        max(starts_at) filter (where state = 'held') as last_held,
        min(starts_at) filter (where state = 'booked' and starts_at >= ${now}::timestamptz) as next_booked
      from session where session.tandem_id = tandem.id
    ) met on true
    left join lateral (
      select min(due_on) filter (where done_at is null) as next_check, max(due_on) as last_check, max(done_at) as mood_at,
        (array_agg(mood order by done_at desc) filter (where done_at is not null))[1] as mood
      from check_in where check_in.tandem_id = tandem.id
    ) looks on true
    where ${where}
    order by tandem.started_on desc, tandem.id`.execute(db);
  return rows;
}
