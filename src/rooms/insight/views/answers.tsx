import { Section } from '../../../platform/html/page.tsx';
import { Picture } from '../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { percent, type AnswerTimes } from '../rules.ts';
import { outcomes, type OutcomeCounts } from '../rules/outcomes.ts';

/** «6 Stunden», «2 Tage» */
function lasting(ui: Ui, hours: number): string {
  if (hours < 36) return ui.t('insight.answers.hours', { count: Math.max(1, Math.round(hours)) });
  return ui.t('insight.answers.days', { count: Math.round(hours / 24) });
}

/** How long members wait for a first word, against what the programme promises. */
export function AnswersSection({ ui, times, promise_days }: { ui: Ui; times: AnswerTimes | undefined; promise_days: number }) {
  const { t } = ui;
  if (!times)
    return (
      <Section title={t('insight.answers.none')} id="answers">
        <p>{t('insight.answers.none_text')}</p>
      </Section>
    );
  const rows = times.buckets.map(({ bucket, count }) => ({
    label: t(`insight.answers.${bucket}`),
    value: count,
    words: ui.number(count),
    note: t('insight.percent', { percent: percent(count, times.count) }),
  }));
  return (
    <Section
      title={t('insight.answers.finding', {
        time: lasting(ui, times.median_hours),
        percent: percent(times.in_time, times.count),
        days: promise_days,
      })}
      aside={t('insight.n', { count: times.count })}
      id="answers"
    >
      <Picture
        ui={ui}
        table={{
          caption: t('insight.answers.title'),
          head: [
            { label: t('insight.answers.wait') },
            { label: t('insight.count'), numeric: true },
            { label: t('insight.share'), numeric: true },
          ],
          rows: rows.map((row) => [row.label, row.words, row.note]),
        }}
      >
        <BarRows rows={rows} />
      </Picture>
      <p class="picture-note">{t('insight.answers.note')}</p>
    </Section>
  );
}

/** What became of the requests: nobody is left without an answer unless this shows it. */
export function OutcomesSection({ ui, counts }: { ui: Ui; counts: OutcomeCounts }) {
  const { t } = ui;
  const total = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
  const rows = outcomes.map((outcome) => ({
    label: t(`insight.outcomes.${outcome}`),
    value: counts[outcome],
    words: ui.number(counts[outcome]),
    note: t('insight.percent', { percent: percent(counts[outcome], total) }),
    pale: outcome === 'open',
  }));
  return (
    <Section title={t('insight.outcomes.finding', { total, silent: counts.no_answer, open: counts.open })} id="outcomes">
      {total > 0 ? (
        <Picture
          ui={ui}
          table={{
            caption: t('insight.outcomes.title'),
            head: [
              { label: t('insight.outcomes.what') },
              { label: t('insight.count'), numeric: true },
              { label: t('insight.share'), numeric: true },
            ],
            rows: rows.map((row) => [row.label, row.words, row.note]),
          }}
        >
          <BarRows rows={rows} />
        </Picture>
      ) : (
        <p>{t('insight.outcomes.none')}</p>
      )}
    </Section>
  );
}
