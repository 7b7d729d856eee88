import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Locale } from '../../../platform/i18n/catalogue.ts';
import { OperationPage } from './frame.tsx';
import { MailText } from './mails.tsx';

export function TemplatesPage({ ui, kinds }: { ui: Ui; kinds: { kind: string; label: string; essential: boolean }[] }) {
  const { t } = ui;
  return (
    <OperationPage
      ui={ui}
      title={t('operation.templates.title', { count: kinds.length })}
      lead={t('operation.templates.lead')}
      back={{ href: '/operation/mails', label: t('operation.nav.mails') }}
    >
      {([true, false] as const).map((essential) => (
        <Section title={t(essential ? 'operation.templates.essential' : 'operation.templates.optional')}>
          <Rows
            rows={kinds
              .filter((entry) => entry.essential === essential)
              .map((entry) => ({ title: entry.label, href: `/operation/mails/templates/${entry.kind}` }))}
          />
        </Section>
      ))}
    </OperationPage>
  );
}

export function TemplatePage({
  ui,
  label,
  versions,
}: {
  ui: Ui;
  label: string;
  versions: { locale: Locale; subject: string; text: string }[];
}) {
  const { t } = ui;
  return (
    <OperationPage
      ui={ui}
      dense
      title={label}
      back={{ href: '/operation/mails/templates', label: t('operation.mails.templates') }}
    >
      <Banner kind="info">
        <p>{t('operation.templates.invented')}</p>
      </Banner>
      {versions.map((version) => (
        <Section title={t(`platform.language.${version.locale}`)}>
          <div lang={version.locale}>
            <h3>{version.subject}</h3>
            <MailText text={version.text} />
          </div>
        </Section>
      ))}
    </OperationPage>
  );
}
