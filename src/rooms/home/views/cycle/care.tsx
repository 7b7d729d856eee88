import { LinkButton } from '../../../../platform/html/buttons.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { PairSign, type PairSignProps } from '../../../../platform/html/signs.tsx';
import { Table, Two } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { Health, Level, NextAction } from '../../../oversight/rules/health.ts';
import { nextOf } from '../../../oversight/rules/health.ts';

/** One tandem of the cycle for those who accompany it. */
export interface CycleTandem {
  id: string;
  names: readonly string[];
  health: Health;
}

const signs: Record<Level, Pick<PairSignProps, 'left' | 'right'>> = {
  care: { left: 'waits', right: 'waits' },
  step: { left: 'done', right: 'open' },
  well: { left: 'done', right: 'done' },
  rest: { left: 'rest', right: 'rest' },
};

const places: Record<NextAction, string> = { write: '', look: '#looks', wish: '#wishes', protection: '' };

/** Those that somebody should turn to, whoever has waited longest first. */
export function CareSection({ ui, cycle_id, rows }: { ui: Ui; cycle_id: string; rows: readonly CycleTandem[] }) {
  const { t } = ui;
  const days = (at: Date) => Math.max(0, Math.floor((ui.now.getTime() - at.getTime()) / 86_400_000));
  const care = rows.filter(({ health }) => health.level === 'care');
  return (
    <Section title={t('home.cycle.care')} aside={<span class="quiet">{t('home.cycle.care_sees')}</span>}>
      {care.length === 0 ? (
        <p>{t('home.cycle.care_none')}</p>
      ) : (
        <Table
          caption={t('home.cycle.care')}
          head={[
            { label: t('home.cycle.sign'), silent: true },
            { label: t('oversight.list.head.tandem') },
            { label: t('oversight.list.head.reason') },
            { label: t('home.cycle.since') },
            { label: t('oversight.list.head.next'), silent: true },
          ]}
          rows={care.slice(0, 5).map(({ id, names, health }) => {
            const next = health.reason ? nextOf[health.reason] : 'write';
            const [one = '', other = ''] = names;
            return [
              <PairSign {...signs.care} label={t('oversight.one.care')} />,
              <Two top={<strong>{one}</strong>} below={other} />,
              health.reason ? t(`oversight.reason.${health.reason}`) : '',
              health.at ? t('home.cycle.days', { days: days(health.at) }) : '',
              <span class="accompanied-next">
                <LinkButton href={`/program/tandems/${id}${places[next]}`} about={names.join(', ')} size="row">
                  {t(`oversight.next.${next}`)}
                </LinkButton>
              </span>,
            ];
          })}
        />
      )}
      {care.length > 5 ? (
        <p class="more">
          <a class="link-strong" href={`/cycles/${cycle_id}/tandems?show=care`}>
            {t('home.cycle.care_all', { count: care.length })}
          </a>
        </p>
      ) : null}
    </Section>
  );
}

export interface TandemGridProps {
  ui: Ui;
  cycle_id: string;
  levels: Record<Level, number>;
  /** Undefined: the reader sees numbers only. */
  rows: readonly CycleTandem[] | undefined;
}

/** One sign for each tandem, and what they mean. */
export function TandemGrid({ ui, cycle_id, levels, rows }: TandemGridProps) {
  const { t } = ui;
  const shown = (['well', 'step', 'care', 'rest'] as const).filter((level) => level !== 'rest' || levels.rest > 0);
  const count = levels.well + levels.step + levels.care + levels.rest;
  return (
    <Section
      title={t('home.cycle.tandems', { count })}
      aside={rows ? <a href={`/cycles/${cycle_id}/tandems`}>{t('home.cycle.as_list')}</a> : undefined}
    >
      {rows && rows.length <= 120 ? (
        <ul class="tandemgrid">
          {rows.map(({ id, names, health }) => (
            <li>
              <a href={`/program/tandems/${id}`}>
                <PairSign {...signs[health.level]} label={`${names.join(', ')}: ${t(`oversight.one.${health.level}`)}`} />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Table
        caption={t('home.cycle.tandems', { count })}
        head={[
          { label: t('home.cycle.level'), silent: true },
          { label: t('home.cycle.count'), numeric: true },
        ]}
        rows={shown.map((level) => [
          <PairSign {...signs[level]} inline>
            {t(`home.cycle.level.${level}`)}
          </PairSign>,
          ui.number(levels[level]),
        ])}
      />
    </Section>
  );
}
