import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { declineForm } from '../forms.ts';
import { declineReasons, suggestions } from '../rules.ts';
import { answerSees } from './sees.ts';

export function DeclinePage({ ui, state, request_id, name }: { ui: Ui; state: FormState; request_id: string; name: string }) {
  const { t } = ui;
  const common = { ui, schema: declineForm, state };
  return (
    <Layout ui={ui} title={t('requests.decline.title')} area="work">
      <PageHead
        title={t('requests.decline.title')}
        lead={t('requests.decline.lead', { name })}
        back={{ href: `/requests/${request_id}`, label: t('requests.page.mentor', { name }) }}
      />
      <Columns context={<WhoSees ui={ui} rows={answerSees(ui)} />}>
        <Form
          ui={ui}
          action={`/requests/${request_id}/decline`}
          schema={declineForm}
          state={state}
          submit={t('requests.decline.submit')}
          cancel={{ href: `/requests/${request_id}` }}
        >
          <RadioField
            {...common}
            name="suggestion"
            label={t('requests.decline.answer')}
            options={suggestions.map((value) => ({ value, label: t(`requests.suggestion.${value}`) }))}
          />
          <TextArea {...common} name="answer" label={t('requests.decline.own')} hint={t('requests.decline.own_hint')} />
          <RadioField
            {...common}
            name="reason_code"
            label={t('requests.decline.reason')}
            hint={t('requests.decline.reason_hint')}
            options={declineReasons.map((value) => ({ value, label: t(`requests.decline.reason.${value}`) }))}
          />
        </Form>
      </Columns>
    </Layout>
  );
}
