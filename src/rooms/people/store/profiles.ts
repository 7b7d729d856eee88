import '../tables.ts';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import type { PersonLanguageTable, TopicNeedTable, TopicOfferTable } from '../tables.ts';
import { findAnyPerson, type Person } from './persons.ts';

export type PersonLanguage = Pick<Selectable<PersonLanguageTable>, 'language' | 'level'>;
export type TopicOffer = Pick<Selectable<TopicOfferTable>, 'topic' | 'level'>;
export type TopicNeed = Pick<Selectable<TopicNeedTable>, 'topic' | 'priority'>;

export interface Profile extends Person {
  organization: string | null;
  languages: PersonLanguage[];
  offers: TopicOffer[];
  needs: TopicNeed[];
}

/** The whole profile without reach: callers have established that the actor may see it, and what of it (`visibleProfile`). */
export async function findProfile(sight: Sight, person_id: string): Promise<Profile | undefined> {
  const person = await findAnyPerson(sight, person_id);
  if (!person) return undefined;
  const [organization, languages, offers, needs] = await Promise.all([
    sight.db.selectFrom('organization').select('name').where('id', '=', person.organization_id).executeTakeFirst(),
    sight.db
      .selectFrom('person_language')
      .select(['language', 'level'])
      .where('person_id', '=', person_id)
      .orderBy('level', 'desc')
      .execute(),
    sight.db
      .selectFrom('topic_offer')
      .select(['topic', 'level'])
      .where('person_id', '=', person_id)
      .orderBy('level', 'desc')
      .execute(),
    sight.db
      .selectFrom('topic_need')
      .select(['topic', 'priority'])
      .where('person_id', '=', person_id)
      .orderBy('priority')
      .execute(),
  ]);
  return { ...person, organization: organization?.name ?? null, languages, offers, needs };
}

export async function replaceLanguages(deed: Deed, person_id: string, rows: PersonLanguage[]): Promise<void> {
  await deed.tx.deleteFrom('person_language').where('person_id', '=', person_id).execute();
  if (rows.length)
    await deed.tx
      .insertInto('person_language')
      .values(rows.map((row) => ({ person_id, ...row })))
      .execute();
}

export async function replaceOffers(deed: Deed, person_id: string, rows: TopicOffer[]): Promise<void> {
  await deed.tx.deleteFrom('topic_offer').where('person_id', '=', person_id).execute();
  if (rows.length)
    await deed.tx
      .insertInto('topic_offer')
      .values(rows.map((row) => ({ person_id, ...row })))
      .execute();
}

export async function replaceNeeds(deed: Deed, person_id: string, rows: TopicNeed[]): Promise<void> {
  await deed.tx.deleteFrom('topic_need').where('person_id', '=', person_id).execute();
  if (rows.length)
    await deed.tx
      .insertInto('topic_need')
      .values(rows.map((row) => ({ person_id, ...row })))
      .execute();
}
