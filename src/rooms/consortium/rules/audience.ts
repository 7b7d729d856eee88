/** Who reads what of an organisation. `personnel`: its own HR and deputy · `contacts`: also its executives · `coordinations`: of every cycle in which organisations take part. */
export type OrganizationAudience = 'office' | 'coordination' | 'coordinations' | 'personnel' | 'contacts';

export const organizationAudience = {
  profile: ['contacts', 'coordination', 'office'],
  competitors: ['contacts', 'coordination', 'office'],
  people: ['contacts', 'coordination', 'office'],
  places: ['contacts', 'coordination', 'office'],
  agreement: ['contacts', 'coordination', 'office'],
  reason: ['coordination', 'office'],
  notice: ['coordination', 'office'],
  consortium: ['office', 'coordinations'],
  own_people: ['personnel', 'coordination'],
} as const satisfies Record<string, readonly OrganizationAudience[]>;

export type OrganizationPart = keyof typeof organizationAudience;
