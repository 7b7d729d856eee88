import type { ClassicInstance, PairTable } from '../instance.ts';

export interface Newcomer {
  side: 'mentee' | 'mentor';
  places: number;
  pairs: readonly (readonly [partner: number, score: number])[];
}

/** The instance with one person more, whose index is the next of her side. Throws RangeError for partners who do not exist and scores that are none. */
export function withNewcomer(instance: ClassicInstance, { side, places, pairs }: Newcomer): ClassicInstance {
  const others = side === 'mentee' ? instance.mentors : instance.mentees;
  const scores = new Map(pairs);
  for (const [partner, score] of scores) {
    if (!(partner >= 0 && partner < others)) throw new RangeError(`partner ${partner} does not exist`);
    if (!Number.isInteger(score) || score < 1 || score > 10_000)
      throw new RangeError(`a score is a whole number from 1 to 10000, not ${score}`);
  }
  const added = [...scores].toSorted(([x], [y]) => x - y);
  const more = (list: Int32Array) => appended(list, Math.min(places, others));
  if (side === 'mentee') {
    const table = withPairs(
      instance.pairs,
      instance.mentees + 1,
      added.map(([j, score]) => [instance.mentees, j, score]),
    );
    return { ...instance, mentees: instance.mentees + 1, menteePlaces: more(instance.menteePlaces), pairs: table };
  }
  const table = withPairs(
    instance.pairs,
    instance.mentees,
    added.map(([i, score]) => [i, instance.mentors, score]),
  );
  return { ...instance, mentors: instance.mentors + 1, mentorPlaces: more(instance.mentorPlaces), pairs: table };
}

function appended(list: Int32Array, value: number): Int32Array {
  const longer = new Int32Array(list.length + 1);
  longer.set(list);
  longer[list.length] = value;
  return longer;
}

/** `added` are sorted by mentee, and come after the other pairs of each. */
function withPairs(old: PairTable, mentees: number, added: [number, number, number][]): PairTable {
  const count = old.count + added.length;
  const table = {
    count,
    a: new Int32Array(count),
    b: new Int32Array(count),
    score: new Int32Array(count),
    start: new Int32Array(mentees + 1),
  };
  let from = 0;
  let to = 0;
  const copy = (until: number) => {
    for (const key of ['a', 'b', 'score'] as const) table[key].set(old[key].subarray(from, until), to);
    to += until - from;
    from = until;
  };
  for (const [i, j, score] of added) {
    copy(old.start[i + 1] ?? old.count);
    [table.a[to], table.b[to], table.score[to]] = [i, j, score];
    to++;
  }
  copy(old.count);
  for (let k = 0; k < count; k++) table.start[table.a[k]! + 1]!++;
  for (let i = 0; i < mentees; i++) table.start[i + 1]! += table.start[i]!;
  return table;
}
