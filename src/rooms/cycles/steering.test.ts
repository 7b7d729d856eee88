import { describe, expect, it } from 'vitest';
import { formatDefaults } from '../programs/rules/numbers.ts';
import { cycleTransitions, type CycleFormat, type CycleVerb } from './rules.ts';
import { mayBeTicked, needsEvidence, standOf } from './rules/checks.ts';
import { noPeople, type CycleFacts, type OrganizationFacts } from './rules/facts.ts';
import { hasDates, mayBeOverridden, missingFor, type GuardedCheck } from './rules/guards.ts';
import { lanes } from './rules/lanes.ts';
import { settingsIn } from './rules/settings.ts';
import { dueVerb, gateIsPassed, nextVerbs, verbPaths } from './rules/steering.ts';
import { planDefaults, templateChecks } from './rules/templates.ts';
import { timelineOf } from './rules/timeline.ts';

const days = { apply_from: '2026-11-01', apply_until: '2026-12-31', starts_on: '2027-02-01', ends_on: '2028-01-31' };

function facts(format: CycleFormat, change: Partial<CycleFacts['cycle']> = {}, more: Partial<CycleFacts> = {}): CycleFacts {
  return {
    cycle: { kind: 'cohort', format, state: 'matching', plan: planDefaults[format], ...days, ...change },
    steps: [],
    staff: ['coordinator'],
    people: { ...noPeople, tandems: 1 },
    ...more,
  };
}

const organization = (change: Partial<OrganizationFacts> = {}): OrganizationFacts => ({
  id: 'o',
  name: 'Hallbach',
  mentor_places: 2,
  mentee_places: 2,
  mentors: 2,
  mentees: 2,
  signed: true,
  told_start: true,
  told_end: true,
  ...change,
});

const ticked = (gate: 'ready' | 'launch' | 'report', keys: readonly string[]): GuardedCheck[] =>
  keys.map((key) => ({ id: key, key, title: '', gate, required: true, done_at: new Date() }));
const all = (format: CycleFormat): GuardedCheck[] =>
  templateChecks[format].map(({ key, gate, required }) => ({ id: key, key, title: '', gate, required, done_at: new Date() }));
const kinds = (verb: CycleVerb, checks: GuardedCheck[], what: CycleFacts) =>
  missingFor(verb, checks, what).map(({ kind }) => kind);

describe('points of the checklist', () => {
  it('knows the points that a page holds, and does not let them be ticked', () => {
    const open = facts('cross', { starts_on: null });
    for (const key of ['why', 'goals', 'period', 'roles', 'sponsor']) {
      expect(mayBeTicked({ key })).toBe(false);
      expect(
        standOf({ key, done_at: new Date() }, { ...open, cycle: { ...open.cycle, plan: { ...open.cycle.plan, purposes: [] } } }),
      ).toBe('open');
    }
    expect(standOf({ key: 'period', done_at: null }, facts('cross'))).toBe('fact');
  });
  it.each([
    ['roles', { staff: ['coordinator', 'deputy', 'confidant'] as const }],
    ['sponsor', { staff: ['coordinator', 'sponsor'] as const }],
    ['selection', { steps: ['participants'] as const }],
    ['matching', { steps: ['matching'] as const }],
    ['surveys', { steps: ['surveys'] as const }],
    ['agreements_signed', { people: { ...noPeople, organizations: [organization()] } }],
    ['executives_informed', { people: { ...noPeople, organizations: [organization()] } }],
    ['organizations', { people: { ...noPeople, organizations: Array.from({ length: 5 }, () => organization()) } }],
    ['training_done', { people: { ...noPeople, placed: { mentor: 3 }, untrained: 0 } }],
  ])('sees by itself that %s is done', (key, more) => {
    expect(standOf({ key, done_at: null }, facts('cross', {}, more))).toBe('fact');
    expect(standOf({ key, done_at: null }, facts('cross'))).toBe('open');
  });
  it('lets a person tick what the system cannot know, with evidence for points of the format', () => {
    expect(standOf({ key: 'kickoff_event', done_at: new Date() }, facts('cross'))).toBe('ticked');
    expect(standOf({ key: null, done_at: new Date() }, facts('cross'))).toBe('ticked');
    expect([needsEvidence({ key: 'after' }), needsEvidence({ key: null })]).toEqual([true, false]);
  });
});

