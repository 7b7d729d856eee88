import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { isOpenRoom } from '../../tandems/rules.ts';
import { saveLearning } from '../actions/learnings.ts';
import { addPoint, carryPoints, dropPoint, tickPoint } from '../actions/points.ts';
import { learningForm, pointForm } from '../forms/talk.ts';
import { guideFor, guideKey } from '../rules/guide.ts';
import { belongsTo, isLeftOver, mayDropPoint, mayPrepare } from '../rules/points.ts';
import { listPoints, type Point } from '../store/points.ts';
import { listSessions, type OwnSession, type Session } from '../store/sessions.ts';
import { PreparePage, type PointView } from '../views/prepare.tsx';
import { moment } from '../views/session-words.ts';
import { pagePath, showSession } from './session-pages.tsx';
import { findBoth } from './session-view.ts';

function pointView(sight: Sight, req: Req, point: Point, partner: string): PointView {
  const self = selfId(sight);
  const { id, kind, text, done_at, author_id } = point;
  const by = author_id === null ? req.ui.t('sessions.former') : author_id === self ? req.ui.t('sessions.note.you') : partner;
  return { id, kind, text, done: done_at !== null, by, may_drop: mayDropPoint(point, self) };
}

async function guideOf(sight: Sight, { session, tandem }: OwnSession, all: readonly Session[]) {
  const on = session.starts_at ?? session.dates[0] ?? sight.now;
  const before = all.filter(({ state, starts_at }) => state === 'held' && starts_at !== null && starts_at < on).length;
  const { midterm_days } = tandem.settings;
  return guideKey(tandem.format, guideFor({ kind: session.kind, on, before, tandem, midterm_days }));
}

const showPrepare: Handler = async (sight, req) => {
  const { room, own } = await findBoth(sight, req);
  const { session, tandem } = own;
  if (!mayPrepare(session.state)) return req.form.refusal ? showSession(sight, req) : to(pagePath(req));
  const [points, all] = await Promise.all([listPoints(sight, tandem.id), listSessions(sight, tandem.id)]);
  const states = new Map(all.map(({ id, state }) => [id, state]));
  const view = (point: Point) => pointView(sight, req, point, room.view.partner.first_name);
  const on = session.starts_at;
  const title = on ? moment(req.ui, on) : req.ui.t('sessions.prepare.no_date');
  return (
    <PreparePage
      ui={req.ui}
      room={room}
      session={{ id: session.id, title }}
      guide={await guideOf(sight, own, all)}
      points={points.filter((point) => belongsTo(point, session)).map(view)}
      left={points.filter((point) => isLeftOver(point, session, states)).map(view)}
      open={isOpenRoom(tandem)}
      state={req.form.values['kind'] ? req.form : emptyForm}
      refusal={req.form.values['kind'] ? undefined : req.form.refusal}
    />
  );
};

export function mountPrepare(on: Routes): void {
  const page = '/tandems/:id/sessions/:session';
  const base = `${page}/preparation`;
  const ids = (req: Req) => [req.param('id'), req.param('session')] as const;
  const back = (req: Req, part = '') => `${pagePath(req)}/preparation${part}`;
  on.get(base, showPrepare);
  on.post(`${base}/points`, {
    page: showPrepare,
    form: pointForm,
    deed: async (deed, form, req) => (await addPoint(deed, ...ids(req), form), to(back(req, `#${form.kind}`))),
  });
  on.post(`${base}/carrying`, {
    page: showPrepare,
    form: buttonForm,
    deed: async (deed, _form, req) => to(back(req), 'sessions.prepare.carried', { count: await carryPoints(deed, ...ids(req)) }),
  });
  for (const [path, done] of [
    ['tick', true],
    ['reopening', false],
  ] as const)
    on.post(`${base}/points/:point/${path}`, {
      page: showPrepare,
      form: buttonForm,
      deed: async (deed, _form, req) => (await tickPoint(deed, ...ids(req), req.param('point'), done), to(back(req))),
    });
  on.post(`${base}/points/:point/removal`, {
    page: showPrepare,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await dropPoint(deed, ...ids(req), req.param('point')),
      to(back(req), 'sessions.prepare.dropped')
    ),
  });
  on.post(`${page}/learning`, {
    page: showSession,
    form: learningForm,
    deed: async (deed, form, req) => (
      await saveLearning(deed, ...ids(req), form),
      to(`${pagePath(req)}#learning`, 'sessions.learning.saved')
    ),
  });
}
