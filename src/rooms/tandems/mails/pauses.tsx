import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

interface About {
  tandem_id: string;
  name: string;
}

const example: About = { tandem_id: 'example', name: 'Urs Amstad' };

/** To the partner. held: `day` until when, if that was said · resumed: `day` the new last day. */
export const pauseMail: MailKind<About & { step: 'held' | 'resumed'; day: Date | null }> = {
  kind: 'tandems.pause',
  example: { ...example, step: 'held', day: new Date('2026-12-23T09:00:00Z') },
  letter: (t, { tandem_id, name, step, day }) => ({
    subject: t(`tandems.mail.pause.subject.${step}`, { name }),
    paragraphs: [
      day ? t(`tandems.mail.pause.text.${step}`, { name, day }) : t('tandems.mail.pause.text.open', { name }),
      t(`tandems.mail.pause.next.${step}`),
    ],
    button: { label: t('tandems.mail.pause.button'), path: `/tandems/${tandem_id}` },
  }),
};

/** To the partner: the other would like to go on, both do, or it has ended. */
export const continuationMail: MailKind<About & { step: 'asked' | 'both' | 'ended' }> = {
  kind: 'tandems.continuation',
  example: { ...example, step: 'asked' },
  letter: (t, { tandem_id, name, step }) => ({
    subject: t(`tandems.mail.continuation.subject.${step}`, { name }),
    paragraphs: [t(`tandems.mail.continuation.text.${step}`)],
    button: { label: t('tandems.mail.continuation.button'), path: `/tandems/${tandem_id}/course` },
  }),
};

/** To the partner; which topics it is about stands in the room. */
export const topicsMail: MailKind<About> = {
  kind: 'tandems.topics',
  example,
  letter: (t, { tandem_id, name }) => ({
    subject: t('tandems.mail.topics.subject', { name }),
    paragraphs: [t('tandems.mail.topics.text')],
    button: { label: t('tandems.mail.topics.button'), path: `/tandems/${tandem_id}/topics` },
  }),
};

export const pauseMails: readonly AnyMail[] = [pauseMail, continuationMail, topicsMail];
