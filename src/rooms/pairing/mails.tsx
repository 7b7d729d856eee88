import type { AnyMail } from '../../platform/mail/letter.tsx';
import { coordinationMails } from './mails/coordination.ts';
import { offerMails } from './mails/offers.ts';

export const mails: readonly AnyMail[] = [...offerMails, ...coordinationMails];
