import { newVocabulary, type Facts, type Vocabulary } from '../../../matching/score/facts.ts';
import { fitScales } from '../../people/rules/fit.ts';
import type { CareerLevel, ExperienceBand, WorkMode } from '../../people/rules/profile.ts';

/** What the score reads of a profile, named as its columns are. */
export interface FitRow {
  career_level: CareerLevel | null;
  years_experience_band: ExperienceBand | null;
  availability_slots: readonly string[];
  work_mode: WorkMode | null;
  max_travel_minutes: number | null;
  location: string | null;
  function: string | null;
  industry: string | null;
  organization: string | null;
  statements: readonly number[];
  languages: readonly { language: string; level: string }[];
}

export interface MenteeRow extends FitRow {
  id: string;
  needs: readonly { topic: string; priority: number }[];
  goals_sought: readonly string[];
  wished_experience: readonly string[];
}

export interface MentorRow extends FitRow {
  person_id: string;
  goals_offered: readonly string[];
  /** Confirmed at gate 1. */
  topics: readonly { topic: string; level: number; narrowed_to: string | null }[];
}

/** For one copy of the directory. */
export function fitVocabulary(): Vocabulary {
  return newVocabulary(fitScales);
}

const folded = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');

/** The town without postcode, canton or quarter: «5000 Aarau (AG)» and «Aarau» are one place. */
export function placeKey(location: string | null): string | undefined {
  const town = folded(location ?? '')
    .replaceAll(/\(.*?\)|[,/;].*$/g, ' ')
    .replaceAll(/[^a-z' -]/g, ' ');
  return town.trim().replaceAll(/\s+/g, ' ') || undefined;
}

/** Words that say how high somebody stands, not what she does. */
const rankWord =
  /^(?:(?:team|gruppen|bereichs|abteilungs|stations|fach|stv|ko)?(?:leit(?:er|erin|ung|ende|ender|end)?)|head|of|the|lead|leader|team|teamlead|director|direktor(?:in)?|chief|vice|deputy|senior|junior|sr|jr|stv|stellvertretend(?:e|er)?|mitarbeiter(?:in)?|angestellte(?:r)?|fachfrau|fachmann|fachperson|manager(?:in)?|der|die|das|und|and|fur|im|in|bei)$/;

/** A job's name without rank and gender: «Leiterin Produktion» and «Produktionsleiter» do the same work. */
export function workKey(text: string | null): string | undefined {
  const words = folded(text ?? '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word && !rankWord.test(word))
    .map((word) =>
      word.replace(/(?<=.{4})s?leit(?:er|erin|ung)$/, '').replace(/(?<=(?:er|eur|or|ent|ant|ist|yst|oge))(?:in|innen)$/, ''),
    )
    .toSorted();
  return words.join(' ') || undefined;
}

function shared(row: FitRow) {
  return {
    experience: row.years_experience_band ?? undefined,
    career_level: row.career_level ?? undefined,
    slots: row.availability_slots,
    work_mode: row.work_mode ?? undefined,
    max_travel: row.max_travel_minutes ?? undefined,
    place: placeKey(row.location),
    function: workKey(row.function),
    industry: workKey(row.industry),
    department: undefined,
    organization: row.organization ?? undefined,
    statements: row.statements,
    languages: row.languages,
  };
}

/** A member who looks for a mentor. `topics` she has searched for count instead of her needs, all alike. */
export function menteeFacts(row: MenteeRow, topics: readonly string[] = []): Facts {
  return {
    ...shared(row),
    id: row.id,
    needs: topics.length > 0 ? topics.map((topic) => ({ topic, priority: 1 })) : row.needs,
    offers: [],
    goals_sought: row.goals_sought,
    goals_offered: [],
    wished_experience: row.wished_experience,
  };
}

/** A published listing. */
export function mentorFacts(row: MentorRow): Facts {
  return {
    ...shared(row),
    id: row.person_id,
    needs: [],
    offers: row.topics.map(({ topic, level, narrowed_to }) => ({ topic, level, narrowed: narrowed_to !== null })),
    goals_sought: [],
    goals_offered: row.goals_offered,
    wished_experience: [],
  };
}
