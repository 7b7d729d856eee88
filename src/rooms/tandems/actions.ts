import type { z } from 'zod';
import { audit } from '../../platform/db/audit.ts';
import { selfId, type Deed } from '../../platform/deed.ts';
import { dayOf } from '../../platform/words/day.ts';
import { found, Refusal } from '../../platform/refusal.ts';
import { writeToOffice } from '../people/actions/mail.ts';
import { findAnyPerson } from '../people/store/persons.ts';
import { findTopicAlias } from '../people/store/topics.ts';
import type { endingForm, partingForm } from './forms.ts';
import { contactWishedMail, endedMail } from './mails.tsx';
import { endContinuations } from './actions/continuation.ts';
import { move, tellParties } from './actions/moves.ts';
import { readCycle } from '../cycles/store/cycles.ts';
import { needsKickoff } from '../programs/rules/numbers.ts';
import { findProgram } from '../programs/store/programs.ts';
import { halfWay, nextTandemState, plannedEnd, type PartyRole } from './rules.ts';
import { lockOwn } from './store/own.ts';
import { detachPerson, insertTandem, lockLiveOf, moveParties, replaceTopic } from './store/writing.ts';

export interface NewTandem {
  program_id: string;
  mentor_id: string;
  mentee_id: string;
  topics: string[];
  /** 0: a short mentoring. */
  months: number;
  mode: 'onsite' | 'remote' | 'both';
}

/** A tandem of a cycle, and the day by which it has to end where that is earlier than the period. */
interface CyclePart {
  cycle_id?: string;
  ends_on?: string;
}

/** Both have said yes; the caller has checked places and standards under its lock. Returns the id. */
export async function formTandem(deed: Deed, { mentor_id, mentee_id, topics, ...rest }: NewTandem): Promise<string> {
  return formPair(deed, rest, [
    { person_id: mentor_id, role: 'mentor', gives: topics },
    { person_id: mentee_id, role: 'mentee', gives: [] },
  ]);
}

/**
 * Any two of any format. The steps that it takes are those of the programme on this day; in a cycle, those of the cycle, and it ends with the
 * cycle's period, or where `ends_on` says earlier. Returns the id.
 */
export async function formPair(
  deed: Deed,
  { program_id, months, mode, cycle_id, ends_on }: Pick<NewTandem, 'program_id' | 'months' | 'mode'> & CyclePart,
  parties: { person_id: string; role: PartyRole; gives: string[] }[],
): Promise<string> {
  const program = found(await findProgram(deed, program_id), 'program');
  const cycle = cycle_id ? found(await readCycle(deed, cycle_id), 'cycle') : undefined;
  const settings = cycle?.settings ?? program.settings;
  const id = deed.house.chance.id();
  const started_on = dayOf(deed.now);
  const last = ends_on ?? cycle?.ends_on;
  const planned_end_on = last && last > started_on ? last : plannedEnd(started_on, months);
  await insertTandem(
    deed,
    {
      id,
      program_id,
      cycle_id: cycle_id ?? null,
      state: 'forming',
      topics: [...new Set(parties.flatMap(({ gives }) => gives))],
      mode,
      has_kickoff: needsKickoff({ format: program.format, settings }),
      has_agreement: settings.agreement,
      started_on,
      planned_end_on,
      midterm_on: halfWay(started_on, planned_end_on),
      created_at: deed.now,
    },
    parties,
  );
  await audit(deed, 'tandem.form', { type: 'tandem', id }, { after: 'forming' });
  return id;
}

/** Either party, at any time, without fault. The category is counted, the text is for the coordination; the partner reads neither. */
export async function endTandemEarly(deed: Deed, tandem_id: string, form: z.output<typeof endingForm>): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!nextTandemState(own, 'endEarly')) throw new Refusal('tandems.ending.not_now');
  const self = selfId(deed);
  await move(deed, own, 'endEarly', {
    ended_by: self,
    ending_category: form.ending_category,
    ending_rematch: form.ending_rematch === 'yes',
    ending_contact: form.ending_contact === 'yes',
    sealed_ending_text: form.ending_text ? deed.house.vault.seal(form.ending_text, `tandem.ending_text.${own.id}`) : null,
  });
  await tellParties(deed, own.id, endedMail, {}, self);
  if (form.ending_contact === 'yes')
    await writeToOffice(deed, contactWishedMail, { name: deed.actor.name }, [self, own.partner.id]);
}

/** After the first talk one of the two says that it does not fit. Nothing is asked, and the partner learns no more than that it ended. */
export async function partTandem(deed: Deed, tandem_id: string, form: z.output<typeof partingForm>): Promise<void> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  if (!nextTandemState(own, 'notAFit')) throw new Refusal('tandems.ending.not_now');
  const self = selfId(deed);
  await move(deed, own, 'notAFit', {
    ended_by: self,
    ending_category: 'not_said',
    ending_rematch: form.ending_rematch === 'yes',
    ending_contact: false,
  });
  await tellParties(deed, own.id, endedMail, {}, self);
}

/** The membership of a party ended: her tandems end with it, and the partners are told. */
export async function endMembershipTandems(deed: Deed, person_id: string): Promise<void> {
  for (const tandem of await lockLiveOf(deed, person_id)) {
    if (!nextTandemState(tandem, 'endMembership')) continue;
    await move(deed, tandem, 'endMembership', { ending_category: 'membership' });
    await tellParties(deed, tandem.id, endedMail, {}, person_id);
  }
  await endContinuations(deed, person_id);
}

export async function eraseFromTandems(deed: Deed, person_id: string): Promise<void> {
  await endMembershipTandems(deed, person_id);
  await detachPerson(deed, person_id);
}

/** Two accounts of one person became one. A tandem of the two with each other cannot go on. */
export async function mergeTandems(deed: Deed, person_id: string): Promise<void> {
  const merged = await findAnyPerson(deed, person_id);
  if (!merged?.merged_into) return;
  await moveParties(deed, person_id, merged.merged_into);
  await endMembershipTandems(deed, person_id);
}

/** Heard as `topic.merge`: tandems follow the topic into the one it lives on in. */
export async function followMerge(deed: Deed, from: string): Promise<void> {
  const into = await findTopicAlias(deed, from);
  if (into) await replaceTopic(deed, from, into);
}
