import { emptyForm, type FormState } from '../../../platform/http/form.ts';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { handlerForm } from '../forms.ts';
import { Lost } from './lost.tsx';

export interface LonelyPageProps {
  ui: Ui;
  state: FormState;
  /** To which of the appeals the form belongs that was sent. */
  sent: string | undefined;
  rows: { id: string; appealed_at: Date; days: number }[];
}

/** For the operator: that an appeal waits and since when, and nothing of what it is about. */
export function LonelyPage({ ui, state, sent, rows }: LonelyPageProps) {
  const { t } = ui;
  const title = t('care.lonely.title', { count: rows.length });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={rows.length > 0 ? t('care.lonely.lead') : undefined}
        back={{ href: '/operation', label: t('care.lonely.back') }}
      />
      <Lost ui={ui} refused={state.refusal ? state : undefined} here />
      {rows.length > 0 ? (
        <Columns context={<WhoSees ui={ui} rows={[{ what: t('care.lonely.sees.what'), who: t('care.lonely.sees.who') }]} />}>
          {rows.map((row) => {
            const own = row.id === sent ? { ...emptyForm, values: state.values, errors: state.errors } : emptyForm;
            return (
              <Section
                title={t('care.lonely.one', { date: ui.date(row.appealed_at) })}
                aside={t('care.lonely.days', { days: row.days })}
              >
                <Form
                  ui={ui}
                  action={`/cases/appeals/${row.id}/handler`}
                  schema={handlerForm}
                  state={own}
                  submit={t('care.lonely.submit')}
                >
                  <TextField
                    ui={ui}
                    schema={handlerForm}
                    state={own}
                    id={`f-email-${row.id}`}
                    name="email"
                    type="email"
                    autocomplete="off"
                    label={t('care.lonely.email')}
                    hint={t('care.lonely.email_hint')}
                  />
                </Form>
              </Section>
            );
          })}
        </Columns>
      ) : (
        <Empty title={t('care.lonely.empty')} text={t('care.lonely.empty_text')} />
      )}
    </Layout>
  );
}
