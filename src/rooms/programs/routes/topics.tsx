import type { Deed } from '../../../platform/deed.ts';
import { to, type Redirect } from '../../../platform/http/answer.ts';
import { buttonForm, emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Req, Routes } from '../../../platform/http/routes.tsx';
import { fold } from '../../../platform/words/stems.ts';
import { found, must } from '../../../platform/refusal.ts';
import { addTopic, listTopic, saveTopic } from '../../people/actions/topics.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { topicLabel, topicWords, type TopicGroup } from '../../people/rules/topics.ts';
import { countOpenProposals } from '../../people/store/proposals.ts';
import { findTopic, findTopicAlias, listMergedTopics, listTopics } from '../../people/store/topics.ts';
import { topicForm } from '../forms/topics.ts';
import { lockNetworkProgram } from '../store/programs.ts';
import { NewTopicPage, storedWords, TopicPage } from '../views/topic-form.tsx';
import { TopicListPage } from '../views/topics.tsx';

type Shown = 'listed' | 'off' | undefined;

/** The groups with the topics that fit; a group in which nothing fits is left out, but only where somebody looks for something. */
function fitting(groups: TopicGroup[], search: string, state: Shown): TopicGroup[] {
  if (!search && !state) return groups;
  const wanted = fold(search);
  return groups
    .map((group) => ({
      ...group,
      topics: group.topics.filter(
        (topic) =>
          (!state || topic.active === (state === 'listed')) && topicWords(topic).some((word) => fold(word).includes(wanted)),
      ),
    }))
    .filter((group) => group.topics.length > 0);
}

const showTopics: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const asked = req.query('state');
  const state: Shown = asked === 'listed' || asked === 'off' ? asked : undefined;
  const search = (req.query('search') ?? '').slice(0, 60);
  const [groups, merged, proposals] = await Promise.all([listTopics(sight), listMergedTopics(sight), countOpenProposals(sight)]);
  return (
    <TopicListPage ui={req.ui} all={groups} groups={fitting(groups, search, state)} {...{ merged, proposals, search, state }} />
  );
};

const showNew: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const groups = await listTopics(sight);
  const slug = req.form.values['group_slug'] ?? req.query('group') ?? groups[0]?.slug;
  found(
    groups.find((entry) => entry.slug === slug),
    'topic group',
  );
  const state = req.form === emptyForm ? filled({ group_slug: slug }) : req.form;
  return <NewTopicPage ui={req.ui} state={state} groups={groups} />;
};

const showTopic: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const slug = req.param('slug');
  const alias = await findTopicAlias(sight, slug);
  if (alias) return to(`/program/topics/${alias}`, 'programs.topics.is_merged');
  const [topic, groups] = [found(await findTopic(sight, slug), 'topic'), await listTopics(sight)];
  const state = req.form === emptyForm ? filled(storedWords(topic)) : req.form;
  return <TopicPage ui={req.ui} {...{ state, topic, groups }} />;
};

const listPath = (group_slug: string) => `/program/topics#${group_slug}`;

async function move(deed: Deed, req: Req, active: boolean): Promise<Redirect> {
  await lockNetworkProgram(deed);
  const topic = await listTopic(deed, req.param('slug'), active);
  return to(listPath(topic.group_slug), {
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
    form: topicForm,
    deed: async (deed, { group_slug, ...words }, req) => {
      // One after the other: two topics added at once must not take the same address.
      await lockNetworkProgram(deed);
      const topic = await addTopic(deed, group_slug, words);
      return to(listPath(group_slug), 'programs.topics.added', { topic: topicLabel(topic, req.ui.locale) });
    },
  });
  on.post('/program/topics/:slug', {
    page: showTopic,
    form: topicForm,
    deed: async (deed, form, req) => {
      await lockNetworkProgram(deed);
      const topic = await saveTopic(deed, req.param('slug'), form);
      return to(listPath(topic.group_slug), 'programs.topics.saved', { topic: topicLabel(topic, req.ui.locale) });
    },
  });
  for (const [noun, active] of [
    ['removal', false],
    ['return', true],
  ] as const)
    on.post(`/program/topics/:slug/${noun}`, { form: buttonForm, deed: (deed, _form, req) => move(deed, req, active) });
}
