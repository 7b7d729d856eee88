import type { Ui } from '../../../../platform/html/ui.ts';
import type { ApplicationStep } from '../../../applications/store/steps.ts';
import { dueBy, waitsSince, type Row } from './row.ts';

const paths = {
  'application.continue': '/application',
  'amendment.continue': '/application',
  'application.answer': '/application',
  'listing.accept_standards': '/standards?next=/listing',
  'listing.publish': '/listing',
  'listing.resume': '/listing',
  'listing.return': '/listing',
  'standards.accept': '/standards',
} as const;

export function applicationRows(ui: Ui, waiting: readonly ApplicationStep[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, since, count = 1, due }) => ({
    ...(due ? dueBy(ui, due) : waitsSince(ui, since)),
    what: t(`home.step.${kind}`, { count }),
    context: t(`home.step.${kind}_context`),
    action: { href: paths[kind], label: t(`home.step.${kind}_do`) },
  }));
}
