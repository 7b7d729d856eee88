import type { Ui } from '../../../../platform/html/ui.ts';
import type { Key } from '../../../../platform/i18n/catalogue.ts';

/** The words of a point of the checklist; an own one has its title. */
export function checkTitle({ t }: Pick<Ui, 't'>, { key, title }: { key: string | null; title: string }): string {
  return key === null ? title : t(`cycles.check.${key}` as Key);
}

/** «14. Sept. 2028», where there is little room. */
export function dayShort({ locale }: Pick<Ui, 'locale'>, on: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${on}T00:00:00Z`));
}

/** «14. September», for places where the year is plain. */
export function dayMonth({ locale }: Pick<Ui, 'locale'>, on: string): string {
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  );
}
