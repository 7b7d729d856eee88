import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed, type Sight } from '../../../platform/deed.ts';
import { formatDate, isLocale } from '../../../platform/i18n/words.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { fullName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import type { decisionsForm, rejectionForm } from '../forms.ts';
import { approvedMail, rejectedMail } from '../mails.tsx';
import { mayReview, missingForApproval, nextApplicationState, type ApplicationVerb } from '../rules.ts';
import { updateApplication, type Application } from '../store/applications.ts';
import { listApplicationTopics, updateTopic } from '../store/application-topics.ts';
import { countOpenQuestions } from '../store/questions.ts';
import { findApplication, lockApplication } from '../store/queue.ts';
import { sealNote, sealText } from '../store/texts.ts';
import { lastDecision } from '../store/trail.ts';
import { addListingTopics, listApproved } from './listing.ts';

type Decisions = z.output<typeof decisionsForm>;

/** Not about herself and not about her tandem partner, not even to look: 403 with the reason. */
export async function mustReview(sight: Sight, row: Pick<Application, 'person_id'>): Promise<void> {
  must(row.person_id !== sight.actor.person_id, 'applications.refused.own');
  must(mayReview(sight.actor, row, await partnersOf(sight, selfId(sight))), 'applications.refused.partner');
}

async function dayFor(deed: Deed, value: Date | null): Promise<string> {
  const reader = await findAnyPerson(deed, selfId(deed));
  return formatDate(isLocale(reader?.locale) ? reader.locale : 'de', value ?? deed.now);
}

/** The refusal that names what happened in the meantime, with the day in the reader's language. */
export async function overtaken(deed: Deed, row: Application): Promise<Refusal> {
  if (row.state === 'withdrawn')
    return new Refusal('applications.refused.withdrawn', { date: await dayFor(deed, row.withdrawn_at) });
  if (row.state === 'expired') return new Refusal('applications.refused.expired', { date: await dayFor(deed, row.expired_at) });
  if (row.state === 'questions_open') return new Refusal('applications.refused.questions_open');
  const by = row.decided_by ? await findAnyPerson(deed, row.decided_by) : undefined;
  const vars = { name: by ? fullName(by) : '', date: await dayFor(deed, row.decided_at) };
  return new Refusal(row.state === 'approved' ? 'applications.refused.approved' : 'applications.refused.rejected', vars);
}

/** The application, locked and under review; the first who acts starts it, and has it unless a colleague does. */
async function underReview(deed: Deed, id: string): Promise<Application> {
  const row = found(await lockApplication(deed, id), 'application');
  await mustReview(deed, row);
  if (row.state === 'in_review' || row.state === 'questions_open') return row;
  const state = nextApplicationState(row.state, 'startReview');
  if (!state) throw await overtaken(deed, row);
  const desk = row.assigned_to ? {} : { assigned_to: selfId(deed), assigned_at: deed.now };
  await updateApplication(deed, id, { state, reviewer_id: selfId(deed), review_started_at: deed.now, ...desk });
  await audit(deed, 'application.startReview', { type: 'application', id }, { before: row.state, after: state });
  return { ...row, state };
}

export async function startReview(deed: Deed, id: string): Promise<void> {
  await underReview(deed, id);
}

/** Decisions that somebody stored after this page was made must be seen first. */
async function mustBeCurrent(deed: Deed, row: Application, seen: string | undefined): Promise<void> {
  const last = seen ? await lastDecision(deed, row.id) : undefined;
  if (!last || last.at.getTime() <= (Date.parse(seen ?? '') || 0)) return;
  const by = last.by && last.by !== selfId(deed) ? await findAnyPerson(deed, last.by) : undefined;
  if (!by) throw new Refusal('applications.refused.changed_self');
  throw new Refusal('applications.refused.changed', { name: fullName(by), date: await dayFor(deed, last.at) });
}

async function storeDecisions(deed: Deed, row: Application, form: Decisions): Promise<void> {
  await mustBeCurrent(deed, row, form.seen);
  const topics = await listApplicationTopics(deed, row.id);
  for (const { topic, decision } of topics) {
    // A choice once made always comes along: a page without it was made before the topic had this name or was there at all.
    if (decision && !form.decision[topic]) continue;
    await updateTopic(deed, row.id, topic, {
      decision: form.decision[topic] ?? decision,
      narrowed_to: form.narrowed_to[topic] ?? null,
      sealed_note: sealNote(deed.house, row.id, topic, form.note[topic]),
    });
  }
  await updateApplication(deed, row.id, {});
  const after = Object.fromEntries(topics.map(({ topic, decision }) => [topic, form.decision[topic] ?? decision]));
  await audit(
    deed,
    'application.decideTopics',
    { type: 'application', id: row.id },
    { before: Object.fromEntries(topics.map(({ topic, decision }) => [topic, decision])), after },
  );
}

export async function saveDecisions(deed: Deed, id: string, form: Decisions): Promise<void> {
  await storeDecisions(deed, await underReview(deed, id), form);
}

/** An open question stands against both verbs: the table knows no such step. */
async function decide(
  deed: Deed,
  row: Application,
  verb: Extract<ApplicationVerb, 'approve' | 'reject'>,
  change: Parameters<typeof updateApplication>[2] = {},
): Promise<void> {
  const state = nextApplicationState(row.state, verb);
  if (!state) throw await overtaken(deed, row);
  await updateApplication(deed, row.id, { state, decided_at: deed.now, decided_by: selfId(deed), ...change });
  await audit(deed, `application.${verb}`, { type: 'application', id: row.id }, { before: row.state, after: state });
}

export async function approveApplication(deed: Deed, id: string, form: Decisions): Promise<Application> {
  const row = await underReview(deed, id);
  await storeDecisions(deed, row, form);
  if ((await countOpenQuestions(deed, id)) > 0) throw new Refusal('applications.refused.questions_open');
  const topics = await listApplicationTopics(deed, id);
  const missing = missingForApproval(topics);
  if (missing) throw new Refusal(`applications.refused.${missing}`);
  await decide(deed, row, 'approve');
  const amendment = row.kind === 'amendment';
  const published = amendment ? await addListingTopics(deed, row, topics) : await listApproved(deed, row, topics);
  await writeTo(deed, row.person_id, approvedMail, { path: '/listing', published, amendment });
  return row;
}

export async function rejectApplication(deed: Deed, id: string, form: z.output<typeof rejectionForm>): Promise<Application> {
  const row = await underReview(deed, id);
  await decide(deed, row, 'reject', {
    reason_code: form.reason_code,
    sealed_reason: sealText(deed.house, id, 'reason', form.reason),
  });
  await writeTo(deed, row.person_id, rejectedMail, { path: '/application', amendment: row.kind === 'amendment' });
  return row;
}

/** Every look at a CV leaves a trace: who, whose, its pages and text or the file. */
export async function viewCv(deed: Deed, id: string, what: 'text' | 'pages' | 'file'): Promise<void> {
  const row = found(await findApplication(deed, id), 'application');
  await mustReview(deed, row);
  await audit(deed, 'cv.view', { type: 'application', id }, { after: { what } });
}
