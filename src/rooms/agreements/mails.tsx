import type { AnyMail } from '../../platform/mail/letter.tsx';
import { agreementMails } from './mails/agreement.tsx';
import { kickoffMails } from './mails/kickoff.tsx';
import { turnMails } from './mails/midterm.tsx';

export const mails: readonly AnyMail[] = [...kickoffMails, ...agreementMails, ...turnMails];
