import type { PairSignProps } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Health, Level, NextAction, Reason } from '../rules/health.ts';
import { nextOf } from '../rules/health.ts';

const daysSince = (then: Date, now: Date) => Math.max(0, Math.floor((now.getTime() - then.getTime()) / 86_400_000));

/** Two filled discs meet as agreed, one is open where a step lies ahead, coral where somebody is needed. */
export const pairOf: Record<Level, Pick<PairSignProps, 'left' | 'right'>> = {
  care: { left: 'waits', right: 'waits' },
  step: { left: 'done', right: 'open' },
  well: { left: 'done', right: 'done' },
  rest: { left: 'rest', right: 'rest' },
};

/** What stands out, in words, and since when. */
export function healthWords({ t, now, date }: Ui, { level, reason, at }: Health): { title: string; since: string } {
  if (!reason || !at) return { title: t(`oversight.one.${level}`), since: '' };
  if (level === 'step' && isOpenReason(reason))
    return { title: t(`oversight.reason_open.${reason}`, { date: date(at) }), since: '' };
  return { title: t(`oversight.reason.${reason}`), since: t('oversight.since', { days: daysSince(at, now) }) };
}

const openReasons = ['first_talk', 'kickoff', 'agreement', 'goals', 'midterm', 'closing', 'resume'] as const;
type OpenReason = (typeof openReasons)[number];
const isOpenReason = (reason: Reason): reason is OpenReason => (openReasons as readonly Reason[]).includes(reason);

/** Where the next step of the coordination stands on the tandem's page. */
export const placeOf: Record<NextAction, string> = { write: '', look: '#looks', wish: '#wishes', protection: '#protection' };

export function nextWords({ t }: Ui, { level, reason }: Health): { label: string; place: string } {
  if (level !== 'care' || !reason) return { label: t('oversight.list.look_at'), place: '' };
  const next = nextOf[reason];
  return { label: t(`oversight.next.${next}`), place: placeOf[next] };
}
