import type { Ui } from '../../../../platform/html/ui.ts';
import { dueBy, waitsSince, type Row } from './row.ts';

export interface WaitingFeedback {
  tandem_id: string;
  name: string;
  moment: 'during' | 'end';
  since: Date;
}

/** Words that somebody would like to publish and that name the reader. */
export interface WaitingTestimonial {
  testimonial_id: string;
  name: string;
  since: Date;
}

export interface WaitingCase {
  case_id: string;
  kind: 'statement' | 'decided' | 'appeal_decided';
  due: Date | null;
  since: Date;
}

/** Feedback is a possibility: it stands in the list, and nothing depends on it. */
export function feedbackRows(ui: Ui, waiting: readonly WaitingFeedback[]): Row[] {
  const { t } = ui;
  return waiting.map(({ tandem_id, name, moment, since }) => ({
    at: since.getTime(),
    sign: 'open',
    when: ui.date(since, 'weekday'),
    what: t(`home.step.feedback.${moment}`, { name }),
    context: t('home.step.feedback_context'),
    action: { href: `/tandems/${tandem_id}/feedback`, label: t('home.step.feedback_do') },
  }));
}

export function testimonialRows(ui: Ui, waiting: readonly WaitingTestimonial[]): Row[] {
  const { t } = ui;
  return waiting.map(({ testimonial_id, name, since }) => ({
    ...waitsSince(ui, since),
    what: t('home.step.testimonial', { name }),
    context: t('home.step.testimonial_context'),
    action: { href: `/testimonials#${testimonial_id}`, label: t('home.step.read') },
  }));
}

export function caseRows(ui: Ui, waiting: readonly WaitingCase[]): Row[] {
  const { t } = ui;
  return waiting.map(({ case_id, kind, due, since }) => ({
    ...(due && kind === 'statement' ? dueBy(ui, due) : { ...waitsSince(ui, since), sign: 'open' as const }),
    what: t(`home.step.case.${kind}`),
    context:
      kind === 'decided' && due
        ? t('home.step.case.decided_appeal', { date: ui.date(due) })
        : t(kind === 'statement' ? 'home.step.case.statement_context' : 'home.step.case.read_context'),
    action: { href: `/cases/${case_id}`, label: t(kind === 'statement' ? 'home.step.case.statement_do' : 'home.step.read') },
  }));
}

/** `named`: cases in which the reader was named to decide an appeal · `lonely`: since when appeals wait for the operator to name somebody. */
export interface WaitingAppeals {
  named: readonly { id: string; appealed_at: Date | null }[];
  lonely: readonly { appealed_at: Date }[];
  /** Flags that nobody of the office may look at: the operator finds somebody who may. */
  flags: { count: number; oldest: Date } | undefined;
  /** The same of calls for protection. */
  calls: { count: number; oldest: Date } | undefined;
}

export function appealRows(ui: Ui, { named, lonely, flags, calls }: WaitingAppeals): Row[] {
  const { t } = ui;
  const rows = named.map(({ id, appealed_at }): Row => ({
    ...waitsSince(ui, appealed_at ?? ui.now),
    what: t('home.step.appeal'),
    context: t('home.step.appeal_context'),
    action: { href: `/cases/${id}`, label: t('home.step.read') },
  }));
  for (const [what, pile] of [
    ['flags', flags],
    ['calls', calls],
  ] as const)
    if (pile)
      rows.push({
        ...waitsSince(ui, pile.oldest),
        what: t(`home.step.lonely_${what}`, { count: pile.count }),
        context: t(`home.step.lonely_${what}_context`),
        action: { href: '/operation/people', label: t(`home.step.lonely_${what}_do`) },
      });
  const [oldest] = lonely;
  if (!oldest) return rows;
  return [
    ...rows,
    {
      ...waitsSince(ui, oldest.appealed_at),
      what: t('home.step.lonely', { count: lonely.length }),
      context: t('home.step.lonely_context'),
      action: { href: '/cases/appeals', label: t('home.step.lonely_do') },
    },
  ];
}
