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

/** To those who run a cycle: somebody runs it with them, whoever named this person. */
export const staffedMail: MailKind<{ cycle_id: string; role: StaffRole; name: string }> = {
  kind: 'cycles.staffed',
  essential: true,
  example: { cycle_id: 'example', role: 'deputy', name: 'Lea Brunner' },
  letter: (t, { cycle_id, role, name }) => ({
    subject: t('cycles.mail.staffed.subject', { role: t(`cycles.role.${role}`) }),
    paragraphs: [t('cycles.mail.staffed.text', { role: t(`cycles.role.${role}`), name })],
    button: { label: t('cycles.mail.staffed.button'), path: `/cycles/${cycle_id}/staff` },
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

interface DueChecks {
  cycle_id: string;
  cycle_de: string;
  cycle_en: string;
  count: number;
  on: 'before' | 'day';
  /** Where it is one point only. */
  check_id?: string;
}

/** To whoever sees to points of the checklist: some days before their day, and on it. */
export const checkDueMail: MailKind<DueChecks> = {
  kind: 'cycles.check_due',
  example: { cycle_id: 'example', cycle_de: 'Brückenschlag 2027', cycle_en: 'Bridges 2027', count: 2, on: 'before' },
  letter: (t, { cycle_id, cycle_de, cycle_en, count, on, check_id }) => {
    // The letter knows its words only: one of them says in which language they are.
    const cycle = t('cycles.mail.language') === 'en' ? cycle_en : cycle_de;
    return {
      subject: t(`cycles.mail.check_due.subject.${on}`, { cycle, count }),
      paragraphs: [t(`cycles.mail.check_due.text.${on}`, { cycle, count })],
      button: {
        label: t('cycles.mail.check_due.button'),
        path: `/cycles/${cycle_id}/checklist${check_id ? `/${check_id}` : ''}`,
      },
    };
  },
};

export const mails: readonly AnyMail[] = [chargedMail, relievedMail, staffedMail, movedMail, orphanedMail, checkDueMail];
