import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { rolesOf } from '../../people/store/network.ts';
import { findByEmail } from '../../people/store/persons.ts';
import type { appealDecisionForm } from '../forms.ts';
import { appealDecidedMail, appealedMail, lonelyMail, namedMail } from '../mails.tsx';
import { liftsSuspension, mayAppeal, suspensionOf } from '../rules/case.ts';
import { mayName } from '../rules/involved.ts';
import { findAnyCase, findCase, findCaseAboutMe, lockCase, updateCase, type Case } from '../store/cases.ts';
import { flagsOfCase } from '../store/flags.ts';
import { judgesAmong, judgesOf, namersOf } from '../store/judges.ts';
import { sealAt } from '../store/seals.ts';
import { liftEffects } from './effects.ts';
import { moveCase } from './hearing.ts';
import { mustNotGiveAway } from './wording.ts';

/** By the person, in time. Somebody else decides about it; where the office has nobody else, the operator hears that she must name one. */
export async function appealCase(deed: Deed, id: string, form: { appeal: string }): Promise<void> {
  await lockCase(deed, id);
  const row = found(await findCaseAboutMe(deed, id), 'case');
  if (row.state === 'appealed' || row.appeal_decided_at) throw new Refusal('care.refused.appealed');
  if (!mayAppeal(row, selfId(deed), deed.now)) throw new Refusal('care.refused.appeal_late');
  await moveCase(deed, row, 'appeal', {
    appealed_at: deed.now,
    sealed_appeal: sealAt(deed.house, 'quality_case.appeal', row.id, form.appeal),
  });
  const judges = await judgesOf(deed, row);
  for (const judge of judges) await writeTo(deed, judge, appealedMail, { path: `/cases/${row.id}` });
  if (judges.length > 0) return;
  for (const operator of await namersOf(deed, row)) await writeTo(deed, operator, lonelyMail, { path: '/cases/appeals' });
}

/** Whether the actor may decide about this appeal: another one than who decided, and no part of it. */
export async function mayDecideAppeal(deed: Pick<Deed, 'db' | 'actor'>, row: Case): Promise<boolean> {
  const { person_id } = deed.actor;
  return person_id !== null && (await judgesAmong(deed, row, [person_id])).length > 0;
}

export async function decideAppeal(deed: Deed, id: string, form: z.output<typeof appealDecisionForm>): Promise<void> {
  await lockCase(deed, id);
  const row = found(await findCase(deed, id), 'case');
  must(await mayDecideAppeal(deed, row), 'care.refused.decided_by_you');
  await mustNotGiveAway(deed, row, await flagsOfCase(deed, row.id), 'appeal_reason', form.appeal_reason);
  const lifts = liftsSuspension(form.appeal_outcome);
  const held = ['running', 'revoking'].includes(suspensionOf(row));
  await moveCase(
    deed,
    row,
    'decideAppeal',
    {
      appeal_outcome: form.appeal_outcome,
      sealed_appeal_reason: sealAt(deed.house, 'quality_case.appeal_reason', row.id, form.appeal_reason),
      appeal_decided_by: selfId(deed),
      appeal_decided_at: deed.now,
      closed_at: deed.now,
      ...(lifts && held ? { lifted_at: deed.now, lifted_by: selfId(deed) } : {}),
    },
    { outcome: form.appeal_outcome },
  );
  if (lifts && held) await liftEffects(deed, row);
  await writeTo(deed, row.about_id, appealDecidedMail, { path: `/cases/${row.id}` });
}

/** By the operator, who sees nothing of the case: a member who is no part of it and did not decide. */
export async function nameHandler(deed: Deed, id: string, form: { email: string }): Promise<void> {
  must(mayName(deed.actor));
  await lockCase(deed, id);
  const row = await findAnyCase(deed, id);
  if (row?.state !== 'appealed') throw new Refusal('care.refused.appeal_over');
  if ((await judgesOf(deed, row)).length > 0) throw new Refusal('care.refused.has_judges');
  if (!(await namersOf(deed, row)).includes(selfId(deed))) throw new Refusal('care.refused.other_operator');
  const person = await findByEmail(deed, form.email);
  if (person?.status !== 'active') throw new Refusal('care.refused.nobody', {}, { field: 'email' });
  // Whoever runs the machine reads no contents.
  const operates = (await rolesOf(deed, person.id)).includes('operator');
  const fits = !operates && (await judgesAmong(deed, row, [person.id])).length > 0;
  if (!fits) throw new Refusal('care.refused.cannot_judge', {}, { field: 'email' });
  await updateCase(deed, row.id, { appeal_handler: person.id });
  await audit(deed, 'case.name', { type: 'case', id: row.id });
  await writeTo(deed, person.id, namedMail, { path: `/cases/${row.id}` });
}
