import { LinkButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, Results, Section } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { PersonStatus } from '../../people/rules/person.ts';
import { mayOperate } from '../rules.ts';
import { OperationPage } from './frame.tsx';
import { statusSigns } from './words.ts';

export interface PersonLine {
  id: string;
  name: string;
  member_number: string | null;
  email: string;
  status: PersonStatus;
  organization: string | null;
  roles: string[];
}

export interface PeoplePageProps {
  ui: Ui;
  search: string;
  status: PersonStatus | undefined;
  counts: { status: PersonStatus; count: number }[];
  rows: PersonLine[];
  next: string | undefined;
}

function address(search: string, status?: PersonStatus): string {
  const query = new URLSearchParams({ ...(search ? { q: search } : {}), ...(status ? { status } : {}) }).toString();
  return query ? `/operation/people?${query}` : '/operation/people';
}

export function PeoplePage({ ui, search, status, counts, rows, next }: PeoplePageProps) {
  const { t } = ui;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <OperationPage
      ui={ui}
      title={t('operation.people.title', { count: total })}
      lead={t('operation.people.lead')}
      action={
        mayOperate(ui.actor) ? <LinkButton href="/operation/people/new">{t('operation.people.add')}</LinkButton> : undefined
      }
    >
      <Columns
        kind="filter"
        context={
          <Section title={t('operation.people.status')}>
            <ul class="plainlist">
              <li>
                <a href={address(search)} aria-current={status ? undefined : 'true'}>
                  {t('operation.people.all')} ({ui.number(total)})
                </a>
              </li>
              {counts.map((entry) => (
                <li>
                  <a href={address(search, entry.status)} aria-current={entry.status === status ? 'true' : undefined}>
                    {t(`people.status.${entry.status}`)} ({ui.number(entry.count)})
                  </a>
                </li>
              ))}
            </ul>
          </Section>
        }
      >
        <SearchForm
          action="/operation/people"
          label={t('operation.people.search')}
          submit={t('operation.people.search_button')}
          field={{ name: 'q', value: search, label: t('operation.people.search_field') }}
        >
          {status ? <input type="hidden" name="status" value={status} /> : null}
        </SearchForm>
        {rows.length === 0 ? (
          <Empty
            title={t('operation.people.empty')}
            text={t('operation.people.empty_text')}
            action={{ href: '/operation/people', label: t('operation.people.show_all'), kind: 'plain' }}
          />
        ) : (
          <>
            <Results head={t('operation.people.results')} />
            <Table
              caption={t('operation.people.results')}
              head={[
                { label: t('operation.people.name') },
                { label: t('people.email') },
                { label: t('operation.people.status') },
                { label: t('operation.people.roles') },
              ]}
              rows={rows.map((row) => [
                <Two
                  top={<a href={`/operation/people/${row.id}`}>{row.name}</a>}
                  below={[row.member_number, row.organization].filter(Boolean).join(' · ')}
                />,
                <span class="break">{row.email}</span>,
                <State sign={statusSigns[row.status]}>{t(`people.status.${row.status}`)}</State>,
                row.roles.map((role) => t(`people.role.${role as 'office'}`)).join(', '),
              ])}
            />
            <Pager ui={ui} next={next} shown={t('operation.people.shown', { count: rows.length })} />
          </>
        )}
      </Columns>
    </OperationPage>
  );
}
