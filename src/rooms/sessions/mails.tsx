import type { AnyMail } from '../../platform/mail/letter.tsx';
import { messageMail, talkEndMail } from './mails/messages.tsx';
import { sessionMails } from './mails/sessions.tsx';

export const mails: readonly AnyMail[] = [...sessionMails, messageMail, talkEndMail];
