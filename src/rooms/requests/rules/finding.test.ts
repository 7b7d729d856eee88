import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facets, functionKey, neutralFunction, type Entry, type Facet } from './entries.ts';
import { effectiveTopics, narrow, type Chosen } from './facets.ts';
import { sampleDirectory, sampleFrame, sampleRow, samples } from './finder.samples.ts';
import { newDirectory, putListings } from './copy.ts';
import { findMentors, knownWish, seekerOf } from './finding.ts';
import { compareCursors, pageOf, readCursor, writeCursor } from './paging.ts';
import { search } from './search.ts';
import { noWish, readWish, wishPath } from './wish.ts';

const wishOf = (query: string) => {
  const params = new URLSearchParams(query);
  return readWish((name) => params.getAll(name), 'newest');
};

const topics = ['delegation', 'leading-teams', 'supply-chain', 'negotiation', 'resilience'];
const rowGen = fc.record({
  topics: fc.uniqueArray(fc.constantFrom(...topics), { maxLength: 4 }),
  languages: fc.uniqueArray(fc.constantFrom('de', 'en', 'fr'), { maxLength: 3 }),
  location: fc.constantFrom('Aarau', '5000 Aarau', 'Bern', null),
  work_mode: fc.constantFrom('onsite' as const, 'remote' as const, 'both' as const, null),
  function: fc.constantFrom('Leiterin Einkauf', 'Leiter Einkauf', 'Controller', null),
  career_level: fc.constantFrom('leader' as const, 'executive' as const, null),
  organization: fc.constantFrom('Kessler & Roth', 'Optik Lindhof', null),
  live: fc.integer({ min: 0, max: 2 }),
  short_mentoring: fc.boolean(),
});
const some = (values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const chosenGen = fc.record({
  topic: some([...topics, '@leadership']),
  language: some(['de', 'en', 'fr']),
  mode: some(['onsite', 'remote']),
  place: some(['aarau', 'bern']),
  level: some(['leader', 'executive']),
  function: some(['leiter-einkauf', 'controller']),
  organization: some(['kessler-roth']),
  free: some(['yes']),
  short: some(['yes']),
});

describe('filters and their counts', () => {
  it('are what counting one by one gives', () => {
    fc.assert(
      fc.property(
        fc.array(rowGen, { maxLength: 30 }),
        chosenGen,
        fc.constantFrom('', 'Einkauf', 'Lieferkette Aarau'),
        (rows, chosen, words) => {
          const directory = newDirectory(
            sampleFrame,
            rows.map((row, at) => sampleRow(at, row)),
          );
          const ranks = search(directory.index, words)?.ranks;
          const topic = effectiveTopics(chosen.topic, directory.group_of);
          const wanted: Chosen = { ...chosen, topic };
          const has = (entry: Entry, facet: Facet) =>
            !wanted[facet]?.length || entry.values[facet].some(({ value }) => wanted[facet]?.includes(value));
          const found = (entry: Entry) => ranks === undefined || ranks.has(entry.id);
          const fits = (entry: Entry, but?: Facet) => facets.every((facet) => facet === but || has(entry, facet));
          const got = narrow(directory.entries, directory.table, wanted, ranks);
          expect(got.entries).toEqual(directory.entries.filter((entry) => found(entry) && fits(entry)));
          for (const facet of facets) {
            const table = directory.table.words[facet];
            const counts = Object.fromEntries(table.values.map((value, at) => [value, got.counts[facet][at]]));
            const brute = Object.fromEntries(
              table.values.map((value) => [
                value,
                directory.entries.filter(
                  (entry) => found(entry) && fits(entry, facet) && entry.values[facet].some((each) => each.value === value),
                ).length,
              ]),
            );
            expect({ facet, counts }).toEqual({ facet, counts: brute });
            const without = directory.entries.filter((entry) => found(entry) && fits(entry, facet) && !has(entry, facet)).length;
            expect(got.without.get(facet) ?? 0).toBe(without);
          }
          expect(got.without.get('words') ?? 0).toBe(directory.entries.filter((entry) => !found(entry) && fits(entry)).length);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a topic of a chosen group narrows the group', () => {
    const directory = sampleDirectory();
    const names = (query: string) =>
      findMentors(directory, wishOf(query), undefined, 25)
        .page.entries.map(({ row }) => row.first_name)
        .toSorted();
    expect(names('group=leadership')).toEqual(['Corinna', 'Hanna', 'Samira']);
    expect(names('group=leadership&topic=delegation')).toEqual(['Corinna', 'Hanna']);
    expect(names('group=leadership&topic=supply-chain')).toEqual(['Corinna', 'Hanna', 'Samira']);
    expect(names('free=yes&mode=remote')).toEqual(['Corinna', 'Daria', 'Hanna', 'Samira']);
    expect(names('short=yes')).toEqual(['Hanna']);
    expect(names('place=bern')).toEqual(['Samira']);
  });

  it('a function is one whatever the gender', () => {
    expect(functionKey('Leiterin Einkauf')).toBe(functionKey('Leiter Einkauf'));
    expect(functionKey('Leiter:in Einkauf')).toBe(functionKey('Leiter Einkauf'));
    expect(neutralFunction('Leiterin Einkauf')).toBe('Leiter:in Einkauf');
    expect(neutralFunction('Teamleiter Labor')).toBe('Teamleiter:in Labor');
    expect(neutralFunction('Softwareentwicklerin')).toBe('Softwareentwickler:in');
    expect(neutralFunction('Head of Legal')).toBe('Head of Legal');
    expect(neutralFunction('Controller')).toBe('Controller');
  });
});

describe('addresses', () => {
  it('have one form, whatever the order, and forget what cannot be', () => {
    const { wish } = knownWish(
      sampleDirectory(),
      wishOf('language=xx&language=de&topic=zzz&topic=delegation&q=++Team++f%C3%BChren&sort=best&after=x&free=no&group=%27--'),
    );
    expect(wishPath(wish)).toBe('/mentors?q=Team+f%C3%BChren&topic=delegation&language=de');
    expect(wishPath(wishOf(wishPath(wish).slice('/mentors?'.length)))).toBe(wishPath(wish));
    expect(wishPath(noWish)).toBe('/mentors');
    expect(wishOf('sort=match').sort).toBeUndefined();
  });

  it('of a merged topic lead on to the one in which it lives', () => {
    const topic = sampleFrame.topics.get('delegation')!;
    const gone = { ...topic, slug: 'handing-over', active: false, merged_into: 'delegation' };
    const directory = newDirectory({ ...sampleFrame, topics: new Map([...sampleFrame.topics, [gone.slug, gone]]) }, []);
    const { wish, moved } = knownWish(directory, wishOf('topic=handing-over&topic=delegation&language=de'));
    expect([moved, wish.chosen.topic]).toEqual([true, ['delegation']]);
  });
});

describe('pages', () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [
      `Mika${at % 20}`.padEnd(7, String(at)),
      { initial: 'M', published_at: new Date(Date.UTC(2026, 0, at % 7)) },
    ]),
  );

  it('show everybody once, forwards and backwards, in every order', () => {
    const directory = sampleDirectory({ ...samples, ...many });
    for (const sort of ['name', 'newest'] as const) {
      const read = (cursor: string | undefined) => readCursor(cursor, sort);
      const turn = (after?: string, before?: string) =>
        findMentors(directory, { ...noWish, sort, after: read(after), before: read(before) }, undefined, 25).page;
      const [first, second] = [turn(), turn(turn().after)];
      const third = turn(second.after);
      expect([first.from, second.from, third.from, third.total, third.after]).toEqual([
        1,
        26,
        51,
        directory.entries.length,
        undefined,
      ]);
      const ids = [...first.entries, ...second.entries, ...third.entries].map(({ id }) => id);
      expect(new Set(ids).size).toBe(directory.entries.length);
      expect(turn(undefined, third.before).entries).toEqual(second.entries);
      expect(turn(undefined, second.before).entries).toEqual(first.entries);
    }
  });

  it('show nobody twice and miss nobody who is there all the time, while others come and go', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), fc.nat(1000), (coins, seed) => {
        const directory = sampleDirectory(many);
        const stays = (at: number) => (at * 7 + seed) % 3 !== 0;
        const rows = directory.entries.map(({ row }) => row);
        const shown: string[] = [];
        let after: string | undefined;
        do {
          const page = findMentors(directory, { ...noWish, sort: 'name', after: readCursor(after, 'name') }, undefined, 10).page;
          const late = after !== undefined && page.entries.every(({ id }) => shown.includes(id));
          if (!late) shown.push(...page.entries.map(({ id }) => id));
          after = late ? undefined : page.after;
          // Between two pages, some of the others go and some come back; the one at the edge may be among them.
          for (const [at, row] of rows.entries())
            if (!stays(at)) putListings(directory, coins.next().value ? [row] : [], [row.person_id]);
        } while (after);
        expect(new Set(shown).size).toBe(shown.length);
        for (const [at, row] of rows.entries()) if (stays(at)) expect(shown).toContain(row.id);
      }),
      { numRuns: 25 },
    );
  });

  it('a cursor says no more than members see, and nothing else is one', () => {
    const id = '00000000-0000-4000-8000-000000000001';
    expect(readCursor(writeCursor({ key: 'jana b.', id }), 'name')).toEqual({ key: 'jana b.', id });
    expect(readCursor(writeCursor({ key: 9100, id }), 'fit')).toEqual({ key: 9100, id });
    for (const odd of [undefined, '', 'x', `~`, `jana~1`, `9e9~${id}`, `-1~${id}`, `1~${id}'`])
      expect(readCursor(odd, 'fit')).toBeUndefined();
    expect(compareCursors({ key: 2, id }, { key: 1, id })).toBeLessThan(0);
    expect(pageOf([], () => 0, 25, {})).toEqual({ entries: [], from: 1, total: 0, after: undefined, before: undefined });
  });
});

