import { Chips } from '../../../../platform/html/chips.tsx';
import { SearchForm } from '../../../../platform/html/form.tsx';
import { Pager } from '../../../../platform/html/lists.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { PairSign } from '../../../../platform/html/signs.tsx';
import { Empty } from '../../../../platform/html/states.tsx';
import { Table, Two, type TableRow } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { planOrders, planSets } from '../../rules/plan-view.ts';
import { HandButton } from './deed.tsx';
import { benchHref, pairName, runPath, type Bench, type BenchRow } from './model.ts';
import { fit } from './numbers.ts';
import { OpenedDetail } from './opened.tsx';

/** In an exchange both are partners; otherwise the mentor stands left. */
export function seatWords({ t }: Ui, { cycle }: Pick<Bench, 'cycle'>): { left: string; right: string } {
  return cycle.format === 'exchange'
    ? { left: t('pairing.run.partner'), right: t('pairing.run.partner_other') }
    : { left: t('pairing.run.mentor'), right: t('pairing.run.mentee') };
}

function Choose({ name, label, value, options }: { name: string; label: string; value: string; options: [string, string][] }) {
  return (
    <label class="accompanied-choice">
      <span class="label">{label}</span>
      <select class="input" name={name}>
        {options.map(([key, words]) => (
          <option value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

const sided = { best: 'best', weakest: 'weakest', first: 'left', second: 'right' } as const;

function Filter({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { filter, organizations, scores, cycle } = bench;
  const exchange = cycle.format === 'exchange';
  const orders = planOrders.filter((order) => scores || order !== 'weakest');
  const sets = planSets.filter((set) => scores || set !== 'weak');
  return (
    <SearchForm
      action={runPath(bench)}
      label={t('pairing.run.search')}
      submit={t('pairing.run.search_go')}
      field={{ name: 'q', value: filter.search, label: t('pairing.run.search_name') }}
      second
    >
      {organizations.length > 1 ? (
        <Choose
          name="organization"
          label={t('pairing.run.organization')}
          value={filter.organization}
          options={[
            ['', t('pairing.run.all_organizations')],
            ...organizations.map(({ id, name }): [string, string] => [id, name]),
          ]}
        />
      ) : null}
      <Choose
        name="only"
        label={t('pairing.run.only')}
        value={filter.only}
        options={sets.map((set) => [set, t(`pairing.run.set.${set}`)])}
      />
      <Choose
        name="order"
        label={t('pairing.run.order')}
        value={filter.order}
        options={orders.map((order) => [order, t(`pairing.run.order.${exchange ? sided[order] : order}`)])}
      />
    </SearchForm>
  );
}

function Deeds({ ui, bench, row }: { ui: Ui; bench: Bench; row: BenchRow }) {
  const { t } = ui;
  const pair = { first_id: row.first_id, second_id: row.second_id };
  const about = `${row.second.name}, ${row.first.name}`;
  return (
    <div class="bench-deeds">
      {row.pinned ? (
        <HandButton ui={ui} bench={bench} sets={[{ ...pair, kind: 'none' }]} label={t('pairing.run.release')} about={about} />
      ) : (
        <HandButton ui={ui} bench={bench} sets={[{ ...pair, kind: 'pin' }]} label={t('pairing.run.pin')} about={about} />
      )}
      <HandButton ui={ui} bench={bench} sets={[{ ...pair, kind: 'forbid' }]} label={t('pairing.run.forbid')} about={about} />
    </div>
  );
}

function rowOf(ui: Ui, bench: Bench, row: BenchRow): TableRow {
  const { t } = ui;
  const { opened, scores, cycle } = bench;
  const open = opened && pairName(opened.row) === pairName(row);
  const [left, right] = cycle.format === 'exchange' ? [row.first, row.second] : [row.second, row.first];
  const name = pairName(row);
  const about = `${left.name}, ${right.name}`;
  const link = (
    <a
      class="bench-open"
      href={open ? benchHref(bench) : benchHref(bench, {}, name)}
      aria-expanded={open ? 'true' : 'false'}
      data-row=""
      aria-label={t(open ? 'pairing.run.close' : 'pairing.run.open', { pair: about })}
    >
      {left.name}
    </a>
  );
  return {
    key: `pair-${name.slice(0, 8)}`,
    cells: [
      <PairSign left="done" right="open" />,
      <Two top={link} below={left.line} />,
      <Two top={right.name} below={right.line} />,
      ...(scores ? [<strong>{fit(ui, row.score)}</strong>] : []),
      <Chips items={row.chips} />,
      open ? (
        <Deeds ui={ui} bench={bench} row={row} />
      ) : row.pinned ? (
        <span class="quiet">{t('pairing.run.is_pinned')}</span>
      ) : (
        ''
      ),
    ],
    ...(open ? { detail: <OpenedDetail ui={ui} bench={bench} opened={opened} /> } : {}),
  };
}

/** All pairs as a table; the opened one carries its detail in itself. */
export function Pairs({ ui, bench }: { ui: Ui; bench: Bench }) {
  const { t } = ui;
  const { page, filter, scores } = bench;
  const { left, right } = seatWords(ui, bench);
  const head = [
    { label: t('pairing.run.sign'), silent: true },
    { label: left },
    { label: right },
    ...(scores ? [{ label: t('pairing.run.fit'), numeric: true }] : []),
    { label: t('pairing.run.why') },
    { label: t('pairing.run.deeds'), silent: true },
  ];
  const from = (page.page - 1) * page.size + 1;
  const turned = (to: number) => benchHref(bench, { page: to });
  return (
    <Section
      title={t('pairing.run.pairs')}
      aside={
        <>
          {t('pairing.run.shown', { shown: page.rows.length, total: page.total })}
          {page.pages > 1 && !filter.whole ? (
            <>
              {' '}
              <a href={benchHref(bench, { whole: true, page: 1 })}>{t('pairing.run.whole')}</a>
            </>
          ) : null}
        </>
      }
    >
      <Filter ui={ui} bench={bench} />
      {page.rows.length === 0 ? (
        <Empty
          title={t('pairing.run.none_found')}
          text={t('pairing.run.none_found_text')}
          action={{ href: runPath(bench), label: t('pairing.run.show_all'), kind: 'plain' }}
        />
      ) : (
        <Table caption={t('pairing.run.pairs')} head={head} rows={page.rows.map((row) => rowOf(ui, bench, row))} />
      )}
      {page.pages > 1 ? (
        <Pager
          ui={ui}
          shown={t('pairing.run.from_to', { from, to: from + page.rows.length - 1, total: page.total })}
          previous={page.page > 1 ? turned(page.page - 1) : undefined}
          next={page.page < page.pages ? turned(page.page + 1) : undefined}
        />
      ) : null}
    </Section>
  );
}
