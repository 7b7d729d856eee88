import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import { organizationAudience, type OrganizationPart } from '../rules/audience.ts';
import type { SizeClass } from '../rules.ts';

export function cycleName({ locale }: Pick<Ui, 'locale'>, { name_de, name_en }: { name_de: string; name_en: string }): string {
  return locale === 'en' ? name_en : name_de;
}

export function sizeWords({ t }: Pick<Ui, 't'>, size: string | null): string | undefined {
  return size ? t(`consortium.size.${size as SizeClass}`) : undefined;
}

/** «Maschinenbau · 50 bis 249 Beschäftigte · Aarau» */
export function lineOf(
  ui: Pick<Ui, 't'>,
  row: { industry: string | null; size_class: string | null; place?: string | null; company_group?: string | null },
): string {
  const group = row.company_group ? ui.t('consortium.group_of', { group: row.company_group }) : null;
  return [row.industry, sizeWords(ui, row.size_class), row.place, group].filter(Boolean).join('\u00a0· ');
}

/** Whoever is erased has no name any more. */
export function nameOf(
  { t }: Pick<Ui, 't'>,
  person: { first_name: string; last_name: string; preferred_name?: string | null },
): string {
  return person.last_name ? fullName(person) : t('consortium.gone');
}

/** Rows of «Wer sieht was». */
export function organizationSees(ui: Ui, parts: readonly OrganizationPart[]): { what: string; who: string }[] {
  const list = new Intl.ListFormat(ui.locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: ui.t(`consortium.sees.part.${part}`),
    who: list.format(organizationAudience[part].map((who) => ui.t(`consortium.sees.${who}`))),
  }));
}
