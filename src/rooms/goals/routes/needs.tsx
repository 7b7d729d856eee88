import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { topicNames } from '../../people/store/topics.ts';
import { listSessionChoices } from '../../sessions/store/notes.ts';
import { firstTalkDue } from '../../tandems/rules/course.ts';
import type { Room } from '../../tandems/store/room.ts';
import { appoint, beginNeeds, prepare, removeNeeds, reopenNeeds, saveNeeds } from '../actions/needs.ts';
import { appointmentForm, needsChangeForm, needsForm, preparationForm } from '../forms.ts';
import { kitDone, kitHere, type KitFacts } from '../rules/needs.ts';
import { findNeeds, firstWritten, listNeeds, type Needs } from '../store/needs.ts';
import { KitPage, type TopicView } from '../views/kit.tsx';
import { NeedsPage } from '../views/needs.tsx';
import { NeedsFormPage } from '../views/needs-form.tsx';
import { closedBy, roomOf, writerOf } from './reading.ts';

const listPath = (req: Req) => `/tandems/${req.param('id')}/needs`;
const needsPath = (req: Req) => `${listPath(req)}/${req.param('needs')}`;

/** Only reverse tandems have needs to assess. */
async function kitOf(sight: Sight, req: Req) {
  const room = await roomOf(sight, req);
  found(room.tandem.format === 'reverse' ? room : undefined, 'needs');
  const { tandem } = room;
  const mentor_id = tandem.role === 'mentor' ? selfId(sight) : tandem.partner.id;
  const [written_at, names] = await Promise.all([firstWritten(sight, tandem.id, mentor_id), topicNames(sight, req.ui.locale)]);
  const talked = Boolean(tandem.said.contact_confirmed_at && tandem.partner_said.contact_confirmed_at);
  return { room, written_at, talked, label: (slug: string) => names.get(slug) ?? slug };
}

function topicView(kit: { written_at: Date | undefined; talked: boolean }, needs: Needs): Omit<TopicView, 'id' | 'topic'> {
  const facts: KitFacts = {
    written: kit.written_at !== undefined,
    talked: kit.talked,
    needs: needs.state,
    ready: Boolean(needs.preparation?.ready_at),
    session: needs.preparation?.session?.state,
  };
  return { done: kitDone(facts), here: kitHere(facts), appointment: needs.preparation?.session?.starts_at ?? null };
}

const showKit: Handler = async (sight, req) => {
  const kit = await kitOf(sight, req);
  const { room, written_at, talked } = kit;
  const { tandem } = room;
  const needs = await listNeeds(sight, tandem.id);
  return (
    <KitPage
      ui={req.ui}
      room={room}
      topics={needs.map((each) => ({ id: each.id, topic: kit.label(each.topic), ...topicView(kit, each) }))}
      contact={{
        written_at,
        talked,
        due: firstTalkDue(tandem, tandem.settings),
        mentor: tandem.role === 'mentor',
        self: room.self.name,
      }}
      more={tandem.topics.some((slug) => !needs.some(({ topic }) => topic === slug))}
      closed={closedBy(room)}
      refusal={req.form.refusal}
    />
  );
};

const showNew: Handler = async (sight, req) => {
  const { room, label } = await kitOf(sight, req);
  if (closedBy(room)) return req.form.refusal ? showKit(sight, req) : to(listPath(req));
  const taken = new Set((await listNeeds(sight, room.tandem.id)).map(({ topic }) => topic));
  const topics = room.tandem.topics.filter((slug) => !taken.has(slug)).map((value) => ({ value, label: label(value) }));
  if (topics.length === 0 && req.form === emptyForm) return to(listPath(req), 'goals.kit.all_taken');
  const state = req.form === emptyForm && topics.length === 1 ? filled({ topic: topics[0]?.value }) : req.form;
  return <NeedsFormPage ui={req.ui} room={room} state={state} topics={topics} needs={undefined} version={0} conflict={false} />;
};

async function needsOf(sight: Sight, req: Req): Promise<{ kit: Awaited<ReturnType<typeof kitOf>>; room: Room; needs: Needs }> {
  const kit = await kitOf(sight, req);
  return { kit, room: kit.room, needs: found(await findNeeds(sight, kit.room.tandem.id, req.param('needs')), 'needs') };
}

