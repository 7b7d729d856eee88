import { Picture } from '../../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../../platform/html/picture-rows.tsx';
import { Section } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Table } from '../../../../platform/html/tables.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { OrganizationFacts } from '../../../cycles/rules/facts.ts';
import { dayShort } from './words.ts';

const steps = ['asked', 'came', 'admitted', 'in_tandems', 'signed', 'midterm', 'completed'] as const;
export type FunnelStep = (typeof steps)[number];

/** How many people came how far; what lies ahead says from when. */
export function CycleFunnelSection({
  ui,
  funnel,
  from,
}: {
  ui: Ui;
  funnel: Record<FunnelStep, number>;
  from: Partial<Record<FunnelStep, string>>;
}) {
  const { t } = ui;
  const rows = steps.map((step) => {
    const day = from[step];
    const ahead = funnel[step] === 0 && day ? t('home.cycle.funnel_from', { date: dayShort(ui, day) }) : undefined;
    return { label: t(`home.cycle.funnel.${step}`), value: funnel[step], words: ahead ?? ui.number(funnel[step]) };
  });
  return (
    <Section title={t('home.cycle.funnel')} id="funnel">
      <Picture
        ui={ui}
        table={{
          caption: t('home.cycle.funnel'),
          head: [{ label: t('home.cycle.funnel_step') }, { label: t('home.cycle.count'), numeric: true }],
          rows: rows.map(({ label, words }) => [label, words]),
        }}
      >
        <BarRows rows={rows} />
      </Picture>
    </Section>
  );
}

/** What each organisation brings, and what is missing to its places. */
export function GapsSection({
  ui,
  cycle_id,
  organizations,
  min,
}: {
  ui: Ui;
  cycle_id: string;
  organizations: readonly OrganizationFacts[];
  min: number;
}) {
  const { t } = ui;
  const of = (have: number, places: number) => t('home.cycle.of', { have, places });
  return (
    <Section
      title={t('home.cycle.organizations', { count: organizations.length })}
      aside={<a href={`/cycles/${cycle_id}/organizations`}>{t('home.cycle.as_list')}</a>}
    >
      <Table
        caption={t('home.cycle.organizations', { count: organizations.length })}
        head={[
          { label: t('home.cycle.organization') },
          { label: t('home.cycle.mentors'), numeric: true },
          { label: t('home.cycle.mentees'), numeric: true },
          { label: t('home.cycle.agreement') },
        ]}
        rows={organizations.map(({ id, name, mentors, mentees, mentor_places, mentee_places, signed }) => [
          <a href={`/cycles/${cycle_id}/organizations/${id}`}>{name}</a>,
          <span class={mentors < min ? 'state-waits' : undefined}>{of(mentors, mentor_places)}</span>,
          <span class={mentees < min ? 'state-waits' : undefined}>{of(mentees, mentee_places)}</span>,
          <State sign={signed ? 'done' : 'open'}>{t(signed ? 'home.cycle.signed' : 'home.cycle.unsigned')}</State>,
        ])}
      />
    </Section>
  );
}
