import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must } from '../../../platform/refusal.ts';
import { writeToOffice } from '../../people/actions/mail.ts';
import type { feedbackForm } from '../forms.ts';
import { feedbackMail } from '../mails.tsx';
import { mayReadFeedback } from '../rules/feedback.ts';
import { findFeedback, insertFeedback, markFeedback } from '../store/feedback.ts';
import { findNetworkProgram } from '../store/programs.ts';

/** Keeps what the person wrote and tells the office that it is there. Returns its id. */
export async function giveFeedback(deed: Deed, form: z.output<typeof feedbackForm>): Promise<string> {
  const program = found(await findNetworkProgram(deed), 'program');
  const [id, person_id] = [deed.house.chance.id(), selfId(deed)];
  await insertFeedback(deed, { id, program_id: program.id, person_id, ...form, created_at: deed.now });
  await audit(deed, 'feedback.give', { type: 'feedback', id }, { after: form.kind });
  await writeToOffice(deed, feedbackMail, { name: deed.actor.name, kind: form.kind, path: `/feedback/${id}` }, [person_id]);
  return id;
}

/** Sets or takes back the mark that the office has read it. */
export async function readFeedback(deed: Deed, id: string, read: boolean): Promise<void> {
  const feedback = found(await findFeedback(deed, id), 'feedback');
  must(mayReadFeedback(deed.actor));
  if (await markFeedback(deed, feedback.id, read))
    await audit(deed, read ? 'feedback.read' : 'feedback.unread', { type: 'feedback', id });
}
