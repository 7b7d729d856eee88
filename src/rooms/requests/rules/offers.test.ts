import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Entry } from './entries.ts';
import { mostOffers, otherMentors } from './offers.ts';

/** Only what the choice looks at. */
function mentor(id: string, topics: string[], { free = true, published_at = 0 } = {}): Entry {
  const row = { topics: topics.map((topic) => ({ topic })) };
  return { id, person_id: `person-${id}`, row, published_at, values: { free: free ? [{ value: 'yes' }] : [] } } as never;
}

const ids = (entries: Entry[]) => entries.map(({ id }) => id);

it('offers who shares most topics, then the newest', () => {
  const entries = [
    mentor('one', ['a']),
    mentor('both', ['b', 'a', 'c']),
    mentor('new', ['b'], { published_at: 5 }),
    mentor('none', ['c']),
    mentor('old', ['b']),
  ];
  expect(ids(otherMentors(entries, ['a', 'b'], new Set(), undefined))).toEqual(['both', 'new', 'old']);
});

it('never offers the full, the asked, or more than three', () => {
  const topics = ['a', 'b', 'c', 'd'];
  const someone = fc.record({ topics: fc.subarray(topics), free: fc.boolean(), out: fc.boolean() });
  fc.assert(
    fc.property(fc.array(someone, { maxLength: 12 }), fc.subarray(topics), (people, wanted) => {
      const entries = people.map(({ topics: own, free }, at) => mentor(String(at), own, { free }));
      const without = new Set(people.flatMap(({ out }, at) => (out ? [`person-${at}`] : [])));
      const fits = people.filter(({ free, out, topics: own }) => free && !out && own.some((topic) => wanted.includes(topic)));
      const found = otherMentors(entries, wanted, without, undefined);
      expect(found).toHaveLength(Math.min(mostOffers, fits.length));
      for (const { person_id, row, values } of found) {
        expect(without.has(person_id)).toBe(false);
        expect(values.free).toHaveLength(1);
        expect(row.topics.some(({ topic }) => wanted.includes(topic))).toBe(true);
      }
    }),
  );
});
