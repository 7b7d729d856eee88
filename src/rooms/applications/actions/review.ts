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
import { listApplicationTopics, updateApplication, updateTopic, type Application } from '../store/applications.ts';
import { findApplication, lockApplication } from '../store/queue.ts';
import { sealNote, sealText } from '../store/texts.ts';
import { listApproved } from './listing.ts';

type Decisions = z.output<typeof decisionsForm>;

/** Not about herself and not about her tandem partner, not even to look: 403 with the reason. */
export async function mustReview(sight: Sight, row: Pick<Application, 'person_id'>): Promise<void> {
  must(row.person_id !== sight.actor.person_id, 'applications.refused.own');
  must(mayReview(sight.actor, row, await partnersOf(sight, selfId(sight))), 'applications.refused.partner');
}

/** The refusal that names what happened in the meantime, with the day in the reader's language. */
async function overtaken(deed: Deed, row: Application): Promise<Refusal> {
  const [reader, by] = [
    await findAnyPerson(deed, selfId(deed)),
    row.decided_by ? await findAnyPerson(deed, row.decided_by) : undefined,
  ];
  const day = (value: Date | null) => formatDate(isLocale(reader?.locale) ? reader.locale : 'de', value ?? deed.now);
  if (row.state === 'withdrawn') return new Refusal('applications.refused.withdrawn', { date: day(row.withdrawn_at) });
  const vars = { name: by ? fullName(by) : '', date: day(row.decided_at) };
  return new Refusal(row.state === 'approved' ? 'applications.refused.approved' : 'applications.refused.rejected', vars);
}

/** The application, locked and under review; the first who acts starts it. */
async function underReview(deed: Deed, id: string): Promise<Application> {
  const row = found(await lockApplication(deed, id), 'application');
  await mustReview(deed, row);
  if (row.state === 'in_review') return row;
  const state = nextApplicationState(row.state, 'startReview');
  if (!state) throw await overtaken(deed, row);
  await updateApplication(deed, id, { state, reviewer_id: selfId(deed), review_started_at: deed.now });
  await audit(deed, 'application.startReview', { type: 'application', id }, { before: row.state, after: state });
  return { ...row, state };
}

export async function startReview(deed: Deed, id: string): Promise<void> {
  await underReview(deed, id);
}

async function storeDecisions(deed: Deed, row: Application, form: Decisions): Promise<void> {
  if (form.seen && form.seen !== row.updated_at.toISOString()) throw new Refusal('applications.refused.changed');
  const topics = await listApplicationTopics(deed, row.id);
  for (const { topic, decision } of topics) {
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

export async function approveApplication(deed: Deed, id: string, form: Decisions): Promise<void> {
  const row = await underReview(deed, id);
  await storeDecisions(deed, row, form);
  const topics = await listApplicationTopics(deed, id);
  const missing = missingForApproval(topics);
  if (missing) throw new Refusal(`applications.refused.${missing}`);
  await decide(deed, row, 'approve');
  const published = await listApproved(deed, row, topics);
  await writeTo(deed, row.person_id, approvedMail, { path: '/listing', published });
}

export async function rejectApplication(deed: Deed, id: string, form: z.output<typeof rejectionForm>): Promise<void> {
  const row = await underReview(deed, id);
  await decide(deed, row, 'reject', {
    reason_code: form.reason_code,
    sealed_reason: sealText(deed.house, id, 'reason', form.reason),
  });
  await writeTo(deed, row.person_id, rejectedMail, { path: '/application' });
}

/** Every look at a CV leaves a trace: who, whose, its text or the file. */
export async function viewCv(deed: Deed, id: string, what: 'text' | 'file'): Promise<void> {
  const row = found(await findApplication(deed, id), 'application');
  await mustReview(deed, row);
  await audit(deed, 'cv.view', { type: 'application', id }, { after: { what } });
}
