import { to, type Html } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { acceptDelegation, asPrincipal, resignDelegation } from '../actions/delegates.ts';
import { cancelSession } from '../actions/outcomes.ts';
import { chooseDate, keepDate, offerDates, proposeSession } from '../actions/sessions.ts';
import { choiceForm, datesForm, planForm } from '../forms/sessions.ts';
import type { Arranged, ArrangedDate } from '../rules/delegates.ts';
import { listArranged } from '../store/dates.ts';
import { findPrincipal, listPrincipals } from '../store/delegates.ts';
import { listRooms } from '../store/video.ts';
import { ArrangedCancelPage, ArrangedDatePage, ArrangedDatesPage, ArrangedPlanPage } from '../views/date.tsx';
import { ArrangedPage } from '../views/dates.tsx';

const showAll: Handler = async (sight, req) => {
  const principals = await listPrincipals(sight);
  const arranged: Arranged[] = [];
  for (const { person_id, accepted_at } of principals) {
    const each = accepted_at ? await listArranged(sight, person_id) : undefined;
    if (each) arranged.push(each);
  }
  const asked = principals.filter(({ accepted_at }) => !accepted_at);
  return <ArrangedPage ui={req.ui} asked={asked} arranged={arranged} refusal={req.form.refusal} />;
};

interface Reached {
  person: Arranged['person'];
  date: ArrangedDate;
}

/** A page of one meeting. Called off or over in the meantime, it is not there any more: a refused deed says so over the list. */
const onOne =
  (page: (req: Req, reached: Reached) => Html): Handler =>
  async (sight, req) => {
    const { person, dates } = found(await listArranged(sight, req.param('person')), 'delegation');
    const date = dates.find(({ id, tandem_id }) => id === req.param('session') && tandem_id === req.param('tandem'));
    if (!date && req.form.refusal) return showAll(sight, req);
    return page(req, { person, date: found(date, 'session') });
  };

const showOne = onOne(({ ui, form }, reached) => <ArrangedDatePage ui={ui} state={form} {...reached} />);

const showDates = onOne(({ ui, form }, reached) => <ArrangedDatesPage ui={ui} state={form} zone={ui.frame.zone} {...reached} />);

const showCancel = onOne(({ ui, form }, reached) =>
  form.refusal ? <ArrangedDatePage ui={ui} state={form} {...reached} /> : <ArrangedCancelPage ui={ui} {...reached} />,
);

const showPlan: Handler = async (sight, req) => {
  const { person, tandems } = found(await listArranged(sight, req.param('person')), 'delegation');
  const tandem = found(
    tandems.find(({ id }) => id === req.param('tandem')),
    'tandem',
  );
  const principal = found(await findPrincipal(sight, person.id), 'delegation');
  const rooms = await listRooms({ ...sight, actor: principal.actor });
  const state = req.form === emptyForm ? filled({ kind: 'talk', minutes: 60, mode: 'remote' }) : req.form;
  return <ArrangedPlanPage ui={req.ui} person={person} tandem={tandem} state={state} zone={req.ui.frame.zone} rooms={rooms} />;
};

const listOf = (req: Req) => `/dates#p-${req.param('person')}`;
const pageOf = (req: Req) => `/dates/${req.param('person')}/${req.param('tandem')}/${req.param('session')}`;
const ids = (req: Req) => [req.param('person'), req.param('tandem')] as const;

/** What a delegate does for whoever has named her: choose, propose, move, call off; no words go with it. */
export function mountDates(on: Routes): void {
  const tandem = '/dates/:person/:tandem';
  const page = `${tandem}/:session`;
  on.get('/dates', showAll);
  on.post('/dates/:person/acceptance', {
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await acceptDelegation(deed, req.param('person')),
      to(listOf(req), 'sessions.dates_page.accepted')
    ),
  });
  on.post('/dates/:person/resignation', {
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await resignDelegation(deed, req.param('person')),
      to('/dates', 'sessions.dates_page.resigned')
    ),
  });
  on.get(`${tandem}/new`, showPlan);
  on.post(tandem, {
    page: showPlan,
    form: planForm,
    deed: async (deed, form, req) => {
      await proposeSession(await asPrincipal(deed, ...ids(req)), req.param('tandem'), form);
      return to(listOf(req), 'sessions.dates_page.offered');
    },
  });
  on.get(page, showOne);
  on.get(`${page}/dates`, showDates);
  on.get(`${page}/cancellation`, showCancel);
  on.post(`${page}/choice`, {
    page: showOne,
    form: choiceForm,
    deed: async (deed, form, req) => {
      await chooseDate(await asPrincipal(deed, ...ids(req)), req.param('tandem'), req.param('session'), form);
      return to(pageOf(req), 'sessions.dates_page.chosen');
    },
  });
  on.post(`${page}/dates`, {
    page: showDates,
    form: datesForm,
    deed: async (deed, form, req) => {
      await offerDates(await asPrincipal(deed, ...ids(req)), req.param('tandem'), req.param('session'), form);
      return to(pageOf(req), 'sessions.dates_page.offered');
    },
  });
  on.post(`${page}/keeping`, {
    page: showOne,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await keepDate(await asPrincipal(deed, ...ids(req)), req.param('tandem'), req.param('session'));
      return to(pageOf(req), 'sessions.dates_page.kept');
    },
  });
  on.post(`${page}/cancellation`, {
    page: showCancel,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      await cancelSession(await asPrincipal(deed, ...ids(req)), req.param('tandem'), req.param('session'), {});
      return to(listOf(req), 'sessions.dates_page.cancelled');
    },
  });
}
