import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { saidState, type ExpiryReason, type RequestState } from '../rules.ts';
import { noWish, wishPath } from '../rules/wish.ts';

/** «6 Monate», «kurzes Mentoring, 1 bis 3 Gespräche» */
export function monthsWords(ui: Ui, months: number): string {
  return months === 0 ? ui.t('requests.months.short') : ui.t('requests.months', { months });
}

interface Standing {
  side: 'mentor' | 'mentee';
  state: RequestState;
  expiry_reason: ExpiryReason | null;
}

/** The reader owes the next word. */
export function owes({ side, state }: Pick<Standing, 'side' | 'state'>): boolean {
  return side === 'mentor' ? state === 'sent' : state === 'clarifying';
}

export function stateSign(row: Pick<Standing, 'side' | 'state'>): Sign {
  if (owes(row)) return 'waits';
  if (row.state === 'sent' || row.state === 'clarifying') return 'open';
  return row.state === 'accepted' ? 'done' : 'rest';
}

export const stateWords = (ui: Ui, row: Standing): string => ui.t(`requests.state.${row.side}.${saidState(row)}`);
export const afterWords = (ui: Ui, row: Standing): string => ui.t(`requests.after.${row.side}.${saidState(row)}`);

/** Where others for the same topics are found who have a free place. */
export function similarPath(topics: readonly string[]): string {
  return wishPath({ ...noWish, chosen: topics.length > 0 ? { topic: topics.slice(0, 3), free: ['yes'] } : {} });
}
