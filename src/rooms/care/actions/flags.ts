import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import type { openCaseForm } from '../forms.ts';
import { joinableStates } from '../rules/case.ts';
import { mayCare } from '../rules/involved.ts';
import type { CaseState } from '../rules.ts';
import { findCase, insertCase, lockCase } from '../store/cases.ts';
import { lockFlag, updateFlag, type Flag } from '../store/flags.ts';
import { sealAt } from '../store/seals.ts';

async function lockOpenFlag(deed: Deed, id: string): Promise<Flag> {
  const flag = found(await lockFlag(deed, id), 'flag');
  must(mayCare(deed.actor));
  if (flag.state !== 'open') throw new Refusal('care.refused.flag_done');
  return flag;
}

/** Nothing comes of it; the note says why. */
export async function closeFlag(deed: Deed, id: string, form: { note: string }): Promise<void> {
  const flag = await lockOpenFlag(deed, id);
  await updateFlag(deed, flag.id, {
    state: 'closed',
    closed_at: deed.now,
    closed_by: selfId(deed),
    sealed_note: sealAt(deed.house, 'flag.note', flag.id, form.note),
  });
  await audit(deed, 'flag.close', { type: 'flag', id: flag.id }, { before: 'open', after: 'closed' });
}

/** A new case, or one that runs about the same person and has not been decided. Returns its id. */
export async function openCase(deed: Deed, flag_id: string, form: z.output<typeof openCaseForm>): Promise<string> {
  const flag = await lockOpenFlag(deed, flag_id);
  const { program_id, about_id } = flag;
  const person = found(await findAnyPerson(deed, about_id), 'person');
  if (!maySignIn(person.status) && person.status !== 'blocked') throw new Refusal('care.refused.person_gone');
  let case_id = form.into;
  if (case_id === 'new') {
    case_id = deed.house.chance.id();
    await insertCase(deed, {
      id: case_id,
      program_id,
      about_id,
      side: form.side,
      state: 'open',
      opened_by: selfId(deed),
      opened_at: deed.now,
      handled_by: selfId(deed),
    });
    await audit(deed, 'case.open', { type: 'case', id: case_id }, { after: 'open' });
  } else {
    await lockCase(deed, case_id);
    const row = await findCase(deed, case_id);
    const fits = row?.about_id === about_id && (joinableStates as readonly CaseState[]).includes(row.state);
    if (!fits) throw new Refusal('care.refused.no_join', {}, { field: 'into' });
    await audit(deed, 'case.join', { type: 'case', id: case_id });
  }
  await updateFlag(deed, flag.id, { state: 'case', case_id, closed_at: deed.now, closed_by: selfId(deed) });
  await audit(deed, 'flag.open', { type: 'flag', id: flag.id }, { before: 'open', after: 'case' });
  return case_id;
}
