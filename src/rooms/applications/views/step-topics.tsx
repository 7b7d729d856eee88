import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import { TopicPicker } from '../../../platform/html/topics.tsx';
import { topicLabel, topicWords, type TopicGroup } from '../../people/rules/topics.ts';
import { evidenceForm, topicsForm } from '../forms.ts';
import { evidenceLength, levels } from '../rules.ts';
import { proposalFields, Proposed, type OwnProposal } from './proposals.tsx';
import { Wizard, type WizardProps } from './wizard.tsx';

/** First page of the step: which topics. */
export function TopicsStep({
  ui,
  kind,
  open,
  state,
  proposals,
  groups,
  max,
}: Omit<WizardProps, 'step'> & {
  state: FormState;
  proposals: OwnProposal[];
  groups: TopicGroup[];
  max: number;
}) {
  const { t } = ui;
  const choices = groups.map((group) => ({
    label: topicLabel(group, ui.locale),
    options: group.topics.map((topic) => ({
      value: topic.slug,
      label: topicLabel(topic, ui.locale),
      words: topicWords(topic),
    })),
  }));
  return (
    <Wizard ui={ui} kind={kind} step="topics" open={open} sees={['topics_evidence']}>
      <Form ui={ui} action="/application/topics" schema={topicsForm} state={state} submit={t('applications.next')}>
        <TopicPicker
          ui={ui}
          schema={topicsForm}
          state={state}
          name="topics"
          label={t('applications.topics.choose')}
          hint={t('applications.topics.choose_hint', { max })}
          groups={choices}
          required
        />
        {proposalFields({ ui, schema: topicsForm, state })}
      </Form>
      <Proposed ui={ui} proposals={proposals} />
    </Wizard>
  );
}

/** Second page: how well, and what stands for it. */
export function EvidenceStep({
  ui,
  kind,
  open,
  state,
  topics,
}: Omit<WizardProps, 'step'> & { state: FormState; topics: { slug: string; label: string }[] }) {
  const { t } = ui;
  const common = { ui, schema: evidenceForm, state };
  const head = { title: t('applications.step.topics.title_evidence'), lead: t('applications.step.topics.lead_evidence') };
  return (
    <Wizard ui={ui} kind={kind} step="topics" open={open} sees={['topics_evidence']} head={head}>
      <Form
        ui={ui}
        action="/application/evidence"
        schema={evidenceForm}
        state={state}
        submit={t('applications.next')}
        again={t('applications.keep')}
        cancel={{ href: '/application/topics', label: t('applications.topics.other') }}
      >
        {topics.map(({ slug, label }) => (
          <Section title={label}>
            <SelectField
              {...common}
              required
              name={`level.${slug}`}
              label={t('applications.topics.level', { topic: label })}
              options={levels.map((level) => ({ value: String(level), label: t(`applications.level.${level}`) }))}
            />
            <TextArea
              {...common}
              required
              name={`evidence.${slug}`}
              rows={2}
              label={t('applications.topics.evidence', { topic: label })}
              hint={t('applications.topics.evidence_hint', evidenceLength)}
            />
          </Section>
        ))}
      </Form>
    </Wizard>
  );
}
