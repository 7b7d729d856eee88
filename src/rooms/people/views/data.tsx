import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { leaveForm } from '../forms.ts';
import { eraseAfterDays } from '../rules/person.ts';
import { SettingsAside } from './settings.tsx';

/** Everything about the person in her own hands: take it along, or leave. */
export function DataPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.data.title')} area="work">
      <PageHead title={t('people.data.title')} lead={t('people.data.lead')} />
      <Columns context={<SettingsAside ui={ui} />}>
        <Section title={t('people.data.export')}>
          <p>{t('people.data.export_text')}</p>
          <LinkButton href="/settings/data/export" download>
            {t('people.data.export_button')}
          </LinkButton>
        </Section>
        <Section title={t('people.data.leave')}>
          <p>{t('people.data.leave_text', { days: eraseAfterDays })}</p>
          <Form ui={ui} action="/settings/departure" schema={leaveForm} state={state} submit={t('people.data.leave_button')}>
            <CheckField ui={ui} schema={leaveForm} state={state} name="sure" value="yes" label={t('people.data.leave_sure')} />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
