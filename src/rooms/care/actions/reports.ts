import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { findFeedbackAbout } from '../../feedback/store/given.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { lockPerson } from '../../people/store/persons.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { reportForm } from '../forms.ts';
import { flaggedMail } from '../mails.tsx';
import { flagsOf, lengths } from '../rules/reports.ts';
import type { ReportKind } from '../rules.ts';
import { insertFlag } from '../store/flags.ts';
import { findReported } from '../store/reported.ts';
import { insertReport } from '../store/reports.ts';
import { hushed, tellOffice } from './tell.ts';

/** Hands the thing over to the office as it stands, and raises a flag. Each thing once by each person. */
export async function reportThing(
  deed: Deed,
  kind: ReportKind,
  object_id: string,
  form: z.output<typeof reportForm>,
): Promise<void> {
  const thing = found(await findReported(deed, kind, object_id), kind);
  const { program_id, about_id, side, quote } = thing;
  const [id, flag_id] = [deed.house.chance.id(), deed.house.chance.id()];
  const fresh = await insertReport(deed, {
    id,
    program_id,
    reporter_id: selfId(deed),
    about_id,
    kind,
    object_id,
    reason: form.reason,
    text: form.text ?? '',
    quote: quote.slice(0, lengths.quote),
    confidential: form.confidential,
    created_at: deed.now,
  });
  if (!fresh) throw new Refusal('care.refused.reported');
  const as = form.confidential ? hushed(deed) : deed;
  await audit(as, 'report.give', { type: 'report', id }, { after: { kind, reason: form.reason } });
  await insertFlag(deed, {
    id: flag_id,
    program_id,
    about_id,
    source: 'report',
    side,
    report_id: id,
    state: 'open',
    created_at: deed.now,
  });
  await tellOffice(deed, { about_id, other_ids: [selfId(deed)] }, flaggedMail, { path: `/cases/flags/${flag_id}` });
}

/** A low rating or a broken standard asks for the eyes of a person. Nothing more follows from it by itself. */
export async function raiseFromFeedback(deed: Deed, feedback_id: string): Promise<void> {
  const given = await findFeedbackAbout(deed, feedback_id);
  if (!given?.about_id) return;
  // Locked: whoever leaves at this moment is gone before or after the flag, and then her flags are closed.
  const about = await lockPerson(deed, given.about_id);
  if (!about || (!maySignIn(about.status) && about.status !== 'blocked')) return;
  const { program_id, about_id, author_id } = given;
  const { settings } = found(await findProgram(deed, program_id), 'program');
  const raised: string[] = [];
  for (const source of flagsOf(given, settings.flag_rating)) {
    const id = deed.house.chance.id();
    const fresh = await insertFlag(deed, {
      id,
      program_id,
      about_id,
      source,
      // Who writes as a mentee writes about a mentor.
      side: given.author_role === 'mentor' ? 'mentee' : 'mentor',
      feedback_id,
      state: 'open',
      created_at: deed.now,
    });
    if (!fresh) continue;
    raised.push(id);
    await audit(deed, 'flag.raise', { type: 'flag', id }, { after: source });
  }
  if (raised[0])
    await tellOffice(deed, { about_id, other_ids: [author_id] }, flaggedMail, {
      path: raised.length === 1 ? `/cases/flags/${raised[0]}` : '/cases',
    });
}
