import { describe, expect, it } from 'vitest';
import { cycleFormats, setupSteps, type SetupStep } from '../rules.ts';
import { changedDays, changedParts } from './setup-change.ts';
import { eventGaps, suggestEvents } from './events.ts';
import { findingsOf, isOver, setupViews, wrongDay, type SetupFacts } from './setup.ts';
import { goalsFromTemplate, goalTemplates } from './templates-goals.ts';
import { planDefaults } from './templates.ts';
import { matchingDefaults } from './matching.ts';
import { offerOf, planForNext, shownCycle } from './programs.ts';

const both = { de: 'Ja', en: 'Yes' };
const draft: SetupFacts = {
  format: 'cross',
  kind: 'cohort',
  state: 'draft',
  plan: planDefaults.cross,
  apply_from: null,
  apply_until: null,
  starts_on: null,
  ends_on: null,
  roles: ['coordinator'],
};
const standings = (facts: SetupFacts, gone: SetupStep[]) => setupViews(facts, new Set(gone)).map(({ standing }) => standing);

describe('the wizard', () => {
  it('stays closed behind the first step as long as no goal is set', () => {
    expect(findingsOf('goals', draft).lacks).toEqual(['goals']);
    expect(standings(draft, ['goals'])).toEqual(['here', ...Array.from({ length: 8 }, () => 'locked')]);
    const goals = goalsFromTemplate('cross', ['presence']);
    expect(standings({ ...draft, plan: { ...draft.plan, goals } }, ['goals']).slice(0, 3)).toEqual(['done', 'here', 'locked']);
  });

  it('keeps a later step open that was saved once, and opens all once people were asked', () => {
    expect(standings(draft, ['goals', 'charge'])[1]).toBe('done');
    expect(standings(draft, ['period'])[2]).toBe('open');
    expect(standings({ ...draft, state: 'open' }, []).slice(0, 3)).toEqual(['here', 'done', 'open']);
  });

  it('asks for reasons and a review day where the target group rests on gender', () => {
    const target = { groups: both, gender: true, rationale: both, review_on: null };
    const facts = { ...draft, plan: { ...draft.plan, target } };
    expect(findingsOf('participants', facts).lacks).toEqual(['rationale']);
    const whole = { ...facts, plan: { ...facts.plan, target: { ...target, review_on: '2027-09-01' } } };
    expect(findingsOf('participants', whole).lacks).toEqual([]);
  });

  it('needs days of a cohort only', () => {
    expect(findingsOf('period', draft).lacks).toEqual(['period', 'window']);
    expect(findingsOf('period', { ...draft, kind: 'continuous' }).lacks).toEqual([]);
  });

  it('warns below five organisations and without a sponsor, but waits for neither', () => {
    const few = { ...draft, plan: { ...draft.plan, min_organizations: 3 } };
    expect(findingsOf('participants', few).advice).toContain('organizations');
    expect(findingsOf('charge', draft)).toEqual({ lacks: [], advice: ['deputy', 'sponsor', 'confidant'] });
    expect(findingsOf('charge', { ...draft, roles: [] }).lacks).toEqual(['coordinator']);
  });

  it('has a sentence for every step of every format', () => {
    for (const format of cycleFormats)
      for (const step of setupSteps)
        expect(findingsOf(step, { ...draft, format, plan: planDefaults[format] }).lacks).toBeInstanceOf(Array);
  });

  it('closes with the cycle', () => {
    expect(['draft', 'open', 'running'].some((state) => isOver({ state: state as 'draft' }))).toBe(false);
    expect(['archived', 'cancelled', 'evaluated', 'ended'].every((state) => isOver({ state: state as 'ended' }))).toBe(true);
  });

  it('finds the day that does not follow', () => {
    const days = { apply_from: '2027-01-01', apply_until: '2027-02-01', starts_on: '2027-03-01', ends_on: '2028-02-28' };
    expect(wrongDay(days)).toBeUndefined();
    expect(wrongDay({ ...days, apply_until: '2026-12-31' })).toBe('apply_until');
    expect(wrongDay({ ...days, starts_on: '2027-02-01' })).toBe('starts_on');
    expect(wrongDay({ ...days, ends_on: '2027-03-01' })).toBe('ends_on');
  });
});

