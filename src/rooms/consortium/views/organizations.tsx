import { LinkButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { PageHead } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { nameOf, sizeWords } from './words.ts';

export interface OrganizationLine {
  id: string;
  name: string;
  industry: string | null;
  size_class: string | null;
  place: string | null;
  company_group: string | null;
  contacts: { first_name: string; last_name: string; preferred_name: string | null }[];
}

export interface OrganizationsPageProps {
  ui: Ui;
  search: string;
  rows: readonly OrganizationLine[];
  office: boolean;
  consortia: boolean;
  page: number;
  more: boolean;
}

const address = (search: string, page: number) => {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...(page > 1 ? { page: String(page) } : {}) }).toString();
  return query ? `/organizations?${query}` : '/organizations';
};

function Lines({ ui, rows }: Pick<OrganizationsPageProps, 'ui' | 'rows'>) {
  const { t } = ui;
  return (
    <Table
      caption={t('consortium.list.title')}
      head={[
        { label: t('consortium.list.name') },
        { label: t('consortium.industry') },
        { label: t('consortium.size') },
        { label: t('consortium.list.contact') },
      ]}
      rows={rows.map((row) => [
        <Two top={<a href={`/organizations/${row.id}`}>{row.name}</a>} below={row.place ?? undefined} />,
        row.industry ?? <span class="quiet">{t('consortium.unknown')}</span>,
        sizeWords(ui, row.size_class) ?? <span class="quiet">{t('consortium.unknown')}</span>,
        row.contacts.map((person) => nameOf(ui, person)).join(', ') || (
          <span class="quiet">{t('consortium.list.no_contact')}</span>
        ),
      ])}
    />
  );
}

/** The organisations that the reader reaches. */
export function OrganizationsPage(props: OrganizationsPageProps) {
  const { ui, search, rows, office, consortia, page, more } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('consortium.list.title')} area="work">
      <PageHead
        title={t('consortium.list.title')}
        lead={t(office ? 'consortium.list.lead_office' : 'consortium.list.lead')}
        action={
          <div class="buttons">
            {consortia ? <LinkButton href="/consortia">{t('consortium.consortia.title')}</LinkButton> : null}
            {office ? <LinkButton href="/organizations/new">{t('consortium.new.title')}</LinkButton> : null}
          </div>
        }
      />
      <SearchForm
        action="/organizations"
        label={t('consortium.list.search')}
        submit={t('consortium.list.search_now')}
        field={{ name: 'q', value: search, label: t('consortium.list.search_field') }}
      />
      {rows.length > 0 ? (
        <>
          <Lines ui={ui} rows={rows} />
          {page > 1 || more ? (
            <Pager
              ui={ui}
              shown={t('consortium.list.shown', { count: rows.length, page })}
              previous={page > 1 ? address(search, page - 1) : undefined}
              next={more ? address(search, page + 1) : undefined}
            />
          ) : null}
        </>
      ) : (
        <Empty
          title={t(search ? 'consortium.list.none_found' : 'consortium.list.empty')}
          text={t(search ? 'consortium.list.none_found_text' : 'consortium.list.empty_text')}
          {...(search ? { action: { href: '/organizations', label: t('consortium.list.all'), kind: 'plain' as const } } : {})}
        />
      )}
    </Layout>
  );
}
