import type { Ui } from '../../../platform/html/ui.ts';
import { reminderKinds } from '../../tandems/rules.ts';
import type { Process } from '../store/list.ts';
import type { TandemLine } from '../views/row.ts';

/** A tandem as the list shows it. `contacts`: names of the people of the office, by their id. */
export function lineOf({ t, locale }: Pick<Ui, 't' | 'locale'>, row: Process, contacts: ReadonlyMap<string, string>): TandemLine {
  const { health, reminded, parties, settings, session_count, state } = row;
  const kind = reminderKinds.find((each) => each === health.reason);
  const goes_on = state === 'completed' && row.continued_at !== null && row.continuation_ended_at === null;
  return {
    id: row.id,
    program_id: row.program_id,
    cycle_id: row.cycle_id,
    program: locale === 'en' ? row.program_en : row.program_de,
    format: row.format,
    state,
    started_on: row.started_on,
    planned_end_on: row.planned_end_on,
    ended_at: row.ended_at,
    goes_on,
    names: parties.map(({ name }) => name || t('oversight.list.gone')),
    held: row.held,
    booked: row.booked,
    planned: session_count ?? settings.session_target,
    last_held: row.last_held,
    next_booked: row.next_booked,
    reminded_at: kind ? reminded[kind] : undefined,
    contact: (row.contact_id && contacts.get(row.contact_id)) || '',
    health,
  };
}
