import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import { someTandem, type AboutTandem } from './kickoff.tsx';

/** One of the two has looked back at half time, or both have. Never what they said, and never a wish. */
export const midtermMail: MailKind<AboutTandem & { step: 'one' | 'both' }> = {
  kind: 'agreements.midterm',
  example: { ...someTandem, step: 'one' },
  letter: (t, { tandem_id, name, step }) => ({
    subject: t(`agreements.mail.midterm.subject.${step}`, { name }),
    paragraphs: [t(`agreements.mail.midterm.text.${step}`)],
    button: { label: t('agreements.mail.midterm.button'), path: `/tandems/${tandem_id}/midterm` },
  }),
};

/** The partner has left words at the end; once. */
export const closingMail: MailKind<AboutTandem> = {
  kind: 'agreements.closing',
  example: someTandem,
  letter: (t, { tandem_id, name }) => ({
    subject: t('agreements.mail.closing.subject', { name }),
    paragraphs: [t('agreements.mail.closing.text')],
    button: { label: t('agreements.mail.closing.button'), path: `/tandems/${tandem_id}/closing` },
  }),
};

export const turnMails: readonly AnyMail[] = [midtermMail, closingMail];
