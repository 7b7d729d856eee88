import type { Ui } from '../../../../platform/html/ui.ts';
import { dueBy, type Row } from './row.ts';

export interface WaitingRequest {
  request_id: string;
  name: string;
  kind: 'waiting' | 'open' | 'answered' | 'reply';
  state: string;
  sent_at: Date;
  answered_at: Date | null;
  /** Until when the reader's answer or reply is due. */
  due: Date;
}

export function requestRows(ui: Ui, waiting: readonly WaitingRequest[]): Row[] {
  const { t } = ui;
  return waiting.flatMap(({ request_id, name, kind, state, sent_at, answered_at, due }): Row[] => {
    const href = `/requests/${request_id}`;
    if (kind === 'open') return [];
    if (kind === 'waiting' || kind === 'reply')
      return [
        {
          ...dueBy(ui, due),
          what: t(kind === 'reply' ? 'home.step.reply' : 'home.step.answer', { name }),
          context: t(kind === 'reply' ? 'home.step.reply_context' : 'home.step.answer_context', { date: ui.date(sent_at) }),
          action: { href, label: t('home.step.answer_do'), primary: true },
        },
      ];
    // An accepted request is followed by its tandem's own row.
    if (state === 'accepted' || !answered_at) return [];
    return [
      {
        at: answered_at.getTime(),
        sign: 'open',
        when: ui.date(answered_at, 'weekday'),
        what: t(state === 'declined' ? 'home.step.declined' : 'home.step.expired', { name }),
        context: t('home.step.others'),
        action: { href, label: t('home.step.read') },
      },
    ];
  });
}
