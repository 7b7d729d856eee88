import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { isLive } from '../../tandems/rules.ts';
import type { contactForm, lookForm } from '../forms.ts';
import { assignedMail, contactMail } from '../mails.tsx';
import { wishKinds } from '../rules.ts';
import { listContactChoices, replaceContact } from '../store/contact.ts';
import { lockProcess, type Process } from '../store/list.ts';
import { findLook, insertLook, listLooks, sealNote, updateLook } from '../store/looks.ts';
import { mayAccompany } from '../store/reach.ts';
import { answerWish, listWishes } from '../store/wishes.ts';

async function lockLive(deed: Deed, tandem_id: string): Promise<Process> {
  must(await mayAccompany(deed));
  const process = found(await lockProcess(deed, tandem_id), 'tandem');
  if (!isLive(process.state)) throw new Refusal('oversight.over');
  return process;
}

/** Names who accompanies the tandem, or nobody: then it is the network's own address. Both are told, and so is she. */
export async function nameContact(deed: Deed, tandem_id: string, { person_id }: z.output<typeof contactForm>): Promise<void> {
  const process = await lockLive(deed, tandem_id);
  const chosen = (await listContactChoices(deed, process.id)).find(({ id }) => id === person_id);
  if (person_id && !chosen) throw new Refusal('oversight.contact.not_her', {}, { field: 'person_id' });
  if ((process.contact_id ?? undefined) === chosen?.id) return;
  await replaceContact(deed, process.id, chosen?.id ?? null);
  await audit(deed, 'tandem.nameContact', { type: 'tandem', id: process.id }, { after: chosen ? 'named' : 'none' });
  const name = chosen ? fullName(chosen) : '';
  for (const party of process.parties) await writeTo(deed, party.person_id, contactMail, { tandem_id: process.id, name });
  if (chosen && chosen.id !== selfId(deed)) await writeTo(deed, chosen.id, assignedMail, { tandem_id: process.id });
}

type Had = z.output<typeof lookForm>;

/** She has looked at how the tandem is doing. Of two who do so at once one is told. */
export async function finishLook(deed: Deed, tandem_id: string, look_id: string, { mood, note }: Had): Promise<void> {
  const process = await lockLive(deed, tandem_id);
  const look = found(await findLook(deed, process.id, look_id), 'look');
  if (look.done_at) throw new Refusal('oversight.look.already');
  await updateLook(deed, look.id, {
    done_at: deed.now,
    done_by: selfId(deed),
    mood,
    sealed_note: sealNote(deed.house, look.id, note),
  });
  await audit(deed, 'check_in.finish', { type: 'tandem', id: process.id }, { after: mood });
}

/** A look outside the plan, today. Returns its id. */
export async function addLook(deed: Deed, tandem_id: string, { mood, note }: Had): Promise<string> {
  const process = await lockLive(deed, tandem_id);
  const due_on = dayOf(deed.now);
  const planned = (await listLooks(deed, process.id)).find((look) => look.due_on === due_on);
  if (planned?.done_at) throw new Refusal('oversight.look.today');
  if (planned) {
    await finishLook(deed, tandem_id, planned.id, { mood, note });
    return planned.id;
  }
  const id = deed.house.chance.id();
  const had = { done_at: deed.now, done_by: selfId(deed), mood, sealed_note: sealNote(deed.house, id, note) };
  await insertLook(deed, { id, tandem_id: process.id, due_on, ...had });
  await audit(deed, 'check_in.finish', { type: 'tandem', id: process.id }, { after: mood });
  return id;
}

/** A slip of the finger: the look is open again, and what was written stands in its form. */
export async function reopenLook(deed: Deed, tandem_id: string, look_id: string): Promise<void> {
  const process = await lockLive(deed, tandem_id);
  const look = found(await findLook(deed, process.id, look_id), 'look');
  if (!look.done_at) throw new Refusal('oversight.look.is_open');
  await updateLook(deed, look.id, { done_at: null, done_by: null, reminded_at: deed.now });
  await audit(deed, 'check_in.reopen', { type: 'tandem', id: process.id });
}

/**
 * A wish for somebody else is dealt with, or open again. The trail names the programme, not the tandem: whoever reads it
 * may be the partner, who never learns of the wish.
 */
export async function settleWish(
  deed: Deed,
  tandem_id: string,
  named: { person: string; kind: string },
  settled: boolean,
): Promise<void> {
  must(await mayAccompany(deed));
  const process = found(await lockProcess(deed, tandem_id), 'tandem');
  const kind = found(
    wishKinds.find((each) => each === named.kind),
    'wish',
  );
  const wishes = await listWishes(deed, process.id);
  const wish = found(
    wishes.find((each) => each.person_id === named.person && each.kind === kind),
    'wish',
  );
  if ((wish.answered_at !== null) === settled) throw new Refusal(settled ? 'oversight.wish.already' : 'oversight.wish.is_open');
  await answerWish(deed, wish, settled);
  await audit(deed, settled ? 'wish.answer' : 'wish.reopen', { type: 'program', id: process.program_id });
}

/** The list leaves the house as a file: that is written down. */
export async function noteExport(deed: Deed, count: number): Promise<void> {
  must(await mayAccompany(deed));
  await audit(deed, 'tandems.export', { type: 'tandem', id: 'all' }, { after: { tandems: count } });
}
