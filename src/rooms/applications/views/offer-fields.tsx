import type { Option } from '../../../platform/html/field.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface OfferChoices {
  max_capacity: number;
  /** Months that the programme knows. */
  months: number[];
  short_mentoring: boolean;
}

export function capacityOptions(ui: Ui, max: number): Option[] {
  return Array.from({ length: max }, (_, at) => ({
    value: String(at + 1),
    label: ui.t('applications.capacity', { count: at + 1 }),
  }));
}

export function monthOptions(ui: Ui, months: number[]): Option[] {
  return months.map((count) => ({ value: String(count), label: ui.t('applications.months', { count }) }));
}

/** «6 Monate, 12 Monate und kurzes Mentoring» */
export function durationWords(ui: Ui, offer: { durations: readonly number[]; short_mentoring: boolean }): string {
  const parts = offer.durations.map((count) => ui.t('applications.months', { count }));
  return new Intl.ListFormat(ui.locale, { type: 'conjunction' }).format([
    ...parts,
    ...(offer.short_mentoring ? [ui.t('applications.short')] : []),
  ]);
}
