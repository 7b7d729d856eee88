import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found } from '../../../platform/refusal.ts';
import { writeToOffice } from '../../people/actions/mail.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import type { tandemFeedbackForm } from '../forms.ts';
import { givenMail } from '../mails.tsx';
import { momentOf } from '../rules.ts';
import { insertGiven, listOwnGiven } from '../store/given.ts';

type Form = z.output<typeof tandemFeedbackForm>;

const sameWithin = 120_000;

/** The same words a moment ago: a second click on the same button. */
async function givenJustNow(deed: Deed, tandem_id: string, form: Form): Promise<string | undefined> {
  const [last] = await listOwnGiven(deed, tandem_id);
  if (!last || deed.now.getTime() - last.created_at.getTime() > sameWithin) return undefined;
  const same =
    String(last.rating) === form.rating &&
    last.topics_fit === form.topics_fit &&
    last.standards_kept === (form.standards_kept === 'yes') &&
    (last.text ?? '') === (form.text ?? '') &&
    (last.standards_text ?? '') === (form.standards_text ?? '');
  return same ? last.id : undefined;
}

/** Either party, at any time, also after the end. Returns the id of what was kept. */
export async function giveTandemFeedback(deed: Deed, tandem_id: string, form: Form): Promise<string> {
  const own = found(await lockOwn(deed, tandem_id), 'tandem');
  const again = await givenJustNow(deed, own.id, form);
  if (again) return again;
  const [id, author_id] = [deed.house.chance.id(), selfId(deed)];
  // Somebody who has been erased is not spoken of under an id.
  const about_id = own.partner.status === 'erased' ? null : own.partner.id;
  const standards_kept = form.standards_kept === 'yes';
  await insertGiven(deed, {
    id,
    program_id: own.program_id,
    tandem_id: own.id,
    author_id,
    about_id,
    author_role: own.role,
    moment: momentOf(own.state),
    rating: Number(form.rating),
    topics_fit: form.topics_fit,
    standards_kept,
    text: form.text,
    // A reason that was typed before the answer was changed to «yes» is not a reason any more.
    standards_text: standards_kept ? undefined : form.standards_text,
    created_at: deed.now,
    read_at: null,
    read_by: null,
  });
  await audit(deed, 'tandem_feedback.give', { type: 'tandem_feedback', id }, { after: momentOf(own.state) });
  const close = await Promise.all([author_id, own.partner.id].map((person_id) => partnersOf(deed, person_id)));
  await writeToOffice(deed, givenMail, { name: deed.actor.name, path: `/feedback/mentorings/${id}` }, [
    author_id,
    own.partner.id,
    ...close.flat(),
  ]);
  return id;
}
