import type { Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { findAnyPerson, findByEmail } from '../../people/store/persons.ts';
import type { EnrolmentForm } from '../forms/form.ts';
import { replaceLines } from '../store/lines.ts';
import { updateParticipation, type Participation } from '../store/participations.ts';

/**
 * Who leads her, as she says: for the word that the manager may have to give, and so that the two are never paired. Once the
 * manager was asked, name and address belong to that question. True where it is somebody else than before.
 */
export async function saveManager(deed: Deed, row: Participation, form: EnrolmentForm): Promise<boolean> {
  if (row.manager_asked_at) return false;
  const [name, email] = [form.manager_name ?? null, form.manager_email?.toLowerCase() ?? null];
  if (name === row.manager_name && email === row.manager_email) return false;
  const self = await findAnyPerson(deed, row.person_id);
  if (email && email === self?.email.toLowerCase())
    throw new Refusal('enrolment.form.own_manager', {}, { field: 'manager_email' });
  await updateParticipation(deed, row.id, { manager_name: name, manager_email: email });
  const superior = email ? await findByEmail(deed, email) : undefined;
  const lines = superior ? [{ person_id: row.person_id, superior_id: superior.id, kind: 'manager' as const }] : [];
  await replaceLines(deed, 'own', [row.person_id], lines);
  return true;
}
