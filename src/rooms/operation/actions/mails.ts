import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { testMail } from '../mails.tsx';
import { mayOperate, mayRetry, sendingMs } from '../rules.ts';
import { lockMail, markUnsure, requeueMail } from '../store/mails.ts';

/** Sends a mail again that failed, may not have gone out, or was kept while there was no mail server. */
export async function retryMail(deed: Deed, id: string): Promise<void> {
  must(mayOperate(deed.actor));
  const mail = found(await lockMail(deed, id), 'mail');
  if (!deed.house.settings.smtp_url) throw new Refusal('operation.mails.no_server');
  if (!mail.kept || !mayRetry(mail.state, true)) throw new Refusal('operation.mails.not_now');
  await requeueMail(deed, id);
  await deed.house.jobs.queue(deed, 'mail', { id });
  await audit(deed, 'mail.retry', { type: 'mail', id }, { before: mail.state, after: 'queued' });
}

/** A mail with a one-time link for somebody else was opened in the outbox of an installation without a mail server. */
export async function viewSecretMail(deed: Deed, id: string): Promise<void> {
  must(mayOperate(deed.actor));
  await audit(deed, 'mail.view', { type: 'mail', id });
}

/** To the operator herself: shows in the outbox whether the mail server takes it. */
export async function sendTestMail(deed: Deed): Promise<void> {
  must(mayOperate(deed.actor));
  await writeTo(deed, selfId(deed), testMail, { path: '/operation/mails' });
  await audit(deed, 'mail.test', { type: 'person', id: selfId(deed) });
}

/** Housekeeping: a mail that has been «being sent» for too long is the operator's to judge. */
export async function judgeStuckMails(deed: Deed): Promise<void> {
  await markUnsure(deed, new Date(deed.now.getTime() - sendingMs));
}
