import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { lockListing } from '../../applications/store/listings.ts';
import { writeTo } from '../../people/actions/mail.ts';
import { isMember } from '../../people/rules/person.ts';
import { shortName } from '../../people/rules/profile.ts';
import { findAnyPerson } from '../../people/store/persons.ts';
import { sensitiveTopics } from '../../people/store/topics.ts';
import { findProgram } from '../../programs/store/programs.ts';
import type { requestForm } from '../forms.ts';
import { sentMail } from '../mails.tsx';
import { wrongWish } from '../rules.ts';
import { askFacts } from '../store/facts.ts';
import { holdActive, insertRequest } from '../store/writing.ts';

/**
 * The mentee asks. A second click leads to the same request (`fresh` false). Refuses with `requests.obstacle.…`; a listing
 * that never was online is not found.
 */
export async function sendRequest(
  deed: Deed,
  listing_id: string,
  form: z.output<typeof requestForm>,
): Promise<{ id: string; fresh: boolean }> {
  must(isMember(deed.actor));
  const listing = found(await lockListing(deed, listing_id), 'listing');
  if (!listing.published_at) found(undefined, 'listing');
  const program = found(await findProgram(deed, listing.program_id), 'program');
  const mentee_id = selfId(deed);
  const mentor_id = listing.person_id;
  const both_active = mentor_id === mentee_id || (await holdActive(deed, [mentor_id, mentee_id]));
  const facts = await askFacts(deed, program, both_active ? listing : { ...listing, state: 'paused' });
  if (facts.obstacle === 'open' && facts.request_id) return { id: facts.request_id, fresh: false };
  if (facts.obstacle) throw new Refusal(`requests.obstacle.${facts.obstacle}`, { max: program.settings.max_open_requests });
  const topics = [...new Set(form.topics)];
  const wrong = wrongWish({ topics, months: form.months }, listing);
  if (wrong) throw new Refusal(`requests.wish.${wrong}`, {}, { field: wrong });

  const id = deed.house.chance.id();
  const none = { answered_at: null, sealed_answer: null, reason_code: null, tandem_id: null, expiry_reason: null };
  const row = {
    id,
    program_id: program.id,
    listing_id,
    mentor_id,
    mentee_id,
    topics,
    months: form.months,
    mode: form.mode,
    sealed_first_dates: form.first_dates ? deed.house.vault.seal(form.first_dates, `mentoring_request.first_dates.${id}`) : null,
  };
  const sealed_concern = deed.house.vault.seal(form.concern, `mentoring_request.concern.${id}`);
  const known = await sensitiveTopics(deed);
  const sensitive = form.sensitive === 'on' || topics.some((slug) => known.has(slug));
  const since = { state: 'sent' as const, sent_at: deed.now, waiting_since: deed.now };
  const fresh = await insertRequest(deed, { ...row, ...none, ...since, sensitive, sealed_concern });
  if (!fresh) throw new Refusal('requests.obstacle.open');
  await audit(deed, 'request.send', { type: 'request', id }, { after: 'sent' });
  const mentee = found(await findAnyPerson(deed, mentee_id), 'person');
  await writeTo(deed, mentor_id, sentMail, { name: shortName(mentee), path: `/requests/${id}` });
  return { id, fresh: true };
}
