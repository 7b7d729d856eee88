import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

/** To both: who of the coordination is there for them from now on. Empty: the network's own address. */
export const contactMail: MailKind<{ tandem_id: string; name: string }> = {
  kind: 'oversight.contact',
  example: { tandem_id: 'example', name: 'Eva Kranich' },
  letter: (t, { tandem_id, name }) => ({
    subject: name ? t('oversight.mail.contact.subject', { name }) : t('oversight.mail.contact.subject_none'),
    paragraphs: [name ? t('oversight.mail.contact.text', { name }) : t('oversight.mail.contact.text_none')],
    button: { label: t('oversight.mail.contact.button'), path: `/tandems/${tandem_id}` },
  }),
};

/** To whoever accompanies a tandem from now on. */
export const assignedMail: MailKind<{ tandem_id: string }> = {
  kind: 'oversight.assigned',
  example: { tandem_id: 'example' },
  letter: (t, { tandem_id }) => ({
    subject: t('oversight.mail.assigned.subject'),
    paragraphs: [t('oversight.mail.assigned.text')],
    button: { label: t('oversight.mail.assigned.button'), path: `/program/tandems/${tandem_id}` },
  }),
};

/**
 * Something waits in the tandems that she accompanies: a look that is due, or a wish. One kind for all of it, so that
 * nobody can tell from a list of mails that a partner has wished for somebody else.
 */
export const waitsMail: MailKind<{ count: number }> = {
  kind: 'oversight.waits',
  example: { count: 2 },
  letter: (t, { count }) => ({
    subject: t('oversight.mail.waits.subject', { count }),
    paragraphs: [t('oversight.mail.waits.text')],
    button: { label: t('oversight.mail.waits.button'), path: '/program/tandems?show=care' },
  }),
};

export const mails: readonly AnyMail[] = [contactMail, assignedMail, waitsMail];
