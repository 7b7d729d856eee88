import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import type { Key } from '../../platform/i18n/catalogue.ts';

interface About {
  /** Of the other person, as the reader may know her; empty where she is erased. */
  name: string;
  path: string;
  /** The last moment for the word that is owed. */
  by?: Date;
}

type Name =
  | 'sent'
  | 'asked'
  | 'replied'
  | 'reminder'
  | 'reply_reminder'
  | 'accepted'
  | 'confirmed'
  | 'declined'
  | 'withdrawn'
  | 'over'
  | 'expired'
  | 'unanswered'
  | 'unreplied';

/** All mails of this room say who and what, link to the thing, and carry no contents. */
function kindOf(name: Name, path: string): MailKind<About> {
  const word = (part: 'subject' | 'text' | 'button') => `requests.mail.${name}.${part}` as Key;
  return {
    kind: `requests.${name}`,
    example: { name: 'Jana B.', path, by: new Date('2026-12-01T12:00:00Z') },
    letter: (t, about) => {
      const vars = { ...about, name: about.name || t('requests.gone') };
      return {
        subject: t(word('subject'), vars),
        paragraphs: [t(word('text'), vars)],
        button: { label: t(word('button')), path: about.path },
      };
    },
  };
}

/** To the mentor. */
export const sentMail = kindOf('sent', '/requests/example');
/** To the mentee: something is asked back. */
export const askedMail = kindOf('asked', '/requests/example');
/** To the mentor: the reply to her question is there. */
export const repliedMail = kindOf('replied', '/requests/example');
/** To the mentor, who owes an answer. */
export const reminderMail = kindOf('reminder', '/requests/example');
/** To the mentee, who owes a reply. */
export const replyReminderMail = kindOf('reply_reminder', '/requests/example');
/** To the mentee. */
export const acceptedMail = kindOf('accepted', '/tandems/example');
/** To the mentor who has accepted: where her tandem is. */
export const confirmedMail = kindOf('confirmed', '/tandems/example');
/** To the mentee. */
export const declinedMail = kindOf('declined', '/requests/example');
/** To the mentor. */
export const withdrawnMail = kindOf('withdrawn', '/requests/example');
/** To the mentor: it waits no longer, whatever became of the mentee. It does not say what. */
export const overMail = kindOf('over', '/requests/example');
/** To the mentee: it became impossible, others are offered. */
export const expiredMail = kindOf('expired', '/requests/example');
/** To the mentee: nobody answered, others are offered. */
export const unansweredMail = kindOf('unanswered', '/requests/example');
/** To the mentee: she did not reply in time. */
export const unrepliedMail = kindOf('unreplied', '/requests/example');

/** To a mentor who has left several in a row without a word. */
export const silentMail: MailKind<{ count: number; path: string }> = {
  kind: 'requests.silent',
  example: { count: 3, path: '/requests' },
  letter: (t, { count, path }) => ({
    subject: t('requests.mail.silent.subject'),
    paragraphs: [t('requests.mail.silent.text', { count })],
    button: { label: t('requests.mail.silent.button'), path },
  }),
};

export const mails: readonly AnyMail[] = [
  sentMail,
  askedMail,
  repliedMail,
  reminderMail,
  replyReminderMail,
  acceptedMail,
  confirmedMail,
  declinedMail,
  withdrawnMail,
  overMail,
  expiredMail,
  unansweredMail,
  unrepliedMail,
  silentMail,
];
