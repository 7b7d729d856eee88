import type { Ui } from '../../../../platform/html/ui.ts';
import type { KickoffPoint } from '../../../agreements/rules.ts';
import type { GoalStepKind } from '../../../goals/rules/due.ts';
import { dueBy, waitsSince, type Row } from './row.ts';

export interface WaitingAgreement {
  kind: 'kickoff_point' | 'agreement_sign' | 'agreement_change';
  tandem_id: string;
  name: string;
  /** Of the kickoff talk: where to begin, and how many wait. */
  point: KickoffPoint | undefined;
  count: number;
  due: Date;
}

export interface WaitingGoal {
  kind: GoalStepKind;
  tandem_id: string;
  name: string;
  path: string;
  since: Date;
  due: string | null;
}

/** For the confidant and the office: without names. */
export interface WaitingProtection {
  kind: 'asked' | 'frozen' | 'handed';
  since: Date;
  path: string;
}

export function agreementRows(ui: Ui, waiting: readonly WaitingAgreement[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, tandem_id, name, point, count, due }) => ({
    ...dueBy(ui, due),
    what: t(`home.step.${kind}`, { name, count, point: point ? t(`agreements.point.${point}`) : '' }),
    context: t(`home.step.${kind}_context`),
    action: {
      href: `/tandems/${tandem_id}/${kind === 'kickoff_point' ? `kickoff?point=${point}#${point}` : 'agreement'}`,
      label: t(`home.step.${kind}_do`),
      primary: true,
    },
  }));
}

export function goalRows(ui: Ui, waiting: readonly WaitingGoal[]): Row[] {
  const { t } = ui;
  return waiting.map(({ kind, name, path, since, due }) => ({
    ...(due ? dueBy(ui, new Date(`${due}T00:00:00Z`)) : { ...waitsSince(ui, since), sign: 'open' as const }),
    what: t(`home.step.${kind}`, { name }),
    context: t(`home.step.${kind}_context`),
    action: { href: path, label: t(`home.step.${kind}_do`) },
  }));
}

/** One row for each kind: without names several of a kind could not be told apart. */
export function protectionRows(ui: Ui, waiting: readonly WaitingProtection[]): Row[] {
  const { t } = ui;
  return (['asked', 'frozen', 'handed'] as const).flatMap((kind) => {
    const rows = waiting.filter((row) => row.kind === kind).toSorted((a, b) => a.since.getTime() - b.since.getTime());
    const [oldest] = rows;
    if (!oldest) return [];
    const list = kind === 'handed' ? '/handovers' : '/protections';
    return {
      ...waitsSince(ui, oldest.since),
      what: t(`home.step.protection.${kind}`, { count: rows.length }),
      context: t(`home.step.protection.${kind}_context`),
      action: { href: rows.length === 1 ? oldest.path : list, label: t('home.step.read'), primary: kind === 'asked' },
    };
  });
}
