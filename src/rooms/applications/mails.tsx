import type { MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}

/** Set where the application adds topics to a listing. */
interface OfKind {
  amendment?: boolean;
}

/** To the applicant: it has arrived, and what comes next. */
export const receivedMail: MailKind<WithLink & OfKind> = {
  kind: 'applications.received',
  example: { path: '/application' },
  letter: (t, { path, amendment }) => ({
    subject: t(amendment ? 'applications.mail.received.subject_more' : 'applications.mail.received.subject'),
    paragraphs: [
      t(amendment ? 'applications.mail.received.text_more' : 'applications.mail.received.text'),
      t('applications.mail.received.next'),
    ],
    button: { label: t('applications.mail.received.button'), path },
  }),
};

/** To the office: somebody waits. */
export const waitingMail: MailKind<WithLink & OfKind & { name: string }> = {
  kind: 'applications.waiting',
  role: 'office',
  example: { path: '/applications', name: 'Urs Amstad' },
  letter: (t, { path, name, amendment }) => ({
    subject: t(amendment ? 'applications.mail.waiting.subject_more' : 'applications.mail.waiting.subject', { name }),
    paragraphs: [t(amendment ? 'applications.mail.waiting.text_more' : 'applications.mail.waiting.text', { name })],
    button: { label: t('applications.mail.waiting.button'), path },
  }),
};

/** To the applicant; `due`: the day by which the answers are wanted. */
export const askedMail: MailKind<WithLink & { due: Date }> = {
  kind: 'applications.asked',
  example: { path: '/application', due: new Date('2026-12-23T09:00:00Z') },
  letter: (t, { path, due }) => ({
    subject: t('applications.mail.asked.subject'),
    paragraphs: [t('applications.mail.asked.text'), t('applications.mail.asked.next', { due })],
    button: { label: t('applications.mail.asked.button'), path },
  }),
};

export const remindedMail: MailKind<WithLink & { due: Date }> = {
  kind: 'applications.reminded',
  example: { path: '/application', due: new Date('2026-12-23T09:00:00Z') },
  letter: (t, { path, due }) => ({
    subject: t('applications.mail.reminded.subject'),
    paragraphs: [t('applications.mail.reminded.text'), t('applications.mail.reminded.next', { due })],
    button: { label: t('applications.mail.asked.button'), path },
  }),
};

/** To whoever of the office has the application: all questions are answered. */
export const answeredMail: MailKind<WithLink & { name: string }> = {
  kind: 'applications.answered',
  role: 'office',
  example: { path: '/applications', name: 'Urs Amstad' },
  letter: (t, { path, name }) => ({
    subject: t('applications.mail.answered.subject', { name }),
    paragraphs: [t('applications.mail.answered.text', { name })],
    button: { label: t('applications.mail.answered.button'), path },
  }),
};

export const expiredMail: MailKind<WithLink & OfKind> = {
  kind: 'applications.expired',
  example: { path: '/application' },
  letter: (t, { path, amendment }) => ({
    subject: t('applications.mail.expired.subject'),
    paragraphs: [
      t('applications.mail.expired.text'),
      t(amendment ? 'applications.mail.expired.next_more' : 'applications.mail.expired.next'),
    ],
    button: { label: t('applications.mail.expired.button'), path },
  }),
};

/** `amendment`: topics were added to a listing that was there; `published` then says whether it is online. */
export const approvedMail: MailKind<WithLink & OfKind & { published: boolean }> = {
  kind: 'applications.approved',
  example: { path: '/listing', published: true },
  letter: (t, { path, published, amendment }) => ({
    subject: t(amendment ? 'applications.mail.approved.subject_more' : 'applications.mail.approved.subject'),
    paragraphs: amendment
      ? [
          t('applications.mail.approved.text_more'),
          t(published ? 'applications.mail.approved.online_more' : 'applications.mail.approved.offline_more'),
        ]
      : [
          t('applications.mail.approved.text'),
          t(published ? 'applications.mail.approved.published' : 'applications.mail.approved.standards'),
        ],
    button: { label: t('applications.mail.approved.button'), path },
  }),
};

export const rejectedMail: MailKind<WithLink & OfKind> = {
  kind: 'applications.rejected',
  example: { path: '/application' },
  letter: (t, { path, amendment }) => ({
    subject: t(amendment ? 'applications.mail.rejected.subject_more' : 'applications.mail.rejected.subject'),
    paragraphs: amendment
      ? [t('applications.mail.rejected.text_more'), t('applications.mail.rejected.next_more')]
      : [t('applications.mail.rejected.text'), t('applications.mail.rejected.next')],
    button: { label: t('applications.mail.rejected.button'), path },
  }),
};

/** To a colleague of the office who was given an application. */
export const assignedMail: MailKind<WithLink & { name: string }> = {
  kind: 'applications.assigned',
  role: 'office',
  example: { path: '/applications', name: 'Urs Amstad' },
  letter: (t, { path, name }) => ({
    subject: t('applications.mail.assigned.subject', { name }),
    paragraphs: [t('applications.mail.assigned.text', { name })],
    button: { label: t('applications.mail.assigned.button'), path },
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

/** To a mentor who has not accepted a binding version in its period: what happened, and the way back. */
export const pausedForStandardsMail: MailKind<WithLink> = {
  kind: 'applications.paused_standards',
  essential: true,
  example: { path: '/standards?next=/listing' },
  letter: (t, { path }) => ({
    subject: t('applications.mail.paused_standards.subject'),
    paragraphs: [t('applications.mail.paused_standards.text'), t('applications.mail.paused_standards.back')],
    button: { label: t('applications.mail.paused_standards.button'), path },
  }),
};

/** On the day that a pausing mentor has named: nothing goes online by itself. */
export const returnMail: MailKind<WithLink> = {
  kind: 'applications.return',
  example: { path: '/listing' },
  letter: (t, { path }) => ({
    subject: t('applications.mail.return.subject'),
    paragraphs: [t('applications.mail.return.text'), t('applications.mail.return.longer')],
    button: { label: t('applications.mail.return.button'), path },
  }),
};

export const mails = [
  assignedMail,
  receivedMail,
  waitingMail,
  askedMail,
  remindedMail,
  answeredMail,
  expiredMail,
  approvedMail,
  rejectedMail,
  publishedMail,
  pausedForStandardsMail,
  returnMail,
] as const;
