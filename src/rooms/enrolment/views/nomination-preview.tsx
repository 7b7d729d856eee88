import { Button } from '../../../platform/html/buttons.tsx';
import { SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Rows, type Row } from '../../../platform/html/lists.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { organizationBar } from '../../consortium/views/bar.ts';
import { listForm } from '../forms/coming.ts';
import { listColumns, requiredColumns, type ListLine } from '../rules/nominations-csv.ts';
import { comingSees } from './coming-sees.ts';
import { listAction, listBack, type ListProps } from './nomination-list.tsx';
import { roleWord } from './words.ts';

interface Props extends ListProps {
  text: string;
  header: string[];
  lines: ListLine[];
}

/** Which column is what; looked at anew without choosing the file again. */
function Mapping(props: Props) {
  const { ui, state, text, header } = props;
  const { t } = ui;
  return (
    <Section title={t('enrolment.list.mapping')}>
      <Form
        ui={ui}
        action={listAction(props)}
        schema={listForm}
        state={{ values: state.values, errors: state.errors }}
        submit={t('enrolment.list.look_again')}
        second
      >
        <input type="hidden" name="text" value={text} />
        {listColumns.map((column) => (
          <SelectField
            ui={ui}
            schema={listForm}
            state={state}
            name={`column_${column}`}
            width="full"
            required={(requiredColumns as readonly string[]).includes(column)}
            label={t(`enrolment.list.name.${column}`)}
            options={header.map((label, at) => ({ value: String(at), label }))}
            empty={t('enrolment.list.no_column')}
          />
        ))}
      </Form>
    </Section>
  );
}

/** Carries out what is shown, with the columns as they are chosen. */
function Run(props: Props) {
  const { ui, state, text, lines } = props;
  const { t } = ui;
  return (
    <Form ui={ui} action={listAction(props)} schema={listForm} state={{ ...state, errors: {} }}>
      <input type="hidden" name="text" value={text} />
      {listColumns.map((column) => {
        const at = state.values[`column_${column}`];
        return typeof at === 'string' ? <input type="hidden" name={`column_${column}`} value={at} /> : null;
      })}
      {lines.some(({ fault }) => fault) ? (
        <p>
          <a href={listAction(props)}>{t('enrolment.list.other_file')}</a>
        </p>
      ) : (
        <div class="buttons">
          <Button kind="primary" name="do" value="run">
            {t('enrolment.list.run', { count: lines.length })}
          </Button>
        </div>
      )}
    </Form>
  );
}

function rowOf(ui: Ui, { line, values, role, fault, first }: ListLine): Row {
  const { t } = ui;
  const name = `${values.first_name} ${values.last_name}`.trim();
  const place = t('enrolment.list.line_at', { line });
  const said = [place, role ? roleWord(ui, role) : values.role, name ? values.email : ''].filter(Boolean);
  return {
    title: name || values.email || place,
    line: name || values.email ? said.join(' · ') : undefined,
    aside: [
      fault ? (
        <State sign="waits">{t(`enrolment.fault.${fault}`, { first: first ?? 0 })}</State>
      ) : (
        <State sign="done">{t('enrolment.list.line_good')}</State>
      ),
    ],
  };
}

/** Exactly what would happen: nothing has been written, and nothing is as long as one line has a fault. */
export function ListPreviewPage(props: Props) {
  const { ui, lines } = props;
  const { t } = ui;
  const unknown = Object.keys(props.state.errors).length;
  const faulty = lines.filter(({ fault }) => fault !== undefined);
  const [title, lead] =
    unknown > 0
      ? [t('enrolment.list.unknown', { count: unknown }), t('enrolment.list.unknown_lead')]
      : faulty.length > 0
        ? [t('enrolment.list.faults', { count: faulty.length, all: lines.length }), t('enrolment.list.faults_lead')]
        : [t('enrolment.list.good', { count: lines.length }), t('enrolment.list.good_lead')];
  return (
    <Layout ui={ui} title={title} area="work" program={organizationBar(ui, props.organization)}>
      <PageHead title={title} lead={lead} back={listBack(props)} dense />
      {unknown > 0 ? (
        // Without its columns no line can be judged.
        <Columns context={<WhoSees ui={ui} rows={comingSees(ui, 'nominator', 'state_named', 'why', 'time')} />}>
          <Mapping {...props} />
          <p>
            <a href={listAction(props)}>{t('enrolment.list.other_file')}</a>
          </p>
        </Columns>
      ) : (
        <Columns context={<Mapping {...props} />}>
          <Run {...props} />
          <Section title={t('enrolment.list.each')}>
            <Rows rows={[...faulty, ...lines.filter(({ fault }) => fault === undefined)].map((line) => rowOf(ui, line))} />
          </Section>
        </Columns>
      )}
    </Layout>
  );
}
