import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField } from '../../../platform/html/choices.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section } from '../../../platform/html/page.tsx';
import { Table } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { leaveForm } from '../forms.ts';
import { eraseAfterDays } from '../rules/person.ts';
import { SettingsAside } from './settings.tsx';

/** What goes, what partners keep, what stays and why: before she decides. */
function Afterwards({ ui }: { ui: Ui }) {
  const { t } = ui;
  const parts = ['own', 'talk', 'agreement', 'tandem', 'feedback', 'case', 'record'] as const;
  return (
    <>
      <Table
        caption={t('people.data.after')}
        head={[
          { label: t('people.data.after.what') },
          { label: t('people.data.after.becomes') },
          { label: t('people.data.after.why') },
        ]}
        rows={parts.map((part) => [
          t(`people.data.after.${part}`),
          t(`people.data.after.${part}.becomes`, { days: eraseAfterDays }),
          t(`people.data.after.${part}.why`),
        ])}
        silentCaption={false}
      />
      <p>
        <a href="/privacy">{t('people.data.after.link')}</a>
      </p>
    </>
  );
}

/** Everything about the person in her own hands: take it along, or leave. */
export function DataPage({ ui, state }: { ui: Ui; state: FormState }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('people.data.title')} area="work">
      <PageHead title={t('people.data.title')} lead={t('people.data.lead')} />
      <Columns context={<SettingsAside ui={ui} />}>
        <Section title={t('people.data.export')}>
          <p>{t('people.data.export_text')}</p>
          <Buttons>
            <LinkButton href="/settings/data/export.pdf" download>
              {t('people.data.export_pdf')}
            </LinkButton>
            <LinkButton href="/settings/data/export" download>
              {t('people.data.export_button')}
            </LinkButton>
          </Buttons>
        </Section>
        <Section title={t('people.data.leave')}>
          <Prose text={t('people.data.leave_text', { days: eraseAfterDays })} />
          <Afterwards ui={ui} />
          <Form ui={ui} action="/settings/departure" schema={leaveForm} state={state} submit={t('people.data.leave_button')}>
            <CheckField ui={ui} schema={leaveForm} state={state} name="sure" value="yes" label={t('people.data.leave_sure')} />
          </Form>
        </Section>
      </Columns>
    </Layout>
  );
}
