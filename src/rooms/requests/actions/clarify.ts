import type { Deed } from '../../../platform/deed.ts';
import { found, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { shortName } from '../../people/rules/profile.ts';
import { askedMail, repliedMail } from '../mails.tsx';
import { findOpenQuestion, insertQuestion, replyToQuestion } from '../store/questions.ts';
import { lockRequest } from '../store/writing.ts';
import { move, person, reach } from './answer.ts';

/** From here on the other one owes the word, for the whole time anew. */
const anew = (deed: Deed) => ({ waiting_since: deed.now, reminders: 0 });

/** The mentor asks one thing before she answers. The next question comes after the reply. */
export async function askBack(deed: Deed, request_id: string, question: string): Promise<void> {
  await reach(deed, request_id, 'mentor');
  const request = found(await lockRequest(deed, request_id), 'request');
  await move(deed, request, 'askBack', anew(deed));
  await insertQuestion(deed, request.id, question);
  await writeTo(deed, request.mentee_id, askedMail, {
    name: shortName(await person(deed, request.mentor_id)),
    path: `/requests/${request.id}`,
  });
}

/** The mentee replies, and the mentor has the word again. */
export async function replyTo(deed: Deed, request_id: string, reply: string): Promise<void> {
  await reach(deed, request_id, 'mentee');
  const request = found(await lockRequest(deed, request_id), 'request');
  const question = await findOpenQuestion(deed, request.id);
  // A second click finds the reply already there.
  if (!question && request.state === 'sent') throw new Refusal('requests.replied_already');
  await move(deed, request, 'reply', anew(deed));
  await replyToQuestion(deed, found(question, 'question').id, reply);
  await writeTo(deed, request.mentor_id, repliedMail, {
    name: shortName(await person(deed, request.mentee_id)),
    path: `/requests/${request.id}`,
  });
}
