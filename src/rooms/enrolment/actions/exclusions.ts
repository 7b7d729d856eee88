import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { Refusal } from '../../../platform/refusal.ts';
import type { EnrolmentForm } from '../forms/form.ts';
import { limits } from '../rules/form.ts';
import { deleteExclusionsBut, insertExclusion, listExclusions } from '../store/exclusions.ts';
import { whoIsMeant } from '../store/meant.ts';
import type { Participation } from '../store/participations.ts';
import { noteChange } from './changes.ts';

const linesOf = (text: string | undefined) => [
  ...new Set(
    (text ?? '')
      .split('\n')
      .map((line) => line.trim().slice(0, 200))
      .filter(Boolean),
  ),
];

/** New ones join those that she keeps. Whether somebody of that name is known here is not said to her. */
export async function saveExclusions(deed: Deed, row: Participation, form: EnrolmentForm): Promise<void> {
  const there = await listExclusions(deed, row.id);
  const keep = form.keep.filter((id) => there.some((each) => each.id === id));
  const lines = linesOf(form.exclude);
  if (keep.length + lines.length > limits.excluded)
    throw new Refusal('enrolment.form.too_many_excluded', { max: limits.excluded }, { field: 'exclude' });
  if (lines.length === 0 && keep.length === there.length) return;
  await deleteExclusionsBut(deed, row.id, keep);
  for (const line of lines) {
    const id = deed.house.chance.id();
    const meant = await whoIsMeant(deed, line);
    await insertExclusion(deed, {
      id,
      participation_id: row.id,
      // Nobody can exclude herself: what she wrote stays, and the coordination asks.
      person_id: meant.person_id === selfId(deed) ? null : meant.person_id,
      organization_id: meant.organization_id,
      sealed_note: deed.house.vault.seal(line, `participation_exclusion.note.${id}`),
      created_at: deed.now,
    });
  }
  const count = keep.length + lines.length;
  await audit(deed, 'participation.saveExclusions', { type: 'participation', id: row.id }, { after: { count } });
  await noteChange(deed, row, ['exclusion']);
}
