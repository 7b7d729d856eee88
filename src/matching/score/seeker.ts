import { slotWorth } from './criteria.ts';
import { bitsIn, type Features } from './prepare.ts';
import type { Weights } from './weights.ts';

/** Points of one mentee's criteria by what a mentor can have: everything that needs no other look at her. */
export interface Tables {
  /** By percent covered times share. */
  topics: Int32Array;
  /** By number of common goals; the last entry: not known. */
  goals: Int32Array;
  /** By sum over the statements, 0 to 32; entry 33: not known. */
  style: Int32Array;
  /** By band + 1; 0: not known. */
  experience: Int32Array;
  /** By 4 * (common slots up to 3, 4: not known) + the mentor's ways of meeting. */
  availability: Int32Array;
}

const points = (weight: number, value: number) => Math.round(weight * value);

/** By how many of up to three are known and how many of these are the same: 4 * known + same. */
export function comparedTable(weight: number, different: boolean): Int32Array {
  return Int32Array.from({ length: 16 }, (_, at) => {
    const [known, same] = [at >> 2, at & 3];
    return known === 0 ? points(weight, 0.5) : points(weight, (different ? known - same : same) / known);
  });
}

/** Tables are kept: many people differ in no way that one of them can see. */
export function tableMaker(weights: Weights): (one: Features) => Tables {
  const { points: weight } = weights;
  const style = Int32Array.from({ length: 34 }, (_, sum) => points(weight.style, sum === 33 ? 0.5 : sum / 32));
  const topics = kept((total) =>
    Int32Array.from({ length: total * 100 + 1 }, (_, covered) =>
      points(weight.topics, total === 0 ? 0.5 : covered / (total * 100)),
    ),
  );
  const goals = kept((sought) =>
    Int32Array.from({ length: 33 }, (_, common) => points(weight.goals, sought === 0 || common === 32 ? 0.5 : common / sought)),
  );
  const experience = kept((wished) =>
    Int32Array.from({ length: 33 }, (_, at) => points(weight.experience, bandValue(wished, at - 1))),
  );
  const availability = kept((modes) =>
    Int32Array.from({ length: 20 }, (_, at) => points(weight.availability, meetingValue(modes, at >> 2, at & 3))),
  );
  return (one) => ({
    topics: topics(one.shares_total),
    goals: goals(bitsIn(one.goals_sought)),
    style,
    experience: experience(one.wished_experience),
    availability: availability(one.modes),
  });
}

function kept(make: (key: number) => Int32Array): (key: number) => Int32Array {
  const known = new Map<number, Int32Array>();
  return (key) => {
    let table = known.get(key);
    if (!table) known.set(key, (table = make(key)));
    return table;
  };
}

function bandValue(wished: number, band: number): number {
  if (wished === 0 || band < 0) return 0.5;
  if (wished & (1 << band)) return 1;
  return wished & (1 << (band + 1)) || (band > 0 && wished & (1 << (band - 1))) ? 0.5 : 0;
}

/** `slots` 4: not known. */
function meetingValue(own: number, slots: number, modes: number): number {
  const times = slots === 4 ? 0.5 : slotWorth[slots]!;
  const ways = own === 0 || modes === 0 ? 0.5 : bitsIn(own & modes) / bitsIn(own);
  return (times + ways) / 2;
}
