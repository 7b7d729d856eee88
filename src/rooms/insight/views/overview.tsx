import { Layout } from '../../../platform/html/layout.tsx';
import { PageHead, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { periods, type AnswerTimes, type Period } from '../rules.ts';
import type { OutcomeCounts } from '../rules/outcomes.ts';
import { AnswersSection, OutcomesSection } from './answers.tsx';
import { FunnelSection } from './funnel.tsx';
import { SupplySections, type SupplyPoint } from './supply.tsx';
import { RatingsSection, WeeksSection, type RatingsView, type WeekView } from './talks.tsx';

export interface OverviewProps {
  ui: Ui;
  period: Period;
  funnel: { members: number; asked: number; accepted: number; active: number; completed: number };
  times: AnswerTimes | undefined;
  promise_days: number;
  counts: OutcomeCounts;
  weeks: WeekView[];
  ratings: RatingsView;
  points: SupplyPoint[];
}

function Periods({ ui, period }: { ui: Ui; period: Period }) {
  return (
    <nav class="queue-filter" aria-label={ui.t('insight.period')}>
      <ul>
        {periods.map((one) => (
          <li>
            <a href={`/program/overview?period=${one}`} aria-current={one === period ? 'page' : undefined}>
              {ui.t(`insight.period.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The programme in pictures, for the office: counts only, each with its finding and as a table. */
export function OverviewPage({ ui, period, funnel, times, promise_days, counts, weeks, ratings, points }: OverviewProps) {
  const { t } = ui;
  const running = points.at(-1)?.running ?? 0;
  const sees = (['counts', 'ratings', 'never'] as const).map((part) => ({
    what: t(`insight.sees.${part}`),
    who: t(`insight.sees.${part}_who`),
  }));
  return (
    <Layout ui={ui} title={t('insight.overview.title')} area="work">
      <PageHead
        title={t('insight.overview.heading', { count: running })}
        lead={t('insight.overview.lead')}
        back={{ href: '/home', label: t('home.nav.home') }}
        dense
      />
      <Periods ui={ui} period={period} />
      <div class="pictures">
        <FunnelSection ui={ui} funnel={funnel} />
        <AnswersSection ui={ui} times={times} promise_days={promise_days} />
        <OutcomesSection ui={ui} counts={counts} />
        <WeeksSection ui={ui} weeks={weeks} />
        <RatingsSection ui={ui} ratings={ratings} />
        <div>
          <SupplySections ui={ui} points={points} />
        </div>
      </div>
      <WhoSees ui={ui} rows={sees} />
    </Layout>
  );
}
