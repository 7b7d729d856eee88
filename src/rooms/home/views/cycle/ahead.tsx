import { NextSteps, type NextStep } from '../../../../platform/html/lists.tsx';
import { Facts, Section } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { PlannedEvent } from '../../../cycles/rules/plan.ts';
import { checkTitle } from './words.ts';

/** A day of the cycle: of its period, of its programme, or of the checklist. */
export type AheadDay =
  | { kind: 'opens' | 'closes' | 'starts' | 'midterm' | 'ends' | 'review'; on: string }
  | { kind: 'event'; on: string; event: PlannedEvent['kind']; title: string; audience: PlannedEvent['audience'] }
  | { kind: 'check'; on: string; id: string; key: string | null; title: string; owner: string };

export interface Piles {
  to_decide: number;
  unanswered: number;
  forms: number;
  offers: number;
  clearances: number;
  alerts: number;
}

/** What the coordination owes carries coral; what others owe is only told. */
const piles = [
  { kind: 'to_decide', sign: 'waits', path: '/people?show=coordination' },
  { kind: 'alerts', sign: 'waits', path: '/proposals/alerts' },
  { kind: 'clearances', sign: 'open', path: '/proposals?show=clearing' },
  { kind: 'offers', sign: 'open', path: '/proposals?show=offered' },
  { kind: 'unanswered', sign: 'open', path: '/people' },
  { kind: 'forms', sign: 'open', path: '/people' },
] as const;

export interface AheadProps {
  ui: Ui;
  cycle_id: string;
  today: string;
  days: readonly AheadDay[];
  /** Undefined: the reader does not deal with single people. */
  waits: Piles | undefined;
  /** May set up: the days lead to their pages. */
  steers: boolean;
}

function dayRow({ ui, cycle_id, today }: AheadProps, day: AheadDay): NextStep {
  const { t } = ui;
  const at = `/cycles/${cycle_id}`;
  const late = day.on <= today;
  const when = late && day.kind === 'check' ? t('home.cycle.until_today') : ui.date(day.on, 'day');
  if (day.kind === 'check')
    return {
      sign: late ? 'due' : 'open',
      when,
      what: checkTitle(ui, day),
      context: day.owner ? t('home.cycle.owner', { name: day.owner }) : t('home.cycle.owner_none'),
      action: { href: `${at}/checklist/${day.id}`, label: t('home.cycle.to_point') },
    };
  if (day.kind === 'event')
    return {
      sign: 'open',
      when,
      what: day.title || t(`cycles.event.${day.event}`),
      context: t('home.cycle.ahead.event', { audience: t(`cycles.audience.${day.audience}`) }),
      action: { href: `${at}/setup/training`, label: t('home.cycle.look') },
    };
  return {
    sign: 'open',
    when,
    what: t(`home.cycle.ahead.${day.kind}`),
    context: t(`home.cycle.ahead.${day.kind}_text`),
    action: { href: `${at}/setup/period`, label: t('home.cycle.look') },
  };
}

/** What waits, and which days come, in one list. */
export function AheadSection(props: AheadProps) {
  const { ui, cycle_id, days, waits, steers } = props;
  const { t } = ui;
  const shown = days.slice(0, 6);
  if (!steers)
    return (
      <Section title={t('home.cycle.ahead')}>
        {shown.length === 0 ? <p class="quiet">{t('home.cycle.ahead_none')}</p> : null}
        <Facts rows={shown.map((day) => ({ label: dayRow(props, day).what, value: ui.date(day.on) }))} />
      </Section>
    );
  const rows: NextStep[] = [
    ...piles.flatMap(({ kind, sign, path }): NextStep[] =>
      waits && waits[kind] > 0
        ? [
            {
              sign,
              when: t(sign === 'waits' ? 'home.cycle.now' : 'home.cycle.under_way'),
              what: t(`home.cycle.waits.${kind}`, { count: waits[kind] }),
              context: t(`home.cycle.waits.${kind}_text`),
              action: { href: `/cycles/${cycle_id}${path}`, label: t(`home.cycle.waits.${kind}_do`) },
            },
          ]
        : [],
    ),
    ...shown.map((day) => dayRow(props, day)),
  ];
  const [first] = rows;
  // One thing is to be done first.
  if (first?.sign === 'waits' || first?.sign === 'due') first.action.primary = true;
  return (
    <Section
      title={t('home.cycle.ahead')}
      aside={
        <>
          <a href={`/cycles/${cycle_id}/checklist`}>{t('cycles.checklist.short')}</a>
          <a href={`/cycles/${cycle_id}/quality`}>{t('cycles.quality.short')}</a>
        </>
      }
    >
      {rows.length > 0 ? <NextSteps ui={ui} rows={rows.slice(0, 8)} /> : <p class="quiet">{t('home.cycle.ahead_none')}</p>}
    </Section>
  );
}
