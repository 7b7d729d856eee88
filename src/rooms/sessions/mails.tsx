import type { AnyMail } from '../../platform/mail/letter.tsx';
import { delegateMails } from './mails/delegates.tsx';
import { digestMail, messageMail, talkEndMail } from './mails/messages.tsx';
import { seriesMails } from './mails/series.tsx';
import { sessionMails } from './mails/sessions.tsx';

export const mails: readonly AnyMail[] = [
  ...sessionMails,
  ...seriesMails,
  ...delegateMails,
  messageMail,
  digestMail,
  talkEndMail,
];
