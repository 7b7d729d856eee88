import type { Deed } from '../../../platform/deed.ts';
import { to, type Redirect } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { addTopic, listTopic, saveTopic } from '../../people/actions/topics.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import { findTopic, listTopics } from '../../people/store/topics.ts';
import { buttonForm, newTopicForm, topicForm } from '../forms.ts';
import { lockNetworkProgram } from '../store/programs.ts';
import { NewTopicPage, TopicListPage, TopicPage } from '../views/topics.tsx';

const showTopics: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  return <TopicListPage ui={req.ui} groups={await listTopics(sight)} />;
};

const showNew: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const slug = req.query('group') ?? req.form.values['group_slug'];
  const group = (await listTopics(sight)).find((entry) => entry.slug === slug);
  return <NewTopicPage ui={req.ui} state={req.form} group={found(group, 'topic group')} />;
};

const showTopic: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const topic = found(await findTopic(sight, req.param('slug')), 'topic');
  return <TopicPage ui={req.ui} state={req.form === emptyForm ? filled(topic) : req.form} topic={topic} />;
};

async function move(deed: Deed, req: Req, active: boolean): Promise<Redirect> {
  await lockNetworkProgram(deed);
  const topic = await listTopic(deed, req.param('slug'), active);
  return to(`/program/topics#${topic.group_slug}`, {
    key: active ? 'programs.topics.put_back_done' : 'programs.topics.taken_off',
    vars: { topic: topicLabel(topic, req.ui.locale) },
    undo: `/program/topics/${topic.slug}/${active ? 'removal' : 'return'}`,
  });
}

export function mountTopics(on: Routes): void {
  on.get('/program/topics', showTopics);
  on.get('/program/topics/new', showNew);
  on.get('/program/topics/:slug', showTopic);
  on.post('/program/topics', {
    page: showNew,
    form: newTopicForm,
    deed: async (deed, { group_slug, ...words }, req) => {
      // One after the other: two topics added at once must not take the same address.
      await lockNetworkProgram(deed);
      const topic = await addTopic(deed, group_slug, words);
      return to(`/program/topics#${group_slug}`, 'programs.topics.added', { topic: topicLabel(topic, req.ui.locale) });
    },
  });
  on.post('/program/topics/:slug', {
    page: showTopic,
    form: topicForm,
    deed: async (deed, form, req) => {
      await lockNetworkProgram(deed);
      const topic = await saveTopic(deed, req.param('slug'), form);
      return to(`/program/topics#${topic.group_slug}`, 'programs.topics.saved', { topic: topicLabel(topic, req.ui.locale) });
    },
  });
  on.post('/program/topics/:slug/removal', { form: buttonForm, deed: (deed, _form, req) => move(deed, req, false) });
  on.post('/program/topics/:slug/return', { form: buttonForm, deed: (deed, _form, req) => move(deed, req, true) });
}
