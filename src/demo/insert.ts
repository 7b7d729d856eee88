import type { Deed } from '../platform/deed.ts';
import { createNetworkProgram } from '../rooms/programs/actions/programs.ts';
import { currentPolicy } from '../rooms/programs/store/policies.ts';
import {
  acceptedBy,
  applicationRow,
  applicationTopicRows,
  listingRow,
  listingTopicRows,
  personRow,
  requestRow,
  tandemRow,
} from './rows.ts';
import type { World } from './types.ts';

export interface CvFile {
  file_id: string;
  person_id: string;
  pages: number;
  text: string;
  bytes: number;
}

/** Rows in portions that stay under PostgreSQL's limit of 65,535 parameters. */
async function insertAll<T extends Record<string, unknown>>(deed: Deed, table: string, rows: T[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).length || 1;
  const portion = Math.min(1000, Math.floor(60_000 / columns));
  for (let from = 0; from < rows.length; from += portion) {
    await deed.tx
      .insertInto(table as 'person')
      .values(rows.slice(from, from + portion) as never)
      .execute();
  }
}

/** Writes the world into empty tables. `cvs`: by application. */
export async function insertWorld(deed: Deed, world: World, cvs: ReadonlyMap<string, CvFile>): Promise<void> {
  const { vault } = deed.house;
  const founded = new Date('2025-09-01T07:00:00Z');
  const program_id = await createNetworkProgram(
    { ...deed, now: founded },
    {
      name_de: 'Mentoring im Verband',
      name_en: 'Mentoring in the association',
      purpose_de:
        'Mitglieder geben weiter, was sie im Beruf gelernt haben. Wer eine Frage hat, findet jemanden, der schon dort stand.',
      purpose_en: 'Members pass on what they have learned at work. Whoever has a question finds somebody who has been there.',
      state: 'live',
    },
  );
  await insertAll(
    deed,
    'organization',
    world.organizations.map(({ id, name }) => ({ id, name, created_at: deed.now })),
  );
  await insertAll(deed, 'person', world.persons.map(personRow));
  await insertAll(
    deed,
    'person_language',
    world.persons.flatMap((person) => person.languages.map((row) => ({ person_id: person.id, ...row }))),
  );
  await insertAll(
    deed,
    'topic_offer',
    world.persons.flatMap((person) => person.topic_offers.map(({ topic, level }) => ({ person_id: person.id, topic, level }))),
  );
  await insertAll(
    deed,
    'topic_need',
    world.persons.flatMap((person) => person.topic_needs.map((row) => ({ person_id: person.id, ...row }))),
  );
  await insertAll(
    deed,
    'role_grant',
    world.persons.flatMap((person) =>
      person.roles.map((role) => ({ person_id: person.id, role, granted_by: null, granted_at: deed.now })),
    ),
  );
  await insertAll(
    deed,
    'file',
    [...cvs.values()].map((cv) => ({
      id: cv.file_id,
      person_id: cv.person_id,
      kind: 'cv',
      name: 'Lebenslauf.pdf',
      type: 'application/pdf',
      bytes: cv.bytes,
      created_at: deed.now,
    })),
  );
  await insertAll(
    deed,
    'application',
    world.applications.map((row) => applicationRow(vault, program_id, row, cvs.get(row.id))),
  );
  await insertAll(
    deed,
    'application_topic',
    world.applications.flatMap((row) => applicationTopicRows(vault, row)),
  );
  const applications = new Map(world.applications.map((row) => [row.id, row]));
  await insertAll(
    deed,
    'mentor_listing',
    world.listings.map((row) => listingRow(program_id, row, applications.get(row.application_id)?.expectations ?? null)),
  );
  await insertAll(
    deed,
    'listing_topic',
    world.listings.flatMap((row) =>
      listingTopicRows(row, new Map(applications.get(row.application_id)?.topics.map((topic) => [topic.topic, topic.evidence]))),
    ),
  );
  const modes = new Map(world.requests.map((row) => [row.id, row.mode]));
  await insertAll(
    deed,
    'tandem',
    world.tandems.map((row) => tandemRow(program_id, row, modes.get(row.request_id) ?? 'both')),
  );
  await insertAll(
    deed,
    'tandem_party',
    world.tandems.flatMap((row) => [
      { tandem_id: row.id, person_id: row.mentor_id, role: 'mentor' },
      { tandem_id: row.id, person_id: row.mentee_id, role: 'mentee' },
    ]),
  );
  await insertAll(
    deed,
    'mentoring_request',
    world.requests.map((row) => requestRow(vault, program_id, row)),
  );
  const policy = await currentPolicy(deed, program_id);
  if (policy)
    await insertAll(
      deed,
      'policy_acceptance',
      acceptedBy(world, founded).map(({ person_id, accepted_at }) => ({
        person_id,
        policy_version_id: policy.id,
        hash: policy.hash,
        accepted_at,
      })),
    );
}
