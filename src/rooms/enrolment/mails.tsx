import type { AnyMail } from '../../platform/mail/letter.tsx';

export const mails: readonly AnyMail[] = [];
