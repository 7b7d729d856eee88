export const matchingReaders = ['coordination', 'nobody'] as const;
export type MatchingReader = (typeof matchingReaders)[number];

/** Who reads what of the matching. The office sets cycles up; what people say of themselves is not its business. */
export const matchingAudience = {
  settings: ['coordination'],
  runs: ['coordination'],
  facts: ['coordination'],
  points: ['coordination'],
  points_nobody: ['nobody'],
} as const satisfies Record<string, readonly MatchingReader[]>;
