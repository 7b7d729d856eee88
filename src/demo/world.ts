import { makeApplication, type Reviewer } from './applications.ts';
import { tellAsking } from './asking.ts';
import { makeCast, tellCastStory } from './cast.ts';
import { makePlace } from './listings.ts';
import { tellCourses } from './courses.ts';
import { tellListings } from './listingStory.ts';
import { makeNetwork } from './network.ts';
import { makeMember } from './persons.ts';
import { tellReviews } from './reviews.ts';
import { makeStudio, type Member } from './studio.ts';
import type { ApplicationState, CareerLevel, World, WorldOptions } from './types.ts';

/** Applications beside the approved ones, for a world of up to 200 listings; days before today: submitted, decided. */
const otherApplications: readonly (readonly [ApplicationState, number | null, number | null])[] = [
  ['submitted', 1, null],
  ['submitted', 2, null],
  ['submitted', 3, null],
  ['submitted', 6, null],
  ['submitted', 8, null],
  ['submitted', 11, null],
  ['submitted', 15, null],
  ['submitted', 23, null],
  ['in_review', 7, null],
  ['in_review', 13, null],
  ['rejected', 41, 30],
  ['rejected', 75, 61],
  ['rejected', 132, 120],
  ['rejected', 210, 188],
  ['draft', null, null],
  ['draft', null, null],
  ['draft', null, null],
  ['withdrawn', 35, 33],
  ['withdrawn', 90, 71],
];
const mentorWeight: Record<CareerLevel, number> = { starter: 0.15, professional: 0.4, team_lead: 0.9, leader: 1, executive: 1 };

/**
 * The association «Verband Weitblick»: the named cast first, then a crowd drawn from `seed`. The same options give the same world.
 * `members` counts everybody, `listings` the published listings; a few paused ones come on top.
 * @throws RangeError where there are too few members for the listings.
 */
export function makeWorld(options: WorldOptions): World {
  const { members, listings } = options;
  if (members < 60 || listings < 4 || listings * 5 > members)
    throw new RangeError('a world needs 60 members, 4 listings and five members for each listing');
  const studio = makeStudio(options);
  const { random, organizations } = studio;
  const cast = makeCast(studio);
  const crowd = Array.from({ length: members - cast.size }, () => makeMember(studio));
  const reviewers: Reviewer[] = ['eva', 'milo'].map((key) => ({ id: cast.get(key)!.row.id, key }));
  const story = tellCastStory(studio, cast, reviewers[0]!);
  const world: World = {
    organizations,
    persons: [...cast.values(), ...crowd].map(({ row }) => row),
    applications: [...story.applications],
    proposals: [],
    listings: [],
    sightings: [],
    tandems: [...story.tandems],
    requests: [...story.requests],
    cast: Object.fromEntries([...cast].map(([key, { row }]) => [key, row.id])),
  };

  const able = crowd.filter((member) => member.full && member.row.status === 'active');
  const candidates = random.shuffled(able.filter((member) => member.created_days > 60));
  const willing = candidates.filter((member) => random.chance(mentorWeight[member.row.career_level ?? 'starter']));
  const queue = [...new Set([...willing, ...candidates])];
  const take = (fits: (member: Member) => boolean): Member | undefined => {
    const index = queue.findIndex(fits);
    return index < 0 ? undefined : queue.splice(index, 1)[0];
  };

  const places = [...story.places];
  const paused = Math.max(1, Math.round(listings * 0.045));
  for (let i = 0; i < listings - story.places.length + paused; i++) {
    const member = take(() => true);
    if (!member) break;
    const { application, place } = makePlace(studio, member, random.pick(reviewers), i < paused);
    world.applications.push(application);
    places.push(place);
  }
  for (let round = 0; round < Math.max(1, Math.round(listings / 200)); round++) {
    for (const [state, submitted_days, decided_days] of otherApplications) {
      const member = take((candidate) => !candidate.speaker.english && candidate.created_days > (submitted_days ?? 30) + 10);
      if (!member) break;
      const reviewed = state === 'in_review' || state === 'rejected';
      world.applications.push(
        makeApplication(studio, member, state, { submitted_days, decided_days }, reviewed ? random.pick(reviewers) : null),
      );
    }
  }
  world.listings = places.map(({ listing }) => listing);
  const network = makeNetwork(
    studio,
    places,
    able.filter((member) => member.row.topic_needs.length > 0),
    listings,
  );
  world.tandems.push(...network.tandems);
  world.requests.push(...network.requests);
  const talking = tellReviews(
    studio,
    () => take((member) => !member.speaker.english && member.created_days > 80),
    [reviewers[0]!, reviewers[1]!],
    places.find(({ mentor, listing, reserved }) => !reserved && !mentor.speaker.english && listing.state === 'published'),
  );
  world.applications.push(...talking.applications);
  world.proposals.push(...talking.proposals);
  tellListings(studio, world);
  tellAsking(studio, world, places, cast, able);
  tellCourses(studio, world, cast, places, able);
  return world;
}
