import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}

export const testMail: MailKind<WithLink> = {
  kind: 'operation.test',
  essential: true,
  example: { path: '/operation/mails' },
  letter: (t, { path }) => ({
    subject: t('operation.mail.test.subject'),
    paragraphs: [t('operation.mail.test.text')],
    button: { label: t('operation.mail.test.button'), path },
  }),
};

export const mails: readonly AnyMail[] = [testMail];
