import { LinkButton } from '../../../platform/html/buttons.tsx';
import { NextSteps, Rows } from '../../../platform/html/lists.tsx';
import { Columns, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { CooperationState } from '../rules.ts';
import { isPersonnel, mayDescribe, mayNameContacts } from '../rules/organizations.ts';
import type { MoreStep } from '../rules/more-steps.ts';
import type { Contact } from '../store/contacts.ts';
import type { ReachedOrganization } from '../store/organizations.ts';
import type { OrganizationStep } from '../store/steps.ts';
import { agreementSigns } from './agreement-state.ts';
import { OrganizationPage } from './frame.tsx';
import { Described, History } from './organization-aside.tsx';
import { cycleName, lineOf, nameOf, organizationSees } from './words.ts';

export interface CycleLine {
  cycle_id: string;
  name_de: string;
  name_en: string;
  joined_at: Date;
  left_at: Date | null;
  agreement: CooperationState | undefined;
  /** Where the reader finds the rest of it. */
  href: string | undefined;
}

export interface OrganizationPageProps {
  ui: Ui;
  organization: ReachedOrganization;
  steps: readonly OrganizationStep[];
  more: readonly MoreStep[];
  contacts: readonly Contact[];
  past: readonly Contact[];
  competitors: readonly { id: string; name: string }[];
  cycles: readonly CycleLine[];
  consortia: readonly { name_de: string; name_en: string; since: string; until: string | null }[];
}

function Waiting({ ui, steps, more }: Pick<OrganizationPageProps, 'ui' | 'steps' | 'more'>) {
  const { t } = ui;
  const rows = [
    ...steps.map((step) => ({
      ...step,
      what: t(`consortium.step.${step.kind}`),
      label: t(`consortium.step.${step.kind}_do`),
      name: cycleName(ui, { name_de: step.cycle_de, name_en: step.cycle_en }),
    })),
    ...more.map((step) => ({
      ...step,
      what: t(`consortium.step.${step.kind}`, { count: step.count }),
      label: t(`consortium.step.${step.kind}_do`),
      name: cycleName(ui, step),
    })),
  ];
  if (rows.length === 0) return <></>;
  return (
    <Section title={t('consortium.one.waiting')}>
      <NextSteps
        ui={ui}
        rows={rows.map(({ since, what, label, name, path }, at) => ({
          sign: 'waits',
          when: ui.date(since, 'weekday'),
          what,
          context: name,
          action: { href: path, label, primary: at === 0 },
        }))}
      />
    </Section>
  );
}

function Cycles({ ui, cycles }: Pick<OrganizationPageProps, 'ui' | 'cycles'>) {
  const { t } = ui;
  return (
    <Section title={t('consortium.one.cycles')}>
      {cycles.length === 0 ? (
        <p class="quiet">{t('consortium.one.no_cycles')}</p>
      ) : (
        <Table
          caption={t('consortium.one.cycles')}
          head={[
            { label: t('consortium.one.cycle') },
            { label: t('consortium.one.part') },
            { label: t('consortium.agreement.short') },
          ]}
          rows={cycles.map((row) => [
            row.href ? <a href={row.href}>{cycleName(ui, row)}</a> : cycleName(ui, row),
            row.left_at
              ? t('consortium.one.left', { date: ui.date(row.left_at) })
              : t('consortium.one.since', { date: ui.date(row.joined_at) }),
            <State sign={agreementSigns[row.agreement ?? 'none']}>
              {t(`consortium.agreement.state.${row.agreement ?? 'none'}`)}
            </State>,
          ])}
        />
      )}
    </Section>
  );
}

function Contacts({ ui, organization, contacts }: Pick<OrganizationPageProps, 'ui' | 'organization' | 'contacts'>) {
  const { t } = ui;
  const href = `/organizations/${organization.id}/contacts`;
  const may = mayNameContacts(organization.reach) || isPersonnel(organization.reach);
  return (
    <Section
      title={t('consortium.contacts.title')}
      aside={
        may ? (
          <a href={href}>
            {t(mayNameContacts(organization.reach) ? 'consortium.contacts.change' : 'consortium.contacts.hand_over_own')}
          </a>
        ) : undefined
      }
    >
      {contacts.length === 0 ? (
        <p class="quiet">{t('consortium.contacts.none')}</p>
      ) : (
        <Rows
          rows={contacts.map((contact) => ({
            title: nameOf(ui, contact),
            line: [t(`consortium.contact.${contact.role}`), contact.function].filter(Boolean).join(' · '),
            aside: [<a href={`mailto:${contact.email}`}>{contact.email}</a>],
          }))}
        />
      )}
    </Section>
  );
}

/** What the organisation is, who speaks for it, and where it takes part; for its own HR also what waits. */
export function OneOrganizationPage(props: OrganizationPageProps) {
  const { ui, organization } = props;
  const { t } = ui;
  return (
    <OrganizationPage
      ui={ui}
      organization={organization}
      title={organization.name}
      lead={lineOf(ui, organization) || t('consortium.one.lead')}
      {...(organization.reach.own.length > 0 && !organization.reach.office
        ? {}
        : { back: { href: '/organizations', label: t('consortium.list.title') } })}
      action={
        mayDescribe(organization.reach) ? (
          <LinkButton href={`/organizations/${organization.id}/profile`}>{t('consortium.profile.change')}</LinkButton>
        ) : undefined
      }
    >
      <Columns
        context={
          <>
            <Described {...props} />
            <History {...props} />
            <WhoSees ui={ui} rows={organizationSees(ui, ['profile', 'competitors', 'people', 'own_people', 'agreement'])} />
          </>
        }
      >
        <Waiting {...props} />
        <Cycles {...props} />
        <Contacts {...props} />
      </Columns>
    </OrganizationPage>
  );
}
