import type { Ui } from '../../../platform/html/ui.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { RequestState } from '../rules.ts';

/** «6 Monate», «kurzes Mentoring, 1 bis 3 Gespräche» */
export function monthsWords(ui: Ui, months: number): string {
  return months === 0 ? ui.t('requests.months.short') : ui.t('requests.months', { months });
}

export function stateSign(state: RequestState, side: 'mentor' | 'mentee'): Sign {
  if (state === 'sent') return side === 'mentor' ? 'waits' : 'open';
  return state === 'accepted' ? 'done' : 'rest';
}

/** Where others for the same topic are found. */
export function similarPath(topic: string | undefined): string {
  return topic ? `/mentors?topic=${encodeURIComponent(topic)}` : '/mentors';
}
