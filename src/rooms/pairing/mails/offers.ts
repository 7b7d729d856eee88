import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

interface About {
  proposal_id: string;
}

const example: About = { proposal_id: 'example' };
const offer = ({ proposal_id }: About) => `/proposals/${proposal_id}`;

/** To each of the two: there is a proposal. It names nobody. */
export const offeredMail: MailKind<About> = {
  kind: 'pairing.offered',
  example,
  letter: (t, data) => ({
    subject: t('pairing.mail.offered.subject'),
    paragraphs: [t('pairing.mail.offered.text')],
    button: { label: t('pairing.mail.offered.button'), path: offer(data) },
  }),
};

/** The answer is still missing. `by`: the last moment. */
export const offerReminderMail: MailKind<About & { by: Date }> = {
  kind: 'pairing.offer_reminder',
  example: { ...example, by: new Date('2026-12-23T09:00:00Z') },
  letter: (t, data) => ({
    subject: t('pairing.mail.offer_reminder.subject', { by: data.by }),
    paragraphs: [t('pairing.mail.offer_reminder.text', { by: data.by })],
    button: { label: t('pairing.mail.offered.button'), path: offer(data) },
  }),
};

/** The coordination has taken the proposal back; the address says the same. */
export const takenBackMail: MailKind<About> = {
  kind: 'pairing.taken_back',
  example,
  letter: (t, data) => ({
    subject: t('pairing.mail.taken_back.subject'),
    paragraphs: [t('pairing.mail.taken_back.text')],
    button: { label: t('pairing.mail.taken_back.button'), path: offer(data) },
  }),
};

/** To both, in the same words whoever said no, or nothing. */
export const notFormedMail: MailKind<About> = {
  kind: 'pairing.not_formed',
  example,
  letter: (t, data) => ({
    subject: t('pairing.mail.not_formed.subject'),
    paragraphs: [t('pairing.mail.not_formed.text'), t('pairing.mail.not_formed.next')],
    button: { label: t('pairing.mail.taken_back.button'), path: offer(data) },
  }),
};

/** Both have said yes: now each learns who the other is. */
export const matchedMail: MailKind<{ tandem_id: string; name: string }> = {
  kind: 'pairing.matched',
  example: { tandem_id: 'example', name: 'Urs Amstad' },
  letter: (t, { tandem_id, name }) => ({
    subject: t('pairing.mail.matched.subject', { name }),
    paragraphs: [t('pairing.mail.matched.text')],
    button: { label: t('pairing.mail.matched.button'), path: `/tandems/${tandem_id}` },
  }),
};

/** Self-matching: somebody of the programme would like to form a tandem. */
export const askedMail: MailKind<About & { name: string }> = {
  kind: 'pairing.asked',
  example: { ...example, name: 'Jana B.' },
  letter: (t, data) => ({
    subject: t('pairing.mail.asked.subject', { name: data.name }),
    paragraphs: [t('pairing.mail.asked.text', { name: data.name })],
    button: { label: t('pairing.mail.asked.button'), path: offer(data) },
  }),
};

/** A tandem has ended and she is among those for whom a partner is sought again. */
export const againMail: MailKind<{ participation_id: string }> = {
  kind: 'pairing.again',
  example: { participation_id: 'example' },
  letter: (t, { participation_id }) => ({
    subject: t('pairing.mail.again.subject'),
    paragraphs: [t('pairing.mail.again.text')],
    button: { label: t('pairing.mail.again.button'), path: `/participations/${participation_id}` },
  }),
};

export const offerMails: readonly AnyMail[] = [
  offeredMail,
  offerReminderMail,
  takenBackMail,
  notFormedMail,
  matchedMail,
  askedMail,
  againMail,
];
