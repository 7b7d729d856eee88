import type { Ui } from '../../../../platform/html/ui.ts';
import { dueBy, waitsSince, type Row } from './row.ts';

export const programStepKinds = [
  'answer',
  'place',
  'standards',
  'form',
  'manager',
  'training',
  'sign_ups',
  'exclusions',
  'messages',
  'agreement_to_sign',
  'notice_to_confirm',
  'nominations',
  'checks',
  'notice_start',
  'notice_midterm',
  'notice_end',
  'proposal_answer',
  'asked',
  'proposal_clearance',
  'proposal_suggested',
  'proposal_chosen',
  'proposal_silent',
  'proposal_alert',
] as const;

export interface WaitingProgram {
  kind: (typeof programStepKinds)[number];
  /** Of the cycle. */
  name: string;
  /** Or whoever asks. */
  organization: string;
  path: string;
  since: Date;
  due: Date | null;
  count: number;
}

/** Nothing that she can do herself: she is told of it only. */
const others: readonly WaitingProgram['kind'][] = ['training', 'proposal_silent'];

export function programRows(ui: Ui, waiting: readonly WaitingProgram[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, name, organization, path, since, due, count }) => ({
    ...(due ? dueBy(ui, due) : waitsSince(ui, since)),
    ...(others.includes(kind) ? { sign: 'open' as const } : {}),
    what: t(`home.step.program.${kind}`, { name, organization, count }),
    context: t(`home.step.program.${kind}_context`, { name, organization, count }),
    action: { href: path, label: t(`home.step.program.${kind}_do`), primary: !others.includes(kind) },
  }));
}