describe('the order', () => {
  const reader = {
    id: '00000000-0000-4000-8000-000000000099',
    career_level: null,
    years_experience_band: null,
    availability_slots: [],
    work_mode: null,
    max_travel_minutes: null,
    location: null,
    function: null,
    industry: null,
    organization: null,
    statements: [],
    languages: [{ language: 'de', level: 'C1' }],
    goals_sought: [],
    wished_experience: [],
    needs: [{ topic: 'supply-chain', priority: 1 }],
  };

  it('is fit for who has said what she looks for, else the newest, else the best finds', () => {
    const directory = sampleDirectory();
    const first = (query: string, row = reader) => {
      const { page, sort } = findMentors(directory, wishOf(query), seekerOf(directory, row), 25);
      return [sort, page.entries[0]?.row.first_name];
    };
    expect(first('')).toEqual(['fit', 'Samira']);
    expect(first('', { ...reader, needs: [] })).toEqual(['newest', 'Özlem']);
    expect(first('sort=fit', { ...reader, needs: [] })).toEqual(['newest', 'Özlem']);
    expect(first('q=Aarau', { ...reader, needs: [] })[0]).toBe('match');
    expect(first('sort=name')).toEqual(['name', 'Corinna']);
    expect(first('sort=newest')).toEqual(['newest', 'Özlem']);
  });
});
