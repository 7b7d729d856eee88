import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

/** To the partner. Says that it has ended, never why. `name` is empty where the person is already erased. */
export const endedMail: MailKind<{ tandem_id: string; name: string }> = {
  kind: 'tandems.ended',
  example: { tandem_id: 'example', name: 'Urs Amstad' },
  letter: (t, { tandem_id, name }) => ({
    subject: name ? t('tandems.mail.ended.subject', { name }) : t('tandems.mail.ended.subject_gone'),
    paragraphs: [t('tandems.mail.ended.text'), t('tandems.mail.ended.next')],
    button: { label: t('tandems.mail.ended.button'), path: `/tandems/${tandem_id}` },
  }),
};

/** To the office: somebody who has ended a tandem would like to talk. */
export const contactWishedMail: MailKind<{ name: string }> = {
  kind: 'tandems.contact_wished',
  role: 'office',
  example: { name: 'Jana Brandis' },
  letter: (t, { name }) => ({
    subject: t('tandems.mail.contact_wished.subject', { name }),
    paragraphs: [t('tandems.mail.contact_wished.text', { name })],
    button: { label: t('tandems.mail.contact_wished.button'), path: '/tandems/endings' },
  }),
};

export const mails: readonly AnyMail[] = [endedMail, contactWishedMail];
