import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { overMail, reminderMail, replyReminderMail, silentMail, unansweredMail, unrepliedMail } from '../mails.tsx';
import { answerDue, nextRequestState, remindersDue } from '../rules.ts';
import { lockDue, type DueRequest } from '../store/due.ts';
import { silentRun } from '../store/silence.ts';
import { updateRequest } from '../store/writing.ts';

/** Reminds whoever owes a word, and ends what has waited long enough. */
export async function watchWaiting(deed: Deed): Promise<void> {
  for (const row of await lockDue(deed)) {
    const by = answerDue(row, { answer_days: row.limit, reply_days: row.limit });
    if (by <= deed.now) await expire(deed, row);
    else await remind(deed, row, by);
  }
}

async function about(deed: Deed, person_id: string, request_id: string): Promise<{ name: string; path: string }> {
  const other = await findAnyPerson(deed, person_id);
  return { name: other?.last_name ? shortName(other) : '', path: `/requests/${request_id}` };
}

async function remind(deed: Deed, row: DueRequest, by: Date): Promise<void> {
  const reminders = remindersDue(row.waiting_since, deed.now, row.limit);
  if (reminders <= row.reminders) return;
  await updateRequest(deed, row.id, { reminders });
  await audit(deed, 'request.remind', { type: 'request', id: row.id });
  await (row.state === 'clarifying'
    ? writeTo(deed, row.mentee_id, replyReminderMail, { ...(await about(deed, row.mentor_id, row.id)), by })
    : writeTo(deed, row.mentor_id, reminderMail, { ...(await about(deed, row.mentee_id, row.id)), by }));
}

async function expire(deed: Deed, row: DueRequest): Promise<void> {
  const state = nextRequestState(row.state, 'expire');
  if (!state) return;
  const expiry_reason = row.state === 'clarifying' ? 'no_reply' : 'no_answer';
  await updateRequest(deed, row.id, { state, expiry_reason, answered_at: deed.now });
  await audit(deed, 'request.expire', { type: 'request', id: row.id }, { before: row.state, after: { state, expiry_reason } });
  const mentor = await about(deed, row.mentor_id, row.id);
  if (expiry_reason === 'no_reply') {
    await writeTo(deed, row.mentee_id, unrepliedMail, mentor);
    await writeTo(deed, row.mentor_id, overMail, await about(deed, row.mentee_id, row.id));
    return;
  }
  await writeTo(deed, row.mentee_id, unansweredMail, mentor);
  const run = await silentRun(deed, row.mentor_id);
  if (run > 0 && run % row.silent_limit === 0) await writeTo(deed, row.mentor_id, silentMail, { count: run, path: '/requests' });
}
