import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import type { CycleState, StaffRole } from './rules.ts';

/** To whoever is in charge of something in a cycle from now on. It cannot be switched off: others count on her. */
export const chargedMail: MailKind<{ cycle_id: string; role: StaffRole }> = {
  kind: 'cycles.charged',
  essential: true,
  example: { cycle_id: 'example', role: 'coordinator' },
  letter: (t, { cycle_id, role }) => ({
    subject: t('cycles.mail.charged.subject', { role: t(`cycles.role.${role}`) }),
    paragraphs: [t(`cycles.mail.charged.text.${role}`)],
    button: { label: t('cycles.mail.charged.button'), path: `/cycles/${cycle_id}` },
  }),
};

/** To whoever is relieved. */
export const relievedMail: MailKind<{ role: StaffRole }> = {
  kind: 'cycles.relieved',
  essential: true,
  example: { role: 'deputy' },
  letter: (t, { role }) => ({
    subject: t('cycles.mail.relieved.subject', { role: t(`cycles.role.${role}`) }),
    paragraphs: [t('cycles.mail.relieved.text')],
    button: { label: t('cycles.mail.relieved.button'), path: '/programs' },
  }),
};

/** To coordinator and deputy: the calendar has moved the cycle. */
export const movedMail: MailKind<{ cycle_id: string; state: CycleState }> = {
  kind: 'cycles.moved',
  example: { cycle_id: 'example', state: 'matching' },
  letter: (t, { cycle_id, state }) => ({
    subject: t('cycles.mail.moved.subject', { state: t(`cycles.state.${state}`) }),
    paragraphs: [t('cycles.mail.moved.text', { state: t(`cycles.state.${state}`) })],
    button: { label: t('cycles.mail.moved.button'), path: `/cycles/${cycle_id}` },
  }),
};

/** To the office: the coordinator of a cycle is gone, and there is no deputy. */
export const orphanedMail: MailKind<{ cycle_id: string }> = {
  kind: 'cycles.orphaned',
  role: 'office',
  example: { cycle_id: 'example' },
  letter: (t, { cycle_id }) => ({
    subject: t('cycles.mail.orphaned.subject'),
    paragraphs: [t('cycles.mail.orphaned.text')],
    button: { label: t('cycles.mail.orphaned.button'), path: `/cycles/${cycle_id}/staff` },
  }),
};

export const mails: readonly AnyMail[] = [chargedMail, relievedMail, movedMail, orphanedMail];
