import type { MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}

const example: WithLink = { path: '/link/example' };

export const signInMail: MailKind<WithLink> = {
  kind: 'people.sign_in',
  essential: true,
  secret: true,
  example,
  letter: (t, { path }) => ({
    subject: t('people.mail.sign_in.subject'),
    paragraphs: [t('people.mail.sign_in.text'), t('people.mail.not_you')],
    button: { label: t('people.mail.sign_in.button'), path },
  }),
};

export const resetMail: MailKind<WithLink> = {
  kind: 'people.reset',
  essential: true,
  secret: true,
  example,
  letter: (t, { path }) => ({
    subject: t('people.mail.reset.subject'),
    paragraphs: [t('people.mail.reset.text'), t('people.mail.not_you')],
    button: { label: t('people.mail.reset.button'), path },
  }),
};

export const invitationMail: MailKind<WithLink> = {
  kind: 'people.invitation',
  essential: true,
  secret: true,
  example,
  letter: (t, { path }) => ({
    subject: t('people.mail.invitation.subject'),
    paragraphs: [t('people.mail.invitation.text'), t('people.mail.invitation.free')],
    button: { label: t('people.mail.invitation.button'), path },
  }),
};

export const emailChangeMail: MailKind<WithLink> = {
  kind: 'people.email_change',
  essential: true,
  secret: true,
  example,
  letter: (t, { path }) => ({
    subject: t('people.mail.email_change.subject'),
    paragraphs: [t('people.mail.email_change.text'), t('people.mail.not_you')],
    button: { label: t('people.mail.email_change.button'), path },
  }),
};

export const emailChangedMail: MailKind<WithLink> = {
  kind: 'people.email_changed',
  essential: true,
  example: { path: '/settings/security' },
  letter: (t, { path }) => ({
    subject: t('people.mail.email_changed.subject'),
    paragraphs: [t('people.mail.email_changed.text'), t('people.mail.email_changed.not_you')],
    button: { label: t('people.mail.email_changed.button'), path },
  }),
};

export const leftMail: MailKind<WithLink> = {
  kind: 'people.left',
  essential: true,
  example: { path: '/' },
  letter: (t, { path }) => ({
    subject: t('people.mail.left.subject'),
    paragraphs: [t('people.mail.left.text')],
    button: { label: t('people.mail.left.button'), path },
  }),
};

/** To whoever proposed a topic: the office has decided. */
export const proposalDecidedMail: MailKind<WithLink & { outcome: 'added' | 'matched' | 'refused' }> = {
  kind: 'people.proposal',
  example: { path: '/topics/proposals', outcome: 'added' },
  letter: (t, { path, outcome }) => ({
    subject: t('people.mail.proposal.subject'),
    paragraphs: [t(`people.mail.proposal.${outcome}`)],
    button: { label: t('people.mail.proposal.button'), path },
  }),
};

export const mails = [
  signInMail,
  resetMail,
  invitationMail,
  emailChangeMail,
  emailChangedMail,
  leftMail,
  proposalDecidedMail,
] as const;
