import type { FormState } from '../../../platform/http/form.ts';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { CheckField, RadioField } from '../../../platform/html/choices.tsx';
import { TextArea } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { reportForm } from '../forms.ts';
import { reportReasons, type ReportKind, type ReportReason } from '../rules.ts';
import type { ReportState } from '../rules/reports.ts';
import { careSees } from './sees.ts';

export interface ReportPageProps {
  ui: Ui;
  state: FormState;
  kind: ReportKind;
  object_id: string;
  name: string;
  quote: string;
  /** Where the thing is. */
  back: string;
  /** When the reader reported it, if she did. */
  reported_at: Date | undefined;
}

export function ReportPage(props: ReportPageProps) {
  const { ui, kind, name, back, reported_at } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('care.report.title')} area="work">
      <PageHead
        title={t('care.report.title')}
        lead={t(`care.report.lead.${kind}`, { name })}
        back={{ href: back, label: t(`care.report.back.${kind}`) }}
      />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={careSees(ui, 'reporter', 'report_words', 'report_name', 'report_state')} />
            <p class="quiet care-note">{t('care.report.danger')}</p>
          </>
        }
      >
        {reported_at ? (
          <>
            <Banner kind="info" title={t('care.report.known', { date: ui.date(reported_at) })}>
              {t('care.report.known_text')}
            </Banner>
            <LinkButton href="/reports/mine">{t('care.report.mine')}</LinkButton>
          </>
        ) : (
          <ReportForm {...props} />
        )}
      </Columns>
    </Layout>
  );
}

function ReportForm({ ui, state, kind, object_id, quote }: ReportPageProps) {
  const { t } = ui;
  const common = { ui, schema: reportForm, state };
  return (
    <>
      {quote ? (
        <Section title={t('care.report.quote')}>
          <p class="quiet">{t(kind === 'listing' ? 'care.report.quote_listing' : 'care.report.quote_note')}</p>
          {kind === 'listing' ? <></> : <Prose text={quote} />}
        </Section>
      ) : null}
      <Form ui={ui} action={`/reports/${kind}/${object_id}`} schema={reportForm} state={state} submit={t('care.report.submit')}>
        <RadioField
          {...common}
          name="reason"
          label={t('care.report.reason')}
          options={reportReasons.map((value) => ({ value, label: t(`care.reason.${value}`) }))}
        />
        <TextArea {...common} name="text" rows={6} label={t('care.report.text')} hint={t('care.report.text_hint')} />
        <CheckField
          {...common}
          name="confidential"
          required={false}
          label={t('care.report.confidential')}
          hint={t('care.report.confidential_hint')}
        />
      </Form>
    </>
  );
}

export interface OwnReportLine {
  id: string;
  kind: ReportKind;
  name: string;
  reason: ReportReason;
  confidential: boolean;
  created_at: Date;
  state: ReportState;
}

const signs = { received: 'open', looked_at: 'here', closed: 'done' } as const;

export function OwnReportsPage({ ui, rows }: { ui: Ui; rows: OwnReportLine[] }) {
  const { t } = ui;
  const title = t('care.mine.reports.title', { count: rows.length });
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead title={title} lead={t('care.mine.reports.lead')} back={{ href: '/cases/mine', label: t('care.mine.list') }} />
      {rows.length > 0 ? (
        <Section title={t('care.report.mine')}>
          <Rows
            rows={rows.map((row) => ({
              title: t(`care.mine.reports.of.${row.kind}`, { name: row.name }),
              line: `${t(`care.reason.${row.reason}`)} · ${t(
                row.confidential ? 'care.mine.reports.confidential' : 'care.mine.reports.named',
              )}`,
              aside: [<State sign={signs[row.state]}>{t(`care.report_state.${row.state}`)}</State>, ui.date(row.created_at)],
            }))}
          />
        </Section>
      ) : (
        <Empty title={t('care.mine.reports.empty')} text={t('care.mine.reports.empty_text')} />
      )}
    </Layout>
  );
}
