import type { Format } from '../../programs/rules.ts';
import type { TandemState } from '../../tandems/rules.ts';
import type { Health } from '../rules/health.ts';

/** One tandem as the coordination sees it in a list. Dates and numbers, nothing that the two have written. */
export interface TandemLine {
  id: string;
  program_id: string;
  cycle_id: string | null;
  program: string;
  format: Format;
  state: TandemState;
  started_on: string;
  planned_end_on: string;
  ended_at: Date | null;
  /** The two go on by themselves. */
  goes_on: boolean;
  names: readonly string[];
  held: number;
  booked: number;
  planned: number;
  last_held: Date | null;
  next_booked: Date | null;
  /** When the two were reminded of what stands out. */
  reminded_at: Date | undefined;
  contact: string;
  health: Health;
}
