import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { topicNames } from '../../people/store/topics.ts';
import { monthChoices } from '../../programs/rules.ts';
import { hasAccepted } from '../../programs/store/policies.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { pauseListing, resumeListing, retireListing, saveListing } from '../actions/listing.ts';
import { buttonForm, listingForm } from '../forms.ts';
import { findOwnListing, type Listing } from '../store/listings.ts';
import { ListingPage, NoListingPage, RetirementPage, type Standing } from '../views/listing.tsx';

async function standingOf(sight: Sight, listing: Listing): Promise<Standing> {
  if (listing.state === 'paused') return listing.paused_by === 'system' ? 'paused_by_system' : 'paused';
  if (listing.state !== 'unlisted') return listing.state;
  if (!(await hasAccepted(sight, listing.program_id, listing.person_id))) return 'needs_standards';
  return listing.held_back ? 'held_back' : 'ready';
}

const showListing: Handler = async (sight, req) => {
  const listing = await findOwnListing(sight, selfId(sight));
  if (!listing) return <NoListingPage ui={req.ui} />;
  const { settings } = found(await findProgram(sight, listing.program_id), 'program');
  const names = await topicNames(sight, req.ui.locale);
  return (
    <ListingPage
      ui={req.ui}
      form={
        req.form === emptyForm || req.ui.path !== '/listing'
          ? {
              ...filled({ ...listing, expectations: listing.expectations ?? '' }),
              ...(req.form.refusal ? { refusal: req.form.refusal } : {}),
            }
          : req.form
      }
      id={listing.id}
      standing={await standingOf(sight, listing)}
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
    form: buttonForm,
    deed: async (deed) => (
      await pauseListing(deed),
      to('/listing', { key: 'applications.listing.paused_now', undo: '/listing/resumption' })
    ),
  });
  on.post('/listing/resumption', {
    page: showListing,
    form: buttonForm,
    deed: async (deed) => (await resumeListing(deed), to('/listing', 'applications.listing.resumed_now')),
  });
  on.get('/listing/retirement', async (sight, req) => {
    const listing = await findOwnListing(sight, selfId(sight));
    return listing && listing.state !== 'retired' ? <RetirementPage ui={req.ui} /> : to('/listing');
  });
  on.post('/listing/retirement', {
    page: showListing,
    form: buttonForm,
    deed: async (deed) => (await retireListing(deed), to('/listing', 'applications.listing.retired_now')),
  });
}
