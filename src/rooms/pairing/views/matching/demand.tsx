import { classes } from '../../../../platform/html/child.ts';
import { Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { heatOf, type TopicDemand } from '../../rules/demand.ts';

interface Props {
  ui: Ui;
  rows: readonly TopicDemand[];
  topics: ReadonlyMap<string, string>;
}

const shown = 12;

function Heat({ ui, rows, topics, most }: Props & { most: number }) {
  const { t } = ui;
  const cell = (value: number, side: 'need' | 'offer') => (
    <td class={classes(`heat heat-${side}`, `heat-${heatOf(value, most)}`)}>{value === 0 ? <span class="sr">0</span> : value}</td>
  );
  return (
    <table class="heatmap">
      <caption class="sr">{t('pairing.demand.title')}</caption>
      <thead>
        <tr>
          <td></td>
          <th scope="colgroup" colspan={3}>
            {t('pairing.demand.needed')}
          </th>
          <th scope="colgroup" colspan={3}>
            {t('pairing.demand.offered')}
          </th>
          <td></td>
        </tr>
        <tr>
          <th scope="col">{t('pairing.demand.topic')}</th>
          {([1, 2, 3] as const).map((priority) => (
            <th scope="col">{t(`pairing.demand.priority.${priority}`)}</th>
          ))}
          {([4, 3, 2] as const).map((level) => (
            <th scope="col">{t(`pairing.demand.level.${level}`)}</th>
          ))}
          <th scope="col">{t('pairing.demand.gap')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row">{topics.get(row.topic) ?? row.topic}</th>
            {row.needs.map((value) => cell(value, 'need'))}
            {row.offers.map((value) => cell(value, 'offer'))}
            <td class={classes('heat-gap', row.short > 0 && 'heat-short')}>
              {row.short > 0 ? t('pairing.demand.short', { count: row.short }) : t('pairing.demand.enough')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which topics lack places before anybody is matched: there it helps to ask more people. */
export function DemandSection({ ui, rows, topics }: Props) {
  const { t } = ui;
  if (rows.length === 0) return <></>;
  const worst = rows[0]!;
  const most = rows.reduce((max, { needs, offers }) => Math.max(max, ...needs, ...offers), 0);
  const name = topics.get(worst.topic) ?? worst.topic;
  return (
    <Section title={t('pairing.demand.title')} id="demand">
      <p class="picture-finding">
        {worst.short > 0
          ? t('pairing.demand.finding', { topic: name, needed: worst.needed, offered: worst.offered })
          : t('pairing.demand.all_covered')}
      </p>
      <Heat ui={ui} rows={rows.slice(0, shown)} topics={topics} most={most} />
      {rows.length > shown ? (
        <details class="more-rows">
          <summary>{t('pairing.demand.more', { count: rows.length - shown })}</summary>
          <Heat ui={ui} rows={rows.slice(shown)} topics={topics} most={most} />
        </details>
      ) : null}
      <p class="quiet">{t('pairing.demand.how')}</p>
    </Section>
  );
}
