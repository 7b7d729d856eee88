import { makeApplication, type Reviewer } from './applications.ts';
import { castApplicants } from './castApplicants.ts';
import { castPeople } from './castPeople.ts';
import type { CastPerson } from './castTypes.ts';
import { henrikCv } from './castCv.ts';
import { areaOf } from './area.ts';
import { listingOf, type Place } from './listings.ts';
import { openRequest } from './openRequest.ts';
import { uniqueEmail } from './persons.ts';
import { bandOf } from './profile.ts';
import { nextMemberNumber, type Member, type Studio } from './studio.ts';
import { makePairing } from './tandems.ts';
import type { DemoApplication, DemoPerson, DemoRequest, DemoTandem } from './types.ts';

export type CastStory = { applications: DemoApplication[]; places: Place[]; tandems: DemoTandem[]; requests: DemoRequest[] };

function castMember(studio: Studio, person: CastPerson): Member {
  const { random, clock } = studio;
  const organization = studio.organizations.find(({ name }) => name === person.organization)!;
  const full = person.career_level !== undefined;
  const row: DemoPerson = {
    id: random.uuid(),
    key: person.key,
    member_number: nextMemberNumber(studio),
    first_name: person.first_name,
    last_name: person.last_name,
    gender: person.gender,
    email: uniqueEmail(studio, person.first_name, person.last_name, organization.domain),
    locale: 'de-CH',
    status: 'active',
    roles: person.roles ?? [],
    organization_id: organization.id,
    function: person.function,
    industry: full ? organization.industry : null,
    career_level: person.career_level ?? null,
    years_experience_band: full ? bandOf(person.years) : null,
    headline: person.headline ?? null,
    location: person.location ?? null,
    work_mode: person.work_mode ?? null,
    languages: person.languages ?? [],
    availability_slots: person.availability_slots ?? [],
    about: person.about ?? null,
    topic_offers: (person.topic_offers ?? []).map((offer) => ({ ...offer })),
    topic_needs: person.topic_needs ?? [],
    goals_sought: person.goals_sought ?? [],
    goals_offered: person.goals_offered ?? [],
    wished_experience: person.wished_experience ?? [],
    statements: person.statements ?? [],
    profile_confirmed_at: full ? clock.at(Math.min(person.joined - 1, 40)) : null,
    created_at: clock.at(person.joined),
  };
  const voice = {
    gender: person.gender,
    years: person.years,
    team: person.team,
    title: person.function,
    leads: person.career_level !== 'professional' && full,
  };
  return {
    row,
    speaker: { voice, english: false, about: areaOf(person.area).about },
    area: person.area,
    created_days: person.joined,
    full,
    native: 'de',
  };
}

export function makeCast(studio: Studio): Map<string, Member> {
  return new Map([...castPeople, ...castApplicants].map((person) => [person.key, castMember(studio, person)]));
}

function castPlace(studio: Studio, mentor: Member, reviewer: Reviewer, capacity: 1 | 2 | 3, story: CastStory): Place {
  const published_days = mentor.created_days - 400;
  const application: DemoApplication = {
    ...makeApplication(
      studio,
      mentor,
      'approved',
      { submitted_days: published_days + 9, decided_days: published_days + 1 },
      reviewer,
    ),
    capacity,
  };
  // The tour counts on every topic of these two being listed as it stands in the profile.
  application.topics = application.topics.map((entry) => ({ ...entry, decision: 'confirmed', narrowed_to: null, note: null }));
  application.durations = { months: [6, 12], short: true };
  const place = {
    listing: listingOf(studio, application, published_days, false),
    mentor,
    published_days,
    live: 0,
    reserved: true,
  };
  story.applications.push(application);
  story.places.push(place);
  return place;
}

/** What the tour finds: Jana with Urs in the middle of the kickoff talk, one request waiting at Urs, one of Jana's at Miriam, Henrik's application. */
export function tellCastStory(studio: Studio, cast: Map<string, Member>, reviewer: Reviewer): CastStory {
  const member = (key: string): Member => cast.get(key)!;
  const story: CastStory = { applications: [], places: [], tandems: [], requests: [] };
  const urs = castPlace(studio, member('urs'), reviewer, 2, story);
  const miriam = castPlace(studio, member('miriam'), reviewer, 3, story);

  const pairing = makePairing(
    studio,
    urs,
    member('jana'),
    'forming',
    { length: 6, asked_days: 23, started_days: null, ended_days: null },
    ['leading-teams'],
  );
  pairing.request.concern =
    'Vor zwei Jahren habe ich das Team übernommen, in dem ich vorher Dienst gemacht habe. Fachlich läuft es, aber bei Absenzen springe immer ich ein, und den Dienstplan gebe ich nicht aus der Hand. Sie führen im Schichtbetrieb: mich interessiert, was bei Ihnen andere entscheiden dürfen.';
  pairing.request.answer_text =
    'Das kenne ich gut, bei mir war es der Pikettplan. Gern für ein halbes Jahr. Kommen Sie zum ersten Treffen in die Halle, am besten zum Schichtwechsel.';
  urs.live = 1;
  story.tandems.push(pairing.tandem);

  const waiting = openRequest(studio, urs, member('timo'), 'sent', 9, ['leading-teams']);
  waiting.concern =
    'Ab Frühling leite ich die Gruppe Unterhalt, sechs Leute, drei davon waren schon da, als ich noch in der Lehre war. Ich habe noch nie jemandem gesagt, was er tun soll. Mich würde interessieren, wie Sie damals angefangen haben und was Sie heute weglassen würden.';
  const asked = openRequest(studio, miriam, member('jana'), 'sent', 5, ['difficult-conversations']);
  asked.concern =
    'Im Januar muss ich mit einer Kollegin reden, mit der ich die Ausbildung gemacht habe: sie kommt seit Monaten zu spät zum Rapport. Zwei Gespräche würden mir reichen, eines davor und eines danach. Mir geht es darum, klar zu sein und trotzdem am Mittag noch am selben Tisch zu sitzen.';
  story.requests.push(pairing.request, { ...waiting, duration: 6, mode: 'both' }, { ...asked, duration: 'short', mode: 'both' });

  const henrik = makeApplication(studio, member('henrik'), 'submitted', { submitted_days: 5, decided_days: null }, null);
  story.applications.push({
    ...henrik,
    capacity: 2,
    durations: { months: [6, 12], short: false },
    conflicts_of_interest: null,
    cv: henrikCv(studio.clock.year),
    motivation:
      'Als ich den Betrieb übernahm, gab es im Umkreis von fünfzig Kilometern einen einzigen Menschen, mit dem ich offen reden konnte. Er hat nie eine Rechnung geschickt. Heute kann ich für jemand anderen dieser Mensch sein.',
    experience_text:
      'Konstruktion, Inbetriebnahme, Montageleitung, Geschäftsleitung: ich kenne einen mittelgrossen Maschinenbauer von fast jedem Stuhl aus. Am meisten gelernt habe ich in den zwei Jahren, in denen der Gründer noch im Büro nebenan sass.',
    expectations: 'Kommen Sie mit einem Fall, der Sie wirklich beschäftigt. Und kommen Sie einmal in den Betrieb.',
  });
  return story;
}
