import { Document } from 'mupdf';
import { describe, expect, test } from 'vitest';
import { languages, slots } from '../rooms/people/rules/profile.ts';
import { cvPdf } from './cv.ts';
import { topicSlugs } from './texts/topics.ts';
import { makeWorld } from './world.ts';

const options = { seed: 20, members: 1200, listings: 65, today: new Date('2027-03-08T09:00:00Z') };
const world = makeWorld(options);
const persons = new Map(world.persons.map((person) => [person.id, person]));
const listings = new Map(world.listings.map((listing) => [listing.id, listing]));
const distinct = (values: readonly string[]): number => new Set(values).size / values.length;
const countBy = (values: readonly string[]): Record<string, number> =>
  values.reduce<Record<string, number>>((counts, value) => ({ ...counts, [value]: (counts[value] ?? 0) + 1 }), {});
const isLive = (state: string): boolean => state === 'forming' || state === 'active' || state === 'closing';

describe('demo world', () => {
  test('is the same for the same seed and another for another', () => {
    expect(makeWorld(options)).toEqual(world);
    expect(makeWorld({ ...options, seed: 21 }).persons[20]?.id).not.toBe(world.persons[20]?.id);
  });

  test('has the size asked for', () => {
    expect(world.persons).toHaveLength(1200);
    expect(world.listings.filter((listing) => listing.state === 'published')).toHaveLength(65);
    expect(countBy(world.applications.map((row) => row.state))).toEqual({
      approved: 68,
      submitted: 11,
      in_review: 3,
      questions_open: 2,
      expired: 1,
      rejected: 4,
      draft: 3,
      withdrawn: 2,
    });
    expect(world.tandems.length).toBeGreaterThan(62);
  });

  test('has a narrow expertise to be found by a part of a word', () => {
    const offered = world.listings.filter(({ state }) => state === 'published').flatMap(({ topics }) => topics);
    expect(offered.map(({ topic }) => topic)).toContain('supply-chain');
  });

  test('repeats no mail address, member number or id', () => {
    for (const values of [world.persons.map((p) => p.email), world.persons.map((p) => p.member_number)])
      expect(distinct(values)).toBe(1);
    const ids = [world.organizations, world.persons, world.applications, world.listings, world.requests, world.tandems]
      .flat()
      .map((row) => row.id);
    expect(distinct(ids)).toBe(1);
    expect(ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id))).toBe(true);
    expect(world.persons.every((p) => /^[a-z0-9.-]+@[a-z0-9-]+\.example$/.test(p.email))).toBe(true);
  });

  test('points only to rows that exist', () => {
    const organizations = new Set(world.organizations.map((row) => row.id));
    const applications = new Set(world.applications.map((row) => row.id));
    const requests = new Map(world.requests.map((row) => [row.id, row]));
    for (const person of world.persons) expect(organizations.has(person.organization_id)).toBe(true);
    for (const row of world.applications)
      expect(persons.has(row.person_id) && (row.reviewer_id === null || persons.has(row.reviewer_id))).toBe(true);
    for (const row of world.listings) expect(applications.has(row.application_id) && row.topics.length > 0).toBe(true);
    for (const row of [...world.tandems, ...world.requests]) {
      expect(listings.get(row.listing_id)?.person_id).toBe(row.mentor_id);
      expect(persons.get(row.mentee_id)?.status).toBe('active');
      expect(row.mentor_id).not.toBe(row.mentee_id);
    }
    for (const tandem of world.tandems) expect(requests.get(tandem.request_id)?.tandem_id).toBe(tandem.id);
  });

  test('keeps capacity, the cap of open requests and the order of dates', () => {
    for (const listing of world.listings) {
      expect(world.tandems.filter((row) => row.listing_id === listing.id && isLive(row.state)).length).toBeLessThanOrEqual(
        listing.capacity,
      );
    }
    const open = countBy(
      world.requests.filter(({ state }) => state === 'sent' || state === 'clarifying').map((row) => row.mentee_id),
    );
    expect(Math.max(...Object.values(open))).toBeLessThanOrEqual(3);
    const now = options.today.toISOString();
    for (const row of world.requests) {
      expect(row.sent_at <= (row.answered_at ?? now)).toBe(true);
      expect(listings.get(row.listing_id)!.published_at < row.sent_at).toBe(true);
      expect(row.concern.length).toBeLessThanOrEqual(600);
    }
    for (const row of world.tandems) {
      if (row.state === 'active') expect(row.started_on! < now && row.planned_end_on! >= now.slice(0, 10)).toBe(true);
      if (row.ended_on) expect((row.started_on ?? row.created_at.slice(0, 10)) <= row.ended_on && row.ended_on <= now).toBe(true);
    }
    for (const row of world.applications)
      expect(row.created_at <= (row.submitted_at ?? now) && (row.submitted_at ?? now) <= (row.decided_at ?? now)).toBe(true);
  });

  test('uses only topics of the taxonomy', () => {
    const slugs = new Set(topicSlugs);
    expect(topicSlugs).toHaveLength(68);
    const used = [
      ...world.persons.flatMap((row) => [...row.topic_offers, ...row.topic_needs].map((entry) => entry.topic)),
      ...world.listings.flatMap((row) => row.topics.map((entry) => entry.topic)),
      ...world.requests.flatMap((row) => row.topics),
    ];
    expect(used.filter((topic) => !slugs.has(topic))).toEqual([]);
  });

  test('uses only values that a profile may hold', () => {
    const spoken = world.persons.flatMap((person) => person.languages.map(({ language }) => language));
    expect(spoken.filter((code) => !languages.includes(code as 'de'))).toEqual([]);
    const free = world.persons.flatMap((person) => person.availability_slots);
    expect(free.filter((slot) => !slots.includes(slot as 'mon-noon'))).toEqual([]);
  });

  test('lets few people say the same', () => {
    const listed = new Set(world.listings.map((row) => row.application_id));
    const evidence = world.applications
      .filter((row) => listed.has(row.id))
      .flatMap((row) => row.topics.map((topic) => topic.evidence));
    expect(distinct(evidence)).toBeGreaterThan(0.9);
    expect(distinct(world.persons.flatMap((row) => row.about ?? []))).toBeGreaterThan(0.95);
    expect(distinct(world.requests.map((row) => row.concern))).toBeGreaterThan(0.95);
    expect(distinct(world.applications.map((row) => row.motivation))).toBeGreaterThan(0.9);
    expect(JSON.stringify(world)).not.toMatch(/undefined|\{[^"{}[\],:]*[|/][^"{}[\],:]*\}|ß|\{[YTF]\}/);
  });

  test('knows its cast', () => {
    const { jana, urs, henrik, selin } = world.cast;
    expect(Object.keys(world.cast)).toEqual(['jana', 'urs', 'eva', 'milo', 'tarik', 'ruth', 'selin', 'henrik', 'miriam', 'timo']);
    expect(
      world.tandems.filter((row) => row.mentor_id === urs && isLive(row.state)).map((row) => [row.mentee_id, row.state]),
    ).toEqual([[jana, 'forming']]);
    expect(world.requests.filter((row) => row.mentor_id === urs && row.state === 'sent')).toHaveLength(1);
    expect(world.requests.filter((row) => row.mentee_id === jana && row.state === 'clarifying')).toHaveLength(1);
    expect(world.applications.find((row) => row.person_id === henrik)?.state).toBe('submitted');
    expect(persons.get(selin!)?.profile_confirmed_at).toBeNull();
  });

  test('sets CVs as PDF whose text can be read back', async () => {
    const cvs = world.applications.flatMap((row) => row.cv ?? []);
    expect(cvs).toHaveLength(17);
    const risky = {
      name: 'Özgür Łukasiewicz #let',
      function: '*x* $1 @y',
      sections: [{ heading: 'Grösse', entries: [{ period: 'seit 2019', title: '', lines: ['Führung & <Büro> äöü ÄÖÜ «été»'] }] }],
    };
    for (const cv of [...cvs, risky]) {
      const pdf = Document.openDocument(await cvPdf(cv), 'application/pdf');
      const text = Array.from({ length: pdf.countPages() }, (_, at) => pdf.loadPage(at).toStructuredText('').asText()).join('\n');
      const flat = text.replace(/\s+/g, ' ');
      for (const expected of [
        cv.name,
        cv.function,
        ...cv.sections.flatMap((section) => section.entries.flatMap((entry) => entry.lines)),
      ])
        expect(flat).toContain(expected);
    }
  });
});
