import { Button, LinkButton } from '../../../../platform/html/buttons.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { DecisionBar } from '../../../../platform/html/page.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { chosenForm } from '../../forms/proposals.ts';
import { deedsOf } from '../../rules/proposal-list.ts';
import type { ProposalLine } from '../../store/proposal-list.ts';
import { listPath, type ProposalsPageProps } from './list-props.ts';
import { StateCell } from './state.tsx';
import { nameOf, pairName, pointsWords, workOf } from './words.ts';

const pathOf = {
  shortlist: 'shortlisting',
  clear: 'clearances',
  offer: 'offers',
  takeBack: 'withdrawal',
  discard: 'discarding',
} as const;

function Tick({ ui, row, ticked }: { ui: Ui; row: ProposalLine; ticked: boolean }) {
  const name = ui.t('pairing.list.pick', { names: pairName(ui, row) });
  return (
    <label class="tick-one">
      <span class="sr">{name}</span>
      <input type="checkbox" name="proposals" value={row.id} checked={ticked} />
    </label>
  );
}

function Origin({ ui, row }: { ui: Ui; row: ProposalLine }) {
  if (row.origin !== 'run') return <>{ui.t(`pairing.origin.${row.origin}`)}</>;
  const { run_name: name, run_number: number } = row;
  return <>{name ? ui.t('pairing.origin.run', { name }) : ui.t('pairing.origin.run_number', { number: number ?? 0 })}</>;
}

/** The rows with their ticks, and what can be done with the ticked ones. */
export function Chosen(props: ProposalsPageProps) {
  const { ui, cycle_id, show, rows, state, all, points, exchange, total, clears } = props;
  const { t } = ui;
  const deeds = deedsOf[show].filter((deed) => deed !== 'clear' || clears);
  const picks = deeds.length > 0;
  const chosen = new Set(Array.isArray(state.values['proposals']) ? state.values['proposals'].map(String) : []);
  const table = (
    <Table
      caption={t('pairing.list.name')}
      head={[
        ...(picks ? [{ label: t('pairing.list.head.pick'), silent: true }] : []),
        { label: t(exchange ? 'pairing.list.head.one' : 'pairing.list.head.mentor') },
        { label: t(exchange ? 'pairing.list.head.other' : 'pairing.list.head.mentee') },
        ...(points ? [{ label: t('pairing.list.head.points'), numeric: true }] : []),
        { label: t('pairing.list.head.state') },
        { label: t('pairing.list.head.open'), silent: true },
      ]}
      rows={rows.map((row) => [
        ...(picks ? [<Tick ui={ui} row={row} ticked={all || chosen.has(row.id)} />] : []),
        <Two top={nameOf(ui, row.second)} below={workOf(row.second)} />,
        <Two top={nameOf(ui, row.first)} below={workOf(row.first)} />,
        ...(points ? [pointsWords(ui, row.score)] : []),
        <StateCell ui={ui} row={row} below={<Origin ui={ui} row={row} />} />,
        <LinkButton size="row" href={`/cycles/${cycle_id}/proposals/${row.id}`} about={pairName(ui, row)}>
          {t('pairing.list.open')}
        </LinkButton>,
      ])}
    />
  );
  if (!picks) return table;
  return (
    <Form ui={ui} action={`/cycles/${cycle_id}/proposals/${pathOf[deeds[0]!]}`} schema={chosenForm} state={state}>
      <input type="hidden" name="show" value={show} />
      {table}
      <DecisionBar missing={all ? t('pairing.list.all_ticked', { count: rows.length }) : t('pairing.list.tick')}>
        {deeds.map((deed, at) =>
          deed === 'offer' ? (
            <LinkButton href={`/cycles/${cycle_id}/proposals/offers`}>{t('pairing.list.prepare')}</LinkButton>
          ) : (
            <Button
              kind={at === 0 ? 'primary' : 'plain'}
              formaction={`/cycles/${cycle_id}/proposals/${pathOf[deed]}?show=${show}`}
            >
              {t(`pairing.list.do.${deed}`)}
            </Button>
          ),
        )}
        {all ? null : (
          <a class="link-strong" href={listPath(props, { all: '1' })}>
            {t('pairing.list.tick_all', { count: total })}
          </a>
        )}
      </DecisionBar>
    </Form>
  );
}
