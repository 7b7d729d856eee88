import { LinkButton } from '../../../../platform/html/buttons.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Pager } from '../../../../platform/html/lists.tsx';
import { PageHead, WhoSees } from '../../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../../platform/html/states.tsx';
import { deedsOf, shows } from '../../rules/proposal-list.ts';
import { Chosen } from './chosen.tsx';
import { listPath, type ProposalsPageProps } from './list-props.ts';
import { seesRows } from './words.ts';

function Shows(props: ProposalsPageProps) {
  const { ui, counts, clears } = props;
  const there = shows.filter((show) => clears || (show !== 'clearing' && show !== 'cleared'));
  return (
    <nav class="queue-filter" aria-label={ui.t('pairing.list.filter')}>
      <ul>
        {there.map((show) => (
          <li>
            <a href={listPath({ ...props, show })} aria-current={show === props.show ? 'page' : undefined}>
              {ui.t(`pairing.list.show.${show}`, { count: counts[show] })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Whether the bar below the list has its own first deed, so that the way to the offers steps back. */
function barLeads({ show, clears, rows }: ProposalsPageProps): boolean {
  const first = deedsOf[show].find((deed) => deed !== 'clear' || clears);
  return rows.length > 0 && first !== undefined && first !== 'offer';
}

/** The heading says what is next. */
function titleOf({ ui, counts }: ProposalsPageProps): string {
  const ready = counts.cleared + counts.shortlisted;
  if (counts.all === 0) return ui.t('pairing.list.title_none');
  if (counts.offered > 0) return ui.t('pairing.list.title_offered', { count: counts.offered, ready });
  if (ready > 0) return ui.t('pairing.list.title_ready', { count: ready });
  return ui.t('pairing.list.title', { count: counts.all });
}

export function ProposalsPage(props: ProposalsPageProps) {
  const { ui, bar, cycle_id, rows, counts, page, pages, total, alerts } = props;
  const { t } = ui;
  const at = (number: number) => listPath(props, { page: String(number) });
  return (
    <Layout ui={ui} title={t('pairing.list.name')} area="work" program={bar}>
      <PageHead
        dense
        title={titleOf(props)}
        lead={counts.all === 0 ? t('pairing.list.empty_lead') : t(props.clears ? 'pairing.list.lead' : 'pairing.list.lead_plain')}
        action={
          counts.shortlisted + counts.cleared + counts.clearing > 0 ? (
            <LinkButton kind={barLeads(props) ? 'plain' : 'primary'} href={`/cycles/${cycle_id}/proposals/offers`}>
              {t('pairing.list.prepare')}
            </LinkButton>
          ) : undefined
        }
      />
      {alerts > 0 ? (
        <Banner kind="warn">
          <a href={`/cycles/${cycle_id}/proposals/alerts`}>{t('pairing.list.alerts', { count: alerts })}</a>
        </Banner>
      ) : null}
      {counts.all === 0 ? (
        <Empty
          title={t('pairing.list.empty')}
          text={t('pairing.list.empty_text')}
          action={{ href: `/cycles/${cycle_id}/matching`, label: t('pairing.list.to_matching') }}
        />
      ) : (
        <>
          <Shows {...props} />
          <form class="search" role="search" method="get" action={`/cycles/${cycle_id}/proposals`}>
            <input type="hidden" name="show" value={props.show} />
            <label class="sr" for="f-q">
              {t('pairing.list.search')}
            </label>
            <input
              class="input"
              type="search"
              id="f-q"
              name="q"
              value={props.words}
              placeholder={t('pairing.list.search')}
              autocomplete="off"
            />
            <button class="button button-plain" type="submit">
              {t('pairing.list.search_now')}
            </button>
          </form>
          {rows.length === 0 ? (
            <Empty
              title={t('pairing.list.nothing')}
              text={t('pairing.list.nothing_text')}
              action={{ href: listPath({ cycle_id, show: 'all', words: '' }), label: t('pairing.list.show_all'), kind: 'plain' }}
            />
          ) : (
            <Chosen {...props} />
          )}
          {pages > 1 ? (
            <Pager
              ui={ui}
              shown={t('pairing.list.shown', {
                from: rows.length ? (page - 1) * 50 + 1 : 0,
                to: (page - 1) * 50 + rows.length,
                total,
              })}
              previous={page > 1 ? at(page - 1) : undefined}
              next={page < pages ? at(page + 1) : undefined}
            />
          ) : null}
        </>
      )}
      <WhoSees
        ui={ui}
        rows={seesRows(ui, [
          props.clears ? 'names_cleared' : 'names',
          'reasons_desk',
          props.points ? 'points' : 'points_nobody',
          'answer_desk',
          'reason',
        ])}
      />
    </Layout>
  );
}
