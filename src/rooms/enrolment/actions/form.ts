import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { saveProfileParts } from '../../people/actions/parts.ts';
import type { Language } from '../../people/rules/profile.ts';
import { listTopics } from '../../people/store/topics.ts';
import type { EnrolmentForm } from '../forms/form.ts';
import { asksWish, mayFillIn } from '../rules/editing.ts';
import { missingInForm } from '../rules/form.ts';
import { plainColumns, topicRows } from '../rules/stored.ts';
import { lockParticipation, updateParticipation, type Participation } from '../store/participations.ts';
import { listParticipationTopics, replaceParticipationTopics } from '../store/topics.ts';
import { sealWord } from '../store/words.ts';
import { noteChange } from './changes.ts';
import { saveExclusions } from './exclusions.ts';
import { saveManager } from './lines.ts';
import { settle } from './settle.ts';

async function known(deed: Deed, row: Participation): Promise<Set<string>> {
  const listed = (await listTopics(deed, { active: true })).flatMap((group) => group.topics.map(({ slug }) => slug));
  return new Set([...listed, ...(await listParticipationTopics(deed, row.id)).map(({ topic }) => topic)]);
}

/** Languages, times and place belong to the profile: whoever changes them here changes them there. */
async function saveMeeting(deed: Deed, form: EnrolmentForm): Promise<void> {
  await saveProfileParts(deed, {
    languages: Object.entries(form.level).map(([language, level]) => ({ language: language as Language, level })),
    availability_slots: form.availability_slots,
    location: form.location ?? null,
    max_travel_minutes: form.max_travel_minutes ?? null,
    ...(form.work_mode ? { work_mode: form.work_mode } : {}),
    ...(form.career_level ? { career_level: form.career_level } : {}),
  });
}

async function lockOwn(deed: Deed, id: string): Promise<{ row: Participation; cycle: Cycle }> {
  const row = await lockParticipation(deed, id);
  const own = found(row?.person_id === selfId(deed) ? row : undefined, 'participation');
  const cycle = found(await readCycle(deed, own.cycle_id), 'cycle');
  if (!mayFillIn(own, cycle)) throw new Refusal('enrolment.form.closed');
  return { row: own, cycle };
}

/**
 * Saves the own form. With `again` whatever is there; without, only if everything compulsory is there. A form that was complete
 * stays so until something compulsory is taken out of it: then she is no longer ready.
 * @throws Refusal 422 with the first field that is missing, 409 where the cycle takes no changes any more.
 */
export async function saveForm(deed: Deed, id: string, form: EnrolmentForm): Promise<'complete' | 'draft'> {
  const { row, cycle } = await lockOwn(deed, id);
  const slugs = await known(deed, row);
  for (const field of ['offers', 'needs'] as const)
    if (form[field].some((slug) => !slugs.has(slug))) throw new Refusal('people.topics.unknown', {}, { field });
  const missing = missingInForm(cycle.format, row.role, form);
  if (!form.again && missing[0]) throw new Refusal('platform.form.required', {}, { field: missing[0] });
  const complete = missing.length === 0 && (!form.again || row.form_at !== null);
  const wish = asksWish(row) ? { gender: form.gender ?? null, gender_wish: form.gender_wish ?? null } : {};
  const manager_changed = await saveManager(deed, row, form);
  await updateParticipation(deed, id, {
    ...plainColumns(form),
    ...wish,
    form_at: complete ? (row.form_at ?? deed.now) : null,
    sealed_motivation: sealWord(deed.house, id, 'motivation', form.motivation),
    sealed_brings: sealWord(deed.house, id, 'brings', form.brings),
    sealed_goals: sealWord(deed.house, id, 'goals', form.goals),
  });
  await replaceParticipationTopics(deed, id, topicRows(form));
  await saveExclusions(deed, row, form);
  await saveMeeting(deed, form);
  await audit(deed, 'participation.saveForm', { type: 'participation', id }, { after: { complete } });
  const changed = [
    ...(row.department !== (form.department ?? null) ? ['department' as const] : []),
    ...(row.contract_end_on !== (form.contract_end_on ?? null) ? ['contract_end_on' as const] : []),
    ...(manager_changed ? ['line' as const] : []),
  ];
  await noteChange(deed, row, changed);
  await settle(deed, id, cycle);
  return complete ? 'complete' : 'draft';
}
