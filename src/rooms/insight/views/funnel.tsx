import { Picture } from '../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { percent } from '../rules.ts';

const steps = ['members', 'asked', 'accepted', 'active', 'completed'] as const;

/** How many members came how far; each bar says its share of the one above. */
export function FunnelSection({ ui, funnel }: { ui: Ui; funnel: Record<(typeof steps)[number], number> }) {
  const { t } = ui;
  const rows = steps.map((step, at) => {
    const before = at === 0 ? undefined : funnel[steps[at - 1] ?? 'members'];
    const note = before === undefined ? undefined : t('insight.funnel.share', { percent: percent(funnel[step], before) });
    return { label: t(`insight.funnel.${step}`), value: funnel[step], words: ui.number(funnel[step]), note };
  });
  return (
    <Section title={t('insight.funnel.finding', { asked: funnel.asked, accepted: funnel.accepted })} id="funnel">
      <Picture
        ui={ui}
        table={{
          caption: t('insight.funnel.title'),
          head: [
            { label: t('insight.funnel.step') },
            { label: t('insight.count'), numeric: true },
            { label: t('insight.funnel.of_before'), numeric: true },
          ],
          rows: rows.map((row) => [row.label, row.words, row.note ?? '']),
        }}
      >
        <BarRows rows={rows} />
      </Picture>
      <p class="picture-note">{t('insight.funnel.note')}</p>
    </Section>
  );
}
