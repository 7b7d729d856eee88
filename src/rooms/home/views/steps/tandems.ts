import type { Ui } from '../../../../platform/html/ui.ts';
import type { TandemStepKind } from '../../../tandems/rules/course.ts';
import { dueBy, waitsSince, type Row } from './row.ts';

export interface WaitingTandem {
  kind: TandemStepKind;
  tandem_id: string;
  name: string;
  due: Date;
}

export interface WaitingSession {
  kind: 'choose' | 'moved' | 'coming' | 'log';
  session_id: string;
  /** A whole series that is asked about. */
  series_id: string | null;
  tandem_id: string;
  name: string;
  /** The session's beginning in the reader's own time, already in words; null while dates are only proposed. */
  when: string | null;
  on: Date | null;
  since: Date;
}

export interface WaitingMessages {
  tandem_id: string;
  name: string;
  count: number;
  since: Date;
}

const tandemPath: Record<TandemStepKind, string> = {
  first_talk: '',
  confirm: '/course',
  kickoff: '/kickoff',
  agreement: '/agreement',
  goals: '/goals',
  midterm: '/midterm',
  reached: '/course',
  resume: '/course',
  closing: '/closing',
  asked: '/course',
};

export function tandemRows(ui: Ui, waiting: readonly WaitingTandem[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, tandem_id, name, due }) => ({
    ...dueBy(ui, due),
    what: t(`home.step.tandem.${kind}`, { name }),
    context: t(`home.step.tandem.${kind}_context`),
    action: { href: `/tandems/${tandem_id}${tandemPath[kind]}`, label: t(`home.step.tandem.${kind}_do`) },
  }));
}

export function sessionRows(ui: Ui, waiting: readonly WaitingSession[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, session_id, series_id, tandem_id, name, when, on, since }) => ({
    ...(kind === 'coming' && on
      ? { at: on.getTime(), sign: 'open' as const, when: ui.date(on, 'weekday') }
      : waitsSince(ui, kind === 'log' && on ? on : since)),
    what: t(`home.step.session.${kind}`, { name }),
    context: kind === 'coming' && when ? when : t(`home.step.session.${kind === 'coming' ? 'log' : kind}_context`),
    action: {
      href: `/tandems/${tandem_id}/sessions/${series_id ? `series/${series_id}` : session_id}`,
      label: t(`home.step.session.${kind}_do`),
    },
  }));
}

export function messageRows(ui: Ui, waiting: readonly WaitingMessages[]): Row[] {
  const { t } = ui;
  return waiting.map(({ tandem_id, name, count, since }) => ({
    ...waitsSince(ui, since),
    what: t('home.step.messages', { name, count }),
    context: t('home.step.messages_context'),
    action: { href: `/tandems/${tandem_id}/messages`, label: t('home.step.read') },
  }));
}
