import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { dayOf } from '../../../platform/words/day.ts';
import { found } from '../../../platform/refusal.ts';
import { endTandemEarly, partTandem } from '../actions.ts';
import { holdTandem, resumeTandem } from '../actions/pauses.ts';
import { endingForm, holdForm, partingForm } from '../forms.ts';
import { nextTandemState } from '../rules.ts';
import { dayLater, longestPauseDays } from '../rules/pause.ts';
import { findRoom } from '../store/room.ts';
import { EndingPage } from '../views/ending.tsx';
import { HoldPage } from '../views/hold.tsx';
import { PartingPage } from '../views/parting.tsx';
import { WrongPage } from '../views/wrong.tsx';
import { showCourse } from './course.tsx';

const showWrong: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  // What is over needs no way out: the course says how it stands.
  return room.view.live ? <WrongPage ui={req.ui} room={room} refusal={req.form.refusal} /> : showCourse(sight, req);
};

const showHold: Handler = async (sight, req) => {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  if (!nextTandemState(room.tandem, 'hold')) return showCourse(sight, req);
  const today = dayOf(sight.now);
  return (
    <HoldPage ui={req.ui} room={room} state={req.form} earliest={dayLater(today, 1)} latest={dayLater(today, longestPauseDays)} />
  );
};

/** `short`: while the two get to know each other nothing is asked. */
const showEnding =
  (short: boolean): Handler =>
  async (sight, req) => {
    const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
    const { ui } = req;
    // Nothing left to end: the tandem's page says how it stands. After a refusal the reason is said there.
    if (!nextTandemState(room.tandem, 'endEarly'))
      return req.form.refusal ? showCourse(sight, req) : to(`/tandems/${room.view.id}`);
    const page = { ui, state: req.form, view: room.view, today: dayOf(sight.now) };
    return short && nextTandemState(room.tandem, 'notAFit') ? <PartingPage {...page} /> : <EndingPage {...page} />;
  };

export function mountQuiet(on: Routes): void {
  on.get('/tandems/:id/wrong', showWrong);
  on.get('/tandems/:id/hold', showHold);
  on.post('/tandems/:id/hold', {
    page: showHold,
    form: holdForm,
    deed: async (deed, form, req) => (
      await holdTandem(deed, req.param('id'), form),
      to(`/tandems/${req.param('id')}`, 'tandems.held.done')
    ),
  });
  on.post('/tandems/:id/resumption', {
    page: showCourse,
    form: buttonForm,
    deed: async (deed, _, req) => {
      const end = await resumeTandem(deed, req.param('id'));
      return to(`/tandems/${req.param('id')}`, { key: 'tandems.held.resumed', vars: { date: req.ui.date(end) } });
    },
  });
  on.get('/tandems/:id/ending', showEnding(true));
  on.post('/tandems/:id/ending', {
    page: showEnding(false),
    form: endingForm,
    deed: async (deed, form, req) => (
      await endTandemEarly(deed, req.param('id'), form),
      to(`/tandems/${req.param('id')}`, 'tandems.ending.done')
    ),
  });
  on.post('/tandems/:id/parting', {
    page: showEnding(true),
    form: partingForm,
    deed: async (deed, form, req) => (
      await partTandem(deed, req.param('id'), form),
      to(`/tandems/${req.param('id')}`, 'tandems.ending.done')
    ),
  });
}
