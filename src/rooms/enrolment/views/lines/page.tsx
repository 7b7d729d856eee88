import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { FileField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { Table } from '../../../../platform/html/tables.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { linesForm } from '../../forms/lines.ts';
import { lineColumns } from '../../rules/lines-csv.ts';
import { enrolmentSees } from '../sees.ts';

export interface LinesPageProps {
  ui: Ui;
  program: ProgramBar;
  cycle_id: string;
  state: FormState;
  /** Who is in, and of how many it is known who leads them. */
  people: number;
  covered: number;
  lines: readonly { person: string; superior: string; kind: 'manager' | 'appraiser'; source: 'import' | 'own' }[];
}

/** What is known of who leads whom, and the way to a list of it. */
export function LinesPage({ ui, program, cycle_id, state, people, covered, lines }: LinesPageProps) {
  const { t } = ui;
  const title = t('enrolment.lines.title', { covered, count: people });
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead
        title={title}
        lead={t('enrolment.lines.lead')}
        dense
        back={{ href: `/cycles/${cycle_id}/people`, label: t('cycles.bar.people') }}
      />
      <Columns
        context={
          <>
            <WhoSees ui={ui} rows={enrolmentSees(ui, ['lines'])} />
            <Section title={t('enrolment.lines.columns_title')}>
              <Table
                caption={t('enrolment.lines.columns_title')}
                head={[{ label: t('enrolment.lines.column') }, { label: t('enrolment.lines.holds') }]}
                rows={lineColumns.map((column) => [t(`enrolment.lines.column.${column}`), t(`enrolment.lines.about.${column}`)])}
              />
            </Section>
          </>
        }
      >
        <Section title={t('enrolment.lines.upload')}>
          <Form
            ui={ui}
            action={`/cycles/${cycle_id}/lines`}
            schema={linesForm}
            state={state}
            submit={t('enrolment.lines.look')}
            multipart
          >
            <FileField
              ui={ui}
              schema={linesForm}
              state={state}
              name="file"
              required
              accept=".csv,.txt"
              label={t('enrolment.lines.file')}
              hint={t('enrolment.lines.file_hint')}
            />
          </Form>
        </Section>
        {lines.length > 0 ? (
          <Section title={t('enrolment.lines.known')}>
            <Table
              caption={t('enrolment.lines.known')}
              head={[
                { label: t('enrolment.lines.column.person') },
                { label: t('enrolment.lines.column.superior') },
                { label: t('enrolment.lines.column.kind') },
                { label: t('enrolment.lines.source') },
              ]}
              rows={lines.map((line) => [
                line.person,
                line.superior,
                t(`enrolment.lines.kind.${line.kind}`),
                t(`enrolment.lines.source.${line.source}`),
              ])}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
