import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}
interface WithDay extends WithLink {
  due: Date;
}
const day = new Date('2026-12-07T09:00:00Z');
const there = { path: '/cases' };

type Name =
  | 'flagged'
  | 'answered'
  | 'appealed'
  | 'lonely'
  | 'named'
  | 'appeal_decided'
  | 'lifted'
  | 'revocation_asked'
  | 'revoked';

/** Says that there is something and where, and never whom it is about or what was said. */
function plain(name: Name, more: { role?: string; essential?: boolean; path?: string }): MailKind<WithLink> {
  const { path = '/cases', ...rest } = more;
  return {
    kind: `care.${name}`,
    quiet: true,
    ...rest,
    example: { path },
    letter: (t, data) => ({
      subject: t(`care.mail.${name}.subject`),
      paragraphs: [t(`care.mail.${name}.text`), t(`care.mail.${name}.next`)],
      button: { label: t(`care.mail.${name}.button`), path: data.path },
    }),
  };
}

/** To the office: something was reported, or a feedback asks for a look. */
export const flaggedMail = plain('flagged', { role: 'office' });
/** To whoever has the case: a statement has come in. */
export const answeredMail = plain('answered', { role: 'office' });
/** To the office without whoever decided. */
export const appealedMail = plain('appealed', { role: 'office' });
/** To the operator: nobody of the office may decide the appeal. */
export const lonelyMail = plain('lonely', { role: 'operator', path: '/cases/appeals' });
/** To whoever the operator has named. */
export const namedMail = plain('named', { essential: true });
export const appealDecidedMail = plain('appeal_decided', { essential: true });
export const liftedMail = plain('lifted', { essential: true });
/** To the office without whoever asked. */
export const revocationAskedMail = plain('revocation_asked', { role: 'office' });
export const revokedMail = plain('revoked', { essential: true });

/** To both sides, in the same words; `due`: until when the answer is wanted. */
export const statementMail: MailKind<WithDay> = {
  kind: 'care.statement',
  quiet: true,
  essential: true,
  example: { ...there, due: day },
  letter: (t, { path, due }) => ({
    subject: t('care.mail.statement.subject'),
    paragraphs: [t('care.mail.statement.text'), t('care.mail.statement.next', { due })],
    button: { label: t('care.mail.statement.button'), path },
  }),
};

export const statementDueMail: MailKind<WithDay> = {
  kind: 'care.statement_due',
  quiet: true,
  essential: true,
  example: { ...there, due: day },
  letter: (t, { path, due }) => ({
    subject: t('care.mail.statement_due.subject'),
    paragraphs: [t('care.mail.statement_due.text', { due }), t('care.mail.statement_due.next')],
    button: { label: t('care.mail.statement.button'), path },
  }),
};

/** `due`: until when an appeal is possible; missing where nothing was decided against the person. */
export const decidedMail: MailKind<WithLink & { due?: Date }> = {
  kind: 'care.decided',
  quiet: true,
  essential: true,
  example: { ...there, due: day },
  letter: (t, { path, due }) => ({
    subject: t('care.mail.decided.subject'),
    paragraphs: [t('care.mail.decided.text'), ...(due ? [t('care.mail.decided.next', { due })] : [])],
    button: { label: t('care.mail.decided.button'), path },
  }),
};

export const mails: readonly AnyMail[] = [
  flaggedMail,
  statementMail,
  statementDueMail,
  answeredMail,
  decidedMail,
  appealedMail,
  lonelyMail,
  namedMail,
  appealDecidedMail,
  liftedMail,
  revocationAskedMail,
  revokedMail,
];
