import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Pager } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { HelperRole, ProtectionState } from '../rules.ts';
import { protectionSees } from './sees.ts';
import { stateSign } from './words.ts';

export interface ProtectionLine {
  id: string;
  state: ProtectionState;
  asked_of: HelperRole;
  /** Who asked; empty where it was frozen without a call. */
  asker: string;
  pair: string;
  program: string;
  since: Date;
}

export interface ProtectionsPageProps {
  ui: Ui;
  filter: 'open' | 'closed';
  rows: ProtectionLine[];
  after: string | undefined;
  first: boolean;
  confidant: boolean;
}

const path = (filter: 'open' | 'closed') => (filter === 'open' ? '/protections' : '/protections?state=closed');

/** What confidants and the office were asked, and which tandems stand still for protection. */
export function ProtectionsPage({ ui, filter, rows, after, first, confidant }: ProtectionsPageProps) {
  const { t } = ui;
  const title = t(`protection.list.title.${filter}`, { count: rows.length });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t('protection.list.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
        {...(confidant ? { action: <LinkButton href="/handovers">{t('protection.handed.received')}</LinkButton> } : {})}
      />
      <Columns context={<WhoSees ui={ui} rows={protectionSees(ui, 'helper', ['that_asked', 'ask_words', 'answer', 'frozen'])} />}>
        <nav class="queue-filter" aria-label={t('protection.list.filter')}>
          <ul>
            {(['open', 'closed'] as const).map((name) => (
              <li>
                <a href={path(name)} aria-current={name === filter ? 'page' : undefined}>
                  {t(`protection.list.${name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {rows.length > 0 ? (
          <Table
            caption={title}
            head={[
              { label: t('protection.list.tandem') },
              { label: t('protection.list.state') },
              { label: t('protection.list.since') },
              { label: t('protection.list.action'), silent: true },
            ]}
            rows={rows.map((row) => ({
              key: row.id,
              cells: [
                <Two top={row.asker ? t('protection.list.asks', { name: row.asker }) : row.pair} below={row.program} />,
                <State sign={stateSign[row.state]}>{t(`protection.state.${row.state}`)}</State>,
                ui.date(row.since),
                <LinkButton href={`/protections/${row.id}`} size="row" about={row.pair}>
                  {t('protection.list.open_one')}
                </LinkButton>,
              ],
            }))}
          />
        ) : (
          <Empty title={t(`protection.list.empty.${filter}`)} text={t('protection.list.empty_text')} />
        )}
        {after || !first ? (
          <Pager
            ui={ui}
            next={after && `${path(filter)}&after=${after}`}
            previous={first ? undefined : path(filter)}
            shown={t('protection.list.shown', { count: rows.length })}
          />
        ) : null}
      </Columns>
    </Layout>
  );
}
