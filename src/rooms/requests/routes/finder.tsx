import type { Sight } from '../../../platform/deed.ts';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { placesLeft } from '../../applications/rules.ts';
import { findListing, type Listing } from '../../applications/store/listings.ts';
import { countPublished, listPublished, type PublishedListing } from '../../applications/store/published.ts';
import { isMember } from '../../people/rules/person.ts';
import { initials, shortName } from '../../people/rules/profile.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import { photoPath, visibleProfile } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { listTopics, topicNames } from '../../people/store/topics.ts';
import { findNetworkProgram, findProgram } from '../../programs/store/programs.ts';
import { countLiveMany } from '../../tandems/store/tandems.ts';
import { offeredMonths } from '../rules.ts';
import { askFacts } from '../store/facts.ts';
import { cursorAt, listFilterChoices, type FilterChoices, type MentorFilter } from '../store/finder.ts';
import type { FilterProps } from '../views/filter.tsx';
import { FinderPage, type MentorRow } from '../views/finder.tsx';
import { MentorPage, type MentorView } from '../views/mentor.tsx';

const pageSize = 25;

/** «Aarau · vor Ort oder online · Deutsch, Englisch» */
function factsOf({ t }: Ui, { location, work_mode, languages }: PublishedListing): string {
  const spoken = languages.map(({ language }) => t(`people.language.${language as 'de'}`)).join(', ');
  return [location, work_mode ? t(`people.work_mode.${work_mode}`) : '', spoken].filter(Boolean).join(' · ');
}

function rowOf(
  sight: Sight,
  ui: Ui,
  names: ReadonlyMap<string, string>,
  topic: string | undefined,
  live: ReadonlyMap<string, number>,
) {
  return (listing: PublishedListing): MentorRow => {
    // The topic that was filtered for comes first, so that it is among the three that are shown.
    const topics = listing.topics.toSorted((a, b) => Number(b.topic === topic) - Number(a.topic === topic));
    return {
      id: listing.id,
      name: shortName(listing),
      initials: initials(listing),
      photo: photoPath({ id: listing.person_id, photo_file_id: listing.photo_file_id }),
      line: [listing.function, listing.organization].filter(Boolean).join(', '),
      topics: topics.slice(0, 3).map((row) => ({ label: names.get(row.topic) ?? row.topic, counts: row.topic === topic })),
      evidence: topics[0]?.evidence,
      facts: factsOf(ui, listing),
      similar_topic: topics.find((row) => row.topic !== topic)?.topic,
      places: placesLeft(listing.capacity, live.get(listing.person_id) ?? 0),
      capacity: listing.capacity,
      own: listing.person_id === sight.actor.person_id,
    };
  };
}

/** Only what can be a topic or a language; anything else in the address is no filter. */
function asked(req: Req): MentorFilter {
  const [topic, language] = [req.query('topic'), req.query('language')];
  return {
    topic: /^[a-z0-9-]{1,60}$/.test(topic ?? '') ? topic : undefined,
    language: /^[a-z]{2,3}$/.test(language ?? '') ? language : undefined,
  };
}

async function filterOf(
  sight: Sight,
  { ui }: Req,
  choices: FilterChoices,
  { topic: chosen }: MentorFilter,
): Promise<Pick<FilterProps, 'groups' | 'languages'>> {
  const groups = (await listTopics(sight)).map((group) => ({
    label: topicLabel(group, ui.locale),
    options: group.topics.flatMap((topic) => {
      // What is chosen stays in the list, even if nobody offers it.
      const count = choices.topics.get(topic.slug) ?? (topic.slug === chosen ? 0 : undefined);
      return count === undefined ? [] : [{ value: topic.slug, label: topicLabel(topic, ui.locale), count }];
    }),
  }));
  const languages = [...choices.languages].map(([code, count]) => ({
    value: code,
    label: ui.t(`people.language.${code as 'de'}`),
    count,
  }));
  return { groups: groups.filter((group) => group.options.length > 0), languages };
}

/** Address of the finder with this filter; `after` names the last listing of the page before. */
function finderPath(filter: MentorFilter, after?: string): string {
  const query = new URLSearchParams(
    Object.entries({ ...filter, after }).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : [])),
  );
  return query.size > 0 ? `/mentors?${query}` : '/mentors';
}

const showFinder: Handler = async (sight, req) => {
  must(isMember(sight.actor), 'requests.members_only');
  const program = found(await findNetworkProgram(sight), 'program');
  const choices = await listFilterChoices(sight, program.id);
  const filter = asked(req);
  const { topic, language } = filter;
  const after = await cursorAt(sight, req.query('after'));
  const [listed, total, matching, names] = await Promise.all([
    listPublished(sight, program.id, { ...filter, after, limit: pageSize + 1 }),
    countPublished(sight, program.id),
    countPublished(sight, program.id, filter),
    topicNames(sight, req.ui.locale),
  ]);
  const rows = listed.slice(0, pageSize);
  const live = await countLiveMany(
    sight,
    rows.map((row) => row.person_id),
  );
  return (
    <FinderPage
      ui={req.ui}
      rows={rows.map(rowOf(sight, req.ui, names, topic, live))}
      total={total}
      matching={matching}
      next={listed.length > pageSize ? finderPath(filter, rows.at(-1)?.id) : undefined}
      previous={after ? finderPath(filter) : undefined}
      topic={topic}
      language={language}
      {...await filterOf(sight, req, choices, filter)}
    />
  );
};

/** The mentor's page and its form show the same facts. */
export async function mentorView(
  sight: Sight,
  req: Req,
  listing: Listing,
): Promise<{ mentor: MentorView; open_requests: number; names: ReadonlyMap<string, string> }> {
  const [program, profile, names] = await Promise.all([
    findProgram(sight, listing.program_id),
    findProfile(sight, listing.person_id),
    topicNames(sight, req.ui.locale),
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
    })),
    expectations: listing.expectations,
    months: offeredMonths(listing),
    capacity: listing.capacity,
    max_open_requests: settings.max_open_requests,
    ...facts,
  };
  return { mentor, open_requests, names };
}

const showMentor: Handler = async (sight, req) => {
  const listing = found(await findListing(sight, req.param('id')), 'listing');
  const { mentor, names } = await mentorView(sight, req, listing);
  return <MentorPage ui={req.ui} mentor={mentor} names={names} />;
};

export function mountFinder(on: Routes): void {
  on.get('/mentors', showFinder);
  on.get('/mentors/:id', showMentor);
}
