import type { AnyMail, MailKind } from '../../../platform/mail/letter.tsx';
import type { KickoffPoint } from '../rules.ts';

export interface AboutTandem {
  tandem_id: string;
  /** Of the other side; empty where the person is already erased. */
  name: string;
}

export const someTandem: AboutTandem = { tandem_id: 'example', name: 'Urs Amstad' };

/** The partner has changed what was noted on a point that she had confirmed. Says which point, never what. */
export const kickoffChangedMail: MailKind<AboutTandem & { point: KickoffPoint }> = {
  kind: 'agreements.kickoff_changed',
  example: { ...someTandem, point: 'documentation' },
  letter: (t, { tandem_id, name, point }) => ({
    subject: t('agreements.mail.kickoff_changed.subject', { name }),
    paragraphs: [t('agreements.mail.kickoff_changed.text', { name, point: t(`agreements.point.${point}`) })],
    button: {
      label: t('agreements.mail.kickoff_changed.button'),
      path: `/tandems/${tandem_id}/kickoff?point=${point}`,
    },
  }),
};

/** The partner has confirmed all five points; hers are missing. */
export const kickoffReadyMail: MailKind<AboutTandem> = {
  kind: 'agreements.kickoff_ready',
  example: someTandem,
  letter: (t, { tandem_id, name }) => ({
    subject: t('agreements.mail.kickoff_ready.subject', { name }),
    paragraphs: [t('agreements.mail.kickoff_ready.text', { name })],
    button: { label: t('agreements.mail.kickoff_ready.button'), path: `/tandems/${tandem_id}/kickoff` },
  }),
};

export const kickoffMails: readonly AnyMail[] = [kickoffChangedMail, kickoffReadyMail];
