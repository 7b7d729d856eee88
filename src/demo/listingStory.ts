import type { Studio } from './studio.ts';
import type { DemoListing, DemoSighting, World } from './types.ts';

/** Days for which the two mentors of the tour have counts. */
const seenDays = 370;
const weekend = new Set([0, 6]);

/** More often found as the year goes on, hardly at weekends; about every fifth find is opened. */
function sightingsOf({ random, clock }: Studio, listing: DemoListing, often: number): DemoSighting[] {
  return Array.from({ length: seenDays }, (_, at): DemoSighting => {
    const day = clock.day(seenDays - 1 - at);
    const most = Math.round(often * (0.4 + (0.6 * at) / seenDays) * (weekend.has(new Date(day).getUTCDay()) ? 0.2 : 1));
    const found = random.int(0, Math.max(0, most));
    const opened = Array.from({ length: found }, () => random.chance(0.2)).filter(Boolean).length;
    return { listing_id: listing.id, day, found, opened };
  }).filter(({ found }) => found > 0);
}

/** One pause knows its end, one listing is suspended, one has ended; only what had been paused anyway. */
function standingsOf({ clock }: Studio, listings: DemoListing[]): void {
  const [returning, suspended, retired] = listings.filter(({ state }) => state === 'paused');
  if (returning) returning.return_on = clock.day(-21);
  if (suspended) Object.assign(suspended, { state: 'suspended', suspended_at: clock.at(6), paused_at: null });
  if (retired) Object.assign(retired, { state: 'retired', retired_at: clock.at(12), paused_at: null });
}

/** Two proposed topics beside the one of the reviews: one waits, one was matched to a topic of the list. */
function proposalsOf({ random, clock }: Studio, world: World): void {
  const office = world.cast['eva'] ?? null;
  const waiting = world.applications.find(({ state }) => state === 'in_review');
  const approved = world.applications.find(({ state, reviewer_key }) => state === 'approved' && reviewer_key === 'milo');
  if (waiting)
    world.proposals.push({
      id: random.uuid(),
      person_id: waiting.person_id,
      label: 'Arbeitssicherheit',
      evidence: 'Ich war sechs Jahre Sicherheitsbeauftragter und habe erlebt, wie aus einer Pflicht eine Haltung wird.',
      self_level: 3,
      created_at: clock.at(6),
    });
  if (approved)
    world.proposals.push({
      id: random.uuid(),
      person_id: approved.person_id,
      label: 'Lagerbewirtschaftung',
      evidence: 'Zwei Lager zusammengelegt, ohne dass ein Auftrag liegen blieb.',
      self_level: 4,
      created_at: clock.at(64),
      decided: { state: 'matched', topic: 'supply-chain', decided_at: clock.at(61), decided_by: office },
    });
}

/** What the pages about listings and topics have to show. */
export function tellListings(studio: Studio, world: World): void {
  standingsOf(studio, world.listings);
  proposalsOf(studio, world);
  for (const [key, often] of [
    ['urs', 9],
    ['miriam', 6],
  ] as const) {
    const own = world.listings.find(({ person_id }) => person_id === world.cast[key]);
    if (own) world.sightings.push(...sightingsOf(studio, own, often));
  }
}
