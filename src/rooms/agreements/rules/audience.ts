/** Who reads what the two agree on. */
export type AgreementAudience = 'both' | 'process';

export const kickoffAudience = {
  notes: ['both'],
  ticks: ['both'],
  held: ['both', 'process'],
  rhythm: ['both', 'process'],
} as const satisfies Record<string, readonly AgreementAudience[]>;

export const agreementAudience = {
  clauses: ['both'],
  versions: ['both'],
  signed: ['both', 'process'],
} as const satisfies Record<string, readonly AgreementAudience[]>;
