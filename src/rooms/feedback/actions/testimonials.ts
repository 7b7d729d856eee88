import type { z } from 'zod';
import { audit } from '../../../platform/db/audit.ts';
import { selfId, type Deed } from '../../../platform/deed.ts';
import { found, must, Refusal } from '../../../platform/refusal.ts';
import { writeTo, writeToOffice } from '../../people/actions/mail.ts';
import { hasRole, maySignIn } from '../../people/rules/person.ts';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { lockOwn } from '../../tandems/store/own.ts';
import type { testimonialForm } from '../forms.ts';
import { askedMail, testimonialMail, waitingMail } from '../mails.tsx';
import { mayQuote } from '../rules.ts';
import { firstState, testimonialTransitions, type TestimonialVerb, type TestimonialWho } from '../rules/testimonials.ts';
import { findOwnGiven } from '../store/given.ts';
import { lockOpenOf } from '../store/leaving.ts';
import {
  wasRefused,
  findOpenOf,
  insertTestimonial,
  lockTestimonial,
  updateTestimonial,
  type Testimonial,
} from '../store/testimonials.ts';

/** The author releases words of hers. The partner whom they name is asked first; words that name nobody go to the office. */
export async function offerTestimonial(
  deed: Deed,
  feedback_id: string,
  form: z.output<typeof testimonialForm>,
  locale: string,
): Promise<string> {
  const feedback = found(await findOwnGiven(deed, feedback_id), 'feedback');
  const own = found(await lockOwn(deed, feedback.tandem_id ?? ''), 'tandem');
  const { settings } = (await findProgram(deed, feedback.program_id)) ?? { settings: networkDefaults };
  if (!mayQuote(feedback, settings.flag_rating)) throw new Refusal('feedback.refused.not_quotable');
  if (await findOpenOf(deed, feedback.id)) throw new Refusal('feedback.refused.already_offered');
  const names_partner = form.names_partner === 'yes';
  const asked = names_partner ? feedback.about_id : null;
  if (names_partner && (!asked || !maySignIn(own.partner.status)))
    throw new Refusal('feedback.refused.partner_gone', {}, { field: 'names_partner' });
  // Asked once and refused: she is not asked again for the same words.
  if (asked && (await wasRefused(deed, feedback.id)))
    throw new Refusal('feedback.refused.partner_refused', {}, { field: 'names_partner' });
  const [id, state, author_id] = [deed.house.chance.id(), firstState(names_partner), selfId(deed)];
  await insertTestimonial(deed, {
    id,
    program_id: feedback.program_id,
    feedback_id: feedback.id,
    author_id,
    about_id: asked,
    state,
    locale,
    text: form.text,
    signed_as: form.signed_as,
    names_partner,
    released_at: deed.now,
    agreed_at: null,
    published_at: null,
    published_by: null,
    ended_at: null,
  });
  await audit(deed, 'testimonial.offer', { type: 'testimonial', id }, { after: state });
  if (names_partner) await writeTo(deed, own.partner.id, askedMail, { testimonial_id: id, name: deed.actor.name });
  else await writeToOffice(deed, waitingMail, {}, [author_id]);
  return id;
}

/** What the acting person is to these words. Her own are never decided by her as the office. */
function standing(deed: Deed, { author_id, about_id }: Testimonial): TestimonialWho[] {
  const self = selfId(deed);
  if (self === author_id) return ['author'];
  if (self === about_id) return ['named'];
  return hasRole(deed.actor, 'office') ? ['office'] : [];
}

/** One step of the table. Refused with a sentence where it has been done already, or something else has. */
export async function moveTestimonial(deed: Deed, id: string, verb: TestimonialVerb): Promise<void> {
  const testimonial = found(await lockTestimonial(deed, id), 'testimonial');
  const { author_id, about_id, state: before } = testimonial;
  const who = standing(deed, testimonial);
  const ways = testimonialTransitions.filter((row) => row.verb === verb && row.who.some((one) => who.includes(one)));
  must(ways.length > 0);
  const step = ways.find((row) => row.from === before);
  if (!step) throw new Refusal(ways[0]?.to === before ? 'feedback.refused.done_before' : 'feedback.refused.moved_on');
  const public_or_near = step.to === 'agreed' || step.to === 'published';
  await updateTestimonial(deed, id, {
    state: step.to,
    ...(step.to === 'agreed' ? { agreed_at: deed.now } : {}),
    ...(step.to === 'published' ? { published_at: deed.now, published_by: selfId(deed) } : {}),
    ...(public_or_near ? {} : { ended_at: deed.now }),
  });
  await audit(deed, `testimonial.${verb}`, { type: 'testimonial', id }, { before, after: step.to });
  for (const person_id of [author_id, about_id])
    if (person_id && person_id !== deed.actor.person_id && step.to !== 'offered')
      await writeTo(deed, person_id, testimonialMail, { testimonial_id: id, state: step.to });
  if (step.to === 'agreed') await writeToOffice(deed, waitingMail, {}, [author_id, about_id ?? author_id]);
}

/** Membership has ended: what she wrote, and what names her, is not public any more. */
export async function withdrawAllOf(deed: Deed, person_id: string): Promise<void> {
  for (const { id, state } of await lockOpenOf(deed, person_id)) {
    await updateTestimonial(deed, id, { state: 'withdrawn', ended_at: deed.now });
    await audit(deed, 'testimonial.withdraw', { type: 'testimonial', id }, { before: state, after: 'withdrawn' });
  }
}
