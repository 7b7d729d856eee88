import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/i18n/words.ts';
import { found, must } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { topicNames } from '../../people/store/topics.ts';
import { isOpen } from '../../programs/rules.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { startApplication } from '../actions/draft.ts';
import { submitApplication, withdrawApplication } from '../actions/submission.ts';
import { buttonForm } from '../forms.ts';
import { isOpenState, openSteps } from '../rules.ts';
import { findOwnApplication, listApplicationTopics, type Application } from '../store/applications.ts';
import { findDraft } from '../store/draft.ts';
import { findOwnListing } from '../store/listings.ts';
import { openText } from '../store/texts.ts';
import { DraftPage, SentPage, WithdrawalPage } from '../views/own.tsx';
import type { Sent } from '../views/receipt.tsx';
import { StartPage, type StartPageProps } from '../views/start.tsx';

/** Everything the applicant wrote, opened for her own eyes. */
async function sentOf(sight: Sight, req: Req, row: Application): Promise<Sent> {
  const [topics, names] = await Promise.all([listApplicationTopics(sight, row.id), topicNames(sight, req.ui.locale)]);
  const open = (column: 'experience' | 'motivation' | 'conflicts') =>
    openText(sight.house, row.id, column, row[`sealed_${column}`]);
  return {
    topics: topics.map((topic) => ({
      label: names.get(topic.topic) ?? topic.topic,
      level: topic.self_level,
      evidence: topic.evidence,
      outcome: row.state === 'approved' && topic.decision ? req.ui.t(`applications.decision.${topic.decision}`) : undefined,
    })),
    experience: open('experience'),
    motivation: open('motivation'),
    conflicts: open('conflicts'),
    capacity: row.capacity,
    durations: row.durations,
    short_mentoring: row.short_mentoring,
    expectations: row.expectations,
    cv:
      row.cv_name ??
      (row.cv_deleted_at ? req.ui.t('applications.cv.deleted', { date: req.ui.date(row.cv_deleted_at) }) : undefined),
  };
}

/** Why the way in stands open again. */
function beforeOf(sight: Sight, row: Application, retired_at: Date | null | undefined): StartPageProps['before'] {
  if (row.state === 'rejected')
    return {
      kind: 'rejected',
      date: row.decided_at ?? row.updated_at,
      reason: openText(sight.house, row.id, 'reason', row.sealed_reason),
    };
  if (row.state === 'withdrawn')
    return row.submitted_at ? { kind: 'withdrawn', date: row.withdrawn_at ?? row.updated_at } : undefined;
  return retired_at ? { kind: 'retired', date: retired_at } : undefined;
}

const showOwn: Handler = async (sight, req) => {
  must(isMember(sight.actor), 'applications.refused.member');
  const { ui } = req;
  const program = found(await findNetworkProgram(sight), 'program');
  const row = await findOwnApplication(sight, program.id);
  if (row?.state === 'draft') {
    const open = openSteps(await findDraft(sight, row), program.settings, sight.now);
    return <DraftPage ui={ui} state={req.form} open={open} sent={await sentOf(sight, req, row)} saved_at={row.updated_at} />;
  }
  const listing = await findOwnListing(sight, selfId(sight), program.id);
  const listed = listing !== undefined && listing.state !== 'retired';
  if (row?.submitted_at && (row.state === 'submitted' || row.state === 'in_review' || (row.state === 'approved' && listed))) {
    const { submitted_at, review_started_at, decided_at } = row;
    return (
      <SentPage
        ui={ui}
        state={row.state}
        form={req.form}
        sent={await sentOf(sight, req, row)}
        {...{ submitted_at, review_started_at, decided_at }}
      />
    );
  }
  if (listed) return to('/listing');
  const before = row && beforeOf(sight, row, listing?.retired_at);
  return (
    <StartPage
      ui={ui}
      state={req.form}
      open={isOpen(program, dayOf(sight.now))}
      before={before}
      max_topics={program.settings.max_topics}
    />
  );
};

const showWithdrawal: Handler = async (sight, req) => {
  must(isMember(sight.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(sight), 'program');
  const row = await findOwnApplication(sight, program.id);
  return row && isOpenState(row.state) ? <WithdrawalPage ui={req.ui} draft={row.state === 'draft'} /> : to('/application');
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
