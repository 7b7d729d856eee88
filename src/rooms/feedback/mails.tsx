import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import type { FeedbackMoment, TestimonialState } from './rules.ts';

/** To the office: somebody has said how a mentoring goes. What she said stands behind the link only. */
export const givenMail: MailKind<{ name: string; path: string }> = {
  kind: 'feedback.given',
  role: 'office',
  example: { name: 'Jana Brandis', path: '/feedback/mentorings' },
  letter: (t, { name, path }) => ({
    subject: t('feedback.mail.given.subject', { name }),
    paragraphs: [t('feedback.mail.given.text', { name })],
    button: { label: t('feedback.mail.given.button'), path },
  }),
};

/** To a party, once at half time and once at the end. A wish: nothing hangs on it. */
export const reminderMail: MailKind<{ tandem_id: string; name: string; moment: FeedbackMoment }> = {
  kind: 'feedback.reminder',
  example: { tandem_id: 'example', name: 'Urs Amstad', moment: 'during' },
  letter: (t, { tandem_id, name, moment }) => ({
    subject: t(`feedback.mail.reminder.subject.${moment}`, { name }),
    paragraphs: [t(`feedback.mail.reminder.text.${moment}`, { name }), t('feedback.mail.reminder.who')],
    button: { label: t('feedback.mail.reminder.button'), path: `/tandems/${tandem_id}/feedback` },
  }),
};

/** To the person named: nothing is public before she has read it and said yes. */
export const askedMail: MailKind<{ testimonial_id: string; name: string }> = {
  kind: 'feedback.testimonial_asked',
  example: { testimonial_id: 'example', name: 'Jana Brandis' },
  letter: (t, { testimonial_id, name }) => ({
    subject: t('feedback.mail.asked.subject', { name }),
    paragraphs: [t('feedback.mail.asked.text', { name }), t('feedback.mail.asked.free')],
    button: { label: t('feedback.mail.asked.button'), path: `/testimonials#${testimonial_id}` },
  }),
};

/** To the two concerned: how it went on with the words. */
export const testimonialMail: MailKind<{ testimonial_id: string; state: Exclude<TestimonialState, 'offered'> }> = {
  kind: 'feedback.testimonial_moved',
  example: { testimonial_id: 'example', state: 'published' },
  letter: (t, { testimonial_id, state }) => ({
    subject: t(`feedback.mail.moved.subject.${state}`),
    paragraphs: [t(`feedback.mail.moved.text.${state}`)],
    button: { label: t('feedback.mail.moved.button'), path: `/testimonials#${testimonial_id}` },
  }),
};

/** To the office: words wait to be published. */
export const waitingMail: MailKind<Record<string, never>> = {
  kind: 'feedback.testimonial_waiting',
  role: 'office',
  example: {},
  letter: (t) => ({
    subject: t('feedback.mail.waiting.subject'),
    paragraphs: [t('feedback.mail.waiting.text')],
    button: { label: t('feedback.mail.waiting.button'), path: '/program/testimonials' },
  }),
};

export const mails: readonly AnyMail[] = [givenMail, reminderMail, askedMail, testimonialMail, waitingMail];
