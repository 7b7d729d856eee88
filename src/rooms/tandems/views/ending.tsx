import type { FormState } from '../../../platform/http/form.ts';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { endingForm } from '../forms.ts';
import { endingCategories } from '../rules.ts';
import type { TandemView } from '../rules/view.ts';
import { endingSees } from './sees.ts';

export interface EndingPageProps {
  ui: Ui;
  state: FormState;
  view: TandemView;
  today: string;
}

export function EndingPage({ ui, state, view, today }: EndingPageProps) {
  const { t } = ui;
  const { id: tandem_id, format } = view;
  const { name } = view.partner;
  const common = { ui, schema: endingForm, state };
  const yesNo = ['yes', 'no'].map((value) => ({ value, label: t(`tandems.ending.${value as 'yes' | 'no'}`) }));
  return (
    <Layout ui={ui} title={t('tandems.ending.title')} area="work">
      <PageHead
        title={t('tandems.ending.title')}
        lead={t('tandems.ending.lead')}
        back={{ href: `/tandems/${tandem_id}`, label: t('tandems.ending.back', { name }) }}
      />
      <Columns context={<WhoSees ui={ui} rows={endingSees(ui, format)} />}>
        <Section title={t('tandems.ending.before_title')}>
          <Prose text={t('tandems.ending.before')} />
        </Section>
        <Section title={t('tandems.ending.form_title')}>
          <Form
            ui={ui}
            action={`/tandems/${tandem_id}/ending`}
            schema={endingForm}
            state={state}
            submit={t('tandems.ending.submit')}
            cancel={{ href: `/tandems/${tandem_id}` }}
          >
            <p>{t('tandems.ending.consequence', { name, date: ui.date(today) })}</p>
            <RadioField
              {...common}
              name="ending_category"
              label={t('tandems.ending.category')}
              hint={t(format === 'network' ? 'tandems.ending.category_hint' : 'tandems.ending.category_hint_matched')}
              options={endingCategories.map((value) => ({ value, label: t(`tandems.ending.category.${value}`) }))}
            />
            <RadioField
              {...common}
              name="ending_rematch"
              label={t('tandems.ending.rematch')}
              hint={t('tandems.ending.rematch_hint')}
              options={yesNo}
            />
            <RadioField {...common} name="ending_contact" label={t('tandems.ending.contact')} options={yesNo} />
            <TextArea {...common} name="ending_text" label={t('tandems.ending.text')} hint={t('tandems.ending.text_hint')} />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
