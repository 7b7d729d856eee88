import { describe, expect, it } from 'vitest';
import { weekParts } from '../../../platform/calendar/free.ts';
import { slots } from '../../people/rules/profile.ts';
import { tandemStates } from '../../tandems/rules.ts';
import { sessionStates, type SessionState } from '../rules.ts';
import { audienceOfSession, endOfSession, isLate, mayPlan, sessionSteps, takeStep, type SessionFacts } from './sessions.ts';

const verbs = ['choose', 'counter', 'move', 'keep', 'place', 'cancel', 'log', 'miss', 'lapse', 'endTandem', 'pause'] as const;
const sides = ['proposer', 'other', 'system'] as const;

/** Written by hand: state, moving, begun, verb → who may, and where it leads. Whatever is not here is refused. */
const allowed: Record<string, string> = {
  'proposed choose': 'other booked',
  'proposed counter': 'other proposed',
  'proposed place': 'proposer,other proposed',
  'proposed cancel': 'proposer,other cancelled',
  'proposed lapse': 'system cancelled',
  'proposed endTandem': 'system cancelled',
  'proposed pause': 'system cancelled',
  'booked move': 'proposer,other booked',
  'booked place': 'proposer,other booked',
  'booked cancel': 'proposer,other cancelled',
  'booked endTandem': 'system cancelled',
  'booked pause': 'system cancelled',
  'booked moving choose': 'other booked',
  'booked moving counter': 'other booked',
  'booked moving keep': 'proposer,other booked',
  'booked moving lapse': 'system booked',
  'booked moving place': 'proposer,other booked',
  'booked moving cancel': 'proposer,other cancelled',
  'booked moving endTandem': 'system cancelled',
  'booked moving pause': 'system cancelled',
  'booked begun log': 'proposer,other held',
  'booked begun miss': 'proposer,other missed',
  'booked moving begun keep': 'proposer,other booked',
  'booked moving begun lapse': 'system booked',
  'booked moving begun log': 'proposer,other held',
  'booked moving begun miss': 'proposer,other missed',
  'held begun log': 'proposer,other held',
  'missed begun log': 'proposer,other held',
};

/** What there can be: only a booked meeting is moved, one that has taken place has begun. */
function possible(state: SessionState, moving: boolean, begun: boolean): boolean {
  if (moving && state !== 'booked') return false;
  if (state === 'held' || state === 'missed') return begun;
  return state === 'booked' || !begun;
}

const cases = sessionStates.flatMap((state) =>
  [false, true].flatMap((moving) =>
    [false, true].flatMap((begun) =>
      verbs.flatMap((verb) =>
        sides.flatMap((who) => (possible(state, moving, begun) ? [{ state, moving, begun, verb, who }] : [])),
      ),
    ),
  ),
);

describe('meetings move by the table', () => {
  it(`in each of ${cases.length} cases`, () => {
    for (const { verb, ...facts } of cases) {
      const { state, moving, begun, who } = facts satisfies SessionFacts;
      const name = [state, moving && 'moving', begun && 'begun', verb].filter(Boolean).join(' ');
      const [sidesAllowed = '', to] = (allowed[name] ?? '').split(' ');
      const wanted = sidesAllowed.split(',').includes(who) ? to : undefined;
      const step = takeStep(verb, facts);
      expect([name, who, step.obstacle ? undefined : step.to]).toEqual([name, who, wanted]);
    }
  });

  it('every row of the table is one of these cases', () => {
    const used = new Set(Object.keys(allowed).map((name) => `${name.split(' ')[0]} ${name.split(' ').at(-1)}`));
    expect(new Set(sessionSteps.map(({ from, verb }) => `${from} ${verb}`))).toEqual(used);
  });

  it('says what stands against it', () => {
    const facts: SessionFacts = { state: 'booked', moving: false, begun: false, who: 'proposer' };
    expect([
      takeStep('choose', { ...facts, state: 'proposed' }).obstacle,
      takeStep('choose', { ...facts, state: 'cancelled' }).obstacle,
      takeStep('choose', facts).obstacle,
      takeStep('move', { ...facts, moving: true }).obstacle,
      takeStep('log', facts).obstacle,
      takeStep('cancel', { ...facts, begun: true }).obstacle,
    ]).toEqual(['own', 'state', 'settled', 'moving', 'not_begun', 'begun']);
  });
});

it('is late within the hours of the programme', () => {
  const at = new Date('2026-11-24T10:00:00Z');
  expect(isLate(at, new Date('2026-11-23T10:00:00Z'), 24)).toBe(false);
  expect(isLate(at, new Date('2026-11-23T10:00:01Z'), 24)).toBe(true);
  expect(endOfSession({ starts_at: at, minutes: 90 })).toEqual(new Date('2026-11-24T11:30:00Z'));
});

it('is planned while the tandem lives and nothing is frozen', () => {
  const over = { continued_at: null, continuation_ended_at: null };
  expect(tandemStates.filter((state) => mayPlan({ state, ...over }))).toEqual(['forming', 'kickoff_done', 'active', 'closing']);
  const goes_on = { ...over, continued_at: new Date() };
  expect(tandemStates.filter((state) => mayPlan({ state, ...goes_on }))).toContain('completed');
  expect(mayPlan({ state: 'completed', continued_at: new Date(), continuation_ended_at: new Date() })).toBe(false);
});

it('the parts of a week that a plan reads are those of a profile', () => {
  expect(weekParts).toEqual(slots);
});

it('dates are counted in the network, and read by the coordination where tandems are matched', () => {
  expect(audienceOfSession('dates', 'network')).toEqual(['parties', 'delegate', 'office_counts']);
  for (const format of ['cross', 'exchange', 'reverse'] as const) {
    expect(audienceOfSession('dates', format)).toEqual(['parties', 'delegate', 'coordination']);
    expect(audienceOfSession('place', format)).toEqual(['parties', 'delegate']);
  }
});
