import type { Ui } from '../../../platform/html/ui.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { RequestState } from '../rules.ts';
import { noWish, wishPath } from '../rules/wish.ts';

/** «6 Monate», «kurzes Mentoring, 1 bis 3 Gespräche» */
export function monthsWords(ui: Ui, months: number): string {
  return months === 0 ? ui.t('requests.months.short') : ui.t('requests.months', { months });
}

export function stateSign(state: RequestState, side: 'mentor' | 'mentee'): Sign {
  if (state === 'sent') return side === 'mentor' ? 'waits' : 'open';
  return state === 'accepted' ? 'done' : 'rest';
}

/** Where others for the same topics are found who have a free place. */
export function similarPath(topics: readonly string[]): string {
  return wishPath({ ...noWish, chosen: topics.length > 0 ? { topic: topics.slice(0, 3), free: ['yes'] } : {} });
}
