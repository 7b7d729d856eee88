import '../tables.ts';
import { z } from 'zod';
import type { Sight } from '../../../platform/deed.ts';

/** Pictures are for people who are signed in; those of somebody who left or is blocked are gone. */
export async function findPhoto(sight: Sight, person_id: string): Promise<{ id: string; type: string } | undefined> {
  if (sight.actor.kind !== 'person' || !z.uuid().safeParse(person_id).success) return undefined;
  return sight.db
    .selectFrom('person')
    .innerJoin('file', 'file.id', 'person.photo_file_id')
    .select(['file.id', 'file.type'])
    .where('person.id', '=', person_id)
    .where('person.status', 'in', ['active', 'lapsed', 'invited'])
    .executeTakeFirst();
}

export async function findLogo(sight: Pick<Sight, 'db'>): Promise<{ id: string; type: string } | undefined> {
  return sight.db
    .selectFrom('network')
    .innerJoin('file', 'file.id', 'network.logo_file_id')
    .select(['file.id', 'file.type'])
    .executeTakeFirst();
}
