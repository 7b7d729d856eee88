import type { MailKind } from '../../../platform/mail/letter.tsx';

/** To a line manager, who needs no account: one question, one link. */
export const managerMail: MailKind<{ name: string; cycle: string; path: string }> = {
  kind: 'enrolment.manager',
  essential: true,
  secret: true,
  example: { name: 'Jana Brandis', cycle: 'Brückenschlag 2027', path: '/manager/example' },
  letter: (t, { name, cycle, path }) => ({
    subject: t('enrolment.mail.manager.subject', { name }),
    paragraphs: [t('enrolment.mail.manager.text', { name, cycle }), t('enrolment.mail.manager.not_told')],
    button: { label: t('enrolment.mail.manager.button'), path },
  }),
};
