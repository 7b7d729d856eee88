import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { eraseAfterDays } from '../rules/person.ts';

interface Network {
  name: string;
  imprint: string;
  contact_address: string | null;
}

function Contact({ ui, network }: { ui: Ui; network: Network }) {
  return network.contact_address ? (
    <p>
      {ui.t('people.legal.contact')} <a href={`mailto:${network.contact_address}`}>{network.contact_address}</a>
    </p>
  ) : (
    <p>{ui.t('people.legal.no_contact', { network: network.name })}</p>
  );
}

export function ImprintPage({ ui, network }: { ui: Ui; network: Network }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.imprint.title')} area="public">
      <PageHead title={t('people.imprint.title')} lead={network.name} />
      <Prose text={network.imprint || t('people.imprint.empty')}>
        <Contact ui={ui} network={network} />
        <p class="quiet">{t('people.imprint.software')}</p>
      </Prose>
    </Layout>
  );
}

/** What is kept, why and how long: generated from the same periods that the housekeeping keeps. */
export function PrivacyPage({ ui, network }: { ui: Ui; network: Network }) {
  const { t } = ui;
  const kept = [
    'profile', 'application', 'cv', 'proposal', 'sighting', 'request', 'tandem', 'session', 'talk', 'feedback', 'case', 'standards',
    'mail', 'audit', 'login',
  ] as const; // prettier-ignore
  return (
    <Layout ui={ui} title={t('people.privacy.title')} area="public">
      <PageHead title={t('people.privacy.title')} lead={t('people.privacy.lead', { network: network.name })} />
      <Section title={t('people.privacy.rights')}>
        <Prose text={t('people.privacy.rights_text', { days: eraseAfterDays })}>
          <Contact ui={ui} network={network} />
        </Prose>
      </Section>
      <Section title={t('people.privacy.kept')}>
        <Table
          caption={t('people.privacy.kept')}
          head={[
            { label: t('people.privacy.what') },
            { label: t('people.privacy.why') },
            { label: t('people.privacy.how_long') },
          ]}
          rows={kept.map((what) => [
            t(`people.privacy.${what}`),
            t(`people.privacy.${what}.why`),
            t(`people.privacy.${what}.long`, { days: eraseAfterDays }),
          ])}
        />
      </Section>
      <Section title={t('people.privacy.machine')}>
        <Prose text={t('people.privacy.machine_text')} />
      </Section>
    </Layout>
  );
}

export function AccessibilityPage({ ui, network }: { ui: Ui; network: Network }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.accessibility.title')} area="public">
      <PageHead title={t('people.accessibility.title')} lead={t('people.accessibility.lead')} />
      <Prose text={t('people.accessibility.text')}>
        <Contact ui={ui} network={network} />
      </Prose>
    </Layout>
  );
}
