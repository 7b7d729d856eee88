import { to } from '../../../platform/http/answer.ts';
import { buttonForm } from '../../../platform/http/form.ts';
import type { Handler, Routes } from '../../../platform/http/routes.tsx';
import { found } from '../../../platform/refusal.ts';
import { topicLabel } from '../../people/rules/topics.ts';
import { listTopics, topicNames } from '../../people/store/topics.ts';
import { addTopics, removeTopic } from '../actions/topics.ts';
import { topicsForm } from '../forms.ts';
import { findRoom } from '../store/room.ts';
import { TopicsPage } from '../views/topics.tsx';
import { showCourse } from './course.tsx';

const showTopics: Handler = async (sight, req) => {
  const { ui } = req;
  const room = found(await findRoom(sight, ui, req.param('id')), 'tandem');
  const { tandem, view } = room;
  if (!view.open) return showCourse(sight, req);
  const [names, groups] = await Promise.all([topicNames(sight, ui.locale), listTopics(sight, { active: true })]);
  const exchange = view.format === 'exchange';
  return (
    <TopicsPage
      ui={ui}
      room={room}
      state={req.form}
      topics={tandem.topics.map((slug) => ({
        slug,
        label: names.get(slug) ?? slug,
        own: exchange ? tandem.gives.includes(slug) : tandem.topics.length > 1,
        partner: tandem.partner_gives.includes(slug),
      }))}
      groups={groups.map((group) => ({
        label: topicLabel(group, ui.locale),
        options: group.topics
          .filter(({ slug }) => !tandem.topics.includes(slug))
          .map((topic) => ({ value: topic.slug, label: topicLabel(topic, ui.locale) })),
      }))}
    />
  );
};

export function mountTopicsOfTandem(on: Routes): void {
  on.get('/tandems/:id/topics', showTopics);
  on.post('/tandems/:id/topics', {
    page: showTopics,
    form: topicsForm,
    deed: async (deed, form, req) => {
      const count = await addTopics(deed, req.param('id'), form);
      return to(`/tandems/${req.param('id')}/topics`, { key: 'tandems.topics.added', vars: { count } });
    },
  });
  on.post('/tandems/:id/topics/:topic/removal', {
    page: showTopics,
    form: buttonForm,
    deed: async (deed, _, req) => (
      await removeTopic(deed, req.param('id'), req.param('topic')),
      to(`/tandems/${req.param('id')}/topics`, 'tandems.topics.removed')
    ),
  });
}
