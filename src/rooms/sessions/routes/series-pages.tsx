import { planSeries } from '../../../platform/calendar/series.ts';
import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import type { Room } from '../../tandems/store/room.ts';
import { mayPlan, takeStep, type SessionFacts, type SessionVerb } from '../rules/sessions.ts';
import { dateOf, findSeries, type OwnSeries } from '../store/series.ts';
import type { Session } from '../store/sessions.ts';
import { CancelSeriesPage, MoveSeriesPage, type Move } from '../views/series-rest.tsx';
import { SeriesPage } from '../views/series.tsx';
import { firstError, surroundings, wallClock } from './series-plan.ts';
import { roomOf } from './session-pages.tsx';
import { beside, lineOf, typed } from './session-view.ts';

async function findBoth(sight: Sight, req: Req): Promise<{ room: Room; own: OwnSeries }> {
  const room = await roomOf(sight, req);
  return { room, own: found(await findSeries(sight, room.tandem.id, req.param('series')), 'series') };
}

const here = (req: Req) => `/tandems/${req.param('id')}/sessions/series/${req.param('series')}`;

/** Whether the reader may do this with a meeting now. */
function can(sight: Sight, verb: SessionVerb, session: Session): boolean {
  const facts: SessionFacts = {
    state: session.state,
    moving: session.state === 'booked' && session.dates.length > 0,
    begun: session.starts_at !== null && session.starts_at <= sight.now,
    who: session.proposed_by === selfId(sight) ? 'proposer' : 'other',
  };
  return !takeStep(verb, facts).obstacle;
}

const movable = (sight: Sight, sessions: readonly Session[]) =>
  sessions.filter((session) => can(sight, session.dates.length > 0 ? 'counter' : 'move', session));

export const showSeries: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { series, tandem, sessions } = own;
  const partner = beside(req, tandem);
  const asked = sessions.flatMap((session) => {
    const [date, ...more] = session.dates;
    // Several dates to choose from are chosen on the meeting's own page.
    if (!date || more.length > 0 || date <= sight.now || !can(sight, 'choose', session)) return [];
    return [{ session_id: session.id, starts_at: date, was: session.starts_at }];
  });
  const waiting = sessions.filter(({ dates, proposed_by }) => dates.length > 0 && proposed_by === selfId(sight)).length;
  const all = asked.map(({ session_id, starts_at }) => `${session_id}|${starts_at.toISOString()}`);
  const state = Object.keys(req.form.values).length > 0 ? req.form : { ...filled({ chosen: all }), errors: req.form.errors };
  return (
    <SeriesPage
      ui={req.ui}
      room={room}
      series={series}
      partner={partner}
      asked={asked}
      waiting={waiting}
      lines={sessions
        .filter(({ id }) => !asked.some(({ session_id }) => session_id === id))
        .map((session) => lineOf(sight, { session, tandem }, partner))}
      ahead={sessions.filter((session) => can(sight, 'cancel', session)).length}
      movable={movable(sight, sessions).length}
      open={mayPlan(tandem)}
      state={state}
      refusal={req.form.refusal}
    />
  );
};

export const showMoveSeries: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { series, tandem, sessions } = own;
  const { ui, form } = req;
  if (!mayPlan(tandem) && !form.refusal) return to(here(req));
  const { zone } = ui.frame;
  const around = await surroundings(sight, req, tandem, series.id);
  const rest = movable(sight, sessions);
  const next = rest[0] && dateOf(rest[0]);
  const first = req.query('first') ?? (next ? typed(next, zone) : '');
  const errors = first ? firstError(first, zone, sight.now) : {};
  const plan =
    rest.length > 0 && first && Object.keys(errors).length === 0
      ? planSeries(
          {
            first: wallClock(first),
            zone,
            interval_weeks: series.interval_weeks,
            count: rest.length,
            minutes: rest[0]?.minutes ?? 60,
          },
          around,
        )
      : undefined;
  const moves = rest.flatMap((session, at): Move[] => {
    const [planned, was] = [plan?.dates[at], dateOf(session)];
    return planned && was ? [{ ...planned, session_id: session.id, was }] : [];
  });
  const ticked = moves.filter(({ busy }) => !busy).map((move) => `${move.session_id}|${move.starts_at.toISOString()}`);
  return (
    <MoveSeriesPage
      ui={ui}
      room={room}
      series_id={series.id}
      partner={beside(req, tandem)}
      regions={around.regions}
      kept={around.kept}
      first={{ ...filled({ first }), errors }}
      moves={moves}
      zone={zone}
      state={form === emptyForm ? filled({ moves: ticked }) : form}
    />
  );
};

export const showCancelSeries: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const ahead = own.sessions.filter((session) => can(sight, 'cancel', session)).length;
  if (ahead === 0 && !req.form.refusal) return to(here(req));
  return <CancelSeriesPage ui={req.ui} room={room} series_id={own.series.id} state={req.form} ahead={ahead} />;
};
