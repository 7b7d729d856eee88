import type { Holiday } from '../../../platform/calendar/holidays.ts';
import type { Busy, PlannedDate, SeriesPlan } from '../../../platform/calendar/series.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import { moment, partnerClock, type Beside } from './session-words.ts';

export interface PlanWords {
  ui: Ui;
  partner: Beside;
  /** What regions are called, by their codes. */
  regions: ReadonlyMap<string, string>;
}

export function holidayWords({ regions }: Pick<PlanWords, 'regions'>, { name, region }: Holiday) {
  return { holiday: name, region: regions.get(region) ?? region };
}

export function busyWords({ ui, partner }: Pick<PlanWords, 'ui' | 'partner'>, who: Busy['who']): string {
  return ui.t(`sessions.series.busy_${who}`, { name: partner.first_name });
}

/** One planned meeting as a choice: when, the partner's clock, and why it does not stand where the rhythm would have it. */
export function dateOption(words: PlanWords, date: PlannedDate<Holiday>, value: string, was?: Date | null) {
  const { ui, partner } = words;
  const hint = [
    partnerClock(ui, date.starts_at, partner),
    was ? ui.t('sessions.series.accept_was', { when: moment(ui, was) }) : undefined,
    date.moved
      ? ui.t('sessions.series.moved', { date: ui.date(date.moved.from, 'weekday'), ...holidayWords(words, date.moved.holiday) })
      : undefined,
    date.busy ? busyWords(words, date.busy) : undefined,
  ]
    .filter(Boolean)
    .join(' · ');
  return { value, label: moment(ui, date.starts_at), ...(hint ? { hint } : {}) };
}

/** Holidays for which there is no other day near by. */
export function LeftOut({ plan, ...words }: PlanWords & { plan: SeriesPlan<Holiday> }) {
  if (plan.left_out.length === 0) return <></>;
  return (
    <ul class="plainlist quiet">
      {plan.left_out.map(({ from, holiday }) => (
        <li>{words.ui.t('sessions.series.left_out', { date: words.ui.date(from, 'full'), ...holidayWords(words, holiday) })}</li>
      ))}
    </ul>
  );
}

/** Whose public holidays are kept free, or the way to say so. */
export function HolidayLine({ ui, regions, kept }: Omit<PlanWords, 'partner'> & { kept: readonly string[] }) {
  const { t } = ui;
  const names = [...new Set(kept)].map((code) => regions.get(code) ?? code);
  return (
    <p class="quiet">
      {names.length > 0
        ? t('sessions.series.holidays', { regions: new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format(names) })
        : t('sessions.series.holidays_none')}{' '}
      <a href="/settings#region">{t('sessions.series.region')}</a>
    </p>
  );
}
