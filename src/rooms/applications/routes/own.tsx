import { buttonForm } from '../../../platform/http/form.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { to, type Answer } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found, must } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { topicNames } from '../../people/store/topics.ts';
import { isOpen } from '../../programs/rules.ts';
import { findNetworkProgram, type Program } from '../../programs/store/programs.ts';
import { startApplication } from '../actions/start.ts';
import { submitApplication, withdrawApplication } from '../actions/submission.ts';
import { isOpenState, openSteps } from '../rules.ts';
import { answersDue } from '../rules/questions.ts';
import { findEarlierApplication, findOwnApplication, type Application } from '../store/applications.ts';
import { findDraft } from '../store/draft.ts';
import { findOwnListing, type Listing } from '../store/listings.ts';
import { listQuestions } from '../store/questions.ts';
import { openText } from '../store/texts.ts';
import { AmendedPage, type AmendedPageProps } from '../views/amendment.tsx';
import { DraftPage, WithdrawalPage } from '../views/own.tsx';
import { RestingPage, SentPage } from '../views/sent.tsx';
import { StartPage, type StartPageProps } from '../views/start.tsx';
import { proposalsOf, sentOf } from './receipt.ts';

/** Why the way in stands open again. */
function beforeOf(sight: Sight, row: Application, retired_at: Date | null | undefined): StartPageProps['before'] {
  if (row.kind === 'mentor' && row.state === 'rejected')
    return {
      kind: 'rejected',
      date: row.decided_at ?? row.updated_at,
      reason: openText(sight.house, row.id, 'reason', row.sealed_reason),
    };
  if (row.kind === 'mentor' && row.state === 'expired') return { kind: 'expired', date: row.expired_at ?? row.updated_at };
  if (row.kind === 'mentor' && row.state === 'withdrawn')
    return row.submitted_at ? { kind: 'withdrawn', date: row.withdrawn_at ?? row.updated_at } : undefined;
  return retired_at ? { kind: 'retired', date: retired_at } : undefined;
}

async function draftPage(sight: Sight, req: Req, row: Application, program: Program): Promise<Answer> {
  const draft = await findDraft(sight, row);
  const earlier = row.kind === 'mentor' && (await findEarlierApplication(sight, program.id)) !== undefined;
  return (
    <DraftPage
      ui={req.ui}
      kind={row.kind}
      state={req.form}
      open={openSteps(draft, program.settings, sight.now)}
      sent={await sentOf(sight, req, row)}
      saved_at={row.updated_at}
      prefilled={earlier && row.step === 'profile'}
      proposals={await proposalsOf(sight, req, row)}
    />
  );
}

/** Sent and not over, or confirmed: where it stands. */
async function sentPage(sight: Sight, req: Req, row: Application, program: Program): Promise<Answer | undefined> {
  const { state, submitted_at, review_started_at, decided_at, asked_at } = row;
  if (!submitted_at || state === 'draft' || state === 'rejected' || state === 'withdrawn' || state === 'expired')
    return undefined;
  return (
    <SentPage
      ui={req.ui}
      kind={row.kind}
      state={state}
      form={req.form}
      sent={await sentOf(sight, req, row)}
      {...{ submitted_at, review_started_at, decided_at }}
      due={asked_at ? answersDue(asked_at, program.settings.question_days) : undefined}
      questions={await listQuestions(sight, row.id)}
      names={await topicNames(sight, req.ui.locale)}
      proposals={await proposalsOf(sight, req, row)}
    />
  );
}

/** How an addition to the listing ended. */
async function amendedPage(sight: Sight, req: Req, row: Application): Promise<Answer | undefined> {
  const ends: Partial<Record<Application['state'], Date | null>> = {
    approved: row.decided_at,
    rejected: row.decided_at,
    withdrawn: row.submitted_at && row.withdrawn_at,
    expired: row.expired_at,
  };
  const date = ends[row.state];
  if (!date) return undefined;
  return (
    <AmendedPage
      ui={req.ui}
      outcome={row.state as AmendedPageProps['outcome']}
      date={date}
      reason={openText(sight.house, row.id, 'reason', row.sealed_reason)}
      sent={await sentOf(sight, req, row)}
      questions={await listQuestions(sight, row.id)}
      names={await topicNames(sight, req.ui.locale)}
    />
  );
}

async function listedPage(sight: Sight, req: Req, row: Application | undefined, program: Program): Promise<Answer> {
  const page = row?.kind === 'amendment' ? await amendedPage(sight, req, row) : row && (await sentPage(sight, req, row, program));
  return page ?? to('/listing');
}

const isListed = (listing: Listing | undefined) => listing !== undefined && listing.state !== 'retired';

export const showOwn: Handler = async (sight, req) => {
  const program = found(await findNetworkProgram(sight), 'program');
  const row = await findOwnApplication(sight, program.id);
  const running = row && isOpenState(row.state) ? row : undefined;
  must(isMember(sight.actor) || running !== undefined, 'applications.refused.member');
  if (running && !isMember(sight.actor))
    return (
      <RestingPage ui={req.ui} kind={running.kind} draft={running.state === 'draft'} sent={await sentOf(sight, req, running)} />
    );
  if (row?.state === 'draft') return draftPage(sight, req, row, program);
  const listing = await findOwnListing(sight, selfId(sight), program.id);
  const sent = running && (await sentPage(sight, req, running, program));
  if (sent) return sent;
  if (isListed(listing)) return listedPage(sight, req, row, program);
  return (
    <StartPage
      ui={req.ui}
      state={req.form}
      open={isOpen(program, dayOf(sight.now))}
      before={row && beforeOf(sight, row, listing?.retired_at)}
      max_topics={program.settings.max_topics}
      prefills={(await findEarlierApplication(sight, program.id)) !== undefined}
    />
  );
};

const showWithdrawal: Handler = async (sight, req) => {
  const program = found(await findNetworkProgram(sight), 'program');
  const row = await findOwnApplication(sight, program.id);
  must(isMember(sight.actor) || row !== undefined, 'applications.refused.member');
  return row && isOpenState(row.state) ? (
    <WithdrawalPage ui={req.ui} draft={row.state === 'draft'} amendment={row.kind === 'amendment'} />
  ) : (
    to('/application')
  );
};

export function mountOwn(on: Routes): void {
  on.get('/application', showOwn);
  on.post('/application', {
    page: showOwn,
    form: buttonForm,
    deed: async (deed) => (await startApplication(deed), to('/application/profile')),
  });
  on.post('/application/submission', {
    page: showOwn,
    form: buttonForm,
    deed: async (deed) => (await submitApplication(deed), to('/application', 'applications.sent.now')),
  });
  on.get('/application/withdrawal', showWithdrawal);
  on.post('/application/withdrawal', {
    page: showOwn,
    form: buttonForm,
    deed: async (deed) => (await withdrawApplication(deed), to('/application', 'applications.withdrawn')),
  });
}
