import type { FormState } from '../../../platform/http/form.ts';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { statementForm } from '../forms.ts';
import { Lost } from './lost.tsx';
import { careSees } from './sees.ts';
import { Said } from './source.tsx';

interface Statement {
  text: string | null;
  answered_at: Date | null;
}

/** Whoever was asked writes here, once; afterwards she reads what she wrote. */
export function StatementPart(props: {
  ui: Ui;
  case_id: string;
  open: boolean;
  /** It was decided before the time for an answer was over. */
  urgent?: boolean;
  statement: Statement;
  state: FormState;
}) {
  const { ui, case_id, open, urgent, statement, state } = props;
  const { t } = ui;
  if (statement.answered_at)
    return (
      <Section title={t('care.own.statement')} aside={t('care.own.statement_on', { date: ui.date(statement.answered_at) })}>
        <Prose text={statement.text ?? ''} />
      </Section>
    );
  return (
    <Section title={t('care.own.statement')}>
      {open ? (
        <Form
          ui={ui}
          action={`/cases/${case_id}/statement`}
          schema={statementForm}
          state={state}
          submit={t('care.own.statement_send')}
        >
          <TextArea
            ui={ui}
            schema={statementForm}
            state={state}
            name="text"
            rows={10}
            label={t('care.own.statement_label')}
            hint={t('care.own.statement_hint')}
          />
        </Form>
      ) : (
        <p class="quiet">{t(urgent ? 'care.own.statement_urgent' : 'care.own.statement_none')}</p>
      )}
    </Section>
  );
}

export interface AskedPageProps {
  ui: Ui;
  case_id: string;
  open: boolean;
  statement: Statement;
  statement_by: Date | null;
  /** What she reported or wrote in a feedback herself. */
  said: { title: string; text: string }[];
  forms: { statement: FormState; refused: FormState | undefined };
}

/** For the other side: her own report and her own words, and nothing of what was put to the person. */
export function AskedPage({ ui, case_id, open, statement, statement_by, said, forms }: AskedPageProps) {
  const { t } = ui;
  const done = statement.answered_at !== null;
  const title = t(done ? 'care.asked.title_done' : open ? 'care.asked.title' : 'care.asked.title_over');
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={
          open && !done ? t('care.asked.lead', { date: statement_by ? ui.date(statement_by) : '' }) : t('care.asked.lead_done')
        }
        back={{ href: '/cases/mine', label: t('care.mine.list') }}
      />
      <Lost ui={ui} refused={forms.refused} here={open && !done} />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={careSees(ui, 'person', 'statement')} />
            <p class="quiet care-note">{t('care.asked.confidence')}</p>
          </>
        }
      >
        <StatementPart ui={ui} case_id={case_id} open={open} statement={statement} state={forms.statement} />
        {said.length > 0 ? (
          <Section title={t('care.asked.what')}>
            {said.map((each) => (
              <Said title={each.title} text={each.text} />
            ))}
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
