import type { MailKind } from '../../../platform/mail/letter.tsx';

/** To the person who has something to read. Never what it says. `name` is empty where the partner is already erased. */
export const messageMail: MailKind<{ tandem_id: string; name: string }> = {
  kind: 'sessions.message',
  apart: true,
  example: { tandem_id: 'example', name: 'Urs Amstad' },
  letter: (t, { tandem_id, name }) => ({
    subject: t('sessions.mail.message.subject', { name: name || t('sessions.former') }),
    paragraphs: [t('sessions.mail.message.text')],
    button: { label: t('sessions.mail.message.button'), path: `/tandems/${tandem_id}/messages#newest` },
  }),
};

/** To each of the two, a month before what they wrote is deleted. */
export const talkEndMail: MailKind<{ tandem_id: string; name: string; on: Date }> = {
  kind: 'sessions.talk_end',
  example: { tandem_id: 'example', name: 'Urs Amstad', on: new Date('2027-11-21T09:00:00Z') },
  letter: (t, { name, on }) => ({
    subject: t('sessions.mail.talk_end.subject', { date: on }),
    paragraphs: [
      t('sessions.mail.talk_end.text', { name: name || t('sessions.former'), date: on }),
      t('sessions.mail.talk_end.export'),
    ],
    button: { label: t('sessions.mail.talk_end.button'), path: '/settings/data' },
  }),
};

/** To whoever wants one mail a day. How many, never what and never from whom. */
export const digestMail: MailKind<{ count: number; tandems: number; path: string }> = {
  kind: 'sessions.digest',
  apart: true,
  example: { count: 3, tandems: 2, path: '/messages' },
  letter: (t, { count, tandems, path }) => ({
    subject: t('sessions.mail.digest.subject', { count: tandems }),
    paragraphs: [t('sessions.mail.digest.text', { count })],
    button: { label: t('sessions.mail.digest.button'), path },
  }),
};
