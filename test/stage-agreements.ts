import type { Deed } from '../src/platform/deed.ts';
import { currentBody, firstBody } from '../src/rooms/agreements/actions/drafting.ts';
import { kickoffPoints } from '../src/rooms/agreements/rules.ts';
import { hashOf } from '../src/rooms/agreements/store/hash.ts';
import { insertAgreement, insertSignature, sealBody } from '../src/rooms/agreements/store/agreements.ts';
import { insertTick, listKickoffNotes, putHeldOn, putNote } from '../src/rooms/agreements/store/kickoff.ts';
import { findOwn } from '../src/rooms/tandems/store/own.ts';
import { cast } from './cast.ts';

const actorOf = (person_id: string, name: string) => ({
  kind: 'person' as const,
  person_id,
  name,
  roles: new Set(['member']),
});

/** Of Jana and Urs: a kickoff talk that she has confirmed, a version that she offered and Urs answered with another one. */
export async function setAgreements(
  deed: Deed,
  things: Record<'tandem' | 'agreement' | 'answered_agreement', string>,
): Promise<void> {
  const { tandem: tandem_id } = things;
  await deed.tx.updateTable('tandem').set({ has_kickoff: true, has_agreement: true }).where('id', '=', tandem_id).execute();
  const jana = { ...deed, actor: actorOf(cast.jana, 'Jana Brandis') };
  const own = await findOwn(jana, tandem_id);
  if (!own) throw new Error('no tandem on the stage');
  const notes = await listKickoffNotes(jana, tandem_id);
  for (const point of kickoffPoints) {
    const before = notes.find((each) => each.point === point);
    if (before) await putNote(jana, tandem_id, before, `What we say on ${point}.`);
    await insertTick(jana, tandem_id, point, cast.jana);
  }
  await putHeldOn(jana, tandem_id, '2026-11-20');
  const first = await firstBody(jana, own, 'en');
  const body = await currentBody(jana, own, { state: 'draft', body: first });
  const versions = [
    { id: things.answered_agreement, number: 1, state: 'ended', by: cast.jana, feedback: 'Once a month.' },
    { id: things.agreement, number: 2, state: 'offered', by: cast.urs, feedback: 'After each meeting.' },
  ] as const;
  for (const { id, number, state, by, feedback } of versions) {
    const says = { ...body, texts: { ...body.texts, feedback } };
    await insertAgreement(deed, {
      id,
      tandem_id,
      number,
      state,
      sealed_body: sealBody(deed.house, id, says),
      proposed_by: by,
      created_at: deed.now,
      updated_at: deed.now,
      offered_at: deed.now,
      ended_at: state === 'ended' ? deed.now : null,
    });
    await insertSignature(deed, { agreement_id: id, person_id: by, signed_at: deed.now, hash: hashOf(says) });
  }
}
