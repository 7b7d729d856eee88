import type { MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}

/** To the applicant: it has arrived, and what comes next. */
export const receivedMail: MailKind<WithLink> = {
  kind: 'applications.received',
  example: { path: '/application' },
  letter: (t, { path }) => ({
    subject: t('applications.mail.received.subject'),
    paragraphs: [t('applications.mail.received.text'), t('applications.mail.received.next')],
    button: { label: t('applications.mail.received.button'), path },
  }),
};

/** To the office: somebody waits. */
export const waitingMail: MailKind<WithLink & { name: string }> = {
  kind: 'applications.waiting',
  role: 'office',
  example: { path: '/applications', name: 'Urs Amstad' },
  letter: (t, { path, name }) => ({
    subject: t('applications.mail.waiting.subject', { name }),
    paragraphs: [t('applications.mail.waiting.text', { name })],
    button: { label: t('applications.mail.waiting.button'), path },
  }),
};

export const approvedMail: MailKind<WithLink & { published: boolean }> = {
  kind: 'applications.approved',
  example: { path: '/listing', published: true },
  letter: (t, { path, published }) => ({
    subject: t('applications.mail.approved.subject'),
    paragraphs: [
      t('applications.mail.approved.text'),
      t(published ? 'applications.mail.approved.published' : 'applications.mail.approved.standards'),
    ],
    button: { label: t('applications.mail.approved.button'), path },
  }),
};

export const rejectedMail: MailKind<WithLink> = {
  kind: 'applications.rejected',
  example: { path: '/application' },
  letter: (t, { path }) => ({
    subject: t('applications.mail.rejected.subject'),
    paragraphs: [t('applications.mail.rejected.text'), t('applications.mail.rejected.next')],
    button: { label: t('applications.mail.rejected.button'), path },
  }),
};

/** Only where the listing goes online later than the decision; otherwise the mail about the decision says it. */
export const publishedMail: MailKind<WithLink> = {
  kind: 'applications.published',
  example: { path: '/listing' },
  letter: (t, { path }) => ({
    subject: t('applications.mail.published.subject'),
    paragraphs: [t('applications.mail.published.text')],
    button: { label: t('applications.mail.published.button'), path },
  }),
};

export const mails = [receivedMail, waitingMail, approvedMail, rejectedMail, publishedMail] as const;
