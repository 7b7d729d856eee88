import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import { listRoleHolders } from '../../people/store/network.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { findNetworkProgram, findProgram } from '../../programs/store/programs.ts';
import { partnersOf } from '../../tandems/store/tandems.ts';
import { answeredMail, askedMail } from '../mails.tsx';
import { nextApplicationState, type ApplicationVerb } from '../rules.ts';
import { answersDue, isOpenQuestion } from '../rules/questions.ts';
import { lockOwnApplication, updateApplication, type Application } from '../store/applications.ts';
import { listApplicationTopics } from '../store/application-topics.ts';
import { lockApplication } from '../store/queue.ts';
import { insertQuestion, questionsOf, sealQuestion, updateQuestion } from '../store/questions.ts';
import { mustReview, overtaken, startReview } from './review.ts';

async function move(
  deed: Deed,
  row: Application,
  verb: Extract<ApplicationVerb, 'ask' | 'takeBackAll' | 'answerAll'>,
  change: Parameters<typeof updateApplication>[2] = {},
): Promise<void> {
  const state = nextApplicationState(row.state, verb);
  if (!state) throw await overtaken(deed, row);
  await updateApplication(deed, row.id, { state, ...change });
  await audit(deed, `application.${verb}`, { type: 'application', id: row.id }, { before: row.state, after: state });
}

/** One more question to the applicant, who has the whole time for it. Whoever asks first starts the review. */
export async function askQuestion(
  deed: Deed,
  application_id: string,
  form: { text: string; topic?: string | undefined },
): Promise<void> {
  let row = found(await lockApplication(deed, application_id), 'application');
  await mustReview(deed, row);
  if (row.state === 'submitted') {
    await startReview(deed, row.id);
    row = found(await lockApplication(deed, application_id), 'application');
  }
  const topics = await listApplicationTopics(deed, row.id);
  if (form.topic && !topics.some(({ topic }) => topic === form.topic))
    throw new Refusal('platform.form.invalid', {}, { field: 'topic' });
  await move(deed, row, 'ask', { asked_at: deed.now, reminders: 0 });
  const id = deed.house.chance.id();
  await insertQuestion(deed, {
    id,
    application_id: row.id,
    topic: form.topic ?? null,
    asked_by: selfId(deed),
    sealed_text: sealQuestion(deed.house, id, 'text', form.text),
    asked_at: deed.now,
  });
  const { settings } = found(await findProgram(deed, row.program_id), 'program');
  const due = answersDue(deed.now, settings.question_days);
  await writeTo(deed, row.person_id, askedMail, { path: '/application', due });
}

/** By the office, while nobody has answered it. The applicant keeps seeing that there was one. */
export async function takeBackQuestion(deed: Deed, application_id: string, question_id: string): Promise<void> {
  const row = found(await lockApplication(deed, application_id), 'application');
  await mustReview(deed, row);
  const questions = await questionsOf(deed, row.id);
  const question = found(
    questions.find(({ id }) => id === question_id),
    'question',
  );
  if (row.state !== 'questions_open' || !isOpenQuestion(question)) throw new Refusal('applications.questions.closed');
  await updateQuestion(deed, question.id, { taken_back_at: deed.now });
  await audit(deed, 'question.takeBack', { type: 'application', id: row.id });
  const left = questions.filter((other) => other.id !== question.id && isOpenQuestion(other));
  if (left.length === 0) await move(deed, row, 'takeBackAll', { asked_at: null, reminders: 0 });
  else await updateApplication(deed, row.id, {});
}

/** Whoever has it on the desk; the whole office where nobody has, or where that person is no longer of the office. */
async function tellReviewer(deed: Deed, row: Application): Promise<void> {
  const person = found(await findAnyPerson(deed, row.person_id), 'person');
  const data = { path: `/applications/${row.id}`, name: fullName(person) };
  const office = new Set((await listRoleHolders(deed, 'office')).map(({ id }) => id));
  const not_for = [row.person_id, ...(await partnersOf(deed, row.person_id))];
  const reader = [row.assigned_to, row.reviewer_id].find((id) => id !== null && office.has(id) && !not_for.includes(id));
  if (reader) await writeTo(deed, reader, answeredMail, data);
  else await writeToOffice(deed, answeredMail, data, not_for);
}

/**
 * Stores the answers that are there; the review goes on when no question is left. Returns how many still are.
 * Refuses with 409 where nothing of what came is open any more.
 */
export async function answerQuestions(deed: Deed, form: { answer: Readonly<Record<string, string>> }): Promise<number> {
  must(isMember(deed.actor), 'applications.refused.member');
  const program = found(await findNetworkProgram(deed), 'program');
  const row = found(await lockOwnApplication(deed, program.id), 'application');
  if (row.state !== 'questions_open') throw new Refusal('applications.questions.none_open');
  const open = (await questionsOf(deed, row.id)).filter(isOpenQuestion);
  const given = open.filter(({ id }) => form.answer[id]);
  const [first] = open;
  if (given.length === 0) {
    if (Object.keys(form.answer).length > 0) throw new Refusal('applications.questions.closed');
    throw new Refusal('applications.questions.empty', {}, first ? { field: `answer.${first.id}` } : {});
  }
  for (const { id } of given) {
    const sealed_answer = sealQuestion(deed.house, id, 'answer', form.answer[id]!);
    await updateQuestion(deed, id, { sealed_answer, answered_at: deed.now });
  }
  await audit(deed, 'question.answer', { type: 'application', id: row.id }, { after: { answered: given.length } });
  const left = open.length - given.length;
  if (left > 0) await updateApplication(deed, row.id, {});
  else {
    await move(deed, row, 'answerAll', { asked_at: null, reminders: 0 });
    await tellReviewer(deed, row);
  }
  return left;
}
