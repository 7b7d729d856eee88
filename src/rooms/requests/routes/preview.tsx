import { selfId } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { findOwnListing } from '../../applications/store/listings.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { MentorRow } from '../views/finder-row.tsx';
import type { MentorView } from '../views/mentor.tsx';
import { PreviewPage } from '../views/preview.tsx';
import { similarPath } from '../views/words.ts';
import { mentorView } from './mentor.tsx';

/** The own card from what members may read, also while the listing is not online and so not in the finder. */
function ownRow(ui: Ui, { profile, topics, places, capacity, listing_id }: MentorView): MentorRow {
  const { t } = ui;
  const spoken = profile.languages.map(({ language }) => t(`people.language.${language as 'de'}`)).join(', ');
  const mode = profile.work_mode ? t(`people.work_mode.${profile.work_mode}`) : '';
  const evidence = topics[0]?.evidence;
  return {
    id: listing_id,
    name: profile.name,
    initials: profile.initials,
    photo: profile.photo,
    line: profile.line,
    topics: topics.slice(0, 3).map(({ label }) => ({ label })),
    fit: undefined,
    reasons: evidence ? [{ sign: 'done', text: t('requests.finder.evidence', { text: evidence }) }] : [],
    facts: [profile.location, mode, spoken].filter(Boolean).join(' · '),
    similar: similarPath(topics.map(({ slug }) => slug)),
    places,
    capacity,
    accepted: true,
    own: true,
    request_id: undefined,
    tandem_id: undefined,
  };
}

const showPreview: Handler = async (sight, req) => {
  const listing = await findOwnListing(sight, selfId(sight));
  if (!listing || listing.state === 'retired') return to('/listing');
  const { mentor } = await mentorView(sight, req, listing);
  return <PreviewPage ui={req.ui} row={ownRow(req.ui, mentor)} published={listing.state === 'published'} />;
};

export function mountPreview(on: Routes): void {
  on.get('/listing/preview', showPreview);
}
