import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FlagSource, FlagState, ReportReason } from '../rules.ts';
import { sourceWords, standingWords, type Standing } from './words.ts';

export interface Known {
  flags: { id: string; source: FlagSource; reason: ReportReason | null; state: FlagState; created_at: Date }[];
  cases: { id: string; opened_at: Date; standing: Standing }[];
}

/** What else the office has about the same person, without the thing that is open. */
export function AlsoAbout({ ui, known }: { ui: Ui; known: Known }) {
  const { t } = ui;
  const rows = [
    ...known.cases.map((row) => ({
      title: t('care.about.case', { state: standingWords(ui, row.standing) }),
      href: `/cases/${row.id}`,
      line: ui.date(row.opened_at),
    })),
    ...known.flags.map((row) => ({
      title: sourceWords(ui, row),
      href: `/cases/flags/${row.id}`,
      line: `${ui.date(row.created_at)} · ${t(`care.flag_state.${row.state}`)}`,
    })),
  ];
  return (
    <Section title={t('care.about.title')}>
      {rows.length > 0 ? <Rows rows={rows} /> : <p class="quiet">{t('care.about.nothing')}</p>}
    </Section>
  );
}
