import { describe, expect, it, test } from 'vitest';
import { formats } from '../../programs/rules.ts';
import { translator } from '../../../platform/i18n/words.ts';
import { sessionStates } from '../rules.ts';
import { balanceOf, directionsOf, hintDue } from './balance.ts';
import { guideFor, guideKey, guides, type GuideFacts } from './guide.ts';
import { belongsTo, isLeftOver, mayDropPoint, mayPrepare } from './points.ts';

const halves = { gives: ['teams'], partner_gives: ['data', 'both'] };

describe('the balance of an exchange', () => {
  it.each([
    [['teams'], ['given']],
    [['data'], ['received']],
    [
      ['data', 'teams'],
      ['given', 'received'],
    ],
    [['other'], []],
    [[], []],
  ])('%j serves %j', (topics, served) => {
    expect(directionsOf(topics, halves)).toEqual(served);
    const mirrored = directionsOf(topics, { gives: halves.partner_gives, partner_gives: halves.gives });
    expect(mirrored).toHaveLength(served.length);
  });

  const many = (given: number, received: number) => [
    ...Array.from({ length: given }, () => ['teams']),
    ...Array.from({ length: received }, () => ['data']),
  ];
  it.each([
    [0, 0, undefined],
    [1, 0, undefined],
    [2, 0, 'received'],
    [0, 2, 'given'],
    [1, 3, undefined],
    [1, 4, 'given'],
    [4, 1, 'received'],
    [2, 2, undefined],
    [2, 7, undefined],
  ] as const)('%i given, %i received: %s starves', (given, received, starved) => {
    const balance = balanceOf([...many(given, received), []], halves);
    expect(balance).toEqual({ held: given + received + 1, given, received, starved });
  });

  test('is hinted at from midterm on', () => {
    const at = (day: string) => hintDue('2026-06-15', 14, new Date(`${day}T12:00:00Z`));
    expect([at('2026-05-31'), at('2026-06-01'), at('2026-09-01')]).toEqual([false, true, true]);
    expect(hintDue(null, 14, new Date())).toBe(false);
  });
});

describe('the guide', () => {
  const tandem: GuideFacts['tandem'] = {
    state: 'active',
    has_kickoff: true,
    kickoff_at: new Date('2026-02-01T00:00:00Z'),
    midterm_on: '2026-06-15',
    midterm_at: null,
    planned_end_on: '2026-12-01',
  };
  const facts = (change: Partial<GuideFacts>, of: Partial<GuideFacts['tandem']> = {}): GuideFacts => ({
    kind: 'talk',
    on: new Date('2026-03-10T16:00:00Z'),
    before: 3,
    midterm_days: 14,
    ...change,
    tandem: { ...tandem, ...of },
  });
  it.each([
    [facts({ before: 0 }, { state: 'forming', kickoff_at: null }), 'first'],
    [facts({ before: 1 }, { state: 'forming', kickoff_at: null }), 'kickoff'],
    [facts({ before: 1 }, { has_kickoff: false, kickoff_at: null }), 'way_1'],
    [facts({ before: 2 }), 'way_2'],
    [facts({ before: 3 }), 'way_3'],
    [facts({ before: 4 }), 'way_1'],
    [facts({ on: new Date('2026-06-01T08:00:00Z') }), 'midterm'],
    [facts({ on: new Date('2026-06-29T20:00:00Z') }), 'midterm'],
    [facts({ on: new Date('2026-06-30T08:00:00Z') }), 'way_3'],
    [facts({ on: new Date('2026-06-15T08:00:00Z') }, { midterm_at: new Date() }), 'way_3'],
    [facts({ on: new Date('2026-11-20T08:00:00Z') }), 'closing'],
    [facts({}, { state: 'closing' }), 'closing'],
    [facts({ kind: 'insight' }, { state: 'closing' }), 'insight'],
  ] as const)('is chosen by the phase (%#)', (given, guide) => expect(guideFor(given)).toBe(guide));

  test.each(['en', 'de'] as const)('has four or five questions in %s, in each format', (locale) => {
    const t = translator(locale);
    for (const format of formats)
      for (const guide of guides) {
        const lines = t(guideKey(format, guide)).split('\n');
        expect(lines.length, `${format} ${guide}`).toBeGreaterThanOrEqual(4);
        expect(lines.length).toBeLessThanOrEqual(5);
        for (const line of lines) expect(line.length, line).toBeLessThan(110);
      }
  });
});

describe('points', () => {
  const booked = { id: 's', state: 'booked' } as const;
  const others = new Map([
    ['held', 'held'],
    ['off', 'cancelled'],
    ['ahead', 'proposed'],
  ] as const);
  it.each([
    ['s', null, true, false],
    [null, null, true, false],
    ['held', null, false, true],
    ['off', null, false, true],
    ['gone', null, false, true],
    ['ahead', null, false, false],
    ['held', new Date(), false, false],
  ])('of meeting %s, done %s: here %s, left over %s', (session_id, done_at, here, left) => {
    expect(belongsTo({ session_id, done_at }, booked)).toBe(here);
    expect(isLeftOver({ session_id, done_at }, booked, others)).toBe(left);
  });

  it('are gathered until the meeting has been, and do not move into the past', () => {
    expect(sessionStates.filter(mayPrepare)).toEqual(['proposed', 'booked', 'held']);
    expect(isLeftOver({ session_id: 'off', done_at: null }, { id: 's', state: 'held' }, others)).toBe(false);
    expect(belongsTo({ session_id: null, done_at: null }, { id: 's', state: 'held' })).toBe(false);
  });

  it('go by the hand that wrote them, or by anybody where that hand is gone', () => {
    expect(mayDropPoint({ kind: 'ours', author_id: 'a' }, 'a')).toBe(true);
    expect(mayDropPoint({ kind: 'ours', author_id: 'a' }, 'b')).toBe(false);
    expect(mayDropPoint({ kind: 'ours', author_id: null }, 'b')).toBe(true);
    expect(mayDropPoint({ kind: 'mine', author_id: null }, 'b')).toBe(false);
  });
});
