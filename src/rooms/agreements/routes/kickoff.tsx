import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { goalSummary } from '../../goals/store/summary.ts';
import { findRoom, type Room } from '../../tandems/store/room.ts';
import { dateKickoff, notePoint, untickPoint } from '../actions/kickoff.ts';
import { heldForm, pointForm } from '../forms/kickoff.ts';
import { kickoffPoints, type KickoffPoint } from '../rules.ts';
import { mayEditKickoff, pointToOpen, rhythmOf } from '../rules/kickoff.ts';
import { findHeldOn, kickoffState, listKickoffNotes } from '../store/kickoff.ts';
import { KickoffPrintPage } from '../views/kickoff-print.tsx';
import { KickoffPage, type PointView } from '../views/kickoff.tsx';
import { questions, rhythmWords } from '../views/kickoff-words.ts';

async function roomOf(sight: Sight, req: Req): Promise<Room> {
  const room = found(await findRoom(sight, req.ui, req.param('id')), 'tandem');
  found(room.tandem.has_kickoff || undefined, 'kickoff');
  return room;
}

const asPoint = (text: string | undefined) => kickoffPoints.find((point) => point === text);
const pointOf = (req: Req): KickoffPoint => found(asPoint(req.param('point')), 'point');
const pathOf = (req: Req) => `/tandems/${req.param('id')}/kickoff`;

/** The first sentence, or as many whole words as fit. */
function inShort(text: string): string {
  const [line = ''] = text.split('\n');
  const [sentence = line] = line.split(/(?<=[.!?]) /);
  return sentence.length > 110 ? `${sentence.slice(0, 109).replace(/\s+\S*$/, '')}…` : sentence;
}

async function pointViews(sight: Sight, { ui }: Req, { tandem, self, view }: Room): Promise<PointView[]> {
  const [ticks, notes, goals] = await Promise.all([
    kickoffState(sight, tandem.id),
    listKickoffNotes(sight, tandem.id),
    goalSummary(sight, tandem.id),
  ]);
  const { interval_weeks, session_count, session_minutes } = tandem;
  const chosen =
    interval_weeks && session_count && session_minutes
      ? rhythmWords(ui, { interval_weeks, session_count, session_minutes })
      : undefined;
  const couple = { self: self.name.split(' ')[0] ?? self.name, partner: view.partner.first_name, role: tandem.role };
  const writer = (id: string | null) => {
    if (id === selfId(sight)) return ui.t('agreements.kickoff.you');
    return id === null ? ui.t('tandems.gone') : view.partner.first_name;
  };
  return notes.map(({ point, note, version, updated_by, updated_at }) => {
    const { own, partner } = found(ticks.find((each) => each.point === point));
    const counted = point === 'goals' && goals.length > 0 ? ui.t('agreements.kickoff.goals', { count: goals.length }) : '';
    const rhythm = point === 'plan' ? chosen : undefined;
    return {
      name: point,
      title: ui.t(`agreements.point.${point}`),
      own,
      partner,
      line: rhythm || counted || inShort(note) || ui.t(`agreements.hint.${point}`),
      questions: questions(ui, tandem.format, point, couple),
      note,
      version,
      last: updated_at && version > 0 ? { by: writer(updated_by), at: updated_at } : undefined,
      rhythm,
    };
  });
}

const showKickoff: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const { tandem } = room;
  const [points, held_on] = await Promise.all([pointViews(sight, req, room), findHeldOn(sight, tandem.id)]);
  const posted = asPoint(req.param('point'));
  const editable = mayEditKickoff(tandem);
  const datable = mayEditKickoff({ ...tandem, kickoff_at: null });
  const ofDay = datable && ('held_on' in req.form.values || 'held_on' in req.form.errors);
  // A refusal on the point itself is said in its form; one of another deed above.
  const inForm = posted !== undefined && 'way' in req.form.values && editable;
  const waiting = editable ? pointToOpen(points.map((point) => ({ ...point, point: point.name }))) : undefined;
  return (
    <KickoffPage
      ui={req.ui}
      room={room}
      points={points}
      opened={posted ?? asPoint(req.query('point')) ?? waiting}
      state={inForm ? req.form : emptyForm}
      held={ofDay ? req.form : emptyForm}
      held_on={held_on}
      rhythm={rhythmOf(tandem, tandem.settings)}
      editable={editable}
      datable={datable}
      refusal={inForm || ofDay ? undefined : req.form.refusal}
    />
  );
};

const showPrint: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const { tandem, view, self } = room;
  const points = await pointViews(sight, req, room);
  const partner = tandem.partner.last_name && view.live ? fullName(tandem.partner) : view.partner.name;
  return <KickoffPrintPage ui={req.ui} tandem_id={tandem.id} self={self.name} partner={partner} points={points} />;
};

export function mountKickoff(on: Routes): void {
  const page = '/tandems/:id/kickoff';
  on.get(page, showKickoff);
  on.get(`${page}/print`, showPrint);
  on.post(`${page}/date`, {
    page: showKickoff,
    form: heldForm,
    deed: async (deed, form, req) => {
      await dateKickoff(deed, req.param('id'), form);
      return to(`${pathOf(req)}#held`, 'agreements.kickoff.notice.dated');
    },
  });
  on.post(`${page}/:point`, {
    page: showKickoff,
    form: pointForm,
    deed: async (deed, form, req) => {
      const point = pointOf(req);
      const outcome = await notePoint(deed, req.param('id'), point, form);
      const { view } = found(await findRoom(deed, req.ui, req.param('id')), 'tandem');
      const stays = outcome === 'saved' ? `?point=${point}#${point}` : '#points';
      return to(`${pathOf(req)}${stays}`, `agreements.kickoff.notice.${outcome}`, { name: view.partner.first_name });
    },
  });
  on.post(`${page}/:point/withdrawal`, {
    page: showKickoff,
    form: buttonForm,
    deed: async (deed, _form, req) => {
      const point = pointOf(req);
      await untickPoint(deed, req.param('id'), point);
      return to(`${pathOf(req)}?point=${point}#${point}`, 'agreements.kickoff.notice.untick');
    },
  });
}
