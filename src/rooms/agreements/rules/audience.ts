import type { Format } from '../../programs/rules.ts';

/** Who reads what the two agree on. process: the coordination, where tandems are matched · counted: in the network, where the office only counts. */
export type AgreementAudience = 'both' | 'process' | 'process_counted';

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

/** In the member network nobody reads the process by name. */
export function inFormat<A extends string>(who: readonly A[], format: Format): readonly (A | 'process_counted')[] {
  return format === 'network' ? who.map((each) => (each === 'process' ? 'process_counted' : each)) : who;
}
