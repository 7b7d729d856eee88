import { Facts } from '../../../platform/html/page.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { PublicSection } from '../../../platform/html/start.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import { staffRoles } from '../rules.ts';
import { inOrder } from '../rules/events.ts';
import type { Cycle } from '../store/cycles.ts';
import type { Staff } from '../store/staff.ts';
import { said } from './both.tsx';

interface Props {
  ui: Ui;
  cycle: Cycle;
  staff: Staff[];
}

const withFunction = (row: Staff) => [fullName(row), row.function].filter(Boolean).join(', ');

/** Only where somebody stands for it with her name. */
export function SponsorWords({ ui, cycle, staff }: Props) {
  const words = said(ui, cycle.plan.sponsor_message);
  const sponsors = staff.filter(({ role }) => role === 'sponsor');
  if (!words || sponsors.length === 0) return <></>;
  return (
    <figure class="sponsor">
      <blockquote>
        {words.split(/\n{2,}/).map((part) => (
          <p>{part}</p>
        ))}
      </blockquote>
      <figcaption>{sponsors.map(withFunction).join('; ')}</figcaption>
    </figure>
  );
}

export function Dates({ ui, cycle }: Props) {
  const { t } = ui;
  const { apply_from, apply_until, starts_on, ends_on, plan } = cycle;
  const span = (from: string, until: string) => t('cycles.decided.span', { from: ui.date(from), until: ui.date(until) });
  const events = inOrder(plan.events.filter(({ on }) => on !== null));
  const rows = [
    ...(apply_from && apply_until ? [{ label: t('cycles.decided.window'), value: span(apply_from, apply_until) }] : []),
    ...(starts_on && ends_on ? [{ label: t('cycles.decided.period'), value: span(starts_on, ends_on) }] : []),
  ];
  if (rows.length + events.length === 0) return <></>;
  return (
    <PublicSection title={t('cycles.page.dates')}>
      <Facts rows={rows} />
      {events.length > 0 ? (
        <Rows
          rows={events.map((event) => ({
            when: event.on ? [ui.date(event.on, 'day'), event.on.slice(0, 4)] : undefined,
            title: event.title || t(`cycles.event.${event.kind}`),
            line: [
              t(`cycles.audience.${event.audience}`),
              ...(event.full_day ? [t('cycles.event.full_day')] : []),
              ...(event.topic ? [t(`cycles.topic.${event.topic}`)] : []),
            ].join(' · '),
          }))}
        />
      ) : null}
    </PublicSection>
  );
}

/** Names and functions, nothing else. */
export function Charge({ ui, staff }: Props) {
  const { t } = ui;
  if (staff.length === 0) return <></>;
  return (
    <PublicSection title={t('cycles.page.charge')}>
      <Facts
        rows={staffRoles
          .filter((role) => staff.some((row) => row.role === role))
          .map((role) => ({
            label: t(`cycles.role.${role}`),
            value: staff
              .filter((row) => row.role === role)
              .map(withFunction)
              .join('; '),
          }))}
      />
    </PublicSection>
  );
}
