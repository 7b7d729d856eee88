import { bandOf } from '../profile.ts';
import { makeMember } from '../persons.ts';
import { makeStudio, type Studio } from '../studio.ts';
import type { CareerLevel, DemoOrganization, DemoPerson, World } from '../types.ts';

/** People of the companies that take part in cycles; they come beside the members of the association. */
export interface Staff {
  persons: DemoPerson[];
  /** One of this company and level who has not been taken yet. */
  take(organization: string, levels: readonly CareerLevel[]): DemoPerson;
  /** By the name that she has in the demo. */
  named(first_name: string, last_name: string, organization: string, function_: string): DemoPerson;
}

/** Draws until somebody fits; whoever does not is nobody's. The first organisation of a studio is never drawn, so it stands twice. */
function draw(studio: Studio, levels: readonly CareerLevel[]): DemoPerson {
  for (let round = 0; round < 2000; round += 1) {
    const { row, full } = makeMember(studio);
    if (full && row.status === 'active' && row.career_level && levels.includes(row.career_level)) return row;
    studio.emails.delete(row.email);
  }
  throw new Error(`nobody of ${levels.join(', ')} was drawn`);
}

export function makeStaff(world: World, today: Date): Staff {
  const base = makeStudio({ seed: 20_270, members: 0, listings: 0, today });
  for (const { email } of world.persons) base.emails.add(email);
  const studios = new Map<string, Studio>();
  const persons: DemoPerson[] = [];
  const studioOf = (name: string): Studio => {
    const organization = world.organizations.find((each) => each.name === name) as DemoOrganization;
    const studio = studios.get(name) ?? { ...base, organizations: [organization, organization] };
    studios.set(name, studio);
    return studio;
  };
  const take: Staff['take'] = (organization, levels) => {
    const row = draw(studioOf(organization), levels);
    // Numbers of the association are for its members.
    const person = { ...row, member_number: `F-${10_000 + persons.length}` };
    persons.push(person);
    return person;
  };
  return {
    persons,
    take,
    named(first_name, last_name, organization, function_) {
      const person = take(organization, ['team_lead', 'leader']);
      const { domain } = world.organizations.find((each) => each.name === organization)!;
      return Object.assign(person, {
        first_name,
        last_name,
        locale: 'de-CH',
        function: function_,
        headline: null,
        about: null,
        years_experience_band: bandOf(14),
        email: `${first_name}.${last_name}@${domain}`
          .toLowerCase()
          .replaceAll('ü', 'ue')
          .replaceAll('ö', 'oe')
          .replaceAll('ä', 'ae'),
      } satisfies Partial<DemoPerson>);
    },
  };
}
