import type { Content } from '../../../platform/html/child.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, type PageHeadProps } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { mayOperate } from '../rules.ts';

const pages = ['people', 'imports', 'invitations', 'mails', 'network', 'audit'] as const;

/** Every page of the operator's area, with its bar; the office sees only the people and gets none. */
export function OperationPage({ ui, children, ...head }: PageHeadProps & { ui: Ui; children: Content }) {
  const { t } = ui;
  const program = mayOperate(ui.actor)
    ? {
        name: t('operation.title'),
        href: '/operation',
        nav: pages.map((page) => ({ href: `/operation/${page}`, label: t(`operation.nav.${page}`) })),
      }
    : undefined;
  return (
    <Layout ui={ui} title={head.title} area="work" program={program}>
      <PageHead {...head} />
      {children}
    </Layout>
  );
}
