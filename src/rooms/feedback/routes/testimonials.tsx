import { buttonForm } from '../../../platform/http/form.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { must } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { moveTestimonial } from '../actions/testimonials.ts';
import { mayReadTandemFeedback } from '../rules.ts';
import { testimonialVerbs, type TestimonialVerb, type TestimonialWho } from '../rules/testimonials.ts';
import { listOfficeTestimonials, listOwnTestimonials, waitingTestimonials, type Testimonial } from '../store/testimonials.ts';
import { voiceOf } from '../store/voices.ts';
import { OfficeTestimonialsPage } from '../views/office-testimonials.tsx';
import { OwnTestimonialsPage, testimonialPaths, type TestimonialView } from '../views/testimonials.tsx';

function viewOf(req: Req, row: Testimonial, who: TestimonialWho[], note?: string): TestimonialView {
  const { id, state, released_at, published_at } = row;
  return { id, state, released_at, published_at, voice: voiceOf(req.ui, row), verbs: testimonialVerbs(state, who), note };
}

const showOwn: Handler = async (sight, req) => {
  const all = await listOwnTestimonials(sight);
  const self = selfId(sight);
  const asked = req.ui.t('feedback.own.asked_text');
  const [mine, about] = [all.filter((row) => row.author_id === self), all.filter((row) => row.about_id === self)];
  return (
    <OwnTestimonialsPage
      ui={req.ui}
      asked={about.filter((row) => row.state === 'offered').map((row) => viewOf(req, row, ['named'], asked))}
      about={about.filter((row) => row.state !== 'offered').map((row) => viewOf(req, row, ['named']))}
      offered={mine.map((row) => viewOf(req, row, ['author']))}
      refusal={req.form.refusal}
    />
  );
};

async function officeViews(sight: Sight, req: Req): Promise<TestimonialView[]> {
  const self = selfId(sight);
  return (await listOfficeTestimonials(sight)).map((row) => {
    const hers = row.author_id === self || row.about_id === self;
    const words = req.ui.t('feedback.office.written_by', { name: fullName(row.author), date: req.ui.date(row.released_at) });
    return viewOf(req, row, hers ? [] : ['office'], hers ? req.ui.t('feedback.office.own') : words);
  });
}

const showOffice: Handler = async (sight, req) => {
  must(mayReadTandemFeedback(sight.actor));
  const all = await officeViews(sight, req);
  return (
    <OfficeTestimonialsPage
      ui={req.ui}
      waiting={all.filter((row) => row.state === 'agreed')}
      published={all.filter((row) => row.state === 'published')}
      declined={all.filter((row) => row.state === 'declined')}
      count={(await waitingTestimonials(sight))?.count ?? 0}
      refusal={req.form.refusal}
    />
  );
};

const officeVerbs: readonly TestimonialVerb[] = ['publish', 'decline', 'takeDown'];

export function mountTestimonials(on: Routes): void {
  on.get('/testimonials', showOwn);
  on.get('/program/testimonials', showOffice);
  for (const [verb, noun] of Object.entries(testimonialPaths) as [TestimonialVerb, string][]) {
    const office = officeVerbs.includes(verb);
    on.post(`/testimonials/:id/${noun}`, {
      page: office ? showOffice : showOwn,
      form: buttonForm,
      deed: async (deed, _form, req) => (
        await moveTestimonial(deed, req.param('id'), verb),
        to(office ? '/program/testimonials' : '/testimonials', `feedback.done.${verb}`)
      ),
    });
  }
}
