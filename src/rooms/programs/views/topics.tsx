import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton, PostButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { newTopicForm, topicForm } from '../forms.ts';

const back = (ui: Ui) => ({ href: '/program/topics', label: ui.t('programs.topics.title') });

function GroupTable({ ui, group }: { ui: Ui; group: TopicGroup }) {
  const { t } = ui;
  const rows = group.topics.map((topic) => {
    const path = `/program/topics/${topic.slug}`;
    const about = topicLabel(topic, ui.locale);
    return [
      <Two top={topic.label_de} below={topic.label_en} />,
      <Two
        top={
          topic.active ? (
            <State sign="done">{t('programs.topics.listed')}</State>
          ) : (
            <State sign="rest">{t('programs.topics.off')}</State>
          )
        }
        below={topic.sensitive ? t('programs.topics.sensitive') : undefined}
      />,
      <div class="buttons">
        <LinkButton href={path} size="row" about={about}>
          {t('programs.topics.edit')}
        </LinkButton>
        <PostButton
          ui={ui}
          action={`${path}/${topic.active ? 'removal' : 'return'}`}
          size="row"
          about={about}
          label={t(topic.active ? 'programs.topics.take_off' : 'programs.topics.put_back')}
        />
      </div>,
    ];
  });
  return (
    <div class="topictable">
      <Table
        caption={topicLabel(group, ui.locale)}
        head={[
          { label: t('programs.topics.topic') },
          { label: t('programs.topics.state') },
          { label: t('programs.topics.do'), silent: true },
        ]}
        rows={rows}
      />
    </div>
  );
}

export function TopicListPage({ ui, groups }: { ui: Ui; groups: TopicGroup[] }) {
  const { t } = ui;
  const topics = groups.flatMap((group) => group.topics).filter((topic) => topic.active).length;
  return (
    <Layout ui={ui} title={t('programs.topics.title')} area="work">
      <PageHead
        title={t('programs.topics.count', { topics, groups: groups.length })}
        lead={t('programs.topics.lead')}
        back={{ href: '/program/settings', label: t('programs.settings.title') }}
        dense
      />
      {groups.map((group) => (
        <Section
          title={topicLabel(group, ui.locale)}
          id={group.slug}
          aside={<a href={`/program/topics/new?group=${group.slug}`}>{t('programs.topics.add')}</a>}
        >
          {group.topics.length > 0 ? <GroupTable ui={ui} group={group} /> : <p>{t('programs.topics.empty')}</p>}
        </Section>
      ))}
    </Layout>
  );
}

function Words({ ui, schema, state }: { ui: Ui; schema: typeof topicForm | typeof newTopicForm; state: FormState }) {
  const { t } = ui;
  const common = { ui, schema, state };
  return [
    <TextField {...common} name="label_de" label={t('programs.topics.label_de')} />,
    <TextField {...common} name="label_en" label={t('programs.topics.label_en')} />,
    <CheckField
      {...common}
      name="sensitive"
      required={false}
      label={t('programs.topics.is_sensitive')}
      hint={t('programs.topics.is_sensitive_hint')}
    />,
  ];
}

function Sees({ ui }: { ui: Ui }) {
  return <WhoSees ui={ui} rows={[{ what: ui.t('programs.topics.sees'), who: ui.t('people.sees.members') }]} />;
}

/** `topic`: the stored one; the form may hold other words. */
export function TopicPage({ ui, state, topic }: { ui: Ui; state: FormState; topic: Topic }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={topicLabel(topic, ui.locale)} area="work">
      <PageHead title={topicLabel(topic, ui.locale)} lead={t('programs.topics.edit_lead')} back={back(ui)} />
      <Columns context={<Sees ui={ui} />}>
        <Form
          ui={ui}
          action={`/program/topics/${topic.slug}`}
          schema={topicForm}
          state={state}
          submit={t('programs.topics.save')}
          cancel={{ href: '/program/topics' }}
        >
          {Words({ ui, schema: topicForm, state })}
        </Form>
      </Columns>
    </Layout>
  );
}

export function NewTopicPage({ ui, state, group }: { ui: Ui; state: FormState; group: TopicGroup }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('programs.topics.new_title')} area="work">
      <PageHead
        title={t('programs.topics.new_title')}
        lead={t('programs.topics.new_lead', { group: topicLabel(group, ui.locale) })}
        back={back(ui)}
      />
      <Columns context={<Sees ui={ui} />}>
        <Form
          ui={ui}
          action="/program/topics"
          schema={newTopicForm}
          state={state}
          submit={t('programs.topics.add_submit')}
          cancel={{ href: '/program/topics' }}
        >
          <input type="hidden" name="group_slug" value={group.slug} />
          {Words({ ui, schema: newTopicForm, state })}
        </Form>
      </Columns>
    </Layout>
  );
}
