import type { Sight } from '../../../platform/deed.ts';
import { to } from '../../../platform/http/answer.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { mergeTopics } from '../../people/actions/topic-merge.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import { countTopicChoices } from '../../people/store/topic-merge.ts';
import { findTopic, findTopicAlias, listTopics } from '../../people/store/topics.ts';
import { findNetworkProgram, lockNetworkProgram } from '../../programs/store/programs.ts';
import { mergeForm } from '../forms/topics.ts';
import { topicBalance } from '../store/balance.ts';
import { countTopicUse } from '../store/topic-use.ts';
import { BalancePage } from '../views/balance.tsx';
import { MergeTopicPage } from '../views/merge-topic.tsx';

const showMerge: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const slug = req.param('slug');
  const alias = await findTopicAlias(sight, slug);
  if (alias) return to(`/program/topics/${alias}`, 'programs.topics.is_merged');
  const topic = found(await findTopic(sight, slug), 'topic');
  const [groups, choices, use] = await Promise.all([
    listTopics(sight, { active: true }),
    countTopicChoices(sight, slug),
    countTopicUse(sight, slug),
  ]);
  return <MergeTopicPage ui={req.ui} state={req.form} topic={topic} groups={groups} moves={{ ...choices, ...use }} />;
};

async function balanceRows(sight: Sight) {
  const program = found(await findNetworkProgram(sight), 'program');
  const [groups, balance] = await Promise.all([listTopics(sight, { active: true }), topicBalance(sight, program.id)]);
  const none = { seek: 0, mentors: 0, places: 0 };
  return groups.map((group) => ({
    ...group,
    topics: group.topics.map((topic) => ({ ...topic, ...(balance.get(topic.slug) ?? none) })),
  }));
}

const showBalance: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  return <BalancePage ui={req.ui} groups={await balanceRows(sight)} />;
};

/** Pages about topics that need to know of listings and applications, which the programmes' room does not. */
export function mountTopics(on: Routes): void {
  on.get('/topics/balance', showBalance);
  on.get('/program/topics/:slug/merge', showMerge);
  on.post('/program/topics/:slug/merge', {
    page: showMerge,
    form: mergeForm,
    deed: async (deed, form, req) => {
      await lockNetworkProgram(deed);
      const into = await mergeTopics(deed, req.param('slug'), form.into);
      return to(`/program/topics/${into.slug}`, 'applications.merge.done', { topic: topicLabel(into, req.ui.locale) });
    },
  });
}
