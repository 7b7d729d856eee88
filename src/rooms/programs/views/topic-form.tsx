import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { SelectField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { topicForm } from '../forms/topics.ts';

const back = (ui: Ui) => ({ href: '/program/topics', label: ui.t('programs.topics.title') });

/** A stored topic as the fields of the form hold it. */
export function storedWords(topic: Topic) {
  const lines = (words: readonly string[]) => words.join('\n');
  return { ...topic, synonyms_de: lines(topic.synonyms_de), synonyms_en: lines(topic.synonyms_en) };
}

/** The fields of a topic. A function, not a component, so that the form finds them for its summary of errors. */
export function topicFields(ui: Ui, state: FormState, groups: TopicGroup[]) {
  const { t } = ui;
  const common = { ui, schema: topicForm, state };
  return (
    <>
      <TextField {...common} name="label_de" label={t('programs.topics.label_de')} />
      <TextField {...common} name="label_en" label={t('programs.topics.label_en')} />
      <TextArea
        {...common}
        name="synonyms_de"
        rows={5}
        label={t('programs.topics.synonyms_de')}
        hint={t('programs.topics.synonyms_hint')}
      />
      <TextArea {...common} name="synonyms_en" rows={5} label={t('programs.topics.synonyms_en')} />
      <SelectField
        {...common}
        name="group_slug"
        label={t('programs.topics.group')}
        options={groups.map((group) => ({ value: group.slug, label: topicLabel(group, ui.locale) }))}
      />
      <CheckField
        {...common}
        name="sensitive"
        required={false}
        label={t('programs.topics.is_sensitive')}
        hint={t('programs.topics.is_sensitive_hint')}
      />
    </>
  );
}

export function TopicSees({ ui }: { ui: Ui }) {
  return <WhoSees ui={ui} rows={[{ what: ui.t('programs.topics.sees'), who: ui.t('people.sees.members') }]} />;
}

/** `topic`: the stored one; the form may hold other words. */
export function TopicPage({ ui, state, topic, groups }: { ui: Ui; state: FormState; topic: Topic; groups: TopicGroup[] }) {
  const { t } = ui;
  const path = `/program/topics/${topic.slug}`;
  return (
    <Layout ui={ui} title={topicLabel(topic, ui.locale)} area="work">
      <PageHead title={topicLabel(topic, ui.locale)} lead={t('programs.topics.edit_lead')} back={back(ui)} />
      <Columns
        context={
          <>
            <TopicSees ui={ui} />
            <Section title={t('programs.topics.twice')}>
              <Prose text={t('programs.topics.twice_text')} />
              <LinkButton href={`${path}/merge`}>{t('programs.topics.to_merge')}</LinkButton>
            </Section>
          </>
        }
      >
        <Form
          ui={ui}
          action={path}
          schema={topicForm}
          state={state}
          submit={t('programs.topics.save')}
          cancel={{ href: '/program/topics' }}
        >
          {topicFields(ui, state, groups)}
        </Form>
      </Columns>
    </Layout>
  );
}

export function NewTopicPage({ ui, state, groups }: { ui: Ui; state: FormState; groups: TopicGroup[] }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('programs.topics.new_title')} area="work">
      <PageHead title={t('programs.topics.new_title')} lead={t('programs.topics.new_lead')} back={back(ui)} />
      <Columns context={<TopicSees ui={ui} />}>
        <Form
          ui={ui}
          action="/program/topics"
          schema={topicForm}
          state={state}
          submit={t('programs.topics.add_submit')}
          cancel={{ href: '/program/topics' }}
        >
          {topicFields(ui, state, groups)}
        </Form>
      </Columns>
    </Layout>
  );
}
