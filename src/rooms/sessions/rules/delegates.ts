import type { SessionMode } from '../rules.ts';

/** So many people may handle one person's dates. */
export const maxDelegates = 3;
/** Days in which somebody who was asked may say yes. */
export const askedDays = 30;

/** Who reads what where a delegate handles somebody's dates. The same table draws the panel and says what a delegate is given. */
export type DelegateAudience = 'self' | 'partner' | 'delegate';

export const delegateAudience = {
  dates: ['self', 'partner', 'delegate'],
  place: ['self', 'partner', 'delegate'],
  words: ['self', 'partner'],
} as const satisfies Record<string, readonly DelegateAudience[]>;

/** Whether somebody may still say yes. */
export function isAskedStill(created_at: Date, now: Date): boolean {
  return now.getTime() - created_at.getTime() < askedDays * 86_400_000;
}

/** What a delegate is given of a meeting, by name: with whom, when, how long and where. No topic, no word, nothing of a log. */
export interface ArrangedDate {
  id: string;
  tandem_id: string;
  state: 'proposed' | 'booked';
  starts_at: Date | null;
  /** On the table. */
  dates: Date[];
  /** Whoever is represented has offered them. */
  own: boolean;
  minutes: number;
  mode: SessionMode;
  place: string | null;
  link: string | null;
  partner: { name: string; first_name: string; zone: string | undefined };
}

export interface Arranged {
  person: { id: string; name: string; first_name: string };
  /** Tandems in which meetings can be planned. */
  tandems: { id: string; partner: ArrangedDate['partner']; program_de: string; program_en: string }[];
  /** What is ahead, the nearest first. */
  dates: ArrangedDate[];
}
