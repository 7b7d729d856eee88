/** The values that a profile may hold. */
export const careerLevels = ['starter', 'professional', 'team_lead', 'leader', 'executive'] as const;
export type CareerLevel = (typeof careerLevels)[number];
export const experienceBands = ['0-5', '6-10', '11-20', '20+'] as const;
export type ExperienceBand = (typeof experienceBands)[number];
export const workModes = ['onsite', 'remote', 'both'] as const;
export type WorkMode = (typeof workModes)[number];
export const languageLevels = ['A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof languageLevels)[number];
export const languages = [
  'de',
  'fr',
  'it',
  'rm',
  'en',
  'es',
  'pt',
  'tr',
  'sq',
  'sr',
  'hr',
  'bs',
  'pl',
  'nl',
  'ru',
  'uk',
  'ar',
  'zh',
] as const;
export type Language = (typeof languages)[number];
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;
export const dayparts = ['morning', 'noon', 'afternoon', 'evening'] as const;
/** `mon-morning` … `fri-evening`. */
export const slots = weekdays.flatMap((day) => dayparts.map((part) => `${day}-${part}` as const));

export function initials(person: { first_name: string; last_name: string }): string {
  return `${[...person.first_name][0] ?? ''}${[...person.last_name][0] ?? ''}`.toUpperCase();
}

export function fullName(person: { first_name: string; last_name: string; preferred_name?: string | null }): string {
  return `${person.preferred_name || person.first_name} ${person.last_name}`;
}

/** As members see her until contact is released: «Jana B.» */
export function shortName(person: { first_name: string; last_name: string; preferred_name?: string | null }): string {
  return `${person.preferred_name || person.first_name} ${[...person.last_name][0] ?? ''}.`;
}

/** Who may read a field of a profile. The same table draws «Wer sieht was» and decides what a view gets. */
export type Audience = 'members' | 'partners' | 'office' | 'operator' | 'self';

export const profileAudience = {
  first_name: ['members', 'partners', 'office', 'operator'],
  last_name: ['partners', 'office', 'operator'],
  email: ['partners', 'office', 'operator'],
  phone: ['partners'],
  photo: ['members', 'partners', 'office'],
  work: ['members', 'partners', 'office'],
  languages: ['members', 'partners', 'office'],
  availability: ['members', 'partners'],
  about: ['members', 'partners', 'office'],
  offers: ['members', 'partners', 'office'],
  needs: ['self'],
} as const satisfies Record<string, readonly Audience[]>;

export type ProfilePart = keyof typeof profileAudience;

/** The profile parts that are there, out of those that a complete one has. */
export const completenessParts = [
  'photo',
  'headline',
  'organization_id',
  'function',
  'career_level',
  'location',
  'work_mode',
  'about',
  'languages',
  'slots',
  'topics',
] as const;

/** Programme default [G] unless a programme says otherwise: a profile counts as confirmed for 90 days. */
export function isConfirmed(confirmed_at: Date | null, now: Date, days: number): boolean {
  return confirmed_at !== null && now.getTime() - confirmed_at.getTime() < days * 86_400_000;
}

/** What the profile must hold before it can be confirmed. */
export function missingForConfirmation(profile: {
  organization_id: string | null;
  function: string | null;
  career_level: string | null;
  work_mode: string | null;
  languages: readonly unknown[];
}): ('organization' | 'function' | 'career_level' | 'work_mode' | 'languages')[] {
  return (
    [
      ['organization', profile.organization_id],
      ['function', profile.function],
      ['career_level', profile.career_level],
      ['work_mode', profile.work_mode],
      ['languages', profile.languages.length > 0],
    ] as const
  )
    .filter(([, value]) => !value)
    .map(([name]) => name);
}
