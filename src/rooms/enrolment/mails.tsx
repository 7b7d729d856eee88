import type { AnyMail } from '../../platform/mail/letter.tsx';
import { comingMails } from './mails/coming.tsx';
import { deskMails } from './mails/desk.tsx';
import { managerMail } from './mails/manager.tsx';
import { peopleMails } from './mails/people.tsx';

export const mails: readonly AnyMail[] = [...comingMails, ...deskMails, managerMail, ...peopleMails];
