import { z } from 'zod';

/** Something that came in an address may be anything: only this goes to the database. */
export function isUuid(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