const showNeeds: Handler = async (sight, req) => {
  const { kit, room, needs } = await needsOf(sight, req);
  const { form, ui } = req;
  const { preparation } = needs;
  const typed = { ...form.values, ...form.errors };
  const planning = 'plan' in typed || 'materials' in typed;
  const choosing = 'session_id' in typed;
  const conflict = planning && form.refusal?.key === 'goals.refused.changed';
  const began = Number(form.values['version']);
  const stored = preparation?.version ?? 0;
  return (
    <NeedsPage
      ui={ui}
      room={room}
      needs={{
        id: needs.id,
        label: kit.label(needs.topic),
        state: needs.state,
        level: needs.level,
        body: needs.body,
        updated: ui.t('goals.needs.updated', {
          name: writerOf(sight, req, room, needs.updated_by),
          date: ui.date(needs.updated_at),
        }),
      }}
      topic={topicView(kit, needs)}
      preparation={preparation}
      session={
        preparation?.session?.state === 'booked' || preparation?.session?.state === 'held'
          ? { ...preparation.session, held: preparation.session.state === 'held' }
          : undefined
      }
      meetings={await listSessionChoices(sight, room.tandem.id)}
      plan={planning ? form : filled({ plan: preparation?.plan, materials: preparation?.materials })}
      plan_version={planning && !conflict && Number.isInteger(began) ? began : stored}
      plan_conflict={conflict}
      appointment={choosing ? form : emptyForm}
      closed={closedBy(room)}
      refusal={planning || choosing ? undefined : form.refusal}
    />
  );
};

const showEdit: Handler = async (sight, req) => {
  const { kit, room, needs } = await needsOf(sight, req);
  const again = req.form !== emptyForm;
  if (closedBy(room))
    return again
      ? showNeeds(sight, { ...req, form: { ...emptyForm, ...(req.form.refusal ? { refusal: req.form.refusal } : {}) } })
      : to(needsPath(req));
  const conflict = req.form.refusal?.key === 'goals.refused.changed';
  const began = Number(req.form.values['version']);
  const { id, topic, level, body, state, version } = needs;
  return (
    <NeedsFormPage
      ui={req.ui}
      room={room}
      state={again ? req.form : filled({ ...body, level })}
      topics={[]}
      needs={{ id, topic, label: kit.label(topic), level, body, done: state === 'done' }}
      version={conflict || !again || !Number.isInteger(began) ? version : began}
      conflict={conflict}
    />
  );
};

export function mountNeeds(on: Routes): void {
  on.get('/tandems/:id/needs', showKit);
  on.get('/tandems/:id/needs/new', showNew);
  on.post('/tandems/:id/needs', {
    page: showNew,
    form: needsForm,
    deed: async (deed, form, req) => to(`${listPath(req)}/${await beginNeeds(deed, req.param('id'), form)}`, 'goals.said.saved'),
  });
  on.get('/tandems/:id/needs/:needs', showNeeds);
  on.get('/tandems/:id/needs/:needs/text', showEdit);
  on.post('/tandems/:id/needs/:needs/text', {
    page: showEdit,
    form: needsChangeForm,
    deed: async (deed, form, req) => (
      await saveNeeds(deed, req.param('id'), req.param('needs'), form),
      to(needsPath(req), 'goals.said.saved')
    ),
  });
  on.post('/tandems/:id/needs/:needs/reopening', {
    page: showNeeds,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await reopenNeeds(deed, req.param('id'), req.param('needs')),
      to(needsPath(req), 'goals.said.needs_open')
    ),
  });
  on.post('/tandems/:id/needs/:needs/removal', {
    page: showNeeds,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeNeeds(deed, req.param('id'), req.param('needs')),
      to(listPath(req), 'goals.said.removed')
    ),
  });
  on.post('/tandems/:id/needs/:needs/preparation', {
    page: showNeeds,
    form: preparationForm,
    deed: async (deed, form, req) => (
      await prepare(deed, req.param('id'), req.param('needs'), form),
      to(`${needsPath(req)}#preparation`, 'goals.said.saved')
    ),
  });
  on.post('/tandems/:id/needs/:needs/appointment', {
    page: showNeeds,
    form: appointmentForm,
    deed: async (deed, { session_id }, req) => (
      await appoint(deed, req.param('id'), req.param('needs'), session_id),
      to(`${needsPath(req)}#appointment`, 'goals.said.appointed')
    ),
  });
}
