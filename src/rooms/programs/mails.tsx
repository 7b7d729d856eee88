import type { MailKind } from '../../platform/mail/letter.tsx';
import type { FeedbackKind } from './rules/feedback.ts';

/** To the office: somebody has written about the programme. What she wrote stands behind the link only. */
export const feedbackMail: MailKind<{ name: string; kind: FeedbackKind; path: string }> = {
  kind: 'programs.feedback',
  role: 'office',
  example: { name: 'Jana Brandis', kind: 'idea', path: '/feedback/inbox' },
  letter: (t, { name, kind, path }) => ({
    subject: t('programs.mail.feedback.subject', { name }),
    paragraphs: [t('programs.mail.feedback.text', { name, kind: t(`programs.feedback.kind.${kind}`) })],
    button: { label: t('programs.mail.feedback.button'), path },
  }),
};

export const mails = [feedbackMail] as const;
