import { audit } from '../../../platform/db/audit.ts';
import type { Deed } from '../../../platform/deed.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { expiredMail, remindedMail } from '../mails.tsx';
import { nextApplicationState } from '../rules.ts';
import { answersDue, isExpired, remindersDue } from '../rules/questions.ts';
import { updateApplication } from '../store/applications.ts';
import { lockUnanswered, type Unanswered } from '../store/questions.ts';

/** Reminds of questions that wait, and ends what nobody has answered in time. */
export async function watchQuestions(deed: Deed): Promise<void> {
  for (const row of await lockUnanswered(deed)) {
    const asked_at = row.asked_at ?? row.updated_at;
    if (isExpired(asked_at, row.question_days, deed.now)) await expire(deed, row);
    else await remind(deed, row, asked_at);
  }
}

async function expire(deed: Deed, row: Unanswered): Promise<void> {
  const state = nextApplicationState(row.state, 'timeout');
  if (!state) return;
  await updateApplication(deed, row.id, { state, expired_at: deed.now });
  await audit(deed, 'application.timeout', { type: 'application', id: row.id }, { before: row.state, after: state });
  await writeTo(deed, row.person_id, expiredMail, { path: '/application', amendment: row.kind === 'amendment' });
}

async function remind(deed: Deed, row: Unanswered, asked_at: Date): Promise<void> {
  const due = remindersDue(asked_at, row.question_days, deed.now);
  if (due <= row.reminders) return;
  await updateApplication(deed, row.id, { reminders: due });
  await audit(deed, 'application.remind', { type: 'application', id: row.id });
  const by = answersDue(asked_at, row.question_days);
  await writeTo(deed, row.person_id, remindedMail, { path: '/application', due: by });
}
