import type { FormState } from '../../../platform/http/form.ts';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type TopicGroup } from '../../people/rules/topics.ts';
import { groupForm } from '../forms/topics.ts';
import { TopicSees } from './topic-form.tsx';

/** Names of a group; without `group` a new one. */
export function GroupPage({ ui, state, group }: { ui: Ui; state: FormState; group?: TopicGroup }) {
  const { t } = ui;
  const title = group ? topicLabel(group, ui.locale) : t('programs.groups.new_title');
  const common = { ui, schema: groupForm, state };
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(group ? 'programs.groups.rename_lead' : 'programs.groups.new_lead')}
        back={{ href: '/program/topics', label: t('programs.topics.title') }}
      />
      <Columns context={<TopicSees ui={ui} />}>
        <Form
          ui={ui}
          action={group ? `/program/topics/groups/${group.slug}` : '/program/topics/groups'}
          schema={groupForm}
          state={state}
          submit={t(group ? 'programs.groups.save' : 'programs.groups.add')}
          cancel={{ href: '/program/topics' }}
        >
          <TextField {...common} name="label_de" label={t('programs.topics.label_de')} />
          <TextField {...common} name="label_en" label={t('programs.topics.label_en')} />
        </Form>
      </Columns>
    </Layout>
  );
}
