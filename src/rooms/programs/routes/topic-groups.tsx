import { to } from '../../../platform/http/answer.ts';
import { emptyForm, filled } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found, must } from '../../../platform/refusal.ts';
import { addGroup, saveGroup } from '../../people/actions/topics.ts';
import { mayManageTopics } from '../../people/rules/taxonomy.ts';
import { listTopics } from '../../people/store/topics.ts';
import { groupForm } from '../forms/topics.ts';
import { lockNetworkProgram } from '../store/programs.ts';
import { GroupPage } from '../views/topic-group.tsx';

const showNew: Handler = (sight, req) => {
  must(mayManageTopics(sight.actor));
  return <GroupPage ui={req.ui} state={req.form} />;
};

const showGroup: Handler = async (sight, req) => {
  must(mayManageTopics(sight.actor));
  const group = (await listTopics(sight)).find(({ slug }) => slug === req.param('group'));
  const known = found(group, 'topic group');
  return <GroupPage ui={req.ui} state={req.form === emptyForm ? filled(known) : req.form} group={known} />;
};

export function mountTopicGroups(on: Routes): void {
  on.get('/program/topics/groups/new', showNew);
  on.get('/program/topics/groups/:group', showGroup);
  on.post('/program/topics/groups', {
    page: showNew,
    form: groupForm,
    deed: async (deed, form) => {
      await lockNetworkProgram(deed);
      const slug = await addGroup(deed, form);
      return to(`/program/topics#${slug}`, 'programs.groups.added');
    },
  });
  on.post('/program/topics/groups/:group', {
    page: showGroup,
    form: groupForm,
    deed: async (deed, form, req) => {
      await lockNetworkProgram(deed);
      await saveGroup(deed, req.param('group'), form);
      return to(`/program/topics#${req.param('group')}`, 'programs.groups.saved');
    },
  });
}
