import { cast } from './cast.ts';
import { join, openCycle } from './cycles.ts';
import { done } from './marked-mentoring.ts';
import type { Client, TestHouse } from './harness.ts';
import type { Reader } from './marked-room.ts';

/** Who may read what stands in the forms of a cycle that Eva coordinates: she, and nobody else of the office. */
export const enrolmentAudience = {
  enrolmotive: ['jana', 'eva'],
  enrolbrings: ['jana', 'eva'],
  enrolgoals: ['jana', 'eva'],
  // Of whoever nominated her, for the coordination.
  whynamed: ['eva'],
  // Milo has said no: his own export, and the coordination.
  whynot: ['milo', 'eva'],
  excluded: ['jana', 'eva'],
  cyclewords: ['jana', 'eva'],
} as const satisfies Record<string, readonly Reader[]>;

export type EnrolmentWord = keyof typeof enrolmentAudience;

export interface EnrolmentMarking {
  t: TestHouse;
  marker(word: EnrolmentWord): string;
  jana: Client;
  eva: Client;
}

/** Jana takes part in an exchange and fills in everything; Milo was asked and has said no; Eva writes to whoever is in. */
export async function enrol({ t, marker, jana, eva }: EnrolmentMarking): Promise<void> {
  const cycle = await openCycle(t, 'exchange');
  const { own } = await t.system(async (deed) => {
    const named = await join(deed, cycle, { role: 'partner', state: 'accepted', person_id: cast.jana });
    const asked = await join(deed, cycle, { role: 'partner', state: 'declined', person_id: cast.milo });
    const seal = (word: 'whynamed' | 'whynot', column: string, id: string) =>
      deed.house.vault.seal(marker(word), `participation.${column}.${id}`);
    const { tx } = deed;
    await tx
      .updateTable('participation')
      .set({ sealed_why: seal('whynamed', 'why', named.id) })
      .where('id', '=', named.id)
      .execute();
    await tx
      .updateTable('participation')
      .set({ sealed_reason: seal('whynot', 'reason', asked.id) })
      .where('id', '=', asked.id)
      .execute();
    return { own: named.id };
  });
  await done(jana, `/participations/${own}/form`, {
    offers: ['delegation'],
    needs: ['leading-teams'],
    'level.de': 'native',
    work_mode: 'both',
    motivation: marker('enrolmotive'),
    brings: marker('enrolbrings'),
    goals: marker('enrolgoals'),
    exclude: marker('excluded'),
    again: 'on',
  });
  const path = `/cycles/${cycle.cycle_id}/messages`;
  const { text } = await eva.get(`${path}/new`);
  const hidden = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
  const words = { subject: 'To all', text: `${marker('cyclewords')} and more.` };
  await done(eva, path, { ...words, message: hidden('message'), seen: hidden('seen'), do: 'send' });
}
