import type { FormState } from '../../../platform/http/form.ts';
import { Button, Buttons, PostButton } from '../../../platform/html/buttons.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { topicLabel, type Topic, type TopicGroup } from '../../people/rules/topics.ts';
import { matchForm } from '../forms/topics.ts';

/** In the list already: one click on what comes near, or any topic. */
export function Match({
  ui,
  path,
  similar,
  groups,
  state,
}: {
  ui: Ui;
  path: string;
  similar: Topic[];
  groups: TopicGroup[];
  state: FormState;
}) {
  const { t, locale } = ui;
  const options = groups.flatMap((group) =>
    group.topics.map((topic) => ({
      value: topic.slug,
      label: t('programs.proposals.option', { group: topicLabel(group, locale), topic: topicLabel(topic, locale) }),
    })),
  );
  return (
    <Section title={t('programs.proposals.match_title')}>
      {similar.length > 0 ? (
        <Rows
          rows={similar.map((topic) => ({
            title: topicLabel(topic, locale),
            line: (locale === 'en' ? topic.synonyms_en : topic.synonyms_de).join(', '),
            aside: [
              <PostButton
                ui={ui}
                action={`${path}/match`}
                fields={{ topic: topic.slug }}
                size="row"
                about={topicLabel(topic, locale)}
                label={t('programs.proposals.match_this')}
              />,
            ],
          }))}
        />
      ) : (
        <p class="quiet">{t('programs.proposals.nothing_near')}</p>
      )}
      <Form ui={ui} action={`${path}/match`} schema={matchForm} state={state}>
        <SelectField
          ui={ui}
          schema={matchForm}
          state={state}
          name="topic"
          label={t('programs.proposals.match_other')}
          width="full"
          options={options}
        />
        <Buttons>
          <Button>{t('programs.proposals.match')}</Button>
        </Buttons>
      </Form>
    </Section>
  );
}
