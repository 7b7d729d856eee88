import { inDeed, selfId, type Sight } from '../../../platform/deed.ts';
import { openFile } from '../../../platform/files/uploads.ts';
import { download, to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { fullName, initials } from '../../people/rules/profile.ts';
import { photoPath } from '../../people/rules/visible.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { approveApplication, mustReview, rejectApplication, saveDecisions, startReview, viewCv } from '../actions/review.ts';
import { buttonForm, decisionsForm, rejectionForm } from '../forms.ts';
import { maySeeQueue, waitingStates, type ApplicationState } from '../rules.ts';
import { countQueue, listApplicationTopics, type Application } from '../store/applications.ts';
import { findApplication, listQueue, medianWaitingDays, type QueueRow } from '../store/queue.ts';
import { openNote, openText } from '../store/texts.ts';
import type { JudgedTopic } from '../views/judging.tsx';
import { QueuePage, type QueueLine } from '../views/queue.tsx';
import { RejectionPage } from '../views/rejection.tsx';
import { ReviewPage } from '../views/review.tsx';

const pageSize = 25;
const daysBetween = (from: Date, to_: Date) => Math.max(0, Math.floor((to_.getTime() - from.getTime()) / 86_400_000));
const waits = (state: ApplicationState) => (waitingStates as readonly ApplicationState[]).includes(state);
const lineOf = (person: { function: string | null; organization: string | null }) =>
  [person.function, person.organization].filter(Boolean).join(', ');

/** `after=<milliseconds>_<id>`; anything else is the first page. */
function cursorOf(text: string | undefined): { at: Date; id: string } | undefined {
  const match = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '');
  return match?.[1] && match[2] ? { at: new Date(Number(match[1])), id: match[2] } : undefined;
}

const showQueue: Handler = async (sight, req) => {
  must(maySeeQueue(sight.actor));
  const filter = req.query('state') === 'decided' ? 'decided' : 'waiting';
  const after = cursorOf(req.query('after'));
  const [rows, waiting, median_days, partners] = await Promise.all([
    listQueue(sight, { state: filter, after, limit: pageSize + 1 }),
    countQueue(sight),
    medianWaitingDays(sight),
    partnersOf(sight, selfId(sight)),
  ]);
  const at = (row: QueueRow) => (filter === 'waiting' ? row.submitted_at : (row.decided_at ?? row.submitted_at));
  const shown = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? shown.at(-1) : undefined;
  const lines = shown.map((row): QueueLine => {
    const not_hers = row.person_id === sight.actor.person_id ? 'own' : partners.includes(row.person_id) ? 'partner' : undefined;
    return {
      id: row.id,
      name: fullName(row),
      line: lineOf(row),
      topics: row.topics,
      state: row.state,
      since: at(row),
      days: daysBetween(row.submitted_at, sight.now),
      not_hers,
    };
  });
  const next = last && `/applications?state=${filter}&after=${at(last).getTime()}_${last.id}`;
  return (
    <QueuePage
      ui={req.ui}
      filter={filter}
      waiting={waiting}
      median_days={median_days}
      rows={lines}
      next={next}
      first={after === undefined}
    />
  );
};

async function reviewable(sight: Sight, req: Req): Promise<Application> {
  const row = found(await findApplication(sight, req.param('id')), 'application');
  await mustReview(sight, row);
  return row;
}

async function judgedTopics(sight: Sight, req: Req, row: Application): Promise<JudgedTopic[]> {
  const [topics, names] = await Promise.all([listApplicationTopics(sight, row.id), topicNames(sight, req.ui.locale)]);
  return topics.map((topic) => ({
    slug: topic.topic,
    label: names.get(topic.topic) ?? topic.topic,
    level: topic.self_level,
    evidence: topic.evidence,
    decision: topic.decision,
    narrowed_to: topic.narrowed_to,
    note: openNote(sight.house, row.id, topic.topic, topic.sealed_note),
  }));
}

const storedDecisions = (topics: JudgedTopic[]) => {
  const record = (value: (topic: JudgedTopic) => string | null) =>
    Object.fromEntries(topics.flatMap((topic) => (value(topic) ? [[topic.slug, value(topic)]] : [])));
  return filled({
    decision: record((topic) => topic.decision),
    narrowed_to: record((topic) => topic.narrowed_to),
    note: record((topic) => topic.note),
  });
};

