import type { Format } from '../../programs/rules.ts';

/** Who reads what of a tandem: the process. The rooms below say it of the contents. */
export type TandemAudience = 'parties' | 'office_counts' | 'office' | 'coordination' | 'nobody' | 'asked';

/** In the network the office counts; where tandems are matched, the coordination reads dates and states with names. */
const audiences = {
  contact: ['parties'],
  dates_state: ['parties', 'office_counts'],
  said: ['parties'],
  topics: ['parties', 'office_counts'],
  hold: ['parties', 'office_counts'],
  quiet: ['asked'],
  ended: ['parties', 'office_counts'],
  parting: ['nobody'],
  ending_category: ['office_counts'],
  ending_rematch: ['office_counts'],
  ending_contact: ['office'],
  ending_text: ['office'],
} as const satisfies Record<string, readonly TandemAudience[]>;

export type TandemPart = keyof typeof audiences;

export function tandemAudience(part: TandemPart, format: Format): readonly TandemAudience[] {
  return format === 'network' ? audiences[part] : audiences[part].map((who) => (who === 'office_counts' ? 'coordination' : who));
}
