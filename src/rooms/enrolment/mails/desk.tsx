import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import type { Key } from '../../../platform/i18n/catalogue.ts';

export interface AboutPerson {
  /** Full name: whoever reads it nominated her, or coordinates the cycle. */
  name: string;
  cycle: string;
  path: string;
}

type Name = 'accepted' | 'declined' | 'unanswered' | 'applied' | 'withdrawn';

function kindOf(name: Name, path: string): MailKind<AboutPerson> {
  const word = (part: 'subject' | 'text' | 'button') => `enrolment.mail.${name}.${part}` as Key;
  return {
    kind: `enrolment.${name}`,
    example: { name: 'Jana Brandis', cycle: 'Brückenschlag 2027', path },
    letter: (t, about) => ({
      subject: t(word('subject'), { ...about }),
      paragraphs: [t(word('text'), { ...about })],
      button: { label: t(word('button')), path: about.path },
    }),
  };
}

const nominations = '/organizations/example/nominations';
/** To whoever nominated or invited: the answer, never its reason. */
export const acceptedMail = kindOf('accepted', nominations);
export const declinedMail = kindOf('declined', nominations);
export const unansweredMail = kindOf('unanswered', nominations);
/** To the coordination. */
export const appliedMail = kindOf('applied', '/cycles/example/people');
export const withdrawnMail = kindOf('withdrawn', '/cycles/example/people');

export const deskMails: readonly AnyMail[] = [acceptedMail, declinedMail, unansweredMail, appliedMail, withdrawnMail];
