import fc from 'fast-check';

const format = { format: 'mentoring-matching-instance', version: 1 };

/** Few levels make many ties, and ties are where tiers and prices go wrong. */
const levels = fc.constantFrom<number[][]>([1], [1, 10_000], [3000, 3001, 3002], [1, 2, 500, 9999, 10_000]);

function pairsBetween(countA: number, countB: number, most: number, ordered: boolean) {
  const all = Array.from({ length: countA * countB }, (_, k): [number, number] => [Math.floor(k / countB), k % countB]);
  const open = ordered ? all.filter(([a, b]) => a < b) : all;
  return levels.chain((scores) =>
    fc
      .uniqueArray(fc.nat(Math.max(0, open.length - 1)), { maxLength: Math.min(most, open.length) })
      .chain((picked) =>
        fc
          .array(fc.constantFrom(...scores), { minLength: picked.length, maxLength: picked.length })
          .map((points) => (open.length === 0 ? [] : picked.map((at, k) => [...open[at]!, points[k]!]))),
      ),
  );
}

/** Some of the listed pairs, and now and then one that is not. */
function someOf(pairs: number[][], most: number) {
  return pairs.length === 0
    ? fc.constant<number[][]>([])
    : fc.array(fc.nat(pairs.length - 1), { maxLength: most }).map((picked) => picked.map((at) => pairs[at]!.slice(0, 2)));
}

const few = <T>(one: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: fc.array(one, { maxLength: 2 }) });

export const classic = fc
  .record({ mentees: fc.integer({ min: 0, max: 5 }), mentors: fc.integer({ min: 0, max: 4 }) })
  .chain(({ mentees, mentors }) =>
    pairsBetween(mentees, mentors, 11, false).chain((pairs) =>
      fc.record({
        format: fc.constant(format.format),
        version: fc.constant(1),
        variant: fc.constant('classic'),
        mentees: fc.array(
          fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.record({ capacity: fc.nat(2) }) }),
          {
            minLength: mentees,
            maxLength: mentees,
          },
        ),
        mentors: fc.array(fc.record({ capacity: fc.nat(3) }), { minLength: mentors, maxLength: mentors }),
        pairs: fc.constant(pairs),
        lineManagers: someOf(pairs, 2),
        blockedPairs: someOf(pairs, 2),
        mustPairs: few(someOf(pairs, 1)).map((lists) => lists.flat()),
      }),
    ),
  );

export const cross = classic.chain((instance) =>
  fc.integer({ min: 2, max: 4 }).chain((organisations) => {
    const homes = (size: number) => fc.array(fc.nat(organisations - 1), { minLength: size, maxLength: size });
    return fc
      .record({
        menteeHomes: homes(instance.mentees.length),
        mentorHomes: homes(instance.mentors.length),
        balanceTolerance: fc.constantFrom(null, 0, 1, 2),
        maxPairsBetweenOrganisations: fc.constantFrom(null, null, null, null, 1, 2),
      })
      .map(({ menteeHomes, mentorHomes, ...limits }) => ({
        ...instance,
        variant: 'cross',
        organisations,
        limits,
        mentees: instance.mentees.map((person, k) => ({ ...person, org: menteeHomes[k] })),
        mentors: instance.mentors.map((person, k) => ({ ...person, org: mentorHomes[k] })),
      }));
  }),
);

export const exchange = fc.integer({ min: 0, max: 9 }).chain((people) =>
  pairsBetween(people, people, 15, true).chain((pairs) =>
    fc.record({
      format: fc.constant(format.format),
      version: fc.constant(1),
      variant: fc.constant('exchange'),
      persons: fc.constant(Array.from({ length: people }, () => ({}))),
      pairs: fc.constant(pairs),
      blockedPairs: someOf(pairs, 2),
      mustPairs: few(someOf(pairs, 1)).map((lists) => lists.flat()),
    }),
  ),
);
