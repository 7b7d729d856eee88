import { partyRows } from './courses.ts';
import { audit } from '../platform/db/audit.ts';
import type { Actor, Deed } from '../platform/deed.ts';
import { acceptBy } from '../rooms/programs/actions/draft.ts';
import { networkDefaults } from '../rooms/programs/rules/numbers.ts';
import { currentPolicy, insertPolicyVersion } from '../rooms/programs/store/policies.ts';
import { findVersion, listVersions } from '../rooms/programs/store/standards.ts';
import { insertAll } from './portions.ts';
import { insertCycles } from './cycles/world.ts';
import { insertPrograms } from './programs.ts';
import { insertRooms } from './rooms.ts';
import {
  applicationRow,
  applicationTopicRows,
  askedBackRows,
  listingRow,
  listingTopicRows,
  personRow,
  proposalRow,
  questionRows,
  requestRow,
} from './rows.ts';
import { demoAcceptances, demoTold, demoVersions } from './standards.ts';
import { insertTalk } from './talk.ts';
import { insertCases } from './cases.ts';
import { insertDates } from './dates.ts';
import { insertFeedback } from './feedbackRows.ts';
import { insertSessions } from './sessions.ts';
import { tandemRow } from './tandemRow.ts';
import type { World } from './types.ts';

export interface CvFile {
  file_id: string;
  person_id: string;
  pages: number;
  text: string;
  bytes: number;
}

/** Writes the world into empty tables. `cvs`: by application. */
export async function insertWorld(deed: Deed, world: World, cvs: ReadonlyMap<string, CvFile>): Promise<void> {
  const { vault } = deed.house;
  const founded = new Date('2025-09-01T07:00:00Z');
  const programs = await insertPrograms(deed, founded);
  const program_id = programs.network;
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
    world.applications.map((row) => applicationRow(vault, program_id, row, cvs.get(row.id), deed.now)),
  );
  await insertAll(
    deed,
    'application_topic',
    world.applications.flatMap((row) => applicationTopicRows(vault, row)),
  );
  await insertAll(
    deed,
    'application_question',
    world.applications.flatMap((row) => questionRows(vault, row)),
  );
  await insertAll(deed, 'topic_proposal', world.proposals.map(proposalRow));
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
  await insertAll(deed, 'listing_sighting', world.sightings);
  const modes = new Map(world.requests.map((row) => [row.id, row.mode]));
  await insertAll(
    deed,
    'tandem',
    world.tandems.map((row) => tandemRow(program_id, row, modes.get(row.request_id) ?? 'both')),
  );
  await insertAll(deed, 'tandem_party', world.tandems.flatMap(partyRows));
  await insertAll(
    deed,
    'mentoring_request',
    world.requests.map((row) => requestRow(vault, program_id, row)),
  );
  await insertAll(
    deed,
    'request_question',
    world.requests.flatMap((row) => askedBackRows(vault, row)),
  );
  await insertTalk(deed, world);
  await insertSessions(deed, world);
  await insertRooms(deed, world, programs);
  await insertDates(deed, world);
  await insertFeedback(deed, world, program_id);
  await insertCases(deed, world, program_id);
  await insertStandards(deed, world, program_id);
  await insertCycles(deed, world, programs);
}

/** Three versions of the standards, who accepted which, and who has been told of the newest. */
async function insertStandards(deed: Deed, world: World, program_id: string): Promise<void> {
  const first = await currentPolicy(deed, program_id);
  if (!first) return;
  const office: Actor = { kind: 'person', person_id: world.cast['eva'] ?? null, name: '', roles: new Set(['office']) };
  for (const [at, version] of demoVersions(first.body, deed.now).entries()) {
    const accept_by = version.kind === 'binding' ? acceptBy(version.published_at, networkDefaults.reaccept_days) : null;
    const then: Deed = { ...deed, now: version.published_at, actor: office };
    const { published_at: _published_at, ...row } = version;
    await insertPolicyVersion(then, { ...row, id: deed.house.chance.id(), program_id, number: at + 2, accept_by });
    await audit(then, 'standards.publish', { type: 'program', id: program_id }, { after: { version: at + 2, kind: row.kind } });
  }
  const versions = (await listVersions(deed, program_id)).toReversed();
  const published = versions.map(({ published_at }) => published_at);
  const stored = await Promise.all(versions.map(({ number }) => findVersion(deed, program_id, number)));
  const rows = demoAcceptances(world, published, deed.now).map(({ person_id, number, accepted_at }) => ({
    person_id,
    policy_version_id: stored[number - 1]?.id,
    hash: stored[number - 1]?.hash,
    accepted_at,
  }));
  await insertAll(deed, 'policy_acceptance', rows);
  const newest = versions.at(-1);
  if (newest)
    await insertAll(
      deed,
      'policy_reminder',
      demoTold(world, newest.published_at).map((person_id) => ({
        policy_version_id: newest.id,
        person_id,
        step: 0,
        sent_at: newest.published_at,
      })),
    );
}
