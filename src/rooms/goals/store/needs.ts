import '../tables.ts';
import type { Insertable, Selectable, Updateable } from 'kysely';
import { z } from 'zod';
import type { Deed, House, Sight } from '../../../platform/deed.ts';
import type { SessionState } from '../../sessions/rules.ts';
import type { NeedsBody, PreparationBody } from '../rules/needs.ts';
import type { NeedsAssessmentTable, PreparationTable } from '../tables.ts';

export interface Preparation extends Omit<Selectable<PreparationTable>, 'sealed_body'>, PreparationBody {
  session: { id: string; state: SessionState; starts_at: Date | null } | undefined;
}

export interface Needs extends Omit<Selectable<NeedsAssessmentTable>, 'sealed_body'> {
  body: NeedsBody;
  preparation: Preparation | undefined;
}

export const sealNeeds = ({ vault }: House, id: string, body: NeedsBody) =>
  vault.seal(JSON.stringify(body), `needs_assessment.body.${id}`);
export const sealPreparation = ({ vault }: House, assessment_id: string, { plan, materials }: PreparationBody) =>
  vault.seal(JSON.stringify({ plan, materials }), `preparation.body.${assessment_id}`);

/** What the reader's own tandem has filled in, the oldest first, each with its preparation. Reach: the two. */
export async function listNeeds({ db, actor, house }: Sight, tandem_id: string): Promise<Needs[]> {
  const rows = await db
    .selectFrom('needs_assessment')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'needs_assessment.tandem_id')
    .selectAll('needs_assessment')
    .where('own.person_id', '=', actor.person_id)
    .where('needs_assessment.tandem_id', '=', tandem_id)
    .orderBy('needs_assessment.created_at')
    .orderBy('needs_assessment.id')
    .execute();
  if (rows.length === 0) return [];
  const prepared = await db
    .selectFrom('preparation')
    .leftJoin('session', 'session.id', 'preparation.session_id')
    .selectAll('preparation')
    .select(['session.state as session_state', 'session.starts_at'])
    .where('preparation.tandem_id', '=', tandem_id)
    .execute();
  return rows.map(({ sealed_body, ...row }) => {
    const found = prepared.find(({ assessment_id }) => assessment_id === row.id);
    return {
      ...row,
      body: JSON.parse(house.vault.open(sealed_body, `needs_assessment.body.${row.id}`)) as NeedsBody,
      preparation: found && asPreparation(house, found),
    };
  });
}

function asPreparation(
  house: House,
  row: Selectable<PreparationTable> & { session_state: SessionState | null; starts_at: Date | null },
): Preparation {
  const { sealed_body, session_state, starts_at, ...rest } = row;
  const body = JSON.parse(house.vault.open(sealed_body, `preparation.body.${row.assessment_id}`)) as PreparationBody;
  const session = row.session_id && session_state ? { id: row.session_id, state: session_state, starts_at } : undefined;
  return { ...rest, ...body, session };
}

export async function findNeeds(sight: Sight, tandem_id: string, id: string): Promise<Needs | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  return (await listNeeds(sight, tandem_id)).find((needs) => needs.id === id);
}

/** When this person first wrote in a tandem of the reader's. */
export async function firstWritten({ db, actor }: Sight, tandem_id: string, person_id: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('message')
    .innerJoin('tandem_party as own', 'own.tandem_id', 'message.tandem_id')
    .select('message.sent_at')
    .where('own.person_id', '=', actor.person_id)
    .where('message.tandem_id', '=', tandem_id)
    .where('message.author_id', '=', person_id)
    .where('message.taken_back_at', 'is', null)
    .orderBy('message.sent_at')
    .limit(1)
    .executeTakeFirst();
  return row?.sent_at;
}

export async function insertNeeds(deed: Deed, row: Insertable<NeedsAssessmentTable>): Promise<void> {
  await deed.tx.insertInto('needs_assessment').values(row).execute();
}

export async function updateNeeds(deed: Deed, id: string, change: Updateable<NeedsAssessmentTable>): Promise<void> {
  await deed.tx.updateTable('needs_assessment').set(change).where('id', '=', id).execute();
}

export async function deleteNeeds(deed: Deed, id: string): Promise<void> {
  await deed.tx.deleteFrom('needs_assessment').where('id', '=', id).execute();
}

export async function insertPreparation(deed: Deed, row: Insertable<PreparationTable>): Promise<void> {
  await deed.tx.insertInto('preparation').values(row).execute();
}

export async function updatePreparation(deed: Deed, id: string, change: Updateable<PreparationTable>): Promise<void> {
  await deed.tx.updateTable('preparation').set(change).where('assessment_id', '=', id).execute();
}
