import { LinkButton } from '../../../platform/html/buttons.tsx';
import { PairSign } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { TandemLine } from './row.ts';
import { healthWords, nextWords, pairOf } from './words.ts';

function Who({ ui, row }: { ui: Ui; row: TandemLine }) {
  return (
    <div class="accompanied-who">
      <PairSign {...pairOf[row.health.level]} label={ui.t(`oversight.one.${row.health.level}`)} />
      <Two top={<a href={`/program/tandems/${row.id}`}>{row.names.join(', ')}</a>} below={row.program} />
    </div>
  );
}

function Phase({ ui, row }: { ui: Ui; row: TandemLine }) {
  const { t } = ui;
  const below = row.goes_on
    ? t('oversight.list.goes_on')
    : row.ended_at
      ? t('oversight.list.ended_on', { date: ui.date(row.ended_at) })
      : t('oversight.list.until', { date: ui.date(row.planned_end_on) });
  return <Two top={t(`tandems.state.${row.state}`)} below={below} />;
}

function Meetings({ ui, row }: { ui: Ui; row: TandemLine }) {
  const { t } = ui;
  const below = row.next_booked
    ? t('oversight.list.next', { date: ui.date(row.next_booked) })
    : row.last_held
      ? t('oversight.list.last', { date: ui.date(row.last_held) })
      : t('oversight.list.no_meeting');
  return <Two top={t('oversight.list.held', { held: row.held, planned: row.planned })} below={below} />;
}

function Reason({ ui, row }: { ui: Ui; row: TandemLine }) {
  const { title, since } = healthWords(ui, row.health);
  const reminded = row.reminded_at && ui.t('oversight.reminded', { date: ui.date(row.reminded_at) });
  return <Two top={title} below={[since, reminded].filter(Boolean).join('. ')} />;
}

/** The tandems that she accompanies: where each stands, why, and what she can do. */
export function TandemTable({ ui, rows }: { ui: Ui; rows: readonly TandemLine[] }) {
  const { t } = ui;
  return (
    <Table
      caption={t('oversight.list.filter')}
      head={[
        { label: t('oversight.list.head.tandem') },
        { label: t('oversight.list.head.phase') },
        { label: t('oversight.list.head.meetings') },
        { label: t('oversight.list.head.reason') },
        { label: t('oversight.list.head.next'), silent: true },
      ]}
      rows={rows.map((row) => {
        const next = nextWords(ui, row.health);
        return [
          <Who ui={ui} row={row} />,
          <Phase ui={ui} row={row} />,
          <Meetings ui={ui} row={row} />,
          <Reason ui={ui} row={row} />,
          <span class="accompanied-next">
            <LinkButton href={`/program/tandems/${row.id}${next.place}`} about={row.names.join(', ')} size="row">
              {next.label}
            </LinkButton>
          </span>,
        ];
      })}
    />
  );
}
