import '../tables.ts';
import '../../people/tables.ts';
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Deed, Sight } from '../../../platform/deed.ts';
import { acceptanceHolds, type PolicyBody } from '../rules.ts';
import type { PolicyVersionTable } from '../tables.ts';

export type PolicyVersion = Omit<Selectable<PolicyVersionTable>, 'body'> & { body: PolicyBody };

/** The database keeps the value but not the order of keys: sorted, the same words always give the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** SHA-256 over all languages of a version, so that an acceptance names exactly the words that were shown. */
export function policyHash(body: PolicyBody): string {
  return createHash('sha256').update(canonical(body)).digest('hex');
}

/** The version in force: the newest. */
export async function currentPolicy(sight: Pick<Sight, 'db'>, program_id: string): Promise<PolicyVersion | undefined> {
  return sight.db
    .selectFrom('policy_version')
    .selectAll()
    .where('program_id', '=', program_id)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertPolicyVersion(
  deed: Deed,
  row: { id: string; program_id: string; number: number; kind: 'binding' | 'editorial'; body: PolicyBody } & {
    note_de?: string;
    note_en?: string;
    /** Only of binding versions after the first. */
    accept_by?: Date | null;
  },
): Promise<void> {
  await deed.tx
    .insertInto('policy_version')
    .values({
      ...row,
      body: JSON.stringify(row.body),
      hash: policyHash(row.body),
      published_at: deed.now,
      published_by: deed.actor.person_id,
    })
    .execute();
}

/** Gate 2, asked anew with every request: does the person's acceptance still hold for the version in force? */
export async function hasAccepted(sight: Pick<Sight, 'db'>, program_id: string, person_id: string): Promise<boolean> {
  const [versions, accepted] = await Promise.all([
    sight.db.selectFrom('policy_version').select(['number', 'kind']).where('program_id', '=', program_id).execute(),
    sight.db
      .selectFrom('policy_acceptance')
      .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
      .select('policy_version.number')
      .where('policy_version.program_id', '=', program_id)
      .where('person_id', '=', person_id)
      .execute(),
  ]);
  return acceptanceHolds(
    accepted.map(({ number }) => number),
    versions,
  );
}

export async function findAcceptance(
  sight: Pick<Sight, 'db'>,
  program_id: string,
  person_id: string,
): Promise<{ number: number; accepted_at: Date } | undefined> {
  return sight.db
    .selectFrom('policy_acceptance')
    .innerJoin('policy_version', 'policy_version.id', 'policy_acceptance.policy_version_id')
    .select(['policy_version.number', 'accepted_at'])
    .where('policy_version.program_id', '=', program_id)
    .where('person_id', '=', person_id)
    .orderBy('policy_version.number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** False if this version was accepted already. */
export async function insertAcceptance(deed: Deed, person_id: string, version: { id: string; hash: string }): Promise<boolean> {
  const done = await deed.tx
    .insertInto('policy_acceptance')
    .values({ person_id, policy_version_id: version.id, hash: version.hash, accepted_at: deed.now })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Proof is kept for a while after somebody has left, then no longer. */
export async function deleteAcceptancesOfLeftBefore(deed: Deed, until: Date): Promise<void> {
  await deed.tx
    .deleteFrom('policy_acceptance')
    .where('person_id', 'in', (eb) => eb.selectFrom('person').select('id').where('left_at', '<', until))
    .execute();
}

export async function detachPublisher(deed: Deed, person_id: string): Promise<void> {
  await deed.tx.updateTable('policy_version').set({ published_by: null }).where('published_by', '=', person_id).execute();
}

/** Two accounts have become one. Where both had accepted a version, the acceptance of the one that stays is the proof. */
export async function moveAcceptances(deed: Deed, gone_id: string, keep_id: string): Promise<void> {
  const kept = deed.tx.selectFrom('policy_acceptance').select('policy_version_id').where('person_id', '=', keep_id);
  await deed.tx.deleteFrom('policy_acceptance').where('person_id', '=', gone_id).where('policy_version_id', 'in', kept).execute();
  await deed.tx.updateTable('policy_acceptance').set({ person_id: keep_id }).where('person_id', '=', gone_id).execute();
  await deed.tx.updateTable('policy_version').set({ published_by: keep_id }).where('published_by', '=', gone_id).execute();
}
