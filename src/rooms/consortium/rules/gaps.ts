import type { Side } from '../../cycles/rules.ts';

/** People of one organisation in one role of a cycle. */
export interface Brought {
  organization_id: string;
  role: Side;
  /** Asked or in: nominated, invited, applied, waiting and all that follow. */
  named: number;
  /** In: she has said yes herself. */
  placed: number;
}

export interface Part {
  organization_id: string;
  mentor_places: number;
  mentee_places: number;
  left_at: Date | null;
}

export interface Standing {
  organization_id: string;
  mentor: { named: number; placed: number; places: number; missing: number };
  mentee: { named: number; placed: number; places: number; missing: number };
  /** Both roles have what the programme asks of an organisation. */
  complete: boolean;
}

/**
 * Where an organisation stands: how many it has named, how many are in, and how many are missing to the least that the programme asks
 * (two of each role in cross, S1-12), never more than its own places.
 */
export function standingOf(part: Part, brought: readonly Brought[], min_per_organization: number): Standing {
  const side = (role: 'mentor' | 'mentee', places: number) => {
    const own = brought.find((row) => row.organization_id === part.organization_id && row.role === role);
    const [named, placed] = [own?.named ?? 0, own?.placed ?? 0];
    return { named, placed, places, missing: Math.max(0, Math.min(min_per_organization, places) - named) };
  };
  const [mentor, mentee] = [side('mentor', part.mentor_places), side('mentee', part.mentee_places)];
  return { organization_id: part.organization_id, mentor, mentee, complete: mentor.missing + mentee.missing === 0 };
}

export interface Finding {
  organizations: number;
  /** Organisations that are missing to the minimum of the cycle (S1-9). */
  short: number;
  incomplete: number;
}

export function findingOf(standings: readonly Standing[], min_organizations: number): Finding {
  return {
    organizations: standings.length,
    short: Math.max(0, min_organizations - standings.length),
    incomplete: standings.filter(({ complete }) => !complete).length,
  };
}

/** What an organisation gives the others and what it takes: mentors brought against mentees brought. */
export function balanceOf({ mentor, mentee }: Standing): number {
  return mentor.placed - mentee.placed;
}
