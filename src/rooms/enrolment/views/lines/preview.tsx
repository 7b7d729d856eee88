import { Button } from '../../../../platform/html/buttons.tsx';
import type { ProgramBar } from '../../../../platform/html/frame.tsx';
import { SelectField } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Layout } from '../../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Table } from '../../../../platform/html/tables.tsx';
import type { FormState } from '../../../../platform/http/form.ts';
import type { Ui } from '../../../../platform/html/ui.ts';
import { linesForm } from '../../forms/lines.ts';
import { lineColumns, type ReadLine } from '../../rules/lines-csv.ts';
import { enrolmentSees } from '../sees.ts';
import type { LinesPlan } from '../../rules/lines-plan.ts';

export interface LinesPreviewProps {
  ui: Ui;
  program: ProgramBar;
  cycle_id: string;
  state: FormState;
  text: string;
  header: readonly string[];
  lines: readonly ReadLine[];
  plan: LinesPlan;
}

/** Lines shown at most; a list of a whole company is not read here line by line. */
const shownLines = 100;

function Mapping({ ui, state, header }: Pick<LinesPreviewProps, 'ui' | 'state' | 'header'>) {
  const { t } = ui;
  return (
    <Section title={t('enrolment.lines.mapping')}>
      <div class="formgrid">
        {lineColumns.map((column) => (
          <SelectField
            ui={ui}
            schema={linesForm}
            state={state}
            name={`column_${column}`}
            width="full"
            required={column !== 'kind'}
            label={t(`enrolment.lines.column.${column}`)}
            options={header.map((label, at) => ({ value: String(at), label }))}
            empty={t('enrolment.lines.no_column')}
          />
        ))}
      </div>
      <Button name="do" value="look">
        {t('enrolment.lines.look_again')}
      </Button>
    </Section>
  );
}

/** What would happen, line by line where something is wrong: nothing has been written yet. */
export function LinesPreviewPage({ ui, program, cycle_id, state, text, header, lines, plan }: LinesPreviewProps) {
  const { t } = ui;
  const faulty = lines.filter(({ fault }) => fault !== undefined);
  const title =
    faulty.length > 0
      ? t('enrolment.lines.faults', { count: faulty.length, all: lines.length })
      : t('enrolment.lines.good', { count: plan.lines.length, covered: plan.covered });
  const path = `/cycles/${cycle_id}/lines`;
  const rows = [...faulty, ...lines.filter(({ fault }) => fault === undefined)].slice(0, shownLines);
  return (
    <Layout ui={ui} title={title} area="work" program={program}>
      <PageHead
        title={title}
        lead={faulty.length > 0 ? t('enrolment.lines.faults_lead') : t('enrolment.lines.good_lead', { unused: plan.unused })}
        dense
        back={{ href: path, label: t('enrolment.lines.link') }}
      />
      <Columns context={<WhoSees ui={ui} rows={enrolmentSees(ui, ['lines'])} />}>
        <Form ui={ui} action={path} schema={linesForm} state={state}>
          <input type="hidden" name="text" value={text} />
          {faulty.length === 0 && plan.lines.length > 0 ? (
            <div class="buttons">
              <Button kind="primary" name="do" value="run">
                {t('enrolment.lines.run', { count: plan.lines.length })}
              </Button>
            </div>
          ) : (
            <p>
              <a href={path}>{t('enrolment.lines.other_file')}</a>
            </p>
          )}
          <Table
            caption={title}
            head={[
              { label: t('enrolment.lines.line'), numeric: true },
              { label: t('enrolment.lines.column.person') },
              { label: t('enrolment.lines.column.superior') },
              { label: t('enrolment.lines.check') },
            ]}
            rows={rows.map(({ line, person, superior, kind, fault }) => [
              ui.number(line),
              person,
              superior,
              fault ? <State sign="waits">{t(`enrolment.lines.fault.${fault}`)}</State> : t(`enrolment.lines.kind.${kind}`),
            ])}
          />
          {lines.length > shownLines ? (
            <p class="quiet">{t('enrolment.lines.more', { count: lines.length - shownLines })}</p>
          ) : null}
          <Mapping ui={ui} state={state} header={header} />
        </Form>
      </Columns>
    </Layout>
  );
}
