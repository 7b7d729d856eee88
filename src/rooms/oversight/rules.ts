import type { Format } from '../programs/rules.ts';

export const moods = ['well', 'slow', 'stuck', 'no_answer'] as const;
export type Mood = (typeof moods)[number];

/** What one of the two may wish from the coordination: after the end somebody new, at half time somebody else. */
export const wishKinds = ['rematch', 'other_partner'] as const;
export type WishKind = (typeof wishKinds)[number];

/** Formats whose tandems the coordination accompanies by name. In the network it reads numbers only. */
export const accompanied = ['cross', 'exchange', 'reverse'] as const satisfies readonly Format[];

export function isAccompanied(format: Format): boolean {
  return (accompanied as readonly Format[]).includes(format);
}

/** Months after the end for which a tandem stands here with its names; afterwards it is counted only. */
export const keptMonths = 12;

/** Who reads what of the accompanying; the panel and the checks take it from here. */
export type OversightAudience = 'parties' | 'office' | 'asker' | 'nobody';

export const oversightAudience = {
  dates: ['parties', 'office'],
  contact: ['parties', 'office'],
  check_in: ['office'],
  wish: ['asker', 'office'],
  talk: ['parties'],
} as const satisfies Record<string, readonly OversightAudience[]>;
