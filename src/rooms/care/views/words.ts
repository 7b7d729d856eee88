import type { Sign } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { SuspensionState } from '../rules/case.ts';
import type { CaseOutcome, CaseState, FlagSource, ReportReason } from '../rules.ts';

/** How a case stands, as lists and heads say it. */
export interface Standing {
  state: CaseState;
  outcome: CaseOutcome | null;
  asked: number;
  answered: number;
  /** Everybody has answered or the time is over. */
  heard: boolean;
  suspension: SuspensionState;
}

export function standingWords(ui: Ui, row: Standing): string {
  const { t } = ui;
  if (row.state === 'hearing' && row.heard) return t('care.state.heard');
  if (row.suspension === 'revoking') return t('care.state.revoking');
  return t(`care.state.${row.state}`, {
    asked: row.asked,
    answered: row.answered,
    outcome: t(row.outcome ? `care.outcome.${row.outcome}` : 'care.outcome.dropped'),
  });
}

/** Coral where the office has the next word. */
export function standingSign(row: Standing): Sign {
  if (row.state === 'open' || row.state === 'appealed' || row.suspension === 'revoking') return 'waits';
  if (row.state === 'hearing') return row.heard ? 'waits' : 'open';
  return row.state === 'decided' ? 'here' : 'done';
}

export function sourceWords({ t }: Ui, flag: { source: FlagSource; reason: ReportReason | null }): string {
  if (flag.source === 'report') return t('care.source.report', { reason: flag.reason ? t(`care.reason.${flag.reason}`) : '' });
  return t(flag.source === 'standards' ? 'care.source.standards' : 'care.source.rating');
}
