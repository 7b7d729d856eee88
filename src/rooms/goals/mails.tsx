import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

/** To the partner: the other has released an idea. Never what it says. */
export const ideaMail: MailKind<{ tandem_id: string; idea_id: string; name: string }> = {
  kind: 'goals.idea',
  example: { tandem_id: 'example', idea_id: 'example', name: 'Urs Amstad' },
  letter: (t, { tandem_id, idea_id, name }) => ({
    subject: t('goals.mail.idea.subject', { name }),
    paragraphs: [t('goals.mail.idea.text')],
    button: { label: t('goals.mail.idea.button'), path: `/tandems/${tandem_id}/ideas/${idea_id}` },
  }),
};

/** To the office: two have released an idea, and it may be read until one of them takes it back. */
export const releasedMail: MailKind<{ idea_id: string }> = {
  kind: 'goals.idea_released',
  role: 'office',
  example: { idea_id: 'example' },
  letter: (t, { idea_id }) => ({
    subject: t('goals.mail.idea_released.subject'),
    paragraphs: [t('goals.mail.idea_released.text')],
    button: { label: t('goals.mail.idea_released.button'), path: `/ideas/${idea_id}` },
  }),
};

/** To the mentor of a reverse mentoring: the assessment is filled in, preparing can begin. */
export const needsMail: MailKind<{ tandem_id: string; needs_id: string; name: string }> = {
  kind: 'goals.needs',
  example: { tandem_id: 'example', needs_id: 'example', name: 'Urs Amstad' },
  letter: (t, { tandem_id, needs_id, name }) => ({
    subject: t('goals.mail.needs.subject', { name }),
    paragraphs: [t('goals.mail.needs.text')],
    button: { label: t('goals.mail.needs.button'), path: `/tandems/${tandem_id}/needs/${needs_id}` },
  }),
};

export const mails: readonly AnyMail[] = [ideaMail, releasedMail, needsMail];
