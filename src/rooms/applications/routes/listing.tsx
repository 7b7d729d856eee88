import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled, type FormState } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found } from '../../../platform/refusal.ts';
import { topicNames } from '../../people/store/topics.ts';
import { monthChoices } from '../../programs/rules.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { countLive } from '../../tandems/store/tandems.ts';
import { moveReturn, pauseListing, resumeListing, retireListing, saveListing } from '../actions/own-listing.ts';
import { listingForm, pauseForm } from '../forms.ts';
import { placesLeft } from '../rules/listing.ts';
import { byWeek, daysBefore, sumSince } from '../rules/sightings.ts';
import { findOwnListing, type Listing } from '../store/listings.ts';
import { listOwnSightings } from '../store/sightings.ts';
import type { SeenProps } from '../views/listing-seen.tsx';
import { NoListingPage, RetirementPage } from '../views/listing-end.tsx';
import { ListingPage, type Standing } from '../views/listing.tsx';

async function standingOf(sight: Sight, listing: Listing, left: number): Promise<Standing> {
  const accepted = () => hasAccepted(sight, listing.program_id, listing.person_id);
  if (listing.state === 'published') return left > 0 ? 'published' : 'full';
  if (listing.state === 'paused' && listing.paused_by === 'system')
    return (await accepted()) ? 'paused_by_system' : 'paused_standards';
  if (listing.state === 'paused' && listing.paused_by === null) return 'lifted';
  if (listing.state !== 'unlisted') return listing.state;
  if (listing.held_back) return 'held_back';
  return (await accepted()) ? 'ready' : 'needs_standards';
}

const weeksShown = 52;

async function seenOf(sight: Sight, listing_id: string): Promise<SeenProps> {
  const today = dayOf(sight.now);
  const rows = await listOwnSightings(sight, listing_id, daysBefore(today, weeksShown * 7 - 1));
  return {
    month: sumSince(rows, daysBefore(today, 29)),
    year: sumSince(rows, daysBefore(today, 364)),
    weeks: byWeek(rows, today, weeksShown),
  };
}

/** Which of the page's forms holds what was typed: the offer, or the day of return. */
function statesOf(req: Req, listing: Listing): { offer: FormState; pause: FormState } {
  const stored = filled({ ...listing, expectations: listing.expectations ?? '' });
  const pause = filled({ return_on: listing.return_on ?? '' });
  if (req.form === emptyForm) return { offer: stored, pause };
  if (req.ui.path === '/listing') return { offer: req.form, pause };
  return { offer: stored, pause: req.form };
}

const showListing: Handler = async (sight, req) => {
  const listing = await findOwnListing(sight, selfId(sight));
  if (!listing) return <NoListingPage ui={req.ui} />;
  const { settings } = found(await findProgram(sight, listing.program_id), 'program');
  const [names, live, seen] = await Promise.all([
    topicNames(sight, req.ui.locale),
    countLive(sight, listing.program_id, listing.person_id),
    seenOf(sight, listing.id),
  ]);
  const left = placesLeft(listing.capacity, live);
  const today = dayOf(sight.now);
  return (
    <ListingPage
      ui={req.ui}
      {...statesOf(req, listing)}
      listing={listing}
      standing={await standingOf(sight, listing, left)}
      left={left}
      seen={seen}
      returns={{ first: daysBefore(today, -1), last: daysBefore(today, -365) }}
      topics={listing.topics.map((topic) => ({
        label: names.get(topic.topic) ?? topic.topic,
        evidence: topic.evidence,
        narrowed_to: topic.narrowed_to,
      }))}
      max_capacity={settings.max_capacity}
      months={monthChoices(settings)}
      short_mentoring={settings.short_mentoring}
    />
  );
};

export function mountListing(on: Routes): void {
  on.get('/listing', showListing);
  on.post('/listing', {
    page: showListing,
    form: listingForm,
    deed: async (deed, form) => (await saveListing(deed, form), to('/listing', 'applications.listing.saved')),
  });
  on.post('/listing/pause', {
    page: showListing,
    form: pauseForm,
    deed: async (deed, form) => (
      await pauseListing(deed, form.return_on),
      to('/listing', { key: 'applications.listing.paused_now', undo: '/listing/resumption' })
    ),
  });
  on.post('/listing/return', {
    page: showListing,
    form: pauseForm,
    deed: async (deed, form) => (await moveReturn(deed, form.return_on), to('/listing', 'applications.pause.moved')),
  });
  on.post('/listing/resumption', {
    page: showListing,
    form: buttonForm,
    deed: async (deed) =>
      to(
        '/listing',
        (await resumeListing(deed))
          ? { key: 'applications.listing.resumed_now', undo: '/listing/pause' }
          : { key: 'applications.listing.released', undo: '/listing/pause' },
      ),
  });
  on.get('/listing/retirement', async (sight, req) => {
    const listing = await findOwnListing(sight, selfId(sight));
    return listing && !['retired', 'suspended'].includes(listing.state) ? <RetirementPage ui={req.ui} /> : to('/listing');
  });
  on.post('/listing/retirement', {
    page: showListing,
    form: buttonForm,
    deed: async (deed) => (await retireListing(deed), to('/listing', 'applications.listing.retired_now')),
  });
}
