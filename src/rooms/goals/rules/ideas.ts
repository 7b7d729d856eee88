/** Ideas of one tandem at most, so that a list stays a list. */
export const maxIdeas = 20;

export interface Release {
  person_id: string;
  version: number;
}

/** Who has released these very words; a release of older ones counts for nothing. */
export function releasedBy(idea: { version: number }, releases: readonly Release[]): Set<string> {
  return new Set(releases.filter(({ version }) => version === idea.version).map(({ person_id }) => person_id));
}

/** Both have released this very version. */
export function isReleased(idea: { version: number }, releases: readonly Release[], parties: readonly string[]): boolean {
  const by = releasedBy(idea, releases);
  return parties.length === 2 && parties.every((person_id) => by.has(person_id));
}

export type IdeaAudience = 'both' | 'office';

export const ideaAudience = {
  idea_before: ['both'],
  idea_after: ['both', 'office'],
} as const satisfies Record<string, readonly IdeaAudience[]>;
