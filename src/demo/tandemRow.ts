import { halfWay, type EndingCategory } from '../rooms/tandems/rules.ts';
import { courseOf, goesOn } from './courses.ts';
import type { DemoRequest, DemoTandem } from './types.ts';

/** A tandem of the network as a row. */
export function tandemRow(program_id: string, row: DemoTandem, mode: DemoRequest['mode']) {
  const day = row.created_at.slice(0, 10);
  const category = row.closing_category === 'prefer_not_to_say' ? 'not_said' : row.closing_category;
  const planned_end_on =
    row.planned_end_on ?? new Date(new Date(row.created_at).getTime() + 183 * 86_400_000).toISOString().slice(0, 10);
  // The steps came with the new version of the programme: who was on the way already goes on without them.
  const begins = row.state === 'forming';
  return {
    id: row.id,
    program_id,
    state: row.state,
    topics: row.topics,
    mode,
    has_kickoff: begins,
    has_agreement: begins,
    midterm_on: halfWay(day, planned_end_on),
    continued_at: goesOn(row),
    started_on: day,
    planned_end_on,
    created_at: new Date(row.created_at),
    ...courseOf(row),
    ended_at: row.ended_on ? new Date(`${row.ended_on}T12:00:00Z`) : null,
    ended_by: row.state === 'dissolved' ? row.mentee_id : null,
    ending_category: (row.state === 'dissolved' ? (category ?? 'not_said') : null) as EndingCategory | null,
    ending_rematch: null,
    ending_contact: null,
    sealed_ending_text: null,
  };
}
