import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';

interface WithLink {
  path: string;
}

/** Says that there is something and where; not who, and not about whom. Whoever gets one is not named in the outbox either. */
function plain(name: 'asked' | 'answered' | 'handed', path: string): MailKind<WithLink> {
  return {
    kind: `protection.${name}`,
    quiet: true,
    essential: true,
    example: { path },
    letter: (t, data) => ({
      subject: t(`protection.mail.${name}.subject`),
      paragraphs: [t(`protection.mail.${name}.text`), t(`protection.mail.${name}.next`)],
      button: { label: t(`protection.mail.${name}.button`), path: data.path },
    }),
  };
}

/** To those whom a party has asked: confidants or the office. */
export const askedMail = plain('asked', '/protections');
/** To the party that asked. */
export const answeredMail = plain('answered', '/tandems/example/help');
/** To the confidant who was chosen. */
export const handedMail = plain('handed', '/handovers');

export const mails: readonly AnyMail[] = [askedMail, answeredMail, handedMail];
