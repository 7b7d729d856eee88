import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Show } from '../../rules/proposal-list.ts';
import type { ProposalLine } from '../../store/proposal-list.ts';

export interface ProposalsPageProps {
  ui: Ui;
  bar: ProgramBar;
  cycle_id: string;
  state: FormState;
  show: Show;
  words: string;
  /** This page of the rows that the reader asked for. */
  rows: readonly ProposalLine[];
  page: number;
  pages: number;
  total: number;
  counts: Record<Show, number>;
  /** Every row is shown and ticked. */
  all: boolean;
  points: boolean;
  exchange: boolean;
  /** Organisations clear here. */
  clears: boolean;
  /** Changes that broke a rule and that nobody has looked at. */
  alerts: number;
}

type Place = Pick<ProposalsPageProps, 'cycle_id' | 'show' | 'words'>;

export function listPath({ cycle_id, show, words }: Place, more: Record<string, string> = {}): string {
  const query = new URLSearchParams({ show, ...(words ? { q: words } : {}), ...more });
  return `/cycles/${cycle_id}/proposals?${query}`;
}
