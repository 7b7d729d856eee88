import type { ProgramBar } from '../../../platform/html/frame.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { isPersonnel, type OrganizationReach } from '../rules/organizations.ts';

/** Second bar on every page of an organisation; the rooms below draw it, too. `id`: of the organisation. */
export function organizationBar({ t }: Ui, organization: { id: string; name: string; reach: OrganizationReach }): ProgramBar {
  const at = (path: string) => `/organizations/${organization.id}${path}`;
  const personnel = isPersonnel(organization.reach);
  return {
    name: organization.name,
    href: at(''),
    nav: [
      { href: at(''), label: t('consortium.bar.overview') },
      ...(personnel
        ? [
            { href: at('/people'), label: t('consortium.bar.people') },
            { href: at('/nominations'), label: t('consortium.bar.nominations') },
            { href: at('/clearances'), label: t('consortium.bar.clearances') },
          ]
        : []),
    ],
  };
}
