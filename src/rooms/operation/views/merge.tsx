import { LinkButton } from '../../../platform/html/buttons.tsx';
import { SearchForm } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Facts } from '../../../platform/html/page.tsx';
import { ConfirmDialogPage, Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { MergeObstacle } from '../../people/rules/merge.ts';
import { OperationPage } from './frame.tsx';
import type { PersonLine } from './people.tsx';

export function MergeSearchPage({
  ui,
  person,
  search,
  rows,
}: {
  ui: Ui;
  person: PersonLine;
  search: string;
  rows: PersonLine[];
}) {
  const { t } = ui;
  return (
    <OperationPage
      ui={ui}
      title={t('operation.merge.title', { name: person.name })}
      lead={t('operation.merge.lead')}
      back={{ href: `/operation/people/${person.id}`, label: person.name }}
    >
      <SearchForm
        action={`/operation/people/${person.id}/merge`}
        label={t('operation.people.search')}
        submit={t('operation.people.search_button')}
        field={{ name: 'q', value: search, label: t('operation.people.search_field') }}
      />
      {rows.length === 0 ? (
        <Empty title={t('operation.people.empty')} text={t('operation.merge.none')} />
      ) : (
        <Table
          caption={t('operation.people.results')}
          head={[
            { label: t('operation.people.name') },
            { label: t('people.email') },
            { label: t('operation.people.status') },
            { label: t('operation.merge.choose'), silent: true },
          ]}
          rows={rows.map((row) => [
            <Two top={row.name} below={[row.member_number, row.organization].filter(Boolean).join(' · ')} />,
            <span class="break">{row.email}</span>,
            t(`people.status.${row.status}`),
            <LinkButton size="row" href={`/operation/people/${person.id}/merge?other=${row.id}`} about={row.name}>
              {t('operation.merge.choose')}
            </LinkButton>,
          ])}
        />
      )}
    </OperationPage>
  );
}

export interface MergeConfirmProps {
  ui: Ui;
  person: PersonLine;
  keep: PersonLine;
  gone: PersonLine;
  /** Names of the fields that the staying account takes over. */
  filled: string[];
  obstacle: MergeObstacle | undefined;
  swapped: boolean;
}

export function MergeConfirmPage({ ui, person, keep, gone, filled, obstacle, swapped }: MergeConfirmProps) {
  const { t } = ui;
  const other = keep.id === person.id ? gone : keep;
  const turn = `/operation/people/${person.id}/merge?other=${other.id}${swapped ? '' : '&swap=1'}`;
  const account = (row: PersonLine) =>
    [row.name, row.email, row.member_number, t(`people.status.${row.status}`)].filter(Boolean).join(' · ');
  const facts = (
    <>
      <Facts
        rows={[
          { label: t('operation.merge.keep'), value: account(keep) },
          { label: t('operation.merge.gone'), value: account(gone) },
          { label: t('operation.merge.filled'), value: filled.length > 0 ? filled.join(', ') : t('operation.merge.nothing') },
        ]}
      />
      <p>
        <a href={turn}>{t('operation.merge.turn')}</a>
      </p>
    </>
  );
  if (obstacle) {
    return (
      <OperationPage
        ui={ui}
        title={t('operation.merge.cannot')}
        lead={t(`operation.merge.${obstacle}`)}
        back={{ href: `/operation/people/${person.id}/merge`, label: t('operation.merge.find') }}
      >
        {facts}
      </OperationPage>
    );
  }
  return (
    <Layout ui={ui} title={t('operation.merge.confirm')} area="work">
      <ConfirmDialogPage
        ui={ui}
        title={t('operation.merge.confirm')}
        action={`/operation/people/${person.id}/merge`}
        label={t('operation.merge.button')}
        cancel={{ href: `/operation/people/${person.id}/merge` }}
        fields={{ keep: keep.id, gone: gone.id }}
      >
        <p>{t('operation.merge.consequence', { keep: keep.email, gone: gone.email })}</p>
        {facts}
      </ConfirmDialogPage>
    </Layout>
  );
}
