import { Facts, Section } from '../../../platform/html/page.tsx';
import { Picture, TimeBars } from '../../../platform/html/picture-bars.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { SightingSum, SightingWeek } from '../rules/sightings.ts';

export interface SeenProps {
  month: SightingSum;
  year: SightingSum;
  /** Oldest first. */
  weeks: SightingWeek[];
}

/** How often the listing was found and opened: counts, no names. */
export function Seen({ ui, month, year, weeks }: { ui: Ui } & SeenProps) {
  const { t } = ui;
  const words = ({ found, opened }: SightingSum) =>
    [t('applications.listing.seen_found', { count: found }), t('applications.listing.seen_opened', { count: opened })].join(', ');
  const seen = weeks.filter(({ found, opened }) => found + opened > 0);
  if (seen.length === 0)
    return (
      <Section title={t('applications.listing.seen')}>
        <p class="quiet">{t('applications.listing.seen_never')}</p>
      </Section>
    );
  return (
    <Section title={t('applications.listing.seen')}>
      <Facts
        rows={[
          { label: t('applications.listing.seen_30'), value: words(month) },
          { label: t('applications.listing.seen_365'), value: words(year) },
        ]}
      />
      <Picture
        ui={ui}
        finding={t('applications.listing.seen_finding', { weeks: weeks.filter(({ found }) => found > 0).length })}
        table={{
          caption: t('applications.listing.seen'),
          head: [
            { label: t('applications.listing.seen_week') },
            { label: t('applications.listing.seen_head_found'), numeric: true },
            { label: t('applications.listing.seen_head_opened'), numeric: true },
          ],
          rows: seen.toReversed().map((week) => [ui.date(week.from), ui.number(week.found), ui.number(week.opened)]),
        }}
      >
        <TimeBars
          bars={weeks.map(({ found, opened }) => ({ whole: Math.max(found, opened), part: opened }))}
          from={ui.date(weeks[0]?.from ?? '')}
          until={t('applications.listing.seen_now')}
          label={t('applications.listing.seen_picture', { found: year.found, opened: year.opened })}
        />
      </Picture>
      <p class="quiet">{t('applications.listing.seen_note')}</p>
    </Section>
  );
}
