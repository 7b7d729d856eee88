import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import { ConfirmDialogPage, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export function NoListingPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.listing.none')} area="work">
      <PageHead title={t('applications.listing.none')} />
      <Empty
        title={t('applications.listing.none_title')}
        text={t('applications.listing.none_text')}
        action={{ href: '/application', label: t('applications.listing.apply') }}
      />
    </Layout>
  );
}

export function RetirementPage({ ui }: { ui: Ui }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('applications.listing.retire')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('applications.retirement.title')}
        action="/listing/retirement"
        label={t('applications.retirement.button')}
        cancel={{ href: '/listing' }}
      >
        <p>{t('applications.retirement.text')}</p>
        <p>{t('applications.retirement.tandems')}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
