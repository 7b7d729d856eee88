import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';

export interface AboutDelegate {
  /** Of the other one. */
  name: string;
  path: string;
}

type Name = 'delegate_asked' | 'delegate_accepted' | 'delegate_ended' | 'delegate_dates';

function kindOf(name: Name): MailKind<AboutDelegate> {
  const word = (part: 'subject' | 'text' | 'button') => `sessions.mail.${name}.${part}` as Key;
  return {
    kind: `sessions.${name}`,
    example: { name: 'Urs Amstad', path: '/dates' },
    letter: (t, { name: who, path }) => ({
      subject: t(word('subject'), { name: who }),
      paragraphs: [t(word('text'), { name: who })],
      button: { label: t(word('button')), path },
    }),
  };
}

/** To whoever is asked to handle somebody's dates. */
export const delegateAskedMail = kindOf('delegate_asked');
/** To the person: the delegate has said yes. */
export const delegateAcceptedMail = kindOf('delegate_accepted');
/** To the other one of the two. */
export const delegateEndedMail = kindOf('delegate_ended');
/** To the delegate: dates wait for an answer. */
export const delegateDatesMail = kindOf('delegate_dates');

export const delegateMails: readonly AnyMail[] = [delegateAskedMail, delegateAcceptedMail, delegateEndedMail, delegateDatesMail];