describe('the accompanying programme', () => {
  const period = { starts_on: '2027-02-01', ends_on: '2028-01-31' };

  it('is suggested without a gap, in order, never on a weekend', () => {
    for (const format of cycleFormats) {
      const events = suggestEvents(format, period);
      expect(eventGaps(format, events), format).toEqual([]);
      expect(events.map(({ on }) => on)).toEqual(events.map(({ on }) => on).toSorted());
      for (const { on } of events) expect([0, 6]).not.toContain(new Date(`${on}T00:00:00Z`).getUTCDay());
    }
  });

  it('of reverse holds a round of reflection every eight weeks', () => {
    const events = suggestEvents('reverse', { starts_on: '2027-02-01', ends_on: '2027-07-31' });
    expect(events.filter(({ kind }) => kind === 'reflection').map(({ on }) => on)).toEqual([
      '2027-03-29',
      '2027-05-24',
      '2027-07-19',
    ]);
  });

  it('never grows without end', () => {
    expect(suggestEvents('reverse', { starts_on: '2000-01-03', ends_on: '2099-12-31' }).length).toBeLessThan(20);
  });

  it('without days has no dates, and says what is missing', () => {
    expect(suggestEvents('cross', { starts_on: null, ends_on: null }).every(({ on }) => on === null)).toBe(true);
    expect(eventGaps('cross', [])).toHaveLength(6);
    expect(eventGaps('reverse', [])).toEqual(['intro', 'reflection']);
    expect(eventGaps('exchange', [])).toEqual([]);
  });
});

describe('templates', () => {
  it('bring goals with an indicator in both languages', () => {
    for (const format of cycleFormats) {
      expect(goalTemplates[format].length, format).toBeGreaterThan(3);
      for (const { text, indicator } of goalTemplates[format])
        expect([text.de, text.en, indicator.de, indicator.en].every((words) => words.length > 20)).toBe(true);
    }
  });

  it('leave the days behind in a copy', () => {
    const plan = {
      ...planDefaults.cross,
      events: suggestEvents('cross', { starts_on: '2027-02-01', ends_on: '2028-01-31' }),
      review_on: '2027-08-01',
    };
    const copy = planForNext(plan, both);
    expect(copy).toMatchObject({ focus: both, review_on: null });
    expect(copy.events.map(({ on }) => on)).toEqual(plan.events.map(() => null));
  });
});

describe('what a programme shows', () => {
  const cycle = (number: number, state: SetupFacts['state'], call = true) => ({
    number,
    state,
    apply_from: '2027-01-10',
    apply_until: '2027-01-31',
    plan: { ways: { nomination: !call, call } },
  });

  it('depends on state and day', () => {
    expect(offerOf(cycle(1, 'draft'), '2027-01-15')).toBeUndefined();
    expect(offerOf(cycle(1, 'open'), '2027-01-05')).toBe('soon');
    expect(offerOf(cycle(1, 'open'), '2027-01-31')).toBe('open');
    expect(offerOf(cycle(1, 'open'), '2027-02-01')).toBe('closed');
    expect(offerOf(cycle(1, 'matching'), '2027-02-01')).toBe('closed');
    expect(offerOf(cycle(1, 'open', false), '2027-01-15')).toBe('nominated');
    expect(offerOf(cycle(1, 'running'), '2027-01-15')).toBe('running');
    expect(offerOf(cycle(1, 'evaluated'), '2027-01-15')).toBe('over');
  });

  it('is the cycle that takes people, else the newest', () => {
    expect(shownCycle([cycle(1, 'open'), cycle(2, 'running')], '2027-01-15')?.number).toBe(1);
    expect(shownCycle([cycle(1, 'running'), cycle(2, 'running')], '2027-01-15')?.number).toBe(2);
    expect(shownCycle([cycle(1, 'draft')], '2027-01-15')).toBeUndefined();
  });
});

describe('the trail', () => {
  it('names what changed, and only days with their values', () => {
    const before = { ...draft, matching: matchingDefaults.cross };
    const days = { apply_from: '2027-01-01', apply_until: null, starts_on: null, ends_on: null };
    expect(changedParts(before, { plan: { focus: both, mode: 'central' }, matching: { min_score: 100 }, days })).toEqual([
      'focus',
      'min_score',
      'apply_from',
    ]);
    expect(changedDays(before, days)).toEqual({ before: { apply_from: null }, after: { apply_from: '2027-01-01' } });
  });
});
