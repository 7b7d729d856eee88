import { cast } from './cast.ts';
import { join, openCycle } from './cycles.ts';
import type { Client, TestHouse } from './harness.ts';
import { done } from './marked-mentoring.ts';
import type { Reader } from './marked-room.ts';
import { propose } from './proposals.ts';

/** Who may read what is said about proposals in cycles that Eva coordinates: she, and nobody else of the office. */
export const pairingAudience = {
  // Of an organisation, for the coordination.
  clearnote: ['eva'],
  declinewhy: ['urs', 'eva'],
  // Between the one who asks and the one who is asked.
  askwords: ['jana', 'milo'],
} as const satisfies Record<string, readonly Reader[]>;

export interface PairingMarking {
  t: TestHouse;
  marker(word: keyof typeof pairingAudience): string;
  jana: Client;
  urs: Client;
}

/** Selin clears a pair for her organisation, Urs says no to a mentee who has not answered; where people meet, Jana asks Milo. */
export async function proposeMarked({ t, marker, jana, urs }: PairingMarking): Promise<void> {
  const cross = await openCycle(t, 'cross', { state: 'matching' });
  const [one = '', other = ''] = cross.organizations;
  const meet = await openCycle(t, 'exchange', { state: 'matching', plan: { mode: 'self' } });
  const { pair, milo } = await t.system(async (deed) => {
    // Not Jana: she and Urs have a tandem already, so no rule would let them be offered to each other.
    const mentee = await join(deed, cross, { role: 'mentee', organization_id: one });
    const mentor = await join(deed, cross, { role: 'mentor', person_id: cast.urs, organization_id: other });
    await join(deed, meet, { role: 'partner', person_id: cast.jana });
    const asked = await join(deed, meet, { role: 'partner', person_id: cast.milo });
    const contact = { organization_id: one, person_id: cast.selin, role: 'hr' as const, since: deed.now, until: null };
    await deed.tx
      .insertInto('organization_contact')
      .values({ id: deed.house.chance.id(), ...contact })
      .execute();
    return { pair: [mentee.id, mentor.id] as const, milo: asked.id };
  });
  const cleared = await propose(t, cross, pair, 'org_clearing');
  const values = { proposal_id: cleared, organization_id: one, asked_at: t.house.clock() };
  await t.house.db.insertInto('proposal_clearance').values(values).execute();
  const note = `${marker('clearnote')}, we see no conflict.`;
  await done(await t.as(cast.selin), `/organizations/${one}/clearances/${cleared}`, { answer: 'cleared', note });
  await done(await t.as(cast.eva), `/cycles/${cross.cycle_id}/proposals/offers`, { proposals: [cleared] });
  await done(urs, `/proposals/${cleared}/answer`, { answer: 'no', reason: `${marker('declinewhy')} and more.` });
  await done(jana, `/cycles/${meet.cycle_id}/people-to-meet/${milo}/request`, { words: `${marker('askwords')}, may I ask?` });
}
