import { Section } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';

export interface Slope {
  text: string;
  before: number;
  after: number | null;
}

const height = 52;
const y = (level: number) => height - 7 - (level / 10) * (height - 14);

function Drawn({ before, after }: Slope) {
  return (
    <svg class="slope-drawn" height={height} aria-hidden="true" focusable="false">
      <line class={after === null ? 'slope-open' : 'slope-line'} x1="0" x2="100%" y1={y(before)} y2={y(after ?? before)} />
      <circle class="slope-ring" cx="0" cy={y(before)} r="5" />
      {after === null ? null : <circle class="slope-disc" cx="100%" cy={y(after)} r="6" />}
    </svg>
  );
}

/** Before and after of each goal on one scale from 0 to 10: how steep the line is, is the news. */
export function Slopes({ ui, rows, learner }: { ui: Ui; rows: Slope[]; learner: string | undefined }) {
  const { t } = ui;
  const rated = rows.filter(({ after }) => after !== null);
  const up = rated.filter(({ before, after }) => (after ?? 0) > before).length;
  const words = (after: number | null) => (after === null ? t('goals.slope.open') : ui.number(after));
  return (
    <Section
      title={t('goals.slope.title')}
      id="slope"
      aside={learner ? t('goals.slope.eyes', { name: learner }) : t('goals.slope.own_eyes')}
    >
      <p class="picture-finding">
        {rated.length === 0
          ? t('goals.slope.none', { count: rows.length })
          : t('goals.slope.finding', { up, count: rated.length })}
      </p>
      <ul class="slopes">
        {rows.map((row) => (
          <li>
            <span class="slope-label">{row.text}</span>
            <span class="slope-value">
              <span class="sr">{t('goals.slope.before')} </span>
              {ui.number(row.before)}
            </span>
            <Drawn {...row} />
            <span class={row.after === null ? 'slope-value quiet' : 'slope-value'}>
              <span class="sr">{t('goals.slope.after')} </span>
              {words(row.after)}
            </span>
          </li>
        ))}
      </ul>
      <details class="picture-table">
        <summary>{t('goals.slope.table')}</summary>
        <Table
          caption={t('goals.slope.title')}
          head={[
            { label: t('goals.slope.goal') },
            { label: t('goals.slope.before'), numeric: true },
            { label: t('goals.slope.after'), numeric: true },
            { label: t('goals.slope.change'), numeric: true },
          ]}
          rows={rows.map(({ text, before, after }) => [
            text,
            ui.number(before),
            words(after),
            after === null ? '' : new Intl.NumberFormat(ui.locale, { signDisplay: 'exceptZero' }).format(after - before),
          ])}
        />
      </details>
    </Section>
  );
}
