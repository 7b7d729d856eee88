export const proposalReaders = [
  'both',
  'coordination',
  'organizations',
  'answering_organization',
  'other_after',
  'participants',
  'self',
  'person',
  'nobody',
] as const;
export type ProposalReader = (typeof proposalReaders)[number];

/** Who reads what of a proposal. The panels «Wer sieht was» are drawn from it. */
export const proposalAudience = {
  names: ['both', 'coordination'],
  names_cleared: ['both', 'coordination', 'organizations'],
  reasons: ['both', 'coordination'],
  reasons_desk: ['both', 'coordination'],
  answer: ['self', 'coordination'],
  answer_desk: ['person', 'coordination'],
  reason: ['coordination'],
  outcome: ['both', 'coordination'],
  words: ['both'],
  clearance: ['answering_organization', 'coordination'],
  clearance_note: ['answering_organization', 'coordination'],
  points: ['coordination'],
  points_nobody: ['nobody'],
  contact: ['other_after'],
  wishes: ['self', 'coordination'],
  found: ['participants'],
  alert: ['coordination'],
} as const satisfies Record<string, readonly ProposalReader[]>;

export type ProposalPart = keyof typeof proposalAudience;
