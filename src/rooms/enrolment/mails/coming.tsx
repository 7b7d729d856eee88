import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import type { Key } from '../../../platform/i18n/catalogue.ts';

export interface AboutCycle {
  /** Its name in the recipient's language. */
  cycle: string;
  path: string;
  /** The last day for what is asked. */
  by?: Date;
}

type Name =
  | 'nominated'
  | 'invited'
  | 'reminder'
  | 'lapsed'
  | 'admitted'
  | 'waitlisted'
  | 'refused'
  | 'place'
  | 'place_lapsed'
  | 'manager_answered'
  | 'cancelled';

const by = new Date('2026-12-20T12:00:00Z');

/** To whoever takes part or is asked to: what happened in which programme, never why. */
function kindOf(name: Name, more: Partial<MailKind<AboutCycle>> = {}): MailKind<AboutCycle> {
  const word = (part: 'subject' | 'text' | 'button') => `enrolment.mail.${name}.${part}` as Key;
  return {
    kind: `enrolment.${name}`,
    example: { cycle: 'Brückenschlag 2027', path: '/participations/example', by },
    letter: (t, about) => ({
      subject: t(word('subject'), { ...about }),
      paragraphs: [t(word('text'), { ...about })],
      button: { label: t(word('button')), path: about.path },
    }),
    ...more,
  };
}

export const nominatedMail = kindOf('nominated');
export const invitedMail = kindOf('invited');
export const reminderMail = kindOf('reminder');
/** Nobody answered in time. */
export const lapsedMail = kindOf('lapsed');
export const admittedMail = kindOf('admitted');
export const waitlistedMail = kindOf('waitlisted');
export const refusedMail = kindOf('refused');
/** A place has come free and is kept for a few days. */
export const placeMail = kindOf('place');
export const placeLapsedMail = kindOf('place_lapsed');
export const managerAnsweredMail = kindOf('manager_answered');
/** The cycle does not take place. */
export const cancelledMail = kindOf('cancelled');

/** To somebody who is asked and has no account yet: the link lets her join and leads on to the question. */
export const newcomerMail: MailKind<AboutCycle & { again: boolean }> = {
  kind: 'enrolment.newcomer',
  essential: true,
  secret: true,
  example: { cycle: 'Brückenschlag 2027', path: '/link/example', by, again: false },
  letter: (t, { cycle, path, again, by: until }) => ({
    subject: t(again ? 'enrolment.mail.newcomer.subject_again' : 'enrolment.mail.newcomer.subject', { cycle }),
    paragraphs: [t('enrolment.mail.newcomer.text', { cycle }), t('enrolment.mail.newcomer.free', { by: until ?? by })],
    button: { label: t('enrolment.mail.newcomer.button'), path },
  }),
};

export const comingMails: readonly AnyMail[] = [
  nominatedMail,
  invitedMail,
  newcomerMail,
  reminderMail,
  lapsedMail,
  admittedMail,
  waitlistedMail,
  refusedMail,
  placeMail,
  placeLapsedMail,
  managerAnsweredMail,
  cancelledMail,
];
