import type { CycleFormat, Side } from '../../cycles/rules.ts';
import type { Audience } from './audience.ts';

/** What the form of a cycle can ask. `exclusions`: with whom she does not want to be paired. */
export const formFields = [
  'offers',
  'needs',
  'goals',
  'motivation',
  'brings',
  'hours_per_month',
  'level',
  'work_mode',
  'availability_slots',
  'location',
  'max_travel_minutes',
  'career_level',
  'department',
  'contract_end_on',
  'manager',
  'capacity',
  'goals_offered',
  'goals_sought',
  'wished_experience',
  'digital_use',
  'statements',
  'gender',
  'gender_wish',
  'exclusions',
] as const;
export type FormField = (typeof formFields)[number];
type Ask = 'must' | 'may';

const everybody: Partial<Record<FormField, Ask>> = {
  level: 'must',
  work_mode: 'must',
  availability_slots: 'may',
  location: 'may',
  max_travel_minutes: 'may',
  contract_end_on: 'may',
  manager: 'may',
  statements: 'may',
  exclusions: 'may',
};
const gives: Partial<Record<FormField, Ask>> = { offers: 'must', goals_offered: 'may', capacity: 'may', gender: 'may' };
const seeks: Partial<Record<FormField, Ask>> = {
  needs: 'must',
  goals_sought: 'may',
  wished_experience: 'may',
  gender_wish: 'may',
};

/** A field that is not named is not asked. Compulsory is what the matching cannot do without, or the format sets. */
export const asks: Readonly<Record<CycleFormat, Partial<Record<Side, Partial<Record<FormField, Ask>>>>>> = {
  cross: {
    mentor: { ...everybody, ...gives, career_level: 'must', motivation: 'must', hours_per_month: 'must' },
    mentee: {
      ...everybody,
      ...seeks,
      career_level: 'must',
      goals: 'must',
      motivation: 'must',
      brings: 'may',
      hours_per_month: 'must',
    },
  },
  exchange: {
    // Under five minutes: two choices of topics, and what the profile does not say yet.
    partner: {
      ...everybody,
      ...gives,
      ...seeks,
      goals: 'may',
      motivation: 'may',
      brings: 'may',
      hours_per_month: 'may',
      department: 'may',
      digital_use: 'may',
    },
  },
  reverse: {
    mentor: { ...everybody, ...gives, career_level: 'must', department: 'must', motivation: 'must', digital_use: 'may' },
    mentee: {
      ...everybody,
      ...seeks,
      career_level: 'must',
      department: 'must',
      goals: 'may',
      motivation: 'may',
      brings: 'may',
      hours_per_month: 'may',
      digital_use: 'may',
    },
  },
};

export function askOf(format: CycleFormat, role: Side, field: FormField): Ask | undefined {
  return asks[format][role]?.[field];
}

const isThere = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length > 0
    : typeof value === 'object' && value !== null
      ? Object.keys(value).length > 0
      : value !== undefined && value !== null && value !== '';

/** What is compulsory and empty. `values`: by name of field, as typed or as stored. */
export function missingInForm(format: CycleFormat, role: Side, values: Readonly<Record<string, unknown>>): FormField[] {
  return formFields.filter((field) => askOf(format, role, field) === 'must' && !isThere(values[field]));
}

/** In her own words or none at all; nothing but the wish rests on it. */
export const genders = ['woman', 'man', 'diverse'] as const;
/** What a mentee may wish. */
export const genderWishes = ['woman', 'man'] as const;

/** Of fewer the hint would tell of single people. */
export const poolHintFrom = 5;

export const limits = { offers: 12, needs: 10, evidence: 300, text: 1500, capacity: 3, hours: 20, excluded: 10 } as const;

/** Who reads what of the form; the same table draws «Wer sieht was». */
export const formAudience = {
  topics: ['self', 'coordination', 'suggested'],
  about: ['self', 'coordination', 'partner'],
  meeting: ['self', 'coordination', 'suggested'],
  style: ['self', 'coordination'],
  work: ['self', 'coordination'],
  wish: ['self', 'coordination'],
  exclusions: ['self', 'coordination'],
} as const satisfies Record<string, readonly Audience[]>;
