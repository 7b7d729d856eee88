import type { AnyMail } from './platform/mail/letter.tsx';
import { jobs as applicationJobs } from './rooms/applications/jobs.ts';
import { mails as applicationMails } from './rooms/applications/mails.tsx';
import { jobs as careJobs } from './rooms/care/jobs.ts';
import { mails as careMails } from './rooms/care/mails.tsx';
import { jobs as feedbackJobs } from './rooms/feedback/jobs.ts';
import { mails as feedbackMails } from './rooms/feedback/mails.tsx';
import { jobs as goalJobs } from './rooms/goals/jobs.ts';
import { mails as goalMails } from './rooms/goals/mails.tsx';
import { jobs as agreementJobs } from './rooms/agreements/jobs.ts';
import { mails as agreementMails } from './rooms/agreements/mails.tsx';
import { jobs as protectionJobs } from './rooms/protection/jobs.ts';
import { mails as protectionMails } from './rooms/protection/mails.tsx';
import { jobs as oversightJobs } from './rooms/oversight/jobs.ts';
import { mails as oversightMails } from './rooms/oversight/mails.tsx';
import { jobs as cycleJobs } from './rooms/cycles/jobs.ts';
import { mails as cycleMails } from './rooms/cycles/mails.tsx';
import { jobs as consortiumJobs } from './rooms/consortium/jobs.ts';
import { mails as consortiumMails } from './rooms/consortium/mails.tsx';
import { cycleFacts } from './rooms/enrolment/store/facts.ts';
import { jobs as enrolmentJobs } from './rooms/enrolment/jobs.ts';
import { mails as enrolmentMails } from './rooms/enrolment/mails.tsx';
import { jobs as pairingJobs } from './rooms/pairing/jobs.ts';
import { mails as pairingMails } from './rooms/pairing/mails.tsx';
import { jobs as operationJobs } from './rooms/operation/jobs.ts';
import { mails as operationMails } from './rooms/operation/mails.tsx';
import { jobs as peopleJobs } from './rooms/people/jobs.ts';
import { mails as peopleMails } from './rooms/people/mails.tsx';
import { jobs as programJobs } from './rooms/programs/jobs.ts';
import { mails as programMails } from './rooms/programs/mails.tsx';
import { jobs as requestJobs } from './rooms/requests/jobs.ts';
import { mails as requestMails } from './rooms/requests/mails.tsx';
import { jobs as sessionJobs } from './rooms/sessions/jobs.ts';
import { mails as sessionMails } from './rooms/sessions/mails.tsx';
import { jobs as tandemJobs } from './rooms/tandems/jobs.ts';
import { mails as tandemMails } from './rooms/tandems/mails.tsx';

/** What all rooms do without a click, in reading order. */
export const roomJobs = [
  peopleJobs,
  programJobs,
  cycleJobs(cycleFacts),
  consortiumJobs,
  tandemJobs,
  applicationJobs,
  requestJobs,
  enrolmentJobs,
  pairingJobs,
  sessionJobs,
  goalJobs,
  agreementJobs,
  feedbackJobs,
  careJobs,
  protectionJobs,
  oversightJobs,
  operationJobs,
] as const;

/** Every mail that this installation can send. */
export const allMails: readonly AnyMail[] = [
  ...peopleMails,
  ...programMails,
  ...cycleMails,
  ...consortiumMails,
  ...tandemMails,
  ...applicationMails,
  ...requestMails,
  ...enrolmentMails,
  ...pairingMails,
  ...sessionMails,
  ...goalMails,
  ...agreementMails,
  ...feedbackMails,
  ...careMails,
  ...protectionMails,
  ...oversightMails,
  ...operationMails,
];
