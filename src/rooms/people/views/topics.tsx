import type { FormState } from '../../../platform/http/form.ts';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { TopicPicker } from '../../../platform/html/topics.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicsForm } from '../forms.ts';
import { topicLabel, topicWords, type TopicGroup } from '../rules/topics.ts';
import { topicSees } from './sees.ts';

export function topicChoices(groups: TopicGroup[], ui: Ui) {
  return groups.map((group) => ({
    label: topicLabel(group, ui.locale),
    options: group.topics.map((topic) => ({
      value: topic.slug,
      label: topicLabel(topic, ui.locale),
      words: topicWords(topic),
    })),
  }));
}

export function TopicsPage({ ui, state, groups }: { ui: Ui; state: FormState; groups: TopicGroup[] }) {
  const { t } = ui;
  const common = { ui, schema: topicsForm, state, groups: topicChoices(groups, ui) };
  return (
    <Layout ui={ui} title={t('people.topics.title')} area="work">
      <PageHead
        title={t('people.topics.title')}
        lead={t('people.topics.lead')}
        back={{ href: '/profile', label: t('people.profile.title') }}
      />
      <Columns context={<WhoSees ui={ui} rows={topicSees(ui)} />}>
        <Form
          ui={ui}
          action="/profile/topics"
          schema={topicsForm}
          state={state}
          submit={t('people.topics.save')}
          cancel={{ href: '/profile' }}
        >
          <Section title={t('people.topics.needs_title')}>
            <TopicPicker {...common} name="needs" label={t('people.topics.needs')} hint={t('people.topics.needs_hint')} />
          </Section>
          <Section title={t('people.topics.offers_title')}>
            <TopicPicker {...common} name="offers" label={t('people.topics.offers')} hint={t('people.topics.offers_hint')} />
          </Section>
        </Form>
      </Columns>
    </Layout>
  );
}
