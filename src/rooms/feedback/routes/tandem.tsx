import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { findProgram } from '../../programs/store/programs.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { giveTandemFeedback } from '../actions/give.ts';
import { offerTestimonial } from '../actions/testimonials.ts';
import { tandemFeedbackForm, testimonialForm } from '../forms.ts';
import { mayQuote, momentOf } from '../rules.ts';
import { firstState, signature } from '../rules/testimonials.ts';
import { findOwnGiven, listOwnGiven, type Given } from '../store/given.ts';
import { findOpenOf } from '../store/testimonials.ts';
import { GivenPage } from '../views/given.tsx';
import { OfferPage } from '../views/offer.tsx';
import { TandemFeedbackPage } from '../views/tandem-feedback.tsx';

const roomOf = async (sight: Sight, req: Req) => found(await findRoom(sight, req.ui, req.param('id')), 'tandem');

/** The room and one feedback that the reader has given in it. */
async function givenIn(sight: Sight, req: Req): Promise<{ room: Room; feedback: Given }> {
  const [room, feedback] = [await roomOf(sight, req), found(await findOwnGiven(sight, req.param('feedback')), 'feedback')];
  found(feedback.tandem_id === room.view.id ? feedback : undefined, 'feedback');
  return { room, feedback };
}

const showForm: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  return (
    <TandemFeedbackPage
      ui={req.ui}
      room={room}
      state={req.form}
      moment={momentOf(room.tandem.state)}
      earlier={await listOwnGiven(sight, room.view.id)}
    />
  );
};

async function quoteOf(sight: Sight, feedback: Given): Promise<'possible' | 'there' | undefined> {
  if (await findOpenOf(sight, feedback.id)) return 'there';
  const { settings } = (await findProgram(sight, feedback.program_id)) ?? { settings: networkDefaults };
  return mayQuote(feedback, settings.flag_rating) ? 'possible' : undefined;
}

const showGiven: Handler = async (sight, req) => {
  const { room, feedback } = await givenIn(sight, req);
  return <GivenPage ui={req.ui} room={room} feedback={feedback} quote={await quoteOf(sight, feedback)} />;
};

const showOffer: Handler = async (sight, req) => {
  const { room, feedback } = await givenIn(sight, req);
  // Nothing to release: the feedback's own page says how it stands.
  if (req.form === emptyForm && (await quoteOf(sight, feedback)) !== 'possible')
    return to(`/tandems/${room.view.id}/feedback/${feedback.id}`);
  const self = found(await findProfile(sight, feedback.author_id), 'person');
  const signed = (as: 'name' | 'initial' | 'anonymous') => signature(as, self) ?? '';
  return (
    <OfferPage
      ui={req.ui}
      room={room}
      feedback_id={feedback.id}
      state={req.form === emptyForm ? filled({ text: feedback.text?.slice(0, 500) ?? '' }) : req.form}
      signed={{ name: signed('name'), initial: signed('initial'), anonymous: '' }}
    />
  );
};

export function mountTandemFeedback(on: Routes): void {
  on.get('/tandems/:id/feedback', showForm);
  on.get('/tandems/:id/feedback/:feedback', showGiven);
  on.get('/tandems/:id/feedback/:feedback/testimonial', showOffer);
  on.post('/tandems/:id/feedback', {
    page: showForm,
    form: tandemFeedbackForm,
    deed: async (deed, form, req) => {
      const id = await giveTandemFeedback(deed, req.param('id'), form);
      const path = `/tandems/${req.param('id')}/feedback/${id}`;
      const quotable = form.quote && (await quoteOf(deed, found(await findOwnGiven(deed, id), 'feedback'))) === 'possible';
      return to(quotable ? `${path}/testimonial` : path, 'feedback.given.done');
    },
  });
  on.post('/tandems/:id/feedback/:feedback/testimonial', {
    page: showOffer,
    form: testimonialForm,
    deed: async (deed, form, req) => {
      const { feedback } = await givenIn(deed, req);
      await offerTestimonial(deed, feedback.id, form, req.ui.locale);
      const state = firstState(form.names_partner === 'yes');
      return to('/testimonials', state === 'offered' ? 'feedback.offer.done.offered' : 'feedback.offer.done.agreed');
    },
  });
}
