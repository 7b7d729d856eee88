import { selfId, type Sight } from '../../../platform/deed.ts';
import { to, type Answer } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { isMember } from '../../people/rules/person.ts';
import { missingForConfirmation } from '../../people/rules/profile.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { listTopics, topicNames } from '../../people/store/topics.ts';
import { monthChoices } from '../../programs/rules.ts';
import { currentPolicy, hasAccepted } from '../../programs/store/policies.ts';
import { findNetworkProgram, type Program } from '../../programs/store/programs.ts';
import { closedKeepMonths, mayChoose, openSteps, stepsOf, type Step } from '../rules.ts';
import { findKeptCv, findOwnApplication, type Application } from '../store/applications.ts';
import { findDraft, type Draft } from '../store/draft.ts';
import { openText } from '../store/texts.ts';
import { CvStep } from '../views/step-cv.tsx';
import { ExperienceStep } from '../views/step-experience.tsx';
import { PledgeStep } from '../views/step-pledge.tsx';
import { ProfileStep } from '../views/step-profile.tsx';
import { EvidenceStep, TopicsStep } from '../views/step-topics.tsx';
import { proposalsOf } from './receipt.ts';

interface Open {
  row: Application;
  draft: Draft;
  program: Program;
  open: Step[];
}

/** The draft of the acting member with everything that the rules ask about it. */
export async function ownDraft(sight: Sight): Promise<Open | undefined> {
  must(isMember(sight.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(sight), 'program');
  const row = await findOwnApplication(sight, program.id);
  if (row?.state !== 'draft') return undefined;
  const draft = await findDraft(sight, row);
  return { row, draft, program, open: openSteps(draft, program.settings, sight.now) };
}

/** A page of the wizard; whoever has no draft (any more) is shown where her application stands. */
function stepPage(step: Step, draw: (opened: Open, sight: Sight, req: Req) => Promise<Answer> | Answer): Handler {
  return async (sight, req) => {
    const opened = await ownDraft(sight);
    return opened && stepsOf[opened.row.kind].includes(step)
      ? draw(opened, sight, req)
      : to('/application', req.form === emptyForm ? undefined : 'applications.refused.not_draft');
  };
}

const stateOf = (req: Req, stored: object) => (req.form === emptyForm ? filled(stored) : req.form);

export const showProfile = stepPage('profile', ({ row, draft, program, open }, _sight, req) => (
  <ProfileStep
    ui={req.ui}
    kind={row.kind}
    open={open}
    state={req.form}
    profile={visibleProfile(draft.profile, 'office')}
    missing={missingForConfirmation(draft.profile).map((part) => req.ui.t(`people.${part}`))}
    confirmed_at={draft.profile.profile_confirmed_at}
    days={program.settings.profile_confirm_days}
  />
));

export const showTopics = stepPage('topics', async ({ row, draft, program, open }, sight, req) => {
  const { max_topics } = program.settings;
  const offered = draft.profile.offers
    .map(({ topic }) => topic)
    .filter((slug) => draft.active_topics.has(slug) && mayChoose(draft, slug));
  const chosen = draft.topics.length > 0 ? draft.topics.map(({ topic }) => topic) : offered.slice(0, max_topics);
  return (
    <TopicsStep
      ui={req.ui}
      kind={row.kind}
      open={open}
      state={stateOf(req, { topics: chosen })}
      proposals={await proposalsOf(sight, req, row)}
      groups={(await listTopics(sight, { active: true })).map((group) => ({
        ...group,
        topics: group.topics.filter(({ slug }) => mayChoose(draft, slug)),
      }))}
      max={max_topics}
    />
  );
});

export const showEvidence = stepPage('topics', async ({ row, draft, open }, sight, req) => {
  if (draft.topics.length === 0) return to('/application/topics');
  const names = await topicNames(sight, req.ui.locale);
  const stored = {
    level: Object.fromEntries(draft.topics.map((row) => [row.topic, row.self_level])),
    evidence: Object.fromEntries(draft.topics.map((row) => [row.topic, row.evidence])),
  };
  return (
    <EvidenceStep
      ui={req.ui}
      kind={row.kind}
      open={open}
      state={stateOf(req, stored)}
      topics={draft.topics.map(({ topic }) => ({ slug: topic, label: names.get(topic) ?? topic }))}
    />
  );
});

export const showExperience = stepPage('experience', ({ row, program, open }, sight, req) => {
  const text = (column: 'experience' | 'motivation' | 'conflicts') =>
    openText(sight.house, row.id, column, row[`sealed_${column}`]);
  const stored = {
    ...row,
    experience: text('experience'),
    motivation: text('motivation'),
    conflicts: text('conflicts'),
    expectations: row.expectations ?? '',
  };
  const { max_capacity, short_mentoring } = program.settings;
  return (
    <ExperienceStep
      ui={req.ui}
      kind={row.kind}
      open={open}
      state={stateOf(req, stored)}
      max_capacity={max_capacity}
      months={monthChoices(program.settings)}
      short_mentoring={short_mentoring}
    />
  );
});

export const showCv = stepPage('cv', async ({ row, program, open }, sight, req) => {
  const stored = row.cv_file_id
    ? { name: row.cv_name ?? '', pages: row.cv_pages ?? 1, has_text: row.sealed_cv_text !== null }
    : undefined;
  const kept = stored ? undefined : await findKeptCv(sight, program.id);
  return (
    <CvStep
      ui={req.ui}
      kind={row.kind}
      open={open}
      state={req.form}
      stored={stored}
      earlier={kept && { name: kept.cv_name ?? '', date: kept.submitted_at ?? kept.created_at }}
      keep_days={program.settings.cv_keep_days}
    />
  );
});

export const showPledge = stepPage('pledge', async ({ row, program, open }, sight, req) => {
  const [policy, accepted] = await Promise.all([currentPolicy(sight, program.id), hasAccepted(sight, program.id, selfId(sight))]);
  const standards = policy && { hash: policy.hash, binding: policy.body[req.ui.locale === 'en' ? 'en' : 'de'].binding };
  const state = stateOf(req, { pledge: row.pledged_at ? 'yes' : undefined });
  return (
    <PledgeStep
      ui={req.ui}
      kind={row.kind}
      open={open}
      state={state}
      accepted={accepted}
      standards={standards}
      cv_keep_days={program.settings.cv_keep_days}
      closed_keep_months={closedKeepMonths}
    />
  );
});
