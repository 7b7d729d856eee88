import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import type { Key } from '../../../platform/i18n/catalogue.ts';

export interface AboutSession {
  /** Of the partner; empty where she is erased. */
  name: string;
  /** The booked date in the recipient's language and zone; empty while dates are only proposed. */
  when: string;
  path: string;
  /** Her calendar reads the meetings of this series by itself: no entry comes with the mail. */
  by_feed?: boolean;
}

type Name = 'proposed' | 'move' | 'booked' | 'kept' | 'changed' | 'cancelled' | 'dropped' | 'lapsed' | 'reminder' | 'log';

/** Those that otherwise bring an entry for the calendar. */
const fed: ReadonlySet<Name> = new Set(['booked', 'changed', 'cancelled']);

/** Who, when and a link; place, link of the video room and words stay on the page and in the calendar entry. */
function kindOf(name: Name): MailKind<AboutSession> {
  const word = (part: 'subject' | 'text' | 'button') => `sessions.mail.${name}.${part}` as Key;
  return {
    kind: `sessions.${name}`,
    example: { name: 'Urs Amstad', when: '29.10.2026, 17:00', path: '/tandems/example/sessions/example' },
    letter: (t, about) => {
      const vars = { name: about.name || t('sessions.former'), when: about.when };
      return {
        subject: t(word('subject'), vars),
        paragraphs: [t(about.by_feed && fed.has(name) ? (`sessions.mail.${name}.text_feed` as Key) : word('text'), vars)],
        button: { label: t(word('button')), path: about.path },
      };
    },
  };
}

/** To the one who chooses. */
export const proposedMail = kindOf('proposed');
export const moveMail = kindOf('move');
/** To both, with the invitation. */
export const bookedMail = kindOf('booked');
/** To the one who wished to move. */
export const keptMail = kindOf('kept');
/** To both, with the changed invitation. */
export const changedMail = kindOf('changed');
/** To both, with the cancellation. */
export const cancelledMail = kindOf('cancelled');
/** To the other one: there is no meeting out of these dates. */
export const droppedMail = kindOf('dropped');
/** To both: nobody chose in time. */
export const lapsedMail = kindOf('lapsed');
/** To both, the day before. */
export const reminderMail = kindOf('reminder');
/** To both, after the end; one of them logs it. */
export const logMail = kindOf('log');

export const sessionMails: readonly AnyMail[] = [
  proposedMail,
  moveMail,
  bookedMail,
  keptMail,
  changedMail,
  cancelledMail,
  droppedMail,
  lapsedMail,
  reminderMail,
  logMail,
];
