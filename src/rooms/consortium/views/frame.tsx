import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, type PageHeadProps } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { OrganizationReach } from '../rules/organizations.ts';
import { organizationBar } from './bar.ts';

export interface OrganizationName {
  id: string;
  name: string;
  reach: OrganizationReach;
}

/** A page of an organisation, with its bar. */
export function OrganizationPage({
  ui,
  organization,
  children,
  ...head
}: PageHeadProps & { ui: Ui; organization: OrganizationName; children: Content }) {
  return (
    <Layout ui={ui} title={head.title} area="work" program={organizationBar(ui, organization)}>
      <PageHead {...head} />
      {children}
    </Layout>
  );
}

export const backTo = (organization: OrganizationName) => ({
  href: `/organizations/${organization.id}`,
  label: organization.name,
});
