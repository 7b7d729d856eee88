import type { CareerLevel } from '../src/rooms/people/rules/profile.ts';
import { insertPerson } from '../src/rooms/people/store/persons.ts';
import type { TestHouse } from './harness.ts';

export interface Somebody {
  id: string;
  email: string;
}

/** A member of an organisation, with what eligibility asks for. */
export async function somebody(
  test: TestHouse,
  name: string,
  organization_id: string | null,
  career_level: CareerLevel | null = 'starter',
  status: 'active' | 'blocked' = 'active',
): Promise<Somebody> {
  const email = `${name.toLowerCase()}@firm.example`;
  const id = await test.system(async (deed) => {
    const person_id = deed.house.chance.id();
    await insertPerson(deed, {
      id: person_id,
      email,
      status,
      first_name: name,
      last_name: 'Vogt',
      locale: 'en',
      organization_id,
      function: 'Project work',
      career_level,
      years_experience_band: career_level === 'starter' ? '0-5' : '11-20',
      joined_at: deed.now,
      created_at: deed.now,
      updated_at: deed.now,
    });
    return person_id;
  });
  return { id, email };
}

/** Somebody who nominates for an organisation. */
export async function personnel(test: TestHouse, name: string, organization_id: string): Promise<Somebody> {
  const person = await somebody(test, name, organization_id, 'leader');
  await test.system((deed) =>
    deed.tx
      .insertInto('organization_contact')
      .values({ id: deed.house.chance.id(), organization_id, person_id: person.id, role: 'hr', since: deed.now, until: null })
      .execute(),
  );
  return person;
}

/** The participation of a person in a cycle as it stands. */
export async function wayOf(test: TestHouse, cycle_id: string, person_id: string) {
  return test.house.db
    .selectFrom('participation')
    .selectAll()
    .where('cycle_id', '=', cycle_id)
    .where('person_id', '=', person_id)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
}
