import { areaOf } from './area.ts';
import { leadersOnly, needsByLevel, offersByLevel } from './fields.ts';
import type { Member, Studio } from './studio.ts';
import { places } from './texts/names.ts';
import { topicSlugs } from './texts/topics.ts';
import type { CareerLevel, DemoLanguage, DemoOffer, ExperienceBand } from './types.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'];
const dayParts = [
  ['morning', 2],
  ['noon', 4],
  ['afternoon', 3],
  ['evening', 4],
] as const;

export const bandOf = (years: number): ExperienceBand =>
  years <= 5 ? '0-5' : years <= 10 ? '6-10' : years <= 20 ? '11-20' : '20+';

function languagesOf({ random }: Studio, native: string): DemoLanguage[] {
  const languages: DemoLanguage[] = [{ language: native, level: 'native' }];
  if (native !== 'de')
    languages.push({
      language: 'de',
      level: random.weighted([
        ['B2', 2],
        ['C1', 4],
        ['C2', 3],
        ['native', 3],
      ]),
    });
  if (native !== 'en' && random.chance(0.74))
    languages.push({
      language: 'en',
      level: random.weighted([
        ['B1', 2],
        ['B2', 4],
        ['C1', 4],
        ['C2', 1],
      ]),
    });
  if (native !== 'fr' && random.chance(0.42))
    languages.push({
      language: 'fr',
      level: random.weighted([
        ['A2', 3],
        ['B1', 4],
        ['B2', 3],
        ['C1', 1],
      ]),
    });
  if (native !== 'it' && random.chance(0.12))
    languages.push({
      language: 'it',
      level: random.weighted([
        ['A2', 3],
        ['B1', 2],
        ['B2', 1],
      ]),
    });
  return languages;
}

function slotsOf({ random }: Studio): string[] {
  const slots = new Set<string>();
  const count = random.int(2, 6);
  while (slots.size < count) slots.add(`${random.pick(weekdays)}-${random.weighted(dayParts)}`);
  const rank = (slot: string): number =>
    weekdays.indexOf(slot.slice(0, 3)) * 4 + dayParts.findIndex(([part]) => slot.endsWith(part));
  return [...slots].sort((a, b) => rank(a) - rank(b));
}

/** Who knows one of these often knows the other: what comes with leading people. */
const companions: Readonly<Record<string, readonly string[]>> = {
  'leading-teams': ['difficult-conversations', 'delegation'],
  'difficult-conversations': ['leading-teams', 'feedback'],
  'first-leadership': ['leading-peers', 'leading-teams'],
  delegation: ['leading-teams'],
  change: ['company-culture', 'strategy-development'],
  negotiation: ['conflict'],
};

/** Two to four topics out of area and level; what leaders alone can offer stays with them. */
export function makeOffers(studio: Studio, member: Member, level: CareerLevel): DemoOffer[] {
  const { random, compose } = studio;
  const leads = level !== 'starter' && level !== 'professional';
  const allowed = (topic: string): boolean => leads || !leadersOnly.has(topic);
  const ofArea = areaOf(member.area).topics.filter(allowed);
  const ofLevel = offersByLevel[level].filter((topic) => topic !== 'women-in-leadership' || member.row.gender === 'woman');
  const topics = new Set<string>();
  const count = random.weighted([
    [2, 4],
    [3, 5],
    [4, 2],
  ]);
  while (topics.size < count) {
    const near = [...topics].flatMap((topic) => companions[topic] ?? []).filter(allowed);
    if (near.length > 0 && random.chance(0.45)) topics.add(random.pick(near));
    else topics.add(random.pick(ofArea.length > 0 && random.chance(0.6) ? ofArea : ofLevel));
  }
  const steps =
    level === 'starter'
      ? ([
          [1, 1],
          [2, 5],
          [3, 2],
        ] as const)
      : ([
          [2, 3],
          [3, 6],
          [4, 4],
        ] as const);
  return [...topics].map((topic) => ({
    topic,
    level: random.weighted<1 | 2 | 3 | 4>(steps),
    evidence: compose.evidence(topic, member.speaker),
  }));
}

function needsOf({ random }: Studio, member: Member, level: CareerLevel): string[] {
  const offered = new Set(member.row.topic_offers.map((offer) => offer.topic));
  const open = (topic: string): boolean =>
    !offered.has(topic) && (topic !== 'women-in-leadership' || member.row.gender === 'woman');
  const likely = needsByLevel[level].filter(open);
  const any = topicSlugs.filter(open);
  const topics = new Set<string>();
  const count = random.int(1, 3);
  while (topics.size < count) topics.add(random.pick(random.chance(0.68) ? likely : any));
  return [...topics];
}

export function fillProfile(studio: Studio, member: Member, level: CareerLevel): void {
  const { random, clock, compose } = studio;
  const { row, speaker } = member;
  row.years_experience_band = bandOf(speaker.voice.years);
  if (random.chance(0.35)) row.location = random.pick(places);
  row.work_mode = random.weighted([
    ['both', 6],
    ['remote', 3],
    ['onsite', 2],
  ]);
  row.languages = languagesOf(studio, member.native);
  row.availability_slots = random.chance(0.85) ? slotsOf(studio) : [];
  if (random.chance(level === 'starter' ? 0.2 : 0.38)) row.topic_offers = makeOffers(studio, member, level);
  if (row.topic_offers.length === 0 || random.chance(0.5)) {
    row.topic_needs = needsOf(studio, member, level).map((topic, index) => ({
      topic,
      priority: Math.min(3, index + 1) as 1 | 2 | 3,
    }));
  }
  const topics = [...row.topic_offers, ...row.topic_needs].map((entry) => entry.topic);
  if (random.chance(0.85)) row.headline = compose.headline(topics, speaker);
  if (random.chance(0.88)) row.about = compose.about(speaker, row.topic_needs.length > 0 && row.topic_offers.length === 0);
  row.profile_confirmed_at = clock.at(Math.min(member.created_days - 1, random.int(1, 400)));
}
