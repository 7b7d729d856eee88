import type { Translate } from '../../platform/i18n/words.ts';
import type { AnyMail, MailKind } from '../../platform/mail/letter.tsx';
import type { ContactRole, NoticeKind } from './rules.ts';

interface CycleNames {
  cycle_de: string;
  cycle_en: string;
}
interface AboutContact {
  organization_id: string;
  organization: string;
  role: ContactRole;
}
interface AboutAgreement extends CycleNames {
  cycle_id: string;
  organization_id: string;
  organization: string;
}
interface AboutNotice extends CycleNames {
  notice: string;
  kind: NoticeKind;
}

const some = '00000000-0000-4000-8000-000000000000';
const someCycle = { cycle_de: 'Brückenschlag 2027', cycle_en: 'Bridges 2027' };
const someAgreement = { ...someCycle, cycle_id: some, organization_id: some, organization: 'Hallbach Antriebe' };

/** The letter knows its words only: one of them says in which language they are. */
const nameOf = (t: Translate, { cycle_de, cycle_en }: CycleNames) =>
  t('consortium.mail.language') === 'en' ? cycle_en : cycle_de;

function contactMail(name: 'named' | 'ended'): MailKind<AboutContact> {
  return {
    kind: `consortium.${name}`,
    essential: true,
    example: { organization_id: some, organization: 'Hallbach Antriebe', role: 'hr' },
    letter: (t, { organization_id, organization, role }) => ({
      subject: t(`consortium.mail.${name}.subject`, { organization }),
      paragraphs: [t(`consortium.mail.${name}.text`, { organization, role: t(`consortium.contact.${role}`) })],
      button: {
        label: t(`consortium.mail.${name}.button`),
        path: name === 'named' ? `/organizations/${organization_id}` : '/home',
      },
    }),
  };
}

/** To whoever speaks for an organisation from now on. */
export const contactNamedMail = contactMail('named');
/** To whoever did so until now. */
export const contactEndedMail = contactMail('ended');

/** To those who speak for it already: somebody does so with them, whoever named this person. */
export const contactJoinedMail: MailKind<AboutContact & { name: string }> = {
  kind: 'consortium.joined',
  essential: true,
  example: { organization_id: some, organization: 'Hallbach Antriebe', role: 'hr_deputy', name: 'Lea Brunner' },
  letter: (t, { organization_id, organization, role, name }) => ({
    subject: t('consortium.mail.joined.subject', { organization }),
    paragraphs: [t('consortium.mail.joined.text', { organization, name, role: t(`consortium.contact.${role}`) })],
    button: { label: t('consortium.mail.joined.button'), path: `/organizations/${organization_id}` },
  }),
};

function agreementMail(name: 'offered' | 'signed'): MailKind<AboutAgreement> {
  return {
    kind: `consortium.${name}`,
    example: someAgreement,
    letter: (t, data) => ({
      subject: t(`consortium.mail.${name}.subject`, { organization: data.organization, cycle: nameOf(t, data) }),
      paragraphs: [t(`consortium.mail.${name}.text`, { organization: data.organization, cycle: nameOf(t, data) })],
      button: {
        label: t(`consortium.mail.${name}.button`),
        path: `/cycles/${data.cycle_id}/organizations/${data.organization_id}/agreement`,
      },
    }),
  };
}

/** To everybody who can sign for the organisation. */
export const agreementOfferedMail = agreementMail('offered');
/** To those who run the cycle. */
export const agreementSignedMail = agreementMail('signed');

function noticeKind(name: 'notice' | 'notice_reminder'): MailKind<AboutNotice> {
  return {
    kind: `consortium.${name}`,
    example: { ...someCycle, notice: some, kind: 'start' },
    letter: (t, data) => ({
      subject: t(`consortium.mail.${name}.subject`, { cycle: nameOf(t, data) }),
      paragraphs: [
        t(`consortium.mail.${name}.text`, { cycle: nameOf(t, data), moment: t(`consortium.notice.moment.${data.kind}`) }),
      ],
      button: { label: t(`consortium.mail.${name}.button`), path: `/notices/${data.notice}` },
    }),
  };
}

/** To executives and HR at start, midterm and end. */
export const noticeMail = noticeKind('notice');
export const noticeReminderMail = noticeKind('notice_reminder');

/** To those who run a cycle: the day of a notice has come, and it is not sent. */
export const noticeDueMail: MailKind<CycleNames & { cycle_id: string; kind: NoticeKind }> = {
  kind: 'consortium.notice_due',
  example: { ...someCycle, cycle_id: some, kind: 'midterm' },
  letter: (t, data) => ({
    subject: t('consortium.mail.notice_due.subject', { cycle: nameOf(t, data) }),
    paragraphs: [
      t('consortium.mail.notice_due.text', { cycle: nameOf(t, data), moment: t(`consortium.notice.moment.${data.kind}`) }),
    ],
    button: { label: t('consortium.mail.notice_due.button'), path: `/cycles/${data.cycle_id}/organizations/notices` },
  }),
};

/** To everybody who speaks for an organisation that has left a cycle. */
export const organizationLeftMail: MailKind<CycleNames & { organization_id: string }> = {
  kind: 'consortium.left',
  example: { ...someCycle, organization_id: some },
  letter: (t, data) => ({
    subject: t('consortium.mail.left.subject', { cycle: nameOf(t, data) }),
    paragraphs: [t('consortium.mail.left.text', { cycle: nameOf(t, data) })],
    button: { label: t('consortium.mail.left.button'), path: `/organizations/${data.organization_id}` },
  }),
};

export const mails: readonly AnyMail[] = [
  contactNamedMail,
  contactJoinedMail,
  contactEndedMail,
  agreementOfferedMail,
  agreementSignedMail,
  noticeMail,
  noticeReminderMail,
  noticeDueMail,
  organizationLeftMail,
];
