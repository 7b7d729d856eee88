import { fillFit } from './fit.ts';
import { fillProfile } from './profile.ts';
import { asciiSlug } from './organizations.ts';
import { nextMemberNumber, type Member, type Studio } from './studio.ts';
import { areaOf } from './area.ts';
import { industryAreas } from './fields.ts';
import { englishTitles } from './texts/english.ts';
import { namePools } from './texts/names.ts';
import type { CareerLevel, DemoPerson, PersonStatus } from './types.ts';
import type { Voice } from './writer.ts';

const levels: readonly (readonly [CareerLevel, number])[] = [
  ['starter', 12],
  ['professional', 33],
  ['team_lead', 27],
  ['leader', 20],
  ['executive', 8],
];
const yearsByLevel: Record<CareerLevel, readonly [number, number]> = {
  starter: [1, 4],
  professional: [3, 26],
  team_lead: [5, 28],
  leader: [9, 33],
  executive: [14, 36],
};
const teamByLevel: Record<CareerLevel, readonly [number, number]> = {
  starter: [3, 5],
  professional: [3, 7],
  team_lead: [5, 16],
  leader: [14, 70],
  executive: [40, 260],
};
const titleRow: Record<CareerLevel, 0 | 1 | 2 | 3> = { starter: 0, professional: 0, team_lead: 1, leader: 2, executive: 3 };
/** By origin of the name, in the order of the name pools. */
const nativeLanguages: readonly (readonly string[])[] = [
  ['de'],
  ['de'],
  ['it'],
  ['fr'],
  ['sr', 'hr', 'sq', 'bs'],
  ['tr'],
  ['pl'],
  ['pt'],
  ['en'],
];
const origins = namePools.map((pool, index) => [index, pool.share] as const);

export function uniqueEmail(studio: Studio, first: string, last: string, domain: string): string {
  const base = `${asciiSlug(first)}.${asciiSlug(last)}`;
  let email = `${base}@${domain}`;
  for (let i = 2; studio.emails.has(email); i++) email = `${base}${i}@${domain}`;
  studio.emails.add(email);
  return email;
}

function pickName(studio: Studio, gender: 'woman' | 'man'): { first: string; last: string; origin: number } {
  const { random } = studio;
  const origin = random.weighted(origins);
  const pool = namePools[origin] ?? namePools[0]!;
  const given = random.chance(0.88) ? pool : namePools[random.weighted(origins)]!;
  const first = random.pick(gender === 'woman' ? given.women : given.men);
  let last = random.pick(pool.family).replace(/^(Von|De)-/, '$1 ');
  if (random.chance(0.04)) last = `${last}-${random.pick(namePools[0]!.family.filter((name) => !name.includes('-')))}`;
  return { first, last, origin };
}

const statuses: readonly (readonly [PersonStatus, number])[] = [
  ['active', 880],
  ['invited', 72],
  ['lapsed', 24],
  ['left', 15],
  ['blocked', 9],
];

/** One member of the crowd: a full profile for about 60 of 100, else only what an import brings. */
export function makeMember(studio: Studio): Member {
  const { random, clock, writer } = studio;
  const gender = random.chance(0.5) ? 'woman' : 'man';
  const { first, last, origin } = pickName(studio, gender);
  const native = random.pick(nativeLanguages[origin] ?? ['de']);
  const locale: DemoPerson['locale'] = random.chance(origin === 8 ? 0.8 : origin > 3 ? 0.16 : 0.085)
    ? 'en'
    : random.chance(origin === 1 ? 0.6 : 0.2)
      ? 'de'
      : 'de-CH';
  // Index 0 is the association's own office, staffed by the cast alone.
  const organization = studio.organizations[Math.floor(random.next() ** 1.25 * (studio.organizations.length - 1)) + 1]!;
  const area = random.weighted(industryAreas[organization.industry_key]);
  const level = random.weighted(levels);
  const status = random.weighted(statuses);
  const voice: Voice = {
    gender,
    years: random.int(...yearsByLevel[level]),
    team: random.int(...teamByLevel[level]),
    title: '',
    leads: level !== 'starter' && level !== 'professional',
  };
  const titles = locale === 'en' ? englishTitles : areaOf(area).titles;
  voice.title = writer.from(titles[titleRow[level]], voice);
  const created_days = random.chance(0.08) ? random.int(2, 90) : random.int(90, 2600);
  const full =
    (status === 'active' && random.chance(0.67)) || (status !== 'active' && status !== 'invited' && random.chance(0.4));
  const row: DemoPerson = {
    id: random.uuid(),
    key: null,
    member_number: nextMemberNumber(studio),
    first_name: first,
    last_name: last,
    gender,
    email: uniqueEmail(studio, first, last, organization.domain),
    locale,
    status,
    roles: [],
    organization_id: organization.id,
    function: full || random.chance(0.5) ? voice.title : null,
    industry: full ? organization.industry : null,
    career_level: full ? level : null,
    years_experience_band: null,
    headline: null,
    location: full ? organization.location : null,
    work_mode: null,
    languages: [],
    availability_slots: [],
    about: null,
    topic_offers: [],
    topic_needs: [],
    goals_sought: [],
    goals_offered: [],
    wished_experience: [],
    statements: [],
    profile_confirmed_at: null,
    created_at: clock.at(created_days),
  };
  const member: Member = {
    row,
    speaker: { voice, english: locale === 'en', about: areaOf(area).about },
    area,
    created_days,
    full,
    native,
  };
  if (full) {
    fillProfile(studio, member, level);
    fillFit(row, level);
  }
  return member;
}
