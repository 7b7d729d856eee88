import type { Deed } from '../../../platform/deed.ts';
import type { MailKind } from '../../../platform/mail/letter.tsx';
import { runningStaff } from '../../cycles/store/staff.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { invitationPath } from '../../people/actions/newcomer.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { answerDue } from '../rules/places.ts';
import { invitedMail, newcomerMail, nominatedMail, reminderMail, type AboutCycle } from '../mails/coming.tsx';
import type { AboutPerson } from '../mails/desk.tsx';
import type { Participation } from '../store/participations.ts';

export interface Named {
  id: string;
  name_de: string;
  name_en: string;
}

export function cycleName(cycle: Pick<Named, 'name_de' | 'name_en'>, locale: string): string {
  return locale === 'en' ? cycle.name_en : cycle.name_de;
}

/** To the participant herself, in her language; the link leads to her page of the cycle. */
export async function tellParticipant(
  deed: Deed,
  cycle: Named,
  row: Pick<Participation, 'id' | 'person_id'>,
  kind: MailKind<AboutCycle>,
  by?: Date,
): Promise<void> {
  const person = await findAnyPerson(deed, row.person_id);
  if (!person) return;
  const about = { cycle: cycleName(cycle, person.locale), path: `/participations/${row.id}` };
  await writeTo(deed, person.id, kind, by ? { ...about, by } : about);
}

/** The question whether she takes part. Somebody without an account gets the way in with it. */
export async function askToTakePart(deed: Deed, cycle: Named, row: Participation, again = false): Promise<void> {
  const by = answerDue(again ? row.state_at : deed.now);
  const person = await findAnyPerson(deed, row.person_id);
  if (person?.status !== 'invited')
    return tellParticipant(deed, cycle, row, again ? reminderMail : row.way === 'nominated' ? nominatedMail : invitedMail, by);
  const path = await invitationPath(deed, person.id, `/participations/${row.id}`);
  await writeTo(deed, person.id, newcomerMail, { cycle: cycleName(cycle, person.locale), path, by, again });
}

async function tell(
  deed: Deed,
  to: string,
  cycle: Named,
  person_id: string,
  kind: MailKind<AboutPerson>,
  path: string,
): Promise<void> {
  const [reader, person] = [await findAnyPerson(deed, to), await findAnyPerson(deed, person_id)];
  if (!reader || !person || to === deed.actor.person_id) return;
  await writeTo(deed, to, kind, { name: fullName(person), cycle: cycleName(cycle, reader.locale), path });
}

/** Whoever nominated or invited her hears how it went, without a reason. */
export async function tellNominator(deed: Deed, cycle: Named, row: Participation, kind: MailKind<AboutPerson>): Promise<void> {
  if (!row.nominated_by || row.nominated_by === row.person_id) return;
  const path =
    row.way === 'nominated' && row.organization_id
      ? `/organizations/${row.organization_id}/nominations?cycle=${cycle.id}`
      : `/cycles/${cycle.id}/people/${row.id}`;
  await tell(deed, row.nominated_by, cycle, row.person_id, kind, path);
}

/** Coordinator and deputy. */
export async function tellCoordination(deed: Deed, cycle: Named, row: Participation, kind: MailKind<AboutPerson>): Promise<void> {
  for (const id of await runningStaff(deed, cycle.id))
    await tell(deed, id, cycle, row.person_id, kind, `/cycles/${cycle.id}/people/${row.id}`);
}
