import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { messageMailForm } from '../forms.ts';
import { messageMails } from '../rules/person.ts';

/** How often a mail says that messages wait; never what they say. */
export function MessageMailSection({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Section title={t('people.messages.title')} id="messages">
      <Form ui={ui} action="/settings/messages" schema={messageMailForm} state={state} submit={t('people.messages.save')} second>
        <RadioField
          ui={ui}
          schema={messageMailForm}
          state={state}
          name="message_mail"
          label={t('people.messages.label')}
          options={messageMails.map((value) => ({
            value,
            label: t(`people.messages.${value}`),
            hint: t(`people.messages.${value}_hint`),
          }))}
        />
      </Form>
    </Section>
  );
}
