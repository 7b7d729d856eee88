import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Columns, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { personForm } from '../forms.ts';
import { OperationPage } from './frame.tsx';
import { memberSees } from './audience.ts';

export function NewPersonPage({ ui, state, organizations }: { ui: Ui; state: FormState; organizations: string[] }) {
  const { t } = ui;
  const common = { ui, schema: personForm, state };
  return (
    <OperationPage
      ui={ui}
      title={t('operation.new.title')}
      lead={t('operation.new.lead')}
      back={{ href: '/operation/people', label: t('operation.people.back') }}
    >
      <Columns context={<WhoSees ui={ui} rows={memberSees(ui, ['first_name', 'last_name', 'email', 'work'])} />}>
        <Form
          ui={ui}
          action="/operation/people/new"
          schema={personForm}
          state={state}
          submit={t('operation.new.submit')}
          cancel={{ href: '/operation/people' }}
        >
          <TextField {...common} name="first_name" label={t('people.first_name')} />
          <TextField {...common} name="last_name" label={t('people.last_name')} />
          <TextField {...common} name="email" type="email" label={t('people.email')} autocomplete="off" />
          <TextField {...common} name="member_number" width="half" label={t('operation.field.member_number')} />
          <TextField {...common} name="organization" label={t('people.organization')} suggestions={organizations} />
          <TextField {...common} name="function" label={t('people.function')} />
          <RadioField
            {...common}
            name="locale"
            label={t('people.language')}
            options={ui.frame.locales.map((locale) => ({ value: locale, label: t(`platform.language.${locale}`) }))}
          />
        </Form>
      </Columns>
    </OperationPage>
  );
}
