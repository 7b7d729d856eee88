import type { z } from 'zod';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { decisionForm } from '../forms.ts';
import { decidedMail } from '../mails.tsx';
import { daysAfter, isHeard, mayDecideNow } from '../rules/case.ts';
import { insertEntry } from '../store/entries.ts';
import { flagsOfCase } from '../store/flags.ts';
import { sealAt } from '../store/seals.ts';
import { statementsOf } from '../store/statements.ts';
import { suspend } from './effects.ts';
import { lockOfficeCase, moveCase } from './hearing.ts';
import { mustNotGiveAway } from './wording.ts';

/** By a person, after both sides were heard. What it says takes effect in the same moment. */
export async function decideCase(deed: Deed, id: string, form: z.output<typeof decisionForm>): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  const { outcome } = form;
  const suspension_code = outcome === 'suspension' ? (form.suspension_code ?? null) : null;
  if (row.state === 'hearing') {
    const heard = isHeard(await statementsOf(deed, row.id), row.statement_by, deed.now);
    if (!mayDecideNow(heard, { outcome, suspension_code })) throw new Refusal('care.refused.not_heard');
  }
  await mustNotGiveAway(deed, row, await flagsOfCase(deed, row.id), 'reason', form.reason);
  const { settings } = found(await findProgram(deed, row.program_id), 'program');
  const appeal_by = daysAfter(deed.now, settings.appeal_days);
  await moveCase(
    deed,
    row,
    'decide',
    {
      outcome,
      suspension_code,
      sealed_reason: sealAt(deed.house, 'quality_case.reason', row.id, form.reason),
      decided_by: selfId(deed),
      decided_at: deed.now,
      appeal_by,
      suspended_at: suspension_code ? deed.now : null,
    },
    { outcome },
  );
  if (suspension_code && !(await suspend(deed, row, suspension_code)))
    throw new Refusal('care.refused.no_listing', {}, { field: 'outcome' });
  const due = outcome === 'none' ? {} : { due: appeal_by };
  await writeTo(deed, row.about_id, decidedMail, { path: `/cases/${row.id}`, ...due });
}

/** Opened by mistake, and nothing was put to the person: it ends with a note in the file. */
export async function dropCase(deed: Deed, id: string, form: { note: string }): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  await moveCase(deed, row, 'drop', { closed_at: deed.now });
  await insertEntry(deed, { id: deed.house.chance.id(), case_id: row.id, kind: 'note', text: form.note, link: undefined });
}
