import { describe, expect, it } from 'vitest';
import type { CrossInstance } from '../../../matching/instance.ts';
import { match, plainOptions } from '../../../matching/match.ts';
import { findPair, type Pair } from '../../../matching/rules.ts';
import { drawnFrom, solve, twoSided } from '../../../../test/plans.ts';
import type { Barrier } from './barriers.ts';
import { openPartners } from './reach.ts';
import { withPair, type Seat, type Solved } from './solved.ts';
import type { Asked } from './smallest-change.ts';
import { whyWithout } from './unmatched.ts';

function asked({ instance }: Solved, barriers: Record<string, Barrier[]> = {}, score = 6600): Asked {
  const all = (count: number) => Array.from({ length: count }, (_, at) => at);
  return {
    barriers: (pair) => barriers[pair.join()] ?? (findPair(instance.pairs, ...pair) < 0 ? ['excluded'] : ['min_score']),
    scoreIf: (pair) => instance.pairs.score[findPair(instance.pairs, ...pair)] ?? score,
    others: (seat) => (instance.variant === 'exchange' ? [] : all(seat === 'first' ? instance.mentors : instance.mentees)),
  };
}

describe('whoever has no partner', () => {
  it('needs one place more where those who fit have theirs, and hears who would take her', async () => {
    const solved = await solve(twoSided(3, 2, [[0, 0, 9000], [1, 0, 7800], [1, 1, 7000], [2, 1, 8000], [2, 0, 6000]])); // prettier-ignore
    const stuck = await whyWithout(solved, asked(solved), 'first', 1);
    expect(stuck).toMatchObject({ why: 'places', candidates: 2, shared: { partners: [0, 1], places: 2 } });
    expect(stuck.change).toEqual({ kind: 'place', partner: 0, score: 7800 });
  });

  it('hears which single rule stands in the way, and that the pair then counts', async () => {
    const solved = await solve(twoSided(2, 2, [[0, 0, 9000]]));
    const rules: Record<string, Barrier[]> = { '1,0': ['reporting_line'], '1,1': ['no_common_time'], '0,1': ['language'] };
    const stuck = await whyWithout(solved, asked(solved, rules), 'first', 1);
    expect(stuck.why).toBe('rules');
    expect(stuck.obstacles).toEqual(expect.arrayContaining([{ rule: 'reporting_line', count: 1 }]));
    expect(stuck.change).toEqual({ kind: 'rule', rule: 'no_common_time', partner: 1, score: 6600 });
  });

  it('is never told to lift a reporting line, an exclusion or a wish', async () => {
    for (const rule of ['reporting_line', 'excluded', 'gender_wish', 'competitors', 'declined', 'parted'] as const) {
      const solved = await solve(twoSided(1, 1, []));
      const stuck = await whyWithout(solved, asked(solved, { '0,0': [rule] }), 'first', 0);
      expect(stuck).toMatchObject({ why: 'rules', change: null, obstacles: [{ rule, count: 1 }] });
    }
  });

  it('hears of the least points, and of what the coordination itself has forbidden', async () => {
    const low = await solve(twoSided(1, 1, [[0, 0, 4800]]), { ...plainOptions, minScore: 5000 });
    expect((await whyWithout(low, asked(low), 'first', 0)).change).toEqual({ kind: 'min_score', partner: 0, score: 4800 });
    const forbid: Pair[] = [[0, 0]];
    const hand = await solve(twoSided(1, 1, [[0, 0, 8000]]), { ...plainOptions, forbid });
    const stuck = await whyWithout(hand, asked(hand, { '0,0': ['forbidden'] }), 'second', 0);
    expect(stuck.change).toEqual({ kind: 'forbid', partner: 0, score: 8000 });
  });

  it('is left out for the balance between organisations, and hears that', async () => {
    const cross: CrossInstance = {
      ...twoSided(2, 1, [[0, 0, 9000]]),
      variant: 'cross',
      organisations: 2,
      menteeOrganisation: Int32Array.of(0, 0),
      mentorOrganisation: Int32Array.of(1),
      balanceTolerance: 0,
      maxPairsBetween: null,
    };
    const solved = await solve(cross);
    const stuck = await whyWithout(solved, asked(solved), 'first', 0);
    expect(stuck).toMatchObject({ why: 'balance', change: { kind: 'balance', by: 1, partner: 0, score: 9000 } });
  });

  it('finds open partners exactly: with a pair to one of them there is one pair more, with a pair to others none', async () => {
    const { whole, listedOf } = drawnFrom(7);
    for (let round = 0; round < 40; round += 1) {
      const [mentees, mentors] = [3 + whole(4), 3 + whole(4)];
      const solved = await solve(twoSided(mentees, mentors, listedOf(mentees, mentors, 0.35)));
      for (const seat of ['first', 'second'] as Seat[]) {
        const open = openPartners(solved, seat);
        const matched = new Set(
          Array.from(solved.solution.at, (at) => (seat === 'first' ? solved.instance.pairs.a : solved.instance.pairs.b)[at]),
        );
        const alone = Array.from({ length: seat === 'first' ? mentees : mentors }, (_, at) => at).find((at) => !matched.has(at));
        if (alone === undefined) continue;
        for (let partner = 0; partner < (seat === 'first' ? mentors : mentees); partner += 1) {
          const pair: Pair = seat === 'first' ? [alone, partner] : [partner, alone];
          if (findPair(solved.instance.pairs, ...pair) >= 0) continue;
          const answer = await match(withPair(solved.instance, pair, 5000));
          expect(answer.feasible && answer.at.length > solved.solution.at.length).toBe(open.has(partner));
        }
      }
    }
  });
});
