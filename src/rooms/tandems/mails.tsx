import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import { pauseMails } from './mails/pauses.tsx';
import type { ReminderKind } from './rules.ts';
import type { Half } from './rules/course.ts';

interface About {
  tandem_id: string;
  /** Of the other side; empty where the person is already erased. */
  name: string;
}

const example: About = { tandem_id: 'example', name: 'Urs Amstad' };
const room = ({ tandem_id }: About) => `/tandems/${tandem_id}`;
const course = ({ tandem_id }: About) => `/tandems/${tandem_id}/course`;

/** To the partner. Says that it has ended, never why. */
export const endedMail: MailKind<About> = {
  kind: 'tandems.ended',
  example,
  letter: (t, data) => ({
    subject: data.name ? t('tandems.mail.ended.subject', { name: data.name }) : t('tandems.mail.ended.subject_gone'),
    paragraphs: [t('tandems.mail.ended.text'), t('tandems.mail.ended.next')],
    button: { label: t('tandems.mail.ended.button'), path: room(data) },
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

/** One of the two has said it, the other's word is missing. */
export const confirmMail: MailKind<About & { half: Half }> = {
  kind: 'tandems.confirm',
  example: { ...example, half: 'first_contact' },
  letter: (t, data) => ({
    subject: t(`tandems.mail.confirm.subject.${data.half}`, { name: data.name }),
    paragraphs: [t('tandems.mail.confirm.text')],
    button: { label: t('tandems.mail.confirm.button'), path: course(data) },
  }),
};

const movedPath = {
  talked: (data: About) => `${room(data)}/kickoff`,
  kickoff_done: (data: About) => `${room(data)}/agreement`,
  active: room,
  closing: course,
  completed: course,
};

/** The tandem has reached its next phase, by both or by the calendar. */
export const movedMail: MailKind<About & { state: 'talked' | 'kickoff_done' | 'active' | 'closing' | 'completed' }> = {
  kind: 'tandems.moved',
  example: { ...example, state: 'active' },
  letter: (t, data) => ({
    subject: t(`tandems.mail.moved.subject.${data.state}`, { name: data.name }),
    paragraphs: [t(`tandems.mail.moved.text.${data.state}`)],
    button: { label: t('tandems.mail.moved.button'), path: movedPath[data.state](data) },
  }),
};

/** Once in each state: what it waits for. `by`: when closing ends by itself. */
export const remindedMail: MailKind<About & { state: 'forming' | 'closing'; by: Date }> = {
  kind: 'tandems.reminded',
  example: { ...example, state: 'forming', by: new Date('2026-12-23T09:00:00Z') },
  letter: (t, data) => ({
    subject: t(`tandems.mail.reminded.subject.${data.state}`, { name: data.name }),
    paragraphs: [t(`tandems.mail.reminded.text.${data.state}`, { by: data.by })],
    button: { label: t('tandems.mail.reminded.button'), path: course(data) },
  }),
};

const duePath: Record<ReminderKind, string> = {
  kickoff: '/kickoff',
  agreement: '/agreement',
  goals: '/goals',
  midterm: '/midterm',
  resume: '/course',
};

/** Once for each milestone that waits for both. `by`: its last day. */
export const dueMail: MailKind<About & { kind: ReminderKind; by: Date }> = {
  kind: 'tandems.due',
  example: { ...example, kind: 'agreement', by: new Date('2026-12-23T09:00:00Z') },
  letter: (t, data) => ({
    subject: t(`tandems.mail.due.subject.${data.kind}`, { name: data.name }),
    paragraphs: [t(`tandems.mail.due.text.${data.kind}`, { by: data.by })],
    button: { label: t(`tandems.mail.due.button.${data.kind}`), path: `${room(data)}${duePath[data.kind]}` },
  }),
};

/** The planned time is over and nobody ever confirmed that the two had met. */
export const lapsedMail: MailKind<About> = {
  kind: 'tandems.lapsed',
  example,
  letter: (t, data) => ({
    subject: t('tandems.mail.lapsed.subject', { name: data.name }),
    paragraphs: [t('tandems.mail.lapsed.text')],
    button: { label: t('tandems.mail.lapsed.button'), path: room(data) },
  }),
};

/** To the partner of somebody who was suspended; the reason is never in it. */
export const askedMail: MailKind<About> = {
  kind: 'tandems.asked',
  example,
  letter: (t, data) => ({
    subject: t('tandems.mail.asked.subject', { name: data.name }),
    paragraphs: [t('tandems.mail.asked.text', { name: data.name })],
    button: { label: t('tandems.mail.asked.button'), path: course(data) },
  }),
};

/** To the partner of somebody who was suspended for safety. */
export const safetyMail: MailKind<About> = {
  kind: 'tandems.safety',
  essential: true,
  example,
  letter: (t, data) => ({
    subject: t('tandems.mail.safety.subject', { name: data.name }),
    paragraphs: [t('tandems.mail.safety.text'), t('tandems.mail.safety.next')],
    button: { label: t('tandems.mail.safety.button'), path: room(data) },
  }),
};

/** To both: the confidant or the office has frozen the tandem, lets it go on, or has ended it. Never why. */
export const protectionMail: MailKind<About & { step: 'frozen' | 'released' | 'ended' }> = {
  kind: 'tandems.protection',
  essential: true,
  example: { ...example, step: 'frozen' },
  letter: (t, data) => ({
    subject: t(`tandems.mail.protection.subject.${data.step}`, { name: data.name }),
    paragraphs: [t(`tandems.mail.protection.text.${data.step}`), t(`tandems.mail.protection.next.${data.step}`)],
    button: { label: t('tandems.mail.protection.button'), path: room(data) },
  }),
};

export const mails: readonly AnyMail[] = [
  endedMail,
  contactWishedMail,
  confirmMail,
  movedMail,
  remindedMail,
  lapsedMail,
  askedMail,
  safetyMail,
  protectionMail,
  dueMail,
  ...pauseMails,
];
