import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { mergeForm } from '../forms/topics.ts';

export interface MergeTopicProps {
  ui: Ui;
  state: FormState;
  topic: Topic;
  groups: TopicGroup[];
  /** How many rows go along. */
  moves: { offers: number; needs: number; listings: number; applications: number };
}

/** The consequence first, for it cannot be undone; then where to. */
export function MergeTopicPage({ ui, state, topic, groups, moves }: MergeTopicProps) {
  const { t, locale } = ui;
  const label = topicLabel(topic, locale);
  const path = `/program/topics/${topic.slug}`;
  const options = groups.flatMap((group) =>
    group.topics
      .filter(({ slug }) => slug !== topic.slug)
      .map((each) => ({
        value: each.slug,
        label: t('applications.merge.option', { group: topicLabel(group, locale), topic: topicLabel(each, locale) }),
      })),
  );
  const common = { ui, schema: mergeForm, state };
  return (
    <Layout ui={ui} title={t('applications.merge.title', { topic: label })} area="work">
      <PageHead
        title={t('applications.merge.title', { topic: label })}
        lead={t('applications.merge.lead')}
        back={{ href: path, label }}
      />
      <Columns context={<WhoSees ui={ui} rows={[{ what: t('applications.merge.sees'), who: t('people.sees.members') }]} />}>
        <Section title={t('applications.merge.moves')}>
          <Facts
            rows={(['offers', 'needs', 'listings', 'applications'] as const).map((part) => ({
              label: t(`applications.merge.${part}`),
              value: ui.number(moves[part]),
            }))}
          />
          <Prose text={t('applications.merge.text')} />
        </Section>
        <Form
          ui={ui}
          action={`${path}/merge`}
          schema={mergeForm}
          state={state}
          submit={t('applications.merge.submit')}
          cancel={{ href: path }}
        >
          <SelectField
            {...common}
            name="into"
            label={t('applications.merge.into')}
            hint={t('applications.merge.into_hint', { topic: label })}
            width="full"
            options={options}
          />
          <CheckField {...common} name="sure" label={t('applications.merge.sure')} />
        </Form>
      </Columns>
    </Layout>
  );
}
