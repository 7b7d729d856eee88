import type { Deed } from '../src/platform/deed.ts';
import { programId } from './cast.ts';

/**
 * One row of this person in each table of a tandem's room that names somebody. `others`: a confidant, and whose dates she handles.
 * `again`: only in those places where two accounts could stand in each other's way.
 */
export async function writeEverywhere(
  deed: Deed,
  person_id: string,
  tandem_id: string,
  [confidant_id, milo]: readonly [string, string],
  { again = false }: { again?: boolean } = {},
): Promise<void> {
  const { tx, now, house } = deed;
  const id = () => house.chance.id();
  const seal = (context: string) => house.vault.seal('Words of mine', context);
  await tx.insertInto('kickoff_tick').values({ tandem_id, point: 'goals', person_id, ticked_at: now }).execute();
  await tx
    .insertInto('midterm')
    .values({
      tandem_id,
      person_id,
      sealed_words: seal(`midterm.words.${tandem_id}.${person_id}`),
      wish: 'go_on',
      updated_at: now,
    })
    .execute();
  const [result, thanks] = ['result', 'thanks'].map((part) => seal(`closing_word.${part}.${tandem_id}.${person_id}`));
  await tx
    .insertInto('closing_word')
    .values({ tandem_id, person_id, sealed_result: result ?? null, sealed_thanks: thanks ?? null, updated_at: now })
    .execute();
  await tx
    .insertInto('wish_answer')
    .values({ tandem_id, person_id, kind: 'rematch', answered_at: now, answered_by: person_id })
    .execute();
  const handover = id();
  await tx
    .insertInto('handover')
    .values({
      id: handover,
      tandem_id,
      person_id,
      confidant_id,
      kind: 'message',
      object_id: tandem_id,
      sealed_quote: seal(`handover.quote.${handover}`),
      sealed_words: null,
      created_at: now,
      read_at: null,
      revoked_at: null,
    })
    .execute();
  if (again) return;
  await tx.updateTable('tandem').set({ goals_at: now }).where('id', '=', tandem_id).execute();
  const [goal, idea, agreement, check] = [id(), id(), id(), id()];
  await tx
    .insertInto('goal')
    .values({
      id: goal,
      tandem_id,
      person_id,
      state: 'open',
      sealed_text: seal(`goal.text.${goal}`),
      sealed_signs: seal(`goal.signs.${goal}`),
      created_by: person_id,
      created_at: now,
      updated_at: now,
    })
    .execute();
  await tx
    .insertInto('goal_check')
    .values({ id: check, goal_id: goal, author_id: person_id, progress: 10, sealed_text: null, created_at: now })
    .execute();
  await tx
    .insertInto('idea')
    .values({
      id: idea,
      program_id: programId,
      tandem_id,
      author_id: person_id,
      sealed_title: seal(`idea.title.${idea}`),
      sealed_text: seal(`idea.text.${idea}`),
      created_at: now,
      updated_at: now,
      released_at: null,
    })
    .execute();
  await tx.insertInto('idea_release').values({ idea_id: idea, person_id, version: 1, released_at: now }).execute();
  await tx
    .insertInto('kickoff_point')
    .values({ tandem_id, point: 'goals', sealed_note: null, updated_by: person_id, updated_at: now })
    .execute();
  await tx
    .insertInto('agreement')
    .values({
      id: agreement,
      tandem_id,
      number: 7,
      state: 'ended',
      sealed_body: house.vault.seal('{}', `agreement.body.${agreement}`),
      proposed_by: person_id,
      created_at: now,
      updated_at: now,
      offered_at: null,
      signed_at: null,
      ended_at: now,
    })
    .execute();
  await tx.insertInto('agreement_signature').values({ agreement_id: agreement, person_id, signed_at: now, hash: 'x' }).execute();
  await tx.insertInto('tandem_contact').values({ tandem_id, person_id }).execute();
  await tx
    .insertInto('check_in')
    .values({
      id: id(),
      tandem_id,
      due_on: '2026-12-01',
      done_at: now,
      done_by: person_id,
      mood: 'well',
      sealed_note: null,
      reminded_at: null,
    })
    .execute();
  await tx
    .insertInto('protection')
    .values({
      id: id(),
      program_id: programId,
      tandem_id,
      state: 'declined',
      asked_by: person_id,
      asked_of: 'office',
      sealed_words: null,
      asked_at: now,
      sealed_answer: null,
      handled_by: milo,
      frozen_at: null,
      closed_at: now,
    })
    .execute();
  await tx
    .insertInto('video_room')
    .values({ person_id, kind: 'own', sealed_link: seal(`video_room.link.${person_id}.own`) })
    .execute();
  const times = { created_at: now, accepted_at: now };
  await tx
    .insertInto('delegate')
    .values([
      { person_id, delegate_id: milo, ...times },
      { person_id: milo, delegate_id: person_id, ...times },
    ])
    .execute();
}
