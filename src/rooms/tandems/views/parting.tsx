import type { FormState } from '../../../platform/http/form.ts';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { partingForm } from '../forms.ts';
import type { TandemView } from '../rules/view.ts';
import { partingSees } from './sees.ts';

export interface PartingPageProps {
  ui: Ui;
  state: FormState;
  view: TandemView;
  today: string;
}

/** After a first talk: one click, nothing asked. */
export function PartingPage({ ui, state, view, today }: PartingPageProps) {
  const { t } = ui;
  const { name } = view.partner;
  return (
    <Layout ui={ui} title={t('tandems.parting.title')} area="work">
      <PageHead
        title={t('tandems.parting.title')}
        lead={t('tandems.parting.lead')}
        back={{ href: `/tandems/${view.id}`, label: t('tandems.ending.back', { name }) }}
      />
      <Columns context={<WhoSees ui={ui} rows={partingSees(ui, view.format)} />}>
        <Section title={t('tandems.ending.form_title')}>
          <Form
            ui={ui}
            action={`/tandems/${view.id}/parting`}
            schema={partingForm}
            state={state}
            submit={t('tandems.parting.submit')}
            cancel={{ href: `/tandems/${view.id}` }}
          >
            <p>{t('tandems.ending.consequence', { name, date: ui.date(today) })}</p>
            <CheckField
              ui={ui}
              schema={partingForm}
              state={state}
              name="ending_rematch"
              value="yes"
              label={t('tandems.parting.rematch')}
              hint={`${t(view.format === 'network' ? 'tandems.parting.rematch_network' : 'tandems.parting.rematch_matched')} ${t('tandems.ending.rematch_hint')}`}
            />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
