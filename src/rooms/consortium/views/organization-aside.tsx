import { Rows } from '../../../platform/html/lists.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { mayDescribe } from '../rules/organizations.ts';
import type { OrganizationPageProps } from './organization.tsx';
import { cycleName, nameOf, sizeWords } from './words.ts';

export function Described({ ui, organization, competitors }: Pick<OrganizationPageProps, 'ui' | 'organization' | 'competitors'>) {
  const { t } = ui;
  const unknown = t('consortium.unknown');
  return (
    <Section
      title={t('consortium.profile.title')}
      aside={
        mayDescribe(organization.reach) ? (
          <a href={`/organizations/${organization.id}/competitors`}>{t('consortium.competitors.change')}</a>
        ) : undefined
      }
    >
      <Facts
        rows={[
          { label: t('consortium.size'), value: sizeWords(ui, organization.size_class) ?? unknown },
          { label: t('consortium.industry'), value: organization.industry ?? unknown },
          { label: t('consortium.company_group'), value: organization.company_group ?? t('consortium.no_group') },
          { label: t('consortium.place'), value: organization.place ?? unknown },
          {
            label: t('consortium.competitors.title'),
            value: competitors.map(({ name }) => name).join(', ') || t('consortium.competitors.none'),
          },
          ...(organization.note ? [{ label: t('consortium.note'), value: organization.note }] : []),
        ]}
      />
    </Section>
  );
}

export function History({ ui, past, consortia }: Pick<OrganizationPageProps, 'ui' | 'past' | 'consortia'>) {
  const { t } = ui;
  const rows = [
    ...consortia.map(({ since, until, ...name }) => ({
      title: cycleName(ui, name),
      line: until
        ? t('consortium.members.from_to', { from: ui.date(since), until: ui.date(until) })
        : t('consortium.members.since', { date: ui.date(since) }),
    })),
    ...past.map((contact) => ({
      title: nameOf(ui, contact),
      line: [
        t(`consortium.contact.${contact.role}`),
        t('consortium.members.from_to', { from: ui.date(contact.since), until: contact.until ? ui.date(contact.until) : '' }),
      ].join(' · '),
    })),
  ];
  return rows.length === 0 ? (
    <></>
  ) : (
    <Section title={t('consortium.one.history')}>
      <Rows rows={rows} />
    </Section>
  );
}
