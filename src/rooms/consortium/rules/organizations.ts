import type { ContactRole } from '../rules.ts';

/** What the reader is to an organisation. */
export interface OrganizationReach {
  office: boolean;
  /** Of a cycle in which it takes part, or took part. */
  coordinates: boolean;
  own: readonly ContactRole[];
}

/** Whoever is none of these does not learn that the page exists. */
export function reaches({ office, coordinates, own }: OrganizationReach): boolean {
  return office || coordinates || own.length > 0;
}

/** HR and the deputy: they nominate, clear, and see the process of their own people. */
export function isPersonnel({ own }: Pick<OrganizationReach, 'own'>): boolean {
  return own.includes('hr') || own.includes('hr_deputy');
}

/** What the organisation says of itself, and with whom it competes. */
export function mayDescribe(reach: OrganizationReach): boolean {
  return reach.office || reach.coordinates || isPersonnel(reach);
}

/** It takes a hard rule of the matching away from two organisations: neither of them does that alone. */
export function mayLiftCompetitor({ office, coordinates }: OrganizationReach): boolean {
  return office || coordinates;
}

/** Who speaks for it: never decided by itself, so that nobody makes herself the one who sees the people. */
export function mayNameContacts({ office, coordinates }: OrganizationReach): boolean {
  return office || coordinates;
}

/** HR goes, another comes: whoever leaves the desk may hand it over herself. */
export function mayHandOver(reach: OrganizationReach, contact: { person_id: string }, reader: string | null): boolean {
  return mayNameContacts(reach) || (isPersonnel(reach) && contact.person_id === reader);
}

/** An agreement of two organisations is signed by those who speak for it. */
export function maySignFor({ own }: Pick<OrganizationReach, 'own'>): boolean {
  return own.length > 0;
}

/** Two that compete are stored once: the smaller id first. */
export function competitorPair(one: string, other: string): { organization_id: string; competitor_id: string } {
  const [organization_id, competitor_id] = one < other ? [one, other] : [other, one];
  return { organization_id, competitor_id };
}
