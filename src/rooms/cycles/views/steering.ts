import type { Ui } from '../../../platform/html/ui.ts';
import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { Sign } from '../../../platform/html/signs.tsx';
import type { CycleState } from '../rules.ts';
import type { Missing } from '../rules/guards.ts';
import { placeOf } from '../rules/checks.ts';

/** The words of a point of the templates; an own one has its title. */
export function checkTitle({ t }: Pick<Ui, 't'>, { key, title }: { key: string | null; title: string }): string {
  return key === null ? title : t(`cycles.check.${key}` as Key);
}

/** What is missing, and where it is put right. `at`: address of the cycle. */
export function missingWords(ui: Pick<Ui, 't'>, at: string, missing: Missing): { text: string; href: string } {
  const { t } = ui;
  switch (missing.kind) {
    case 'check':
      return {
        text: checkTitle(ui, missing),
        href: at + ((missing.key && placeOf[missing.key]) ?? `/checklist#check-${missing.id}`),
      };
    case 'organizations':
      return { text: t('cycles.missing.organizations', { have: missing.have, want: missing.want }), href: `${at}/organizations` };
    case 'organization_people': {
      const { name, mentors, mentees, want } = missing;
      return { text: t('cycles.missing.organization_people', { name, mentors, mentees, want }), href: `${at}/organizations` };
    }
    case 'dates':
      return { text: t('cycles.missing.dates'), href: `${at}/setup/period` };
    case 'ways':
      return { text: t('cycles.missing.ways'), href: `${at}/setup/participants` };
    case 'coordinator':
    case 'sponsor':
      return { text: t(`cycles.missing.${missing.kind}`), href: `${at}/staff` };
    case 'tandems':
      return { text: t('cycles.missing.tandems'), href: `${at}/matching` };
  }
}

export const stateSign: Readonly<Record<CycleState, Sign>> = {
  draft: 'open',
  prepared: 'open',
  open: 'here',
  matching: 'here',
  running: 'here',
  live: 'here',
  on_hold: 'rest',
  closing: 'here',
  ended: 'rest',
  evaluated: 'done',
  archived: 'rest',
  cancelled: 'rest',
};

/** Who reads what of the steering, for the panel. */
const sees = {
  staff: ['public'],
  former: ['coordination', 'office'],
  checklist: ['coordination', 'office'],
  quality: ['coordination', 'office'],
  quality_numbers: ['coordination', 'office'],
  settings: ['coordination', 'office'],
  override: ['coordination', 'office'],
  numbers: ['charge', 'office'],
  names: ['coordination', 'office'],
} as const;

export function steeringSees({ t, locale }: Ui, parts: readonly (keyof typeof sees)[]) {
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return parts.map((part) => ({
    what: t(`cycles.sees.${part}`),
    who: list.format(sees[part].map((who) => t(`cycles.sees.who.${who}`))),
  }));
}
