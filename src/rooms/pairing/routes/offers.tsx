import { buttonForm } from '../../../platform/http/form.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { readCycle, type Cycle } from '../../cycles/store/cycles.ts';
import { maySignIn } from '../../people/rules/person.ts';
import { initials, shortName } from '../../people/rules/profile.ts';
import { photoPath, visibleProfile } from '../../people/rules/visible.ts';
import { findProfile, type Profile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { answerOffer } from '../actions/answer.ts';
import { withdrawAsk } from '../actions/self.ts';
import { answerForm } from '../forms/proposals.ts';
import { offerEnds } from '../rules/answers.ts';
import { toldReasons } from '../rules/told.ts';
import { findOwnOffer, type OwnOffer } from '../store/offers.ts';
import { openWith, wordsSeal } from '../store/self.ts';
import { OfferPage, type Phase } from '../views/offer/offer.tsx';
import { whyWords } from '../views/why.ts';

function phaseOf({ state, asked, own }: OwnOffer): Phase {
  if (state === 'accepted' || state === 'declined') return state;
  if (state !== 'offered') return 'taken_back';
  if (asked) return 'own_ask';
  return own.answer === null ? 'asked' : 'answered';
}

function cycleOf(req: Req, cycle: Cycle) {
  const english = req.ui.locale === 'en';
  const { starts_on, ends_on } = cycle;
  return {
    name: english ? cycle.name_en : cycle.name_de,
    href: `/programs/${cycle.slug}`,
    period:
      starts_on && ends_on
        ? req.ui.t('pairing.page.from_to', { from: req.ui.date(starts_on), to: req.ui.date(ends_on) })
        : undefined,
  };
}

const called = (person: Profile) => person.preferred_name || person.first_name;

const show: Handler = async (sight, req) => {
  const offer = found(await findOwnOffer(sight, req.param('id')), 'proposal');
  const phase = phaseOf(offer);
  // A question that was taken back and asked anew: the link of the first mail leads to the one that counts.
  const anew =
    phase === 'taken_back' && offer.origin === 'self' ? (await openWith(sight, offer.own.id)).get(offer.other.id) : undefined;
  if (anew) return to(`/proposals/${anew}`, 'pairing.page.moved_on');
  const cycle = found(await readCycle(sight, offer.cycle_id), 'cycle');
  const [other, self, topics] = [
    found(await findProfile(sight, offer.other.person_id), 'person'),
    found(await findProfile(sight, sight.actor.person_id ?? ''), 'person'),
    await topicNames(sight, req.ui.locale),
  ];
  const here = maySignIn(other.status);
  const first = offer.own.id === offer.first_id;
  const [one, two] = first ? [self, other] : [other, self];
  const names = { first: called(one), second: called(two), first_place: one.location, second_place: two.location };
  const offered_at = offer.offered_at ?? offer.state_at;
  return (
    <OfferPage
      ui={req.ui}
      state={req.form}
      id={offer.id}
      phase={phase}
      self={offer.origin === 'self'}
      own_answer={offer.own.answer}
      ends={offerEnds(offered_at)}
      cycle={cycleOf(req, cycle)}
      participation_id={offer.own.id}
      tandem_id={offer.tandem_id}
      words={
        offer.sealed_words && offer.state === 'offered'
          ? sight.house.vault.open(offer.sealed_words, wordsSeal(offer.id))
          : undefined
      }
      profile={here ? visibleProfile(other, 'members') : undefined}
      name={here && other.last_name ? shortName(other) : req.ui.t('pairing.gone')}
      initials={here ? initials(other) : ''}
      photo={here ? photoPath(other) : undefined}
      line={here ? [other.function, other.organization].filter(Boolean).join(', ') : ''}
      role={offer.own.role === 'partner' ? '' : req.ui.t(`pairing.role.${offer.own.role}`)}
      reasons={toldReasons(offer.reasons).map((reason) => ({
        sign: reason.speaks === 'for' ? 'done' : 'open',
        text: whyWords(req.ui, topics, reason, names, first ? 'first' : 'second'),
      }))}
      topics={topics}
    />
  );
};

export function mountOffers(on: Routes): void {
  on.get('/proposals/:id', show);
  on.post('/proposals/:id/answer', {
    page: show,
    form: answerForm,
    deed: async (deed, { answer, reason = '' }, req) => {
      const tandem_id = await answerOffer(deed, req.param('id'), { answer, reason });
      return tandem_id
        ? to(`/tandems/${tandem_id}`, 'pairing.page.done_tandem')
        : to(`/proposals/${req.param('id')}`, `pairing.page.done_${answer}`);
    },
  });
  on.post('/proposals/:id/withdrawal', {
    page: show,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await withdrawAsk(deed, req.param('id'));
      return to(`/proposals/${req.param('id')}`, 'pairing.page.withdrawn');
    },
  });
}
