/** Who can read something of a participation. `suggested`: whoever is suggested to her. */
export type Audience = 'self' | 'coordination' | 'suggested' | 'partner' | 'organization' | 'recipients';

/** What the coordination writes and records; `lines`: who leads whom. */
export const deskAudience = {
  process: ['coordination', 'organization'],
  about_them: ['coordination'],
  wish_theirs: ['coordination'],
  message: ['coordination', 'recipients'],
  lines: ['coordination'],
  evidence: ['coordination'],
} as const satisfies Record<string, readonly Audience[]>;
