import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

interface InCycle {
  cycle_id: string;
}

const example: InCycle = { cycle_id: 'example' };

/** To those who speak for an organisation: pairs wait for their look. */
export const clearanceMail: MailKind<{ organization_id: string; count: number }> = {
  kind: 'pairing.clearance',
  example: { organization_id: 'example', count: 7 },
  letter: (t, { organization_id, count }) => ({
    subject: t('pairing.mail.clearance.subject', { count }),
    paragraphs: [t('pairing.mail.clearance.text')],
    button: { label: t('pairing.mail.clearance.button'), path: `/organizations/${organization_id}/clearances` },
  }),
};

/** To the coordination: an organisation has an objection. */
export const objectedMail: MailKind<InCycle & { proposal_id: string }> = {
  kind: 'pairing.objected',
  example: { ...example, proposal_id: 'example' },
  letter: (t, { cycle_id, proposal_id }) => ({
    subject: t('pairing.mail.objected.subject'),
    paragraphs: [t('pairing.mail.objected.text')],
    button: { label: t('pairing.mail.objected.button'), path: `/cycles/${cycle_id}/proposals/${proposal_id}` },
  }),
};

/** To the coordination: all clearances that were asked for are there. */
export const clearedMail: MailKind<InCycle> = {
  kind: 'pairing.cleared',
  example,
  letter: (t, { cycle_id }) => ({
    subject: t('pairing.mail.cleared.subject'),
    paragraphs: [t('pairing.mail.cleared.text')],
    button: { label: t('pairing.mail.cleared.button'), path: `/cycles/${cycle_id}/proposals/offers` },
  }),
};

/** To the coordination: something has changed that a rule of a pair depends on. */
export const alertMail: MailKind<InCycle> = {
  kind: 'pairing.alert',
  example,
  letter: (t, { cycle_id }) => ({
    subject: t('pairing.mail.alert.subject'),
    paragraphs: [t('pairing.mail.alert.text')],
    button: { label: t('pairing.mail.alert.button'), path: `/cycles/${cycle_id}/proposals/alerts` },
  }),
};

export const coordinationMails: readonly AnyMail[] = [clearanceMail, objectedMail, clearedMail, alertMail];
