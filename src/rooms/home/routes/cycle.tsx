import type { Sight } from '../../../platform/deed.ts';
import type { Handler } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { mayCoordinate, maySetUp, sidesOf } from '../../cycles/rules.ts';
import { missingFor } from '../../cycles/rules/guards.ts';
import { gateIsPassed, isShut, nextVerbs } from '../../cycles/rules/steering.ts';
import { standOf } from '../../cycles/rules/checks.ts';
import { timelineOf } from '../../cycles/rules/timeline.ts';
import { listChecks } from '../../cycles/store/checks.ts';
import { findDeskCycle, type DeskCycle } from '../../cycles/store/cycles.ts';
import { readFacts } from '../../cycles/store/facts.ts';
import { isSaid } from '../../cycles/rules/setup.ts';
import { namesOf } from '../../cycles/store/names.ts';
import { listStaff } from '../../cycles/store/staff.ts';
import { cycleFacts } from '../../enrolment/store/facts.ts';
import { fullName } from '../../people/rules/profile.ts';
import { isLive } from '../../tandems/rules.ts';
import { countLevels } from '../../oversight/store/cycle.ts';
import { listProcesses } from '../../oversight/store/list.ts';
import { levels as allLevels, type Level } from '../../oversight/rules/health.ts';
import { cycleFunnel, cycleWaits, topManagement } from '../store/cycle.ts';
import type { AheadDay } from '../views/cycle/ahead.tsx';
import { CyclePage } from '../views/cycle/page.tsx';
import type { SponsorDesk } from '../views/cycle/sponsor.tsx';

/** The days of the period and of the programme that are still ahead. */
function daysAhead(
  { apply_from, apply_until, starts_on, ends_on, plan }: DeskCycle,
  midterm: string | undefined,
  today: string,
): AheadDay[] {
  const own: [Exclude<AheadDay['kind'], 'check' | 'event'>, string | null | undefined][] = [
    ['opens', apply_from],
    ['closes', apply_until],
    ['starts', starts_on],
    ['midterm', midterm],
    ['ends', ends_on],
    ['review', plan.review_on],
  ];
  return [
    ...own.flatMap(([kind, on]) => (on && on >= today ? [{ kind, on }] : [])),
    ...plan.events.flatMap(({ kind, on, title, audience }) =>
      on && on >= today ? [{ kind: 'event' as const, on, event: kind, title, audience }] : [],
    ),
  ];
}

/** What her role asks of the reader, and who takes it up. */
async function sponsorDesk(sight: Sight, { id, slug, number, plan }: DeskCycle): Promise<SponsorDesk> {
  const coordination = (await listStaff(sight, id)).filter(({ role }) => role === 'coordinator' || role === 'deputy');
  return {
    page: `/programs/${slug}?cycle=${number}`,
    said: isSaid(plan.sponsor_message),
    coordination: coordination.map((row) => ({ name: fullName(row), email: row.email })),
  };
}

/** How a cycle stands, for everybody with a desk in it: those who coordinate see its tandems by name, all others numbers. */
export const showCycle: Handler = async (sight, req) => {
  const cycle = found(await findDeskCycle(sight, req.param('id')), 'cycle');
  const [runs, steers] = [mayCoordinate(cycle.desk), maySetUp(cycle.desk)];
  const by_name = steers;
  // Nothing waits and nothing comes any more.
  const shut = isShut(cycle);
  const [facts, checks, processes, counted, funnel, waits, top] = await Promise.all([
    readFacts(sight, cycle, cycleFacts),
    listChecks(sight, cycle.id),
    by_name ? listProcesses(sight, cycle.id) : [],
    countLevels(sight, cycle.id),
    cycleFunnel(sight, cycle.id),
    runs && !shut ? cycleWaits(sight, cycle.id) : undefined,
    cycle.format === 'reverse' ? topManagement(sight, cycle.id) : undefined,
  ]);
  const today = dayOf(sight.now);
  const line = timelineOf({ ...cycle, created_on: dayOf(cycle.created_at) }, today);
  const midterm = line?.points.find(({ key }) => key === 'midterm')?.on;
  const names = await namesOf(
    sight,
    checks.map(({ owner_id }) => owner_id),
  );
  const open = steers
    ? checks.filter((check) => check.due_on && !gateIsPassed(check.gate, cycle) && standOf(check, facts) === 'open')
    : [];
  const days: AheadDay[] = [
    ...(shut ? [] : daysAhead(cycle, midterm, today)),
    ...open.map(({ id, key, title, due_on, owner_id }) => ({
      kind: 'check' as const,
      on: due_on!,
      id,
      key,
      title,
      owner: names.get(owner_id ?? '') ?? '',
    })),
  ];
  const live = processes.filter(({ state }) => isLive(state));
  const levels = by_name
    ? (Object.fromEntries(
        allLevels.map((level) => [level, live.filter(({ health }) => health.level === level).length]),
      ) as Record<Level, number>)
    : counted;
  const [verb] = nextVerbs(cycle);
  return (
    <CyclePage
      ui={req.ui}
      cycle={cycle}
      line={line}
      today={today}
      days={days.toSorted((a, b) => a.on.localeCompare(b.on))}
      waits={waits}
      steers={steers}
      levels={levels}
      tandems={
        by_name
          ? live.map(({ id, parties, health }) => ({
              id,
              health,
              names: parties.map(({ name }) => name || req.ui.t('oversight.list.gone')),
            }))
          : undefined
      }
      funnel={funnel}
      from={{
        ...(!shut && midterm && midterm > today ? { midterm } : {}),
        ...(!shut && cycle.ends_on && cycle.ends_on > today ? { completed: cycle.ends_on } : {}),
      }}
      organizations={facts.people.organizations}
      min_per_organization={cycle.plan.min_per_organization}
      places={sidesOf(cycle.format).map((side) => ({
        side,
        have: facts.people.placed[side] ?? 0,
        places: cycle.plan.places[side],
      }))}
      top={top}
      sponsor={cycle.desk.roles.includes('sponsor') ? await sponsorDesk(sight, cycle) : undefined}
      open_points={verb ? missingFor(verb, checks, facts).length : 0}
    />
  );
};
