import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { entryForm, hearingForm } from '../forms.ts';
import { answeredMail, statementMail } from '../mails.tsx';
import { daysAfter, nextCaseState, type CaseVerb } from '../rules/case.ts';
import { mayCare } from '../rules/involved.ts';
import { findAnyCase, findCase, lockCase, updateCase, type Case } from '../store/cases.ts';
import { insertEntry } from '../store/entries.ts';
import { flagsOfCase } from '../store/flags.ts';
import { sealAt } from '../store/seals.ts';
import { findOwnStatement, insertStatement, updateStatement } from '../store/statements.ts';
import { hushed, tellHandler } from './tell.ts';
import { mustNotGiveAway } from './wording.ts';

/** The case, locked, for a deed of the office. */
export async function lockOfficeCase(deed: Deed, id: string): Promise<Case> {
  await lockCase(deed, id);
  const row = found(await findCase(deed, id), 'case');
  must(mayCare(deed.actor));
  return row;
}

/** Moves a locked case on by its state table; refuses in words that say how it stands. */
export async function moveCase(
  deed: Deed,
  row: Case,
  verb: CaseVerb,
  change: Parameters<typeof updateCase>[2] = {},
  more: Record<string, unknown> = {},
): Promise<void> {
  const state = nextCaseState(row.state, verb);
  if (!state) throw new Refusal(`care.refused.state.${row.state}`);
  await updateCase(deed, row.id, { state, ...change });
  await audit(deed, `case.${verb}`, { type: 'case', id: row.id }, { before: row.state, after: { state, ...more } });
}

/** Puts it to the person in the office's words, and asks those who raised it if they were chosen. */
export async function askStatements(deed: Deed, id: string, form: z.output<typeof hearingForm>): Promise<void> {
  const row = await lockOfficeCase(deed, id);
  const flags = await flagsOfCase(deed, row.id);
  await mustNotGiveAway(deed, row, flags, 'allegation', form.allegation);
  const { settings } = found(await findProgram(deed, row.program_id), 'program');
  const statement_by = daysAfter(deed.now, settings.statement_days);
  await moveCase(deed, row, 'askStatement', {
    statement_by,
    sealed_allegation: sealAt(deed.house, 'quality_case.allegation', row.id, form.allegation),
  });
  const known = new Set(flags.flatMap(({ raised_by }) => raised_by ?? []));
  const others = [...new Set(form.others)].filter((person_id) => known.has(person_id) && person_id !== row.about_id);
  for (const [person_id, side] of [[row.about_id, 'about'] as const, ...others.map((each) => [each, 'other'] as const)]) {
    await insertStatement(deed, { id: deed.house.chance.id(), case_id: row.id, person_id, side, asked_at: deed.now });
    await writeTo(deed, person_id, statementMail, { path: `/cases/${row.id}`, due: statement_by });
  }
}

/** By one of those who were asked; once, and until it is decided, also after the time for it. */
export async function giveStatement(deed: Deed, case_id: string, form: { text: string }): Promise<void> {
  await lockCase(deed, case_id);
  const own = found(await findOwnStatement(deed, case_id), 'statement');
  if (own.answered_at) throw new Refusal('care.refused.answered');
  if (own.state !== 'hearing') throw new Refusal('care.refused.hearing_over');
  await updateStatement(deed, own.id, {
    answered_at: deed.now,
    sealed_text: sealAt(deed.house, 'case_statement.text', own.id, form.text),
  });
  const as = own.side === 'other' ? hushed(deed) : deed;
  await audit(as, 'case.answer', { type: 'case', id: case_id });
  const row = found(await findAnyCase(deed, case_id), 'case');
  await tellHandler(deed, row, answeredMail, { path: `/cases/${case_id}` });
}

/** A note or a piece of evidence in the file. */
export async function addEntry(deed: Deed, case_id: string, form: z.output<typeof entryForm>): Promise<void> {
  const row = await lockOfficeCase(deed, case_id);
  const link = form.kind === 'evidence' ? form.link : undefined;
  await insertEntry(deed, { id: deed.house.chance.id(), case_id: row.id, kind: form.kind, text: form.text, link });
  await audit(deed, 'case.note', { type: 'case', id: row.id }, { after: form.kind });
}

/** Takes the case in hand: mails about it come to her. */
export async function takeOn(deed: Deed, case_id: string): Promise<void> {
  const row = await lockOfficeCase(deed, case_id);
  if (row.handled_by === selfId(deed)) throw new Refusal('care.refused.yours');
  await updateCase(deed, row.id, { handled_by: selfId(deed) });
  await audit(deed, 'case.take', { type: 'case', id: row.id });
}
