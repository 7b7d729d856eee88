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

interface Asked {
  number: number;
  /** Last day on which an acceptance is in time. */
  by: Date;
  path: string;
}

const asked: Asked = { number: 3, by: new Date('2027-03-31T12:00:00Z'), path: '/standards?next=/listing' };

/**
 * To who has accepted before and has something running: a binding version asks again. It cannot be switched off because
 * a listing hangs on it.
 */
export const standardsChangedMail: MailKind<Asked & { listed: boolean }> = {
  kind: 'programs.standards_changed',
  essential: true,
  example: { ...asked, listed: true },
  letter: (t, { number, by, listed, path }) => ({
    subject: t('programs.mail.standards_changed.subject'),
    paragraphs: [
      t('programs.mail.standards_changed.text', { number }),
      listed ? t('programs.mail.standards_changed.listed', { by }) : t('programs.mail.standards_changed.contact'),
      t('programs.mail.standards_changed.running'),
    ],
    button: { label: t('programs.mail.standards_changed.button'), path },
  }),
};

/** To a mentor whose listing will be paused. */
export const standardsReminderMail: MailKind<Asked> = {
  kind: 'programs.standards_reminder',
  example: asked,
  letter: (t, { number, by, path }) => ({
    subject: t('programs.mail.standards_reminder.subject', { by }),
    paragraphs: [t('programs.mail.standards_reminder.text', { number, by }), t('programs.mail.standards_reminder.after')],
    button: { label: t('programs.mail.standards_reminder.button'), path },
  }),
};

export const mails = [feedbackMail, standardsChangedMail, standardsReminderMail] as const;
