import type { Handler, Routes } from '../../platform/http/routes.tsx';
import { found, must } from '../../platform/refusal.ts';
import { countRatings } from '../feedback/store/office.ts';
import { findNetworkProgram } from '../programs/store/programs.ts';
import { answerTimes, fromFirst, mayReadInsight, monthPoints, periodOf, sinceOf, weeksOf, weekStarts } from './rules.ts';
import { countFunnel, countOutcomes, listWaits } from './store/requests.ts';
import { listWeeks } from './store/sessions.ts';
import { listSupply } from './store/supply.ts';
import { OverviewPage } from './views/overview.tsx';

const pointsOf = { quarter: 4, year: 12, all: 24 } as const;

type Counted = Awaited<ReturnType<typeof countRatings>>;

/** How often 1 to 5 was given, by the roles that count. */
function spread(rows: Counted, role?: Counted[number]['role']): number[] {
  const of = rows.filter((row) => role === undefined || row.role === role);
  return [1, 2, 3, 4, 5].map((rating) => of.reduce((sum, row) => sum + (row.rating === rating ? row.count : 0), 0));
}

const showOverview: Handler = async (sight, req) => {
  must(mayReadInsight(sight.actor));
  const { id, settings } = found(await findNetworkProgram(sight), 'program');
  const period = periodOf(req.query('period'));
  const since = sinceOf(period, sight.now);
  const [funnel, waits, counts, weeks, ratings, points] = await Promise.all([
    countFunnel(sight, id, since),
    listWaits(sight, id, since),
    countOutcomes(sight, id, since),
    listWeeks(sight, id, weekStarts(sight.now, weeksOf[period])),
    countRatings(sight, id, since),
    listSupply(sight, id, monthPoints(sight.now, pointsOf[period])),
  ]);
  return (
    <OverviewPage
      ui={req.ui}
      {...{ period, funnel, counts }}
      weeks={fromFirst(weeks, (week) => week.planned > 0, weeksOf.quarter)}
      points={fromFirst(points, (point) => point.listed + point.running > 0, pointsOf.quarter)}
      times={answerTimes(waits, settings.answer_days)}
      promise_days={settings.answer_days}
      ratings={{ all: spread(ratings), mentee: spread(ratings, 'mentee'), mentor: spread(ratings, 'mentor') }}
    />
  );
};

export function mountInsight(on: Routes): void {
  on.get('/program/overview', showOverview);
}
