import { Section } from '../../../platform/html/page.tsx';
import { Picture, TimeBars } from '../../../platform/html/picture-bars.tsx';
import { BarRows } from '../../../platform/html/picture-rows.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { leastDrawn } from '../rules.ts';

export interface WeekView {
  from: Date;
  planned: number;
  held: number;
}

/** Sessions held of those planned, week by week. */
export function WeeksSection({ ui, weeks }: { ui: Ui; weeks: WeekView[] }) {
  const { t } = ui;
  const held = weeks.reduce((sum, week) => sum + week.held, 0);
  const planned = weeks.reduce((sum, week) => sum + week.planned, 0);
  const first = weeks[0];
  if (!first || planned === 0)
    return (
      <Section title={t('insight.weeks.none')} id="sessions">
        <p>{t('insight.weeks.none_text')}</p>
      </Section>
    );
  return (
    <Section title={t('insight.weeks.finding', { held, weeks: weeks.length })} id="sessions">
      <Picture
        ui={ui}
        table={{
          caption: t('insight.weeks.title'),
          head: [
            { label: t('insight.weeks.week') },
            { label: t('insight.weeks.planned'), numeric: true },
            { label: t('insight.weeks.held'), numeric: true },
          ],
          rows: weeks.map((week) => [ui.date(week.from), ui.number(week.planned), ui.number(week.held)]),
          foot: [t('insight.sum'), ui.number(planned), ui.number(held)],
        }}
      >
        <TimeBars
          bars={weeks.map((week) => ({ whole: week.planned, part: week.held }))}
          from={ui.date(first.from)}
          until={t('insight.weeks.this_week')}
          label={t('insight.weeks.title')}
        />
      </Picture>
      <p class="picture-note">{t('insight.weeks.note')}</p>
    </Section>
  );
}

export interface RatingsView {
  /** From 1 to 5. */
  all: number[];
  mentee: number[];
  mentor: number[];
}

const sum = (counts: number[]) => counts.reduce((a, b) => a + b, 0);
const mean = (counts: number[]) => counts.reduce((a, count, at) => a + count * (at + 1), 0) / Math.max(1, sum(counts));

function Distribution({ ui, title, counts }: { ui: Ui; title: string; counts: number[] }) {
  const { t } = ui;
  const rows = counts
    .map((count, at) => ({ label: t(`feedback.form.rating.${(at + 1) as 1}`), value: count, words: ui.number(count) }))
    .toReversed();
  return (
    <Picture
      ui={ui}
      finding={title}
      table={{
        caption: title,
        head: [{ label: t('insight.ratings.rating') }, { label: t('insight.count'), numeric: true }],
        rows: rows.map((row) => [row.label, row.words]),
        foot: [t('insight.sum'), ui.number(sum(counts))],
      }}
    >
      <BarRows rows={rows} />
    </Picture>
  );
}

/** Named feedback, counted. By role only where both have enough of them: no bar points at a person. */
export function RatingsSection({ ui, ratings }: { ui: Ui; ratings: RatingsView }) {
  const { t } = ui;
  const n = sum(ratings.all);
  const link = <a href="/feedback/mentorings">{t('insight.ratings.read')}</a>;
  if (n < leastDrawn)
    return (
      <Section title={t('insight.ratings.few', { count: n })} aside={link} id="ratings">
        <p>{t('insight.ratings.few_text', { least: leastDrawn })}</p>
      </Section>
    );
  const both = [ratings.mentee, ratings.mentor].every((counts) => sum(counts) >= leastDrawn);
  return (
    <Section title={t('insight.ratings.finding', { mean: Math.round(mean(ratings.all) * 10) / 10 })} aside={link} id="ratings">
      {both ? (
        <>
          <Distribution ui={ui} title={t('insight.ratings.mentee', { count: sum(ratings.mentee) })} counts={ratings.mentee} />
          <Distribution ui={ui} title={t('insight.ratings.mentor', { count: sum(ratings.mentor) })} counts={ratings.mentor} />
        </>
      ) : (
        <Distribution ui={ui} title={t('insight.ratings.all', { count: n })} counts={ratings.all} />
      )}
      <p class="picture-note">{t('insight.ratings.note')}</p>
    </Section>
  );
}
