import type { Key } from '../../../platform/i18n/catalogue.ts';
import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import { someTandem, type AboutTandem } from './kickoff.tsx';

type Name = 'offered' | 'changed' | 'signed' | 'declined';

/** Who did what, and the way to it; not a word of what is agreed. */
function kindOf(name: Name): MailKind<AboutTandem> {
  const word = (part: 'subject' | 'text' | 'button') => `agreements.mail.${name}.${part}` as Key;
  return {
    kind: `agreements.${name}`,
    example: someTandem,
    letter: (t, { tandem_id, name: partner }) => ({
      subject: t(word('subject'), { name: partner }),
      paragraphs: [t(word('text'), { name: partner })],
      button: { label: t(word('button')), path: `/tandems/${tandem_id}/agreement` },
    }),
  };
}

/** To the one whose signature is missing. */
export const offeredMail = kindOf('offered');
/** The same, of a version that changes another one. */
export const changedMail = kindOf('changed');
/** To the one who offered it: from now on it holds. */
export const signedMail = kindOf('signed');
/** To the one who offered a change: what was agreed before goes on. */
export const declinedMail = kindOf('declined');

export const agreementMails: readonly AnyMail[] = [offeredMail, changedMail, signedMail, declinedMail];
