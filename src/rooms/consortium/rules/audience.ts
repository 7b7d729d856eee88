/** Who reads what of an organisation. `personnel`: its own HR and deputy · `contacts`: also its executives · `persons`: whoever is meant. */
export type OrganizationAudience =
  | 'office'
  | 'coordination'
  | 'personnel'
  | 'contacts'
  | 'participants'
  | 'partner_organization'
  | 'persons'
  | 'nobody_else';

export const organizationAudience = {
  profile: ['contacts', 'coordination', 'office'],
  competitors: ['contacts', 'coordination', 'office'],
  people: ['contacts', 'coordination', 'office'],
  places: ['contacts', 'coordination', 'office'],
  agreement: ['contacts', 'coordination', 'office'],
  reason: ['coordination', 'office'],
  notice: ['coordination', 'office'],
  own_people: ['personnel', 'coordination'],
} as const satisfies Record<string, readonly OrganizationAudience[]>;

export type OrganizationPart = keyof typeof organizationAudience;
