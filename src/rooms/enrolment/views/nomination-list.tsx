import type { FormState } from '../../../platform/http/form.ts';
import { Button } from '../../../platform/html/buttons.tsx';
import { FileField, SelectField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, PageHead, Prose, Section, WhoSees } from '../../../platform/html/page.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Table, Two } from '../../../platform/html/tables.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { listForm } from '../forms/coming.ts';
import { listColumns, requiredColumns, type ListLine } from '../rules/nominations-csv.ts';
import { comingSees } from './coming-sees.ts';
import { nameIn, roleWord } from './words.ts';

interface Props {
  ui: Ui;
  state: FormState;
  organization: { id: string; name: string };
  cycle: Cycle;
}

const action = ({ organization, cycle }: Props) => `/organizations/${organization.id}/nominations/list?cycle=${cycle.id}`;
const back = ({ ui, organization, cycle }: Props) => ({
  href: `/organizations/${organization.id}/nominations?cycle=${cycle.id}`,
  label: ui.t('enrolment.nominate.title', { cycle: nameIn(ui, cycle) }),
});

/** Which columns a list has, and where to get an empty one. */
export function ListUploadPage(props: Props) {
  const { ui, state } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('enrolment.list.title')} area="work">
      <PageHead title={t('enrolment.list.title')} lead={t('enrolment.list.lead')} back={back(props)} />
      <Columns context={<WhoSees ui={ui} rows={comingSees(ui, 'state_named', 'why', 'time')} />}>
        <Form ui={ui} action={action(props)} schema={listForm} state={state} submit={t('enrolment.list.look')} multipart>
          <FileField
            ui={ui}
            schema={listForm}
            state={state}
            name="file"
            required
            accept=".csv,.txt"
            label={t('enrolment.list.file')}
            hint={t('enrolment.list.file_hint')}
          />
        </Form>
        <Section
          title={t('enrolment.list.columns')}
          aside={
            <a class="link-strong" href={`/organizations/${props.organization.id}/nominations/sample.csv`} download>
              {t('enrolment.list.sample')}
            </a>
          }
        >
          <Table
            caption={t('enrolment.list.columns')}
            head={[{ label: t('enrolment.list.column') }, { label: t('enrolment.list.holds') }]}
            rows={listColumns.map((column) => [t(`enrolment.list.name.${column}`), t(`enrolment.list.about.${column}`)])}
          />
        </Section>
      </Columns>
    </Layout>
  );
}

/** Exactly what would happen: nothing has been written, and nothing is as long as one line has a fault. */
export function ListPreviewPage(props: Props & { text: string; header: string[]; lines: ListLine[] }) {
  const { ui, state, text, header, lines } = props;
  const { t } = ui;
  const faulty = lines.filter(({ fault }) => fault !== undefined);
  const title =
    faulty.length > 0
      ? t('enrolment.list.faults', { count: faulty.length, all: lines.length })
      : t('enrolment.list.good', { count: lines.length });
  const field = { ui, schema: listForm, state };
  const options = header.map((label, at) => ({ value: String(at), label }));
  return (
    <Layout ui={ui} title={title} area="work">
      <PageHead
        title={title}
        lead={t(faulty.length > 0 ? 'enrolment.list.faults_lead' : 'enrolment.list.good_lead')}
        back={back(props)}
        dense
      />
      <Form ui={ui} action={action(props)} schema={listForm} state={state}>
        <input type="hidden" name="text" value={text} />
        <Columns
          kind="review"
          context={
            <Section title={t('enrolment.list.mapping')}>
              {listColumns.map((column) => (
                <SelectField
                  {...field}
                  name={`column_${column}`}
                  width="full"
                  required={(requiredColumns as readonly string[]).includes(column)}
                  label={t(`enrolment.list.name.${column}`)}
                  options={options}
                  empty={t('enrolment.list.no_column')}
                />
              ))}
              <Button name="do" value="look">
                {t('enrolment.list.look_again')}
              </Button>
            </Section>
          }
        >
          {faulty.length === 0 && lines.length > 0 ? (
            <p class="buttons">
              <Button kind="primary" name="do" value="run">
                {t('enrolment.list.run', { count: lines.length })}
              </Button>
            </p>
          ) : (
            <Prose>
              <a href={action(props)}>{t('enrolment.list.other_file')}</a>
            </Prose>
          )}
          <Table
            caption={title}
            head={[
              { label: t('enrolment.list.line'), numeric: true },
              { label: t('enrolment.asked.who') },
              { label: t('enrolment.own.role') },
              { label: t('enrolment.list.check') },
            ]}
            rows={[...faulty, ...lines.filter(({ fault }) => fault === undefined)].map(({ line, values, role, fault, first }) => [
              ui.number(line),
              <Two top={`${values.first_name} ${values.last_name}`.trim() || values.email} below={values.email} />,
              role ? roleWord(ui, role) : values.role,
              fault ? (
                <State sign="waits">{t(`enrolment.fault.${fault}`, { first: first ?? 0 })}</State>
              ) : (
                <State sign="done">{t('enrolment.list.line_good')}</State>
              ),
            ])}
          />
        </Columns>
      </Form>
    </Layout>
  );
}
