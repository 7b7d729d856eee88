import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cooperation } from '../store/cooperations.ts';
import { AgreementText } from './agreement-text.tsx';
import type { AgreementPageProps } from './agreement.tsx';
import { AgreementState } from './cycle-table.tsx';

export function signatureFacts(ui: Ui, row: Cooperation, organization: string): { label: string; value: string }[] {
  const { t } = ui;
  const line = (name: string | null, at: Date | null) =>
    at && name ? t('consortium.agreement.signed_on', { name, date: ui.date(at, 'time') }) : t('consortium.agreement.unsigned');
  return [
    { label: t('consortium.agreement.for_house'), value: line(row.house_name, row.house_signed_at) },
    { label: organization, value: line(row.organization_name, row.organization_signed_at) },
  ];
}

/** Who has signed, and the fingerprint of what they have signed. */
export function Standing({
  ui,
  path,
  shown,
  organization,
  yours,
}: Pick<AgreementPageProps, 'ui' | 'path' | 'organization' | 'yours'> & { shown: Cooperation }) {
  const { t } = ui;
  const state = yours ? (
    <State sign="waits">{t('consortium.agreement.state.yours')}</State>
  ) : (
    <AgreementState ui={ui} state={shown.state} />
  );
  return (
    <Section title={t('consortium.agreement.state')}>
      <Facts
        rows={[
          { label: t('consortium.agreement.version', { number: shown.number }), value: state },
          ...signatureFacts(ui, shown, organization),
          { label: t('consortium.agreement.hash'), value: <span class="break">{shown.hash.slice(0, 16)}…</span> },
        ]}
      />
      {shown.state === 'draft' ? null : (
        <LinkButton href={`${path}/versions/${shown.number}/pdf`} download>
          {t('consortium.agreement.pdf')}
        </LinkButton>
      )}
    </Section>
  );
}

/** An older version, as it was. */
export function VersionPage({
  ui,
  bar,
  organization,
  path,
  shown,
}: Pick<AgreementPageProps, 'ui' | 'bar' | 'organization' | 'path'> & { shown: Cooperation }) {
  const { t } = ui;
  const title = t('consortium.agreement.version_title', { number: shown.number, organization });
  return (
    <Layout ui={ui} title={title} area="work" program={bar}>
      <PageHead title={title} back={{ href: path, label: t('consortium.agreement.title') }} dense />
      <Columns
        context={
          <>
            <Standing ui={ui} path={path} shown={shown} organization={organization} yours={false} />
          </>
        }
      >
        <AgreementText ui={ui} number={shown.number} body={shown.body} />
      </Columns>
    </Layout>
  );
}

export function SurePage({
  ui,
  bar,
  organization,
  path,
  deed,
}: Pick<AgreementPageProps, 'ui' | 'bar' | 'organization' | 'path'> & { deed: 'removal' | 'end' }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t(`consortium.agreement.${deed}_title`)} area="work" program={bar}>
      <ConfirmDialogPage
        ui={ui}
        title={t(`consortium.agreement.${deed}_title`)}
        action={`${path}/${deed}`}
        label={t(`consortium.agreement.${deed}_submit`)}
        cancel={{ href: path }}
      >
        <p>{t(`consortium.agreement.${deed}_text`, { organization })}</p>
      </ConfirmDialogPage>
    </Layout>
  );
}
