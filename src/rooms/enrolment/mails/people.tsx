import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

interface About {
  /** Name of the cycle in the recipient's language. */
  cycle: string;
  path: string;
}

const example: About = { cycle: 'Brückenschlag 2027', path: '/participations/example' };

/** Something is still missing before she can be matched; what, the page says. */
export const missingMail: MailKind<About> = {
  kind: 'enrolment.missing',
  example,
  letter: (t, { cycle, path }) => ({
    subject: t('enrolment.mail.missing.subject', { cycle }),
    paragraphs: [t('enrolment.mail.missing.text', { cycle })],
    button: { label: t('enrolment.mail.missing.button'), path },
  }),
};

/** The coordination has written to her and others; what, she reads here. */
export const deskMessageMail: MailKind<About> = {
  kind: 'enrolment.message',
  example: { ...example, path: '/participations/example/messages' },
  letter: (t, { cycle, path }) => ({
    subject: t('enrolment.mail.message.subject', { cycle }),
    paragraphs: [t('enrolment.mail.message.text', { cycle })],
    button: { label: t('enrolment.mail.message.button'), path },
  }),
};

/** Her organisation takes part no longer; what it means for her, the coordination tells her. */
export const organizationLeavesMail: MailKind<About> = {
  kind: 'enrolment.organization_leaves',
  example,
  letter: (t, { cycle, path }) => ({
    subject: t('enrolment.mail.organization_leaves.subject', { cycle }),
    paragraphs: [t('enrolment.mail.organization_leaves.text', { cycle })],
    button: { label: t('enrolment.mail.organization_leaves.button'), path },
  }),
};

export const peopleMails: readonly AnyMail[] = [missingMail, deskMessageMail, organizationLeavesMail];
