import { selfId, type Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import { Layout } from '../../../platform/html/layout.tsx';
import { ConfirmDialogPage } from '../../../platform/html/states.tsx';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { hasRole } from '../../people/rules/person.ts';
import { fullName } from '../../people/rules/profile.ts';
import type { Room } from '../../tandems/store/room.ts';
import { changeIdea, recordIdea, releaseIdea, removeIdea, withdrawIdea } from '../actions/ideas.ts';
import { ideaChangeForm, ideaForm, releaseForm } from '../forms.ts';
import { releasedBy } from '../rules/ideas.ts';
import { findIdea, listIdeas, listReleasedIdeas, listReleases, type Idea, type ReleasedIdea } from '../store/ideas.ts';
import { IdeaFormPage, IdeaPage, IdeasPage, type IdeaView } from '../views/ideas.tsx';
import { ReleasedListPage, ReleasedPage, type ReleasedView } from '../views/released.tsx';
import { closedBy, roomOf, writerOf } from './reading.ts';

const listPath = (req: Req) => `/tandems/${req.param('id')}/ideas`;
const ideaPath = (req: Req) => `${listPath(req)}/${req.param('idea')}`;

async function viewsOf(sight: Sight, req: Req, room: Room, ideas: readonly Idea[]): Promise<IdeaView[]> {
  const releases = await listReleases(
    sight,
    ideas.map(({ id }) => id),
  );
  return ideas.map((idea) => {
    const by = releasedBy(
      idea,
      releases.filter(({ idea_id }) => idea_id === idea.id),
    );
    return {
      id: idea.id,
      title: idea.title,
      text: idea.text,
      by: writerOf(sight, req, room, idea.author_id),
      at: idea.updated_at,
      own: by.has(selfId(sight)),
      partner: by.has(room.tandem.partner.id),
      released_at: idea.released_at,
    };
  });
}

const showIdeas: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const ideas = await viewsOf(sight, req, room, await listIdeas(sight, room.tandem.id));
  return <IdeasPage ui={req.ui} room={room} closed={closedBy(room)} ideas={ideas} refusal={req.form.refusal} />;
};

async function ideaOf(sight: Sight, req: Req): Promise<{ room: Room; idea: Idea; view: IdeaView }> {
  const room = await roomOf(sight, req);
  const idea = found(await findIdea(sight, room.tandem.id, req.param('idea')), 'idea');
  const [view] = await viewsOf(sight, req, room, [idea]);
  return { room, idea, view: found(view, 'idea') };
}

const showIdea: Handler = async (sight, req) => {
  const { room, idea, view } = await ideaOf(sight, req);
  const { version } = idea;
  return <IdeaPage ui={req.ui} room={room} closed={closedBy(room)} idea={view} version={version} refusal={req.form.refusal} />;
};

const showNew: Handler = async (sight, req) => {
  const room = await roomOf(sight, req);
  const closed = closedBy(room);
  if (closed) return req.form.refusal ? showIdeas(sight, req) : to(listPath(req));
  const blank = { idea: undefined, version: 0, conflict: false, released: false };
  return <IdeaFormPage ui={req.ui} room={room} closed={closed} state={req.form} {...blank} />;
};

const showEdit: Handler = async (sight, req) => {
  const { room, idea, view } = await ideaOf(sight, req);
  const [closed, again] = [closedBy(room), req.form !== emptyForm];
  if (closed) return again ? showIdea(sight, req) : to(ideaPath(req));
  const conflict = req.form.refusal?.key === 'goals.refused.changed';
  const began = Number(req.form.values['version']);
  return (
    <IdeaFormPage
      ui={req.ui}
      room={room}
      closed={closed}
      state={again ? req.form : filled(idea)}
      idea={idea}
      version={conflict || !again || !Number.isInteger(began) ? idea.version : began}
      conflict={conflict}
      released={view.own || view.partner}
    />
  );
};

const showRemoval: Handler = async (sight, req) => {
  const { idea } = await ideaOf(sight, req);
  if (idea.released_at) return req.form.refusal ? showIdea(sight, req) : to(ideaPath(req));
  const { t } = req.ui;
  return (
    <Layout ui={req.ui} title={t('goals.ideas.removal')} area="work">
      <ConfirmDialogPage
        ui={req.ui}
        title={t('goals.ideas.removal')}
        action={`${ideaPath(req)}/removal`}
        label={t('goals.ideas.remove')}
        cancel={{ href: ideaPath(req) }}
      >
        <p>{t('goals.ideas.removal_text', { title: idea.title })}</p>
      </ConfirmDialogPage>
    </Layout>
  );
};

function releasedView(req: Req, { program_de, program_en, people, ...idea }: ReleasedIdea): ReleasedView {
  const names = new Intl.ListFormat(req.ui.locale, { type: 'conjunction' }).format(people.map(fullName));
  return { ...idea, program: req.ui.locale === 'en' ? program_en : program_de, names };
}

const showReleasedList: Handler = async (sight, req) => {
  must(hasRole(sight.actor, 'office'));
  const ideas = (await listReleasedIdeas(sight)).map((idea) => releasedView(req, idea));
  return <ReleasedListPage ui={req.ui} ideas={ideas} />;
};

const showReleased: Handler = async (sight, req) => {
  must(hasRole(sight.actor, 'office'));
  const id = req.param('idea');
  const idea = found(
    (await listReleasedIdeas(sight)).find((each) => each.id === id),
    'idea',
  );
  return <ReleasedPage ui={req.ui} idea={releasedView(req, idea)} />;
};

export function mountIdeas(on: Routes): void {
  on.get('/ideas', showReleasedList);
  on.get('/ideas/:idea', showReleased);
  on.get('/tandems/:id/ideas', showIdeas);
  on.get('/tandems/:id/ideas/new', showNew);
  on.post('/tandems/:id/ideas', {
    page: showNew,
    form: ideaForm,
    deed: async (deed, form, req) => to(`${listPath(req)}/${await recordIdea(deed, req.param('id'), form)}`, 'goals.said.idea'),
  });
  on.get('/tandems/:id/ideas/:idea', showIdea);
  on.get('/tandems/:id/ideas/:idea/text', showEdit);
  on.post('/tandems/:id/ideas/:idea/text', {
    page: showEdit,
    form: ideaChangeForm,
    deed: async (deed, form, req) => (
      await changeIdea(deed, req.param('id'), req.param('idea'), form),
      to(ideaPath(req), 'goals.said.saved')
    ),
  });
  on.post('/tandems/:id/ideas/:idea/release', {
    page: showIdea,
    form: releaseForm,
    deed: async (deed, { version }, req) => {
      const by = await releaseIdea(deed, req.param('id'), req.param('idea'), version);
      return to(ideaPath(req), { key: `goals.said.release_${by}`, undo: `${ideaPath(req)}/withdrawal` });
    },
  });
  on.post('/tandems/:id/ideas/:idea/withdrawal', {
    page: showIdea,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await withdrawIdea(deed, req.param('id'), req.param('idea')),
      to(ideaPath(req), 'goals.said.withdrawn')
    ),
  });
  on.get('/tandems/:id/ideas/:idea/removal', showRemoval);
  on.post('/tandems/:id/ideas/:idea/removal', {
    page: showRemoval,
    form: buttonForm,
    deed: async (deed, _form, req) => (
      await removeIdea(deed, req.param('id'), req.param('idea')),
      to(listPath(req), 'goals.said.removed')
    ),
  });
}
