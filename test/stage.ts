import type { Deed } from '../src/platform/deed.ts';
import { insertListing, replaceListingTopics } from '../src/rooms/applications/store/listing-rows.ts';
import { insertQuestion, sealQuestion } from '../src/rooms/applications/store/questions.ts';
import { writeTo } from '../src/rooms/people/actions/mail.ts';
import { insertProposal } from '../src/rooms/people/store/proposals.ts';
import { emailChangedMail } from '../src/rooms/people/mails.tsx';
import { giveFeedback } from '../src/rooms/programs/actions/feedback.ts';
import { insertRequest } from '../src/rooms/requests/store/writing.ts';
import { formTandem } from '../src/rooms/tandems/actions.ts';
import { accept, cast, programId, setStage, type Name } from './cast.ts';
import type { TestHouse } from './harness.ts';
import { insertSent } from './sent.ts';
import { setAgreements } from './stage-agreements.ts';
import { setCare } from './stage-care.ts';
import { setConsortium } from './stage-consortium.ts';
import { setCycle } from './stage-cycle.ts';
import { setDates } from './stage-dates.ts';
import { setEnrolment } from './stage-enrolment.ts';
import { setFeedback } from './stage-feedback.ts';
import { setGoals } from './stage-goals.ts';
import { setPairing } from './stage-pairing.ts';
import { setPeople } from './stage-people.ts';
import { setProtection } from './stage-protection.ts';
import { setRuns } from './stage-runs.ts';
import { setSteering } from './stage-steering.ts';
import { setTalk } from './stage-talk.ts';
import { setTalking } from './stage-talking.ts';
import { things } from './things.ts';

export { things };

/** Makes this person a published mentor with two places. */
export async function listed(deed: Deed, name: Name, listing_id: string): Promise<void> {
  await insertListing(deed, {
    id: listing_id,
    program_id: programId,
    person_id: cast[name],
    application_id: null,
    state: 'published',
    capacity: 2,
    durations: [6],
    short_mentoring: false,
    expectations: null,
    published_at: deed.now,
    paused_at: null,
    paused_by: null,
    retired_at: null,
    created_at: deed.now,
  });
  await replaceListingTopics(deed, listing_id, [
    { topic: 'delegation', level: 3, evidence: 'Twelve years of it.', narrowed_to: null },
  ]);
}

async function applied(deed: Deed, name: Name): Promise<void> {
  const page = { page: 1, width: 1240, height: 1754, webp: new TextEncoder().encode('RIFF a page'), lines: [] };
  await insertSent(deed, {
    id: things.application,
    person_id: cast[name],
    topics: [{ topic: 'delegation', self_level: 3, evidence: '' }],
    cv: { bytes: new TextEncoder().encode('%PDF-1.7 a CV'), text: 'A CV', drawn: [page] },
  });
  await insertQuestion(deed, {
    id: things.question,
    application_id: things.application,
    topic: null,
    asked_by: cast.milo,
    sealed_text: sealQuestion(deed.house, things.question, 'text', 'How large was your team?'),
    asked_at: deed.now,
    taken_back_at: deed.now,
  });
  await insertProposal(deed, {
    id: things.proposal,
    person_id: cast[name],
    label: 'Leading in shifts',
    locale: 'en',
    evidence: 'I have planned shifts for nine years.',
    self_level: 3,
    state: 'open',
    created_at: deed.now,
  });
}

/**
 * The cast in the middle of things: selin has applied, urs and milo are listed, urs accompanies jana, jana has asked milo and
 * written to the office, a mail has gone to her.
 */
export async function setWholeStage(test: TestHouse): Promise<void> {
  await setStage(test);
  await accept(test, 'jana', 'urs', 'eva', 'milo');
  await test.system(async (deed) => {
    await applied(deed, 'selin');
    await listed(deed, 'urs', things.listing);
    await listed(deed, 'milo', things.milo_listing);
    things.tandem = await formTandem(deed, {
      program_id: programId,
      mentor_id: cast.urs,
      mentee_id: cast.jana,
      topics: ['delegation'],
      months: 6,
      mode: 'both',
    });
    await setTalk(deed, things);
    await setAgreements(deed, things);
    await setTalking(deed, things);
    await setDates(deed, things);
    await setFeedback(deed, things);
    await setCare(deed, things);
    await setGoals(deed, things);
    await setProtection(deed, things);
    await insertRequest(deed, {
      id: things.request,
      program_id: programId,
      listing_id: things.milo_listing,
      mentor_id: cast.milo,
      mentee_id: cast.jana,
      topics: ['delegation'],
      sealed_concern: deed.house.vault.seal('How do I delegate?', `mentoring_request.concern.${things.request}`),
      months: 6,
      mode: 'both',
      sealed_first_dates: null,
      state: 'sent',
      sent_at: deed.now,
      waiting_since: deed.now,
      answered_at: null,
      sealed_answer: null,
      reason_code: null,
      tandem_id: null,
      expiry_reason: null,
    });
    await writeTo(deed, cast.jana, emailChangedMail, { path: '/settings/security' });
    const jana = { kind: 'person' as const, person_id: cast.jana, name: 'Jana Brandis', roles: new Set(['member']) };
    things.feedback = await giveFeedback(
      { ...deed, actor: jana },
      { kind: 'idea', text: 'More topics, please.', may_reply: false },
    );
    things.mail = (await deed.tx.selectFrom('mail').select('id').where('person_id', '=', cast.jana).executeTakeFirstOrThrow()).id;
    await deed.tx
      .insertInto('import_run')
      .values({
        id: things.import_run,
        created_by: cast.tarik,
        created_at: deed.now,
        file_id: null,
        file_name: 'members.csv',
        state: 'done',
        mapping: null,
        counts: JSON.stringify({ rows: 1, created: 1, changed: 0, same: 0, bad: 0, missing: 0 }),
        done_at: deed.now,
      } as never)
      .execute();
  });
  await setCycle(test, things);
  await setSteering(test, things);
  await setRuns(test, things);
  await test.system((deed) => setConsortium(deed, things));
  await setEnrolment(test, things);
  await setPeople(test, things);
  await setPairing(test, things);
}
