import { buttonForm } from '../../../platform/http/form.ts';
import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, Refusal } from '../../../platform/refusal.ts';
import { findListing } from '../../applications/store/listings.ts';
import { isMember, maySignIn } from '../../people/rules/person.ts';
import { shortName } from '../../people/rules/profile.ts';
import { visibleProfile } from '../../people/rules/visible.ts';
import { findProfile } from '../../people/store/profiles.ts';
import { topicNames } from '../../people/store/topics.ts';
import { networkDefaults } from '../../programs/rules/numbers.ts';
import { findNetworkProgram } from '../../programs/store/programs.ts';
import { acceptRequest, declineRequest, withdrawRequest } from '../actions/answer.ts';
import { sendRequest } from '../actions/ask.ts';
import { askBack, replyTo } from '../actions/clarify.ts';
import { declineForm, questionForm, replyForm, requestForm } from '../forms.ts';
import { answerDue, isOpenRequest, remindersDue } from '../rules.ts';
import { listQuestions } from '../store/questions.ts';
import { findRequest, listOwnRequests } from '../store/requests.ts';
import { asksForPause } from '../store/silence.ts';
import { AskPage, GonePage } from '../views/ask.tsx';
import { DeclinePage } from '../views/decline.tsx';
import { RequestsPage } from '../views/list.tsx';
import { RequestPage } from '../views/request.tsx';
import { mentorView } from './mentor.tsx';
import { offersFor } from './offers.ts';

const settingsOf = async (sight: Sight) => (await findNetworkProgram(sight))?.settings ?? networkDefaults;

const showAsk: Handler = async (sight, req) => {
  const listing = await findListing(sight, req.param('id'));
  const { refusal } = req.form;
  // She was on this page when the mentor went offline: what she wrote is not lost.
  if (!listing && refusal) return <GonePage ui={req.ui} state={req.form} sentence={req.ui.t(refusal.key, refusal.vars)} />;
  const { mentor, open_requests } = await mentorView(sight, req, found(listing, 'listing'));
  return <AskPage ui={req.ui} state={req.form} mentor={mentor} open_requests={open_requests} />;
};

const showList: Handler = async (sight, req) => {
  const [own, names, settings, silent] = await Promise.all([
    listOwnRequests(sight),
    topicNames(sight, req.ui.locale),
    settingsOf(sight),
    asksForPause(sight),
  ]);
  const rows = own.map((row) => ({
    ...row,
    name: row.other.last_name ? shortName(row.other) : req.ui.t('requests.gone'),
    line: row.sensitive ? req.ui.t('requests.sensitive.short') : row.topics.map((slug) => names.get(slug) ?? slug).join(', '),
    due: answerDue(row, settings),
    late: remindersDue(row.waiting_since, sight.now, Infinity) > 0,
  }));
  return <RequestsPage ui={req.ui} rows={rows} max={settings.max_open_requests} silent={silent?.count} />;
};

const showRequest: Handler = async (sight, req) => {
  const {
    sealed_concern,
    sealed_answer,
    sealed_first_dates,
    reason_code: _reason,
    topics,
    side,
    mentor_id,
    mentee_id,
    ...request
  } = found(await findRequest(sight, req.param('id')), 'request');
  const { vault } = sight.house;
  // A request that came to nothing leads on to others, for as long as she is a member.
  const lost = side === 'mentee' && (request.state === 'declined' || request.state === 'expired') && isMember(sight.actor);
  const [names, settings, whole, self, questions, offers] = await Promise.all([
    topicNames(sight, req.ui.locale),
    settingsOf(sight),
    findProfile(sight, side === 'mentor' ? mentee_id : mentor_id),
    findProfile(sight, side === 'mentor' ? mentor_id : mentee_id),
    listQuestions(sight, request.id),
    lost ? offersFor(sight, req.ui, topics) : [],
  ]);
  const [profile, own] = [visibleProfile(found(whole, 'person'), 'members'), visibleProfile(found(self, 'person'), 'members')];
  const here = maySignIn(found(whole, 'person').status);
  return (
    <RequestPage
      ui={req.ui}
      request={{
        ...request,
        side,
        due: answerDue(request, settings),
        topics: topics.map((slug) => ({ slug, label: names.get(slug) ?? slug })),
        concern: vault.open(sealed_concern, `mentoring_request.concern.${request.id}`),
        first_dates: sealed_first_dates && vault.open(sealed_first_dates, `mentoring_request.first_dates.${request.id}`),
        answer: sealed_answer && vault.open(sealed_answer, `mentoring_request.answer.${request.id}`),
        questions,
        other: { name: profile.name, initials: profile.initials, photo: here ? profile.photo : undefined },
      }}
      self={{ name: req.ui.t('requests.you'), initials: own.initials, photo: own.photo }}
      profile={side === 'mentor' && here && isOpenRequest(request.state) ? profile : undefined}
      names={names}
      offers={offers}
      state={req.form}
    />
  );
};

const showDecline: Handler = async (sight, req: Req) => {
  const request = found(await findRequest(sight, req.param('id')), 'request');
  if (request.side !== 'mentor' || !isOpenRequest(request.state))
    return req.form.refusal ? showRequest(sight, req) : to(`/requests/${request.id}`);
  const mentee = found(await findProfile(sight, request.mentee_id), 'person');
  return <DeclinePage ui={req.ui} state={req.form} request_id={request.id} name={shortName(mentee)} />;
};

export function mountRequestPages(on: Routes): void {
  on.get('/mentors/:id/request', showAsk);
  on.post('/mentors/:id/request', {
    page: showAsk,
    form: requestForm,
    deed: async (deed, form, req) => {
      const { id, fresh } = await sendRequest(deed, req.param('id'), form);
      return to(`/requests/${id}`, fresh ? 'requests.ask.done' : 'requests.ask.already');
    },
  });
  on.get('/requests', showList);
  on.get('/requests/:id', showRequest);
  on.get('/requests/:id/decline', showDecline);
  on.post('/requests/:id/acceptance', {
    page: showRequest,
    form: buttonForm,
    deed: async (deed, _form, req) => to(`/tandems/${await acceptRequest(deed, req.param('id'))}`, 'requests.answer.accepted'),
  });
  on.post('/requests/:id/questions', {
    page: showRequest,
    form: questionForm,
    deed: async (deed, { question }, req) => (
      await askBack(deed, req.param('id'), question),
      to(`/requests/${req.param('id')}`, 'requests.clarify.asked')
    ),
  });
  on.post('/requests/:id/reply', {
    page: showRequest,
    form: replyForm,
    deed: async (deed, { reply }, req) => (
      await replyTo(deed, req.param('id'), reply),
      to(`/requests/${req.param('id')}`, 'requests.clarify.sent')
    ),
  });
  on.post('/requests/:id/decline', {
    page: showDecline,
    form: declineForm,
    deed: async (deed, { suggestion, answer, reason_code }, req) => {
      const words = suggestion === 'own' ? answer : req.ui.t(`requests.suggestion.${suggestion}`);
      if (!words) throw new Refusal('platform.form.required', {}, { field: 'answer' });
      await declineRequest(deed, req.param('id'), { answer: words, reason_code });
      return to('/requests', 'requests.answer.declined');
    },
  });
  on.post('/requests/:id/withdrawal', {
    page: showRequest,
    form: buttonForm,
    deed: async (deed, _form, req) => (await withdrawRequest(deed, req.param('id')), to('/requests', 'requests.withdrawn_now')),
  });
}
