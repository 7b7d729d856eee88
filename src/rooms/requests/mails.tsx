import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import type { Key } from '../../platform/i18n/catalogue.ts';

interface About {
  /** Of the other person, as the reader may know her; empty where she is erased. */
  name: string;
  path: string;
}

type Name = 'sent' | 'accepted' | 'confirmed' | 'declined' | 'withdrawn' | 'expired';

/** All mails of this room say who and what, link to the thing, and carry no contents. */
function kindOf(name: Name, path: string): MailKind<About> {
  const word = (part: 'subject' | 'text' | 'button') => `requests.mail.${name}.${part}` as Key;
  return {
    kind: `requests.${name}`,
    example: { name: 'Jana B.', path },
    letter: (t, about) => {
      const vars = { name: about.name || t('requests.gone') };
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
/** To the mentee. */
export const acceptedMail = kindOf('accepted', '/tandems/example');
/** To the mentor who has accepted: where her tandem is. */
export const confirmedMail = kindOf('confirmed', '/tandems/example');
/** To the mentee. */
export const declinedMail = kindOf('declined', '/requests/example');
/** To the mentor. */
export const withdrawnMail = kindOf('withdrawn', '/requests/example');
/** To the mentee: it became impossible, others are offered. */
export const expiredMail = kindOf('expired', '/requests/example');

export const mails: readonly AnyMail[] = [sentMail, acceptedMail, confirmedMail, declinedMail, withdrawnMail, expiredMail];
