import { personTransitions, type PersonStatus } from './person.ts';

/** Fields that the staying account takes over where it has none. Never what opens the account: address and password. */
export const mergedFields = [
  'member_number', 'preferred_name', 'photo_file_id', 'phone', 'headline', 'organization_id', 'function', 'industry', 'career_level', 'years_experience_band', 'location', 'work_mode', 'availability_slots', 'max_travel_minutes', 'about', 'links', 'profile_confirmed_at', 'goals_sought', 'goals_offered', 'wished_experience', 'statements', 'invited_at',
] as const; // prettier-ignore
type MergedField = (typeof mergedFields)[number];

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** What of `gone` fills an empty field of `keep`. */
export function filledBy<P extends Record<MergedField, unknown>>(keep: P, gone: P): Partial<Pick<P, MergedField>> {
  const fields = mergedFields.filter((field) => isEmpty(keep[field]) && !isEmpty(gone[field]));
  return Object.fromEntries(fields.map((field) => [field, gone[field]]));
}

/** The merged row keeps name and address, so that the office recognises it, and nothing else of a profile. */
export const emptied = {
  member_number: null, preferred_name: null, photo_file_id: null, phone: null, headline: null, organization_id: null, function: null, industry: null, career_level: null,
  years_experience_band: null, location: null, work_mode: null, max_travel_minutes: null, about: null, profile_confirmed_at: null,
} as const; // prettier-ignore

export type MergeObstacle = 'same' | 'not_now' | 'joined_stays';

/** Why these two cannot become one this way round. The account that somebody uses stays, never the one nobody has opened. */
export function mergeObstacle(
  keep: { id: string; status: PersonStatus },
  gone: { id: string; status: PersonStatus },
): MergeObstacle | undefined {
  if (keep.id === gone.id) return 'same';
  if (!['invited', 'active', 'lapsed'].includes(keep.status)) return 'not_now';
  if (!personTransitions.some((row) => row.from === gone.status && row.verb === 'merge')) return 'not_now';
  return keep.status === 'invited' && gone.status !== 'invited' ? 'joined_stays' : undefined;
}
