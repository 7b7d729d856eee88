import type { Sight } from '../../../platform/deed.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { scorePair } from '../../../matching/score/score.ts';
import { findListing, type Listing } from '../../applications/store/listings.ts';
import { countSighting } from '../../applications/store/sightings.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { sensitiveTopics, topicNames } from '../../people/store/topics.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { offeredMonths } from '../rules.ts';
import { fitWeights, seekerOf } from '../rules/finding.ts';
import { openDirectory } from '../store/directory.ts';
import { askFacts } from '../store/facts.ts';
import { findSeeker } from '../store/seeker.ts';
import type { FitView } from '../views/fit.tsx';
import { MentorPage, type MentorView } from '../views/mentor.tsx';
import { reasonWords } from '../views/reasons.ts';

/** The mentor's page and its form show the same facts. */
export async function mentorView(
  sight: Sight,
  req: Req,
  listing: Listing,
): Promise<{ mentor: MentorView; open_requests: number; names: ReadonlyMap<string, string> }> {
  const [program, profile, names, sensitive] = await Promise.all([
    findProgram(sight, listing.program_id),
    findProfile(sight, listing.person_id),
    topicNames(sight, req.ui.locale),
    sensitiveTopics(sight),
  ]);
  const { settings, ...rest } = found(program, 'program');
  const { open_requests, ...facts } = await askFacts(sight, { settings, ...rest }, listing);
  const mentor: MentorView = {
    listing_id: listing.id,
    profile: visibleProfile(found(profile, 'person'), 'members'),
    topics: listing.topics.map(({ topic, evidence, narrowed_to }) => ({
      slug: topic,
      label: names.get(topic) ?? topic,
      evidence,
      narrowed_to,
      sensitive: sensitive.has(topic),
    })),
    expectations: listing.expectations,
    months: offeredMonths(listing),
    capacity: listing.capacity,
    max_open_requests: settings.max_open_requests,
    ...facts,
  };
  return { mentor, open_requests, names };
}

/** How well the mentor fits the reader; undefined while she has not said what she looks for, and for herself. */
async function fitView(
  sight: Sight,
  req: Req,
  listing: Listing,
  names: ReadonlyMap<string, string>,
): Promise<FitView | undefined> {
  const row = await findSeeker(sight);
  const directory = await openDirectory(sight);
  const entry = directory?.by_id.get(listing.id);
  const seeker = directory && seekerOf(directory, row);
  if (!entry || !seeker || row.id === listing.person_id) return undefined;
  const { total, parts, reasons } = scorePair(seeker, entry.features, fitWeights);
  return {
    total: Math.round(total / 100),
    parts: parts.map(({ criterion, contribution, weight, missing }) => ({
      criterion,
      points: contribution / 100,
      most: weight / 100,
      missing,
      sentences: reasons
        .filter((reason) => reason.criterion === criterion)
        .map((reason) => ({
          sign: reason.speaks === 'for' ? ('done' as const) : ('open' as const),
          text: reasonWords(req.ui, names, reason, entry.row.location),
        })),
    })),
  };
}

export const showMentor: Handler = async (sight, req) => {
  const listing = found(await findListing(sight, req.param('id')), 'listing');
  const { mentor, names } = await mentorView(sight, req, listing);
  if (listing.person_id !== sight.actor.person_id) countSighting(sight.house, listing.id, 'opened');
  return <MentorPage ui={req.ui} mentor={mentor} names={names} fit={await fitView(sight, req, listing, names)} />;
};