describe('guards', () => {
  it('opens the way only when every compulsory point is done', () => {
    const full = facts(
      'exchange',
      {
        state: 'draft',
        plan: { ...planDefaults.exchange, goals: [{ text: { de: 'a', en: 'a' }, indicator: { de: 'b', en: 'b' } }] },
      },
      { staff: ['coordinator', 'deputy', 'confidant'] },
    );
    expect(kinds('ready', all('exchange'), full)).toEqual([]);
    expect(kinds('ready', all('exchange'), { ...full, staff: [] })).toEqual(['coordinator', 'check']);
    expect(
      kinds(
        'ready',
        all('exchange').map((check) => ({ ...check, required: false, done_at: null })),
        full,
      ),
    ).toEqual([]);
  });
  it('needs its days in their order, and a way in', () => {
    expect(hasDates(facts('cross', { apply_until: '2027-03-01' }))).toBe(false);
    expect(hasDates(facts('cross', { kind: 'continuous', ends_on: null, apply_from: null }))).toBe(true);
    const closed = facts('cross', {
      state: 'prepared',
      plan: { ...planDefaults.cross, ways: { nomination: false, call: false } },
    });
    expect(kinds('open', [], closed)).toEqual(['ways']);
    expect(kinds('open', [], facts('cross', { state: 'prepared', ends_on: null }))).toEqual(['dates']);
  });
  it('waits with the start for tandems, the sponsor of a reverse programme and the points of the start', () => {
    expect(kinds('launch', all('reverse'), facts('reverse'))).toEqual(['sponsor']);
    expect(kinds('launch', [], facts('exchange', {}, { people: noPeople }))).toEqual(['tandems']);
    const open = ticked('launch', ['kickoff_event']).map((check) => ({ ...check, done_at: null }));
    expect(kinds('launch', open, facts('exchange'))).toEqual(['check']);
  });
  it('lets a start below the minimum pass with a reason only', () => {
    const few = facts('cross', {}, { people: { ...noPeople, tandems: 3, organizations: [organization({ mentees: 1 })] } });
    const missing = missingFor('launch', [], few);
    expect(missing.map(({ kind }) => kind)).toEqual(['organizations', 'organization_people']);
    expect(missing.every(mayBeOverridden)).toBe(true);
    expect(mayBeOverridden({ kind: 'tandems' })).toBe(false);
    const enough = Array.from({ length: 5 }, () => organization());
    expect(kinds('launch', [], facts('cross', {}, { people: { ...noPeople, tandems: 3, organizations: enough } }))).toEqual([]);
  });
  it('asks nothing where the table has no guard, and nothing for a step that is not there', () => {
    for (const { kind, from, verb, guard } of cycleTransitions)
      if (!guard) expect(missingFor(verb, all('cross'), facts('cross', { kind, state: from }))).toEqual([]);
    expect(
      missingFor(
        'report',
        all('cross').map((check) => ({ ...check, done_at: null })),
        facts('cross'),
      ),
    ).toEqual([]);
  });
});

describe('what comes next', () => {
  it('has an address for every verb, and each state its steps', () => {
    expect(new Set(Object.values(verbPaths)).size).toBe(Object.keys(verbPaths).length);
    expect(nextVerbs({ kind: 'cohort', state: 'matching' })).toEqual(['launch', 'reopen', 'cancel']);
    expect(nextVerbs({ kind: 'cohort', state: 'archived' })).toEqual([]);
    expect(nextVerbs({ kind: 'continuous', state: 'live' })).toEqual(['hold', 'end']);
  });
  it.each([
    ['prepared', '2026-10-31', undefined],
    ['prepared', '2026-11-01', 'open'],
    ['open', '2026-12-31', undefined],
    ['open', '2027-01-01', 'closeApplications'],
    ['matching', '2027-06-01', undefined],
    ['running', '2028-01-31', undefined],
    ['running', '2028-02-01', 'reachEnd'],
  ] as const)('%s on %s: %s', (state, today, verb) => {
    const since = { state_on: days.apply_from };
    expect(dueVerb({ kind: 'cohort', state, ...days, ...since }, today)).toBe(verb);
    expect(dueVerb({ kind: 'continuous', state, ...days, ...since }, today)).toBeUndefined();
  });
  it('leaves open what was opened again by hand after the last day, until the day moves on', () => {
    const open = { kind: 'cohort', state: 'open', ...days, state_on: '2027-01-05' } as const;
    expect(dueVerb({ ...open, state: 'prepared' }, '2027-01-05')).toBeUndefined();
    expect(dueVerb(open, '2027-01-06')).toBeUndefined();
    expect(dueVerb({ ...open, apply_until: '2027-01-10' }, '2027-01-11')).toBe('closeApplications');
  });
  it('leaves points behind a passed gate as they are', () => {
    expect(gateIsPassed('ready', { state: 'draft' })).toBe(false);
    expect(gateIsPassed('ready', { state: 'open' })).toBe(true);
    expect(gateIsPassed('launch', { state: 'matching' })).toBe(false);
    expect(gateIsPassed('launch', { state: 'running' })).toBe(true);
    expect(gateIsPassed('report', { state: 'closing' })).toBe(false);
    expect(gateIsPassed('report', { state: 'cancelled' })).toBe(true);
  });
});

describe('the way as a picture', () => {
  it('has its milestones in order, today between them, a tick for each month', () => {
    const line = timelineOf({ created_on: '2026-10-01', ...days }, '2027-05-24')!;
    expect(line.points.map(({ key, past }) => `${key} ${past}`)).toEqual([
      'preparation true',
      'call true',
      'matching true',
      'kickoff true',
      'midterm false',
      'closing false',
    ]);
    expect(line.points[0]!.at).toBe(0);
    expect(line.today_at! > line.points[3]!.at && line.today_at! < line.points[4]!.at).toBe(true);
    expect(line.months[0]!.on).toBe('2026-11-01');
    expect(timelineOf({ created_on: '2026-10-01', ...days, starts_on: null }, '2027-05-24')).toBeUndefined();
    expect(timelineOf({ created_on: '2026-10-01', ...days }, '2029-05-24')!.today_at).toBeUndefined();
  });
  it('keeps labels apart that would touch', () => {
    expect(lanes([0, 0.05, 0.2, 0.22, 0.9], 0.11)).toEqual([0, 1, 0, 1, 0]);
  });
});

it('keeps the numbers of tandems apart from those of the programme', () => {
  expect(settingsIn(formatDefaults.cross)).toMatchObject({ session_target: 10, kickoff: true });
  expect('max_open_requests' in settingsIn(formatDefaults.cross)).toBe(false);
});
