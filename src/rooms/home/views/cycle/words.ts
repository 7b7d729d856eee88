import type { Ui } from '../../../../platform/html/ui.ts';
import type { Key } from '../../../../platform/i18n/catalogue.ts';

/** The words of a point of the checklist; an own one has its title. */
export function checkTitle({ t }: Pick<Ui, 't'>, { key, title }: { key: string | null; title: string }): string {
  return key === null ? title : t(`cycles.check.${key}` as Key);
}