const showReview: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  const profile = found(await findProfile(sight, row.person_id), 'person');
  const [reviewer, decider] = [
    row.reviewer_id && (await findAnyPerson(sight, row.reviewer_id)),
    row.decided_by && (await findAnyPerson(sight, row.decided_by)),
  ];
  // Taken back is taken back: the office sees that and when, no contents.
  const gone = row.state === 'withdrawn';
  const topics = gone ? [] : await judgedTopics(sight, req, row);
  const open = (column: 'experience' | 'motivation' | 'conflicts' | 'cv_text' | 'reason') =>
    gone ? '' : openText(sight.house, row.id, column, row[`sealed_${column}`]);
  const cv = row.cv_file_id && !gone ? { name: row.cv_name ?? '', pages: row.cv_pages ?? 1, text: open('cv_text') } : undefined;
  if (cv?.text) await inDeed(sight, (deed) => viewCv(deed, row.id, 'text'));
  return (
    <ReviewPage
      ui={req.ui}
      form={req.form === emptyForm ? storedDecisions(topics) : req.form}
      id={row.id}
      state={row.state}
      seen={row.updated_at.toISOString()}
      person={{ name: fullName(profile), line: lineOf(profile), initials: initials(profile), photo: photoPath(profile) }}
      submitted_at={row.submitted_at ?? row.created_at}
      days={daysBetween(row.submitted_at ?? row.created_at, sight.now)}
      reviewer={reviewer && row.review_started_at ? { name: fullName(reviewer), since: row.review_started_at } : undefined}
      outcome={decider && row.decided_at ? { by: fullName(decider), date: row.decided_at, reason: open('reason') } : undefined}
      withdrawn_at={row.withdrawn_at}
      topics={topics}
      cv={cv}
      cv_deleted_at={row.cv_deleted_at}
      experience={open('experience')}
      motivation={open('motivation')}
      conflicts={open('conflicts')}
      offer={gone ? { capacity: null, durations: [], short_mentoring: false, expectations: null } : row}
    />
  );
};

const showRejection: Handler = async (sight, req) => {
  const row = await reviewable(sight, req);
  if (!waits(row.state)) return req.form === emptyForm ? to(`/applications/${row.id}`) : showReview(sight, req);
  const person = found(await findAnyPerson(sight, row.person_id), 'person');
  return <RejectionPage ui={req.ui} state={req.form} id={row.id} name={fullName(person)} />;
};

export function mountReview(on: Routes): void {
  const own = (req: Req) => `/applications/${req.param('id')}`;
  on.get('/applications', showQueue);
  on.get('/applications/:id', showReview);
  on.get('/applications/:id/cv', async (sight, req) => {
    const row = await reviewable(sight, req);
    const id = found(row.state === 'withdrawn' ? null : row.cv_file_id, 'cv');
    const bytes = found(await openFile(sight.house, id, true), 'cv');
    await inDeed(sight, (deed) => viewCv(deed, row.id, 'file'));
    return download({ bytes, name: row.cv_name ?? 'cv.pdf', type: 'application/pdf' });
  });
  on.post('/applications/:id/review', {
    page: showReview,
    form: buttonForm,
    deed: async (deed, _form, req) => (await startReview(deed, req.param('id')), to(own(req), 'applications.review.started')),
  });
  on.post('/applications/:id/decisions', {
    page: showReview,
    form: decisionsForm,
    deed: async (deed, form, req) => {
      await saveDecisions(deed, req.param('id'), form);
      return form.then === 'rejection' ? to(`${own(req)}/rejection`) : to(own(req), 'applications.review.saved');
    },
  });
  on.post('/applications/:id/approval', {
    page: showReview,
    form: decisionsForm,
    deed: async (deed, form, req) => (
      await approveApplication(deed, req.param('id'), form),
      to('/applications', 'applications.review.approved_now')
    ),
  });
  on.get('/applications/:id/rejection', showRejection);
  on.post('/applications/:id/rejection', {
    page: showRejection,
    form: rejectionForm,
    deed: async (deed, form, req) => (
      await rejectApplication(deed, req.param('id'), form),
      to('/applications', 'applications.review.rejected_now')
    ),
  });
}
