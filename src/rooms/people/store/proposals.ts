import '../tables.ts';
import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { mayManageTopics } from '../rules/taxonomy.ts';
import { fullName } from '../rules/profile.ts';
import type { TopicProposalTable } from '../tables.ts';

export type Proposal = Selectable<TopicProposalTable>;

/** The acting person's own, newest first. */
export async function listOwnProposals(sight: Sight): Promise<Proposal[]> {
  return sight.db
    .selectFrom('topic_proposal')
    .selectAll()
    .where('person_id', '=', selfId(sight))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What waits for a decision, oldest first, with the name of who proposed it. For the office; nobody else finds any. */
export async function listOpenProposals(sight: Sight, person_id?: string): Promise<(Proposal & { name: string })[]> {
  if (!mayManageTopics(sight.actor)) return [];
  let query = sight.db
    .selectFrom('topic_proposal')
    .innerJoin('person', 'person.id', 'topic_proposal.person_id')
    .selectAll('topic_proposal')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('topic_proposal.state', '=', 'open')
    .orderBy('topic_proposal.created_at')
    .orderBy('topic_proposal.id');
  if (person_id) query = query.where('person_id', '=', person_id);
  const rows = await query.execute();
  return rows.map(({ first_name, last_name, preferred_name, ...row }) => ({
    ...row,
    name: fullName({ first_name, last_name, preferred_name }),
  }));
}

export async function countOpenProposals(sight: Sight): Promise<number> {
  if (!mayManageTopics(sight.actor)) return 0;
  const row = await sight.db
    .selectFrom('topic_proposal')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow();
  return row.n;
}

/** What was decided last, newest first, for the foot of the office's page. */
export async function listDecidedProposals(sight: Sight, limit: number): Promise<(Proposal & { name: string })[]> {
  if (!mayManageTopics(sight.actor)) return [];
  const rows = await sight.db
    .selectFrom('topic_proposal')
    .innerJoin('person', 'person.id', 'topic_proposal.person_id')
    .selectAll('topic_proposal')
    .select(['first_name', 'last_name', 'preferred_name'])
    .where('topic_proposal.state', 'in', ['added', 'matched', 'refused'])
    .orderBy('topic_proposal.decided_at', 'desc')
    .orderBy('topic_proposal.id')
    .limit(limit)
    .execute();
  return rows.map(({ first_name, last_name, preferred_name, ...row }) => ({
    ...row,
    name: fullName({ first_name, last_name, preferred_name }),
  }));
}

/** Without reach: for news and for code that has established it otherwise. */
export async function findProposal(sight: Pick<Sight, 'db'>, id: string): Promise<Proposal | undefined> {
  return sight.db.selectFrom('topic_proposal').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Nobody else decides or withdraws it until the transaction ends. */
export async function lockProposal(deed: Deed, id: string): Promise<Proposal | undefined> {
  return deed.tx.selectFrom('topic_proposal').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function insertProposal(deed: Deed, row: Insertable<TopicProposalTable>): Promise<void> {
  await deed.tx.insertInto('topic_proposal').values(row).execute();
}

export async function updateProposal(deed: Deed, id: string, change: Partial<Omit<Proposal, 'id'>>): Promise<void> {
  await deed.tx.updateTable('topic_proposal').set(change).where('id', '=', id).execute();
}

/** Who goes takes what nobody has decided with her. */
export async function withdrawOpenOf(deed: Deed, person_id: string): Promise<string[]> {
  const rows = await deed.tx
    .updateTable('topic_proposal')
    .set({ state: 'withdrawn', decided_at: deed.now })
    .where('person_id', '=', person_id)
    .where('state', '=', 'open')
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Deletes what was decided or withdrawn so many months ago. */
export async function deleteOldProposals(deed: Deed, months: number): Promise<void> {
  await sql`
    delete from topic_proposal
    where state <> 'open' and decided_at < ${deed.now}::timestamptz - make_interval(months => ${months})`.execute(deed.tx);
}
