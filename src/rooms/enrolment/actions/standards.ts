import { selfId, type Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { acceptStandards } from '../../programs/actions/standards.ts';
import { hasAccepted } from '../../programs/store/policies.ts';

/** The standards belong to the yes: accepted in the same step, by the words that she had before her eyes. */
export async function acceptWithStandards(
  deed: Deed,
  program_id: string,
  form: { hash: string; standards?: 'on' | undefined },
): Promise<void> {
  if (await hasAccepted(deed, program_id, selfId(deed))) return;
  if (!form.standards) throw new Refusal('enrolment.standards_needed', {}, { field: 'standards' });
  await acceptStandards(deed, program_id, form.hash);
}
