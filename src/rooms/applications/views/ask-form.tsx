import type { FormState } from '../../../platform/http/form.ts';
import { SelectField, TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { questionForm } from '../forms.ts';

/** For the review: one question, about one topic or the whole application. `state`: of this form, not of the decisions. */
export function AskForm({
  ui,
  state,
  application_id,
  topics,
  days,
}: {
  ui: Ui;
  state: FormState;
  application_id: string;
  topics: readonly { slug: string; label: string }[];
  days: number;
}) {
  const { t } = ui;
  const common = { ui, schema: questionForm, state };
  return (
    <Form
      ui={ui}
      action={`/applications/${application_id}/questions`}
      schema={questionForm}
      state={state}
      submit={t('applications.questions.ask_send')}
    >
      <SelectField
        {...common}
        name="topic"
        width="full"
        label={t('applications.questions.ask_topic')}
        empty={t('applications.questions.ask_whole')}
        options={topics.map(({ slug, label }) => ({ value: slug, label }))}
      />
      <TextArea
        {...common}
        name="text"
        rows={4}
        label={t('applications.questions.ask_text')}
        hint={t('applications.questions.ask_hint', { days })}
      />
    </Form>
  );
}
