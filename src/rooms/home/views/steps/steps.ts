import type { NextStep } from '../../../../platform/html/lists.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { ApplicationStep } from '../../../applications/store/steps.ts';
import { applicationRows } from './applications.ts';
import {
  appealRows,
  caseRows,
  feedbackRows,
  testimonialRows,
  type WaitingAppeals,
  type WaitingCase,
  type WaitingFeedback,
  type WaitingTestimonial,
} from './quality.ts';
import {
  agreementRows,
  goalRows,
  protectionRows,
  type WaitingAgreement,
  type WaitingGoal,
  type WaitingProtection,
} from './room.ts';
import { requestRows, type WaitingRequest } from './requests.ts';
import { programRows, type WaitingProgram } from './programs.ts';
import type { Row } from './row.ts';
import {
  messageRows,
  sessionRows,
  tandemRows,
  type WaitingMessages,
  type WaitingSession,
  type WaitingTandem,
} from './tandems.ts';

/** What the rooms above report as waiting, already with the names that the reader may see. */
export interface Waiting {
  profile_missing: string[];
  applications: readonly ApplicationStep[];
  requests: readonly WaitingRequest[];
  tandems: readonly WaitingTandem[];
  sessions: readonly WaitingSession[];
  messages: readonly WaitingMessages[];
  agreements: readonly WaitingAgreement[];
  goals: readonly WaitingGoal[];
  protection: readonly WaitingProtection[];
  feedback: readonly WaitingFeedback[];
  testimonials: readonly WaitingTestimonial[];
  programs: readonly WaitingProgram[];
  cases: readonly WaitingCase[];
  appeals: WaitingAppeals;
  /** Requests in a row that the reader has left unanswered, once they are as many as the programme allows. */
  silence: { count: number } | undefined;
}

export const noneWaits: Waiting = {
  profile_missing: [],
  applications: [],
  requests: [],
  tandems: [],
  sessions: [],
  messages: [],
  agreements: [],
  goals: [],
  protection: [],
  feedback: [],
  testimonials: [],
  programs: [],
  cases: [],
  appeals: { named: [], lonely: [], flags: undefined, calls: undefined },
  silence: undefined,
};

function silenceRow({ t }: Ui, { count }: { count: number }): Row {
  return {
    at: Number.MAX_SAFE_INTEGER,
    sign: 'waits',
    when: t('home.step.open'),
    what: t('home.step.silence', { count }),
    context: t('home.step.silence_context'),
    action: { href: '/listing', label: t('home.step.silence_do') },
  };
}

function profileRow({ t }: Ui): Row {
  return {
    at: Number.MAX_SAFE_INTEGER,
    sign: 'waits',
    when: t('home.step.open'),
    what: t('home.step.profile'),
    context: t('home.step.profile_context'),
    action: { href: '/profile', label: t('home.step.profile_do') },
  };
}

/** Where the partner has done her part already, that row says it; the milestone's own row would say it again. */
function withoutDoubles({ tandems, agreements, goals }: Waiting): readonly WaitingTandem[] {
  const said = (tandem_id: string, kickoff: boolean) =>
    agreements.some((row) => row.tandem_id === tandem_id && (row.kind === 'kickoff_point') === kickoff);
  const begins = new Set(goals.flatMap(({ kind, tandem_id }) => (kind === 'contact' ? [tandem_id] : [])));
  return tandems.filter(({ kind, tandem_id }) => {
    if (kind === 'first_talk') return !begins.has(tandem_id);
    return !((kind === 'kickoff' || kind === 'agreement') && said(tandem_id, kind === 'kickoff'));
  });
}

/** The one list of what waits, by date; what is overdue first. */
export function nextSteps(ui: Ui, waiting: Waiting): NextStep[] {
  const rows: Row[] = [
    ...caseRows(ui, waiting.cases),
    ...appealRows(ui, waiting.appeals),
    ...protectionRows(ui, waiting.protection),
    ...requestRows(ui, waiting.requests),
    ...programRows(ui, waiting.programs),
    ...applicationRows(ui, waiting.applications),
    ...tandemRows(ui, withoutDoubles(waiting)),
    ...sessionRows(ui, waiting.sessions),
    ...agreementRows(ui, waiting.agreements),
    ...goalRows(ui, waiting.goals),
    ...messageRows(ui, waiting.messages),
    ...testimonialRows(ui, waiting.testimonials),
    ...feedbackRows(ui, waiting.feedback),
    ...(waiting.silence ? [silenceRow(ui, waiting.silence)] : []),
    ...(waiting.profile_missing.length > 0 ? [profileRow(ui)] : []),
  ];
  const urgent = (row: Row) => (row.sign === 'due' ? 0 : row.sign === 'waits' ? 1 : 2);
  const sorted = rows.sort((a, b) => urgent(a) - urgent(b) || a.at - b.at);
  // One thing is to be done first.
  const first = sorted.findIndex((row) => row.action.primary);
  return sorted.map(({ at: _at, action, ...row }, at) => ({ ...row, action: { ...action, primary: at === first } }));
}
