import { typeset } from '../src/platform/files/cv.samples.ts';
import { cast, type Name } from './cast.ts';
import type { Client, Fields, TestHouse } from './harness.ts';

/** A word that stands in the CV and nowhere else. */
export const cvMarker = 'Wasserkraftwerk';

let printed: Uint8Array | undefined;

/** A small PDF with text; printed once per file of tests. */
export function cvFile(name = 'Lebenslauf.pdf', bytes?: Uint8Array): File {
  printed ??= typeset(`= Urs Amstad\n2019–2024 Leiter ${cvMarker}, zwölf Menschen geführt.`);
  return new File([Uint8Array.from(bytes ?? printed)], name, { type: 'application/pdf' });
}

export const experience: Fields = {
  experience: 'Twelve years of leading teams.',
  motivation: 'Somebody once did it for me.',
  conflicts: 'I sit on a jury.',
  capacity: 2,
  durations: [6, 12],
  short_mentoring: 'on',
  expectations: 'Come prepared.',
};

export const evidence: Fields = {
  'level.leading-teams': 4,
  'evidence.leading-teams': 'I have led teams for twelve years.',
  'level.delegation': 3,
  'evidence.delegation': 'I learned to hand over the hard way.',
};

/** Goes through the whole wizard, up to sending. */
export async function fillIn(client: Client): Promise<void> {
  await client.post('/application');
  await client.post('/application/profile');
  await client.post('/application/topics', { topics: ['leading-teams', 'delegation'] });
  await client.post('/application/evidence', evidence);
  await client.post('/application/experience', experience);
  await client.post('/application/cv', { cv: cvFile() });
  await client.post('/application/pledge', { pledge: 'yes' });
}

/** This person's application, sent. Returns its id. */
export async function applyAs(test: TestHouse, name: Name): Promise<string> {
  const client = await test.as(cast[name]);
  await fillIn(client);
  await client.post('/application/submission');
  const row = await test.house.db
    .selectFrom('application')
    .select(['id', 'state'])
    .where('person_id', '=', cast[name])
    .where('state', '=', 'submitted')
    .executeTakeFirstOrThrow();
  return row.id;
}

export const bothConfirmed: Fields = {
  'decision.leading-teams': 'confirmed',
  'decision.delegation': 'narrowed',
  'narrowed_to.delegation': 'in small teams',
};

/** Applied and confirmed by the office. Online if the person has accepted the standards before. Returns the listing's id. */
export async function listAs(test: TestHouse, name: Name, by: Name = 'eva'): Promise<string> {
  const id = await applyAs(test, name);
  await (await test.as(cast[by])).post(`/applications/${id}/approval`, bothConfirmed);
  const row = await test.house.db
    .selectFrom('mentor_listing')
    .select('id')
    .where('person_id', '=', cast[name])
    .executeTakeFirstOrThrow();
  return row.id;
}
