import { statementValues } from '../../people/rules/fit.ts';
import type { EnrolmentForm } from '../forms/form.ts';

interface Known {
  level: number;
  topic: string;
}

/** What the house knows of her already: her profile, and what she said in an earlier cycle. */
export interface KnownOf {
  offers: readonly Known[];
  needs: readonly { topic: string; priority: number }[];
  goals_sought: readonly string[];
  goals_offered: readonly string[];
  wished_experience: readonly string[];
  statements: readonly number[];
  languages: readonly { language: string; level: string }[];
  work_mode: string | null;
  availability_slots: readonly string[];
  location: string | null;
  max_travel_minutes: number | null;
  career_level: string | null;
}

type Values = Record<keyof EnrolmentForm, unknown>;

/** Meeting people is a matter of the profile: always as it stands there. */
export function profileValues(known: KnownOf): Partial<Values> {
  return {
    level: Object.fromEntries(known.languages.map(({ language, level }) => [language, level])),
    work_mode: known.work_mode ?? undefined,
    availability_slots: known.availability_slots,
    location: known.location ?? undefined,
    max_travel_minutes: known.max_travel_minutes ?? undefined,
    career_level: known.career_level ?? undefined,
  };
}

/** For a form that nobody has touched yet; topics that left the list stay out. */
export function firstValues(known: KnownOf, listed: ReadonlySet<string>): Partial<Values> {
  const offers = known.offers.filter(({ topic }) => listed.has(topic)).slice(0, 6);
  const needs = known.needs.filter(({ topic }) => listed.has(topic)).slice(0, 4);
  return {
    offers: offers.map(({ topic }) => topic),
    offer_level: Object.fromEntries(offers.map(({ topic, level }) => [topic, String(level)])),
    needs: needs.map(({ topic }) => topic),
    priority: Object.fromEntries(needs.map(({ topic, priority }) => [topic, String(priority)])),
    goals_sought: known.goals_sought,
    goals_offered: known.goals_offered,
    wished_experience: known.wished_experience,
    statements: statementValues(known.statements),
  };
}
