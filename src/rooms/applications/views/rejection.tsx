import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { rejectionForm } from '../forms.ts';
import { reasonCodes } from '../rules.ts';
import { applicationSees } from './sees.ts';

export function RejectionPage({ ui, state, id, name }: { ui: Ui; state: FormState; id: string; name: string }) {
  const { t } = ui;
  const common = { ui, schema: rejectionForm, state };
  const title = t('applications.rejection.title', { name });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t('applications.rejection.lead')}
        back={{ href: `/applications/${id}`, label: t('applications.rejection.back') }}
      />
      <Columns context={<WhoSees ui={ui} rows={applicationSees(ui, 'reason', 'note')} />}>
        <Form
          ui={ui}
          action={`/applications/${id}/rejection`}
          schema={rejectionForm}
          state={state}
          submit={t('applications.rejection.submit')}
          cancel={{ href: `/applications/${id}` }}
        >
          <RadioField
            {...common}
            name="reason_code"
            label={t('applications.rejection.code')}
            options={reasonCodes.map((value) => ({ value, label: t(`applications.reason.${value}`) }))}
          />
          <TextArea
            {...common}
            name="reason"
            rows={7}
            label={t('applications.rejection.reason')}
            hint={t('applications.rejection.reason_hint')}
          />
        </Form>
      </Columns>
    </Layout>
  );
}
