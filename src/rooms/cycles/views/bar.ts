import type { ProgramBar } from '../../../platform/html/frame.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { hasOrganizations, mayCoordinate, maySetUp, type CycleFormat, type Desk } from '../rules.ts';

/** Second bar on every page of the coordination of a cycle; rooms below draw it too. */
export function cycleBar(
  { t, locale }: Ui,
  cycle: { id: string; program_id: string; format: CycleFormat; name_de: string; name_en: string; desk: Desk },
): ProgramBar {
  const at = (path: string) => `/cycles/${cycle.id}${path}`;
  const runs = mayCoordinate(cycle.desk);
  return {
    name: locale === 'en' ? cycle.name_en : cycle.name_de,
    href: at(''),
    nav: [
      { href: at(''), label: t('cycles.bar.overview') },
      ...(maySetUp(cycle.desk)
        ? [
            {
              href: at('/setup'),
              label: t('cycles.bar.setup'),
              under: ['/setup', '/checklist', '/checks', '/quality', '/guide', '/copy', '/copies'].map(at),
            },
          ]
        : []),
      ...(runs
        ? [
            {
              href: at('/people'),
              label: t('cycles.bar.people'),
              under: ['/people', '/messages', '/lines', '/invitations', '/links'].map(at),
            },
          ]
        : []),
      ...(runs && hasOrganizations(cycle.format) ? [{ href: at('/organizations'), label: t('cycles.bar.organizations') }] : []),
      ...(runs
        ? [
            { href: at('/matching'), label: t('cycles.bar.matching') },
            { href: at('/proposals'), label: t('cycles.bar.proposals') },
            { href: at('/tandems'), label: t('cycles.bar.tandems') },
          ]
        : []),
      ...(maySetUp(cycle.desk)
        ? [{ href: at('/settings'), label: t('cycles.bar.settings'), under: ['/settings', '/staff'].map(at) }]
        : []),
    ],
  };
}
