import type { FormState } from '../../../platform/http/form.ts';
import { FileField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { ReachedOrganization } from '../../consortium/store/organizations.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { organizationBar } from '../../consortium/views/bar.ts';
import { listForm } from '../forms/coming.ts';
import { listColumns } from '../rules/nominations-csv.ts';
import { comingSees } from './coming-sees.ts';
import { nameIn } from './words.ts';

export interface ListProps {
  ui: Ui;
  state: FormState;
  organization: ReachedOrganization;
  cycle: Cycle;
}

export const listAction = ({ organization, cycle }: ListProps) =>
  `/organizations/${organization.id}/nominations/list?cycle=${cycle.id}`;
export const listBack = ({ ui, organization, cycle }: ListProps) => ({
  href: `/organizations/${organization.id}/nominations?cycle=${cycle.id}`,
  label: ui.t('enrolment.nominate.title', { cycle: nameIn(ui, cycle) }),
});

/** Which columns a list has, and where to get an empty one. */
export function ListUploadPage(props: ListProps) {
  const { ui, state } = props;
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('enrolment.list.title')} area="work" program={organizationBar(ui, props.organization)}>
      <PageHead title={t('enrolment.list.title')} lead={t('enrolment.list.lead')} back={listBack(props)} />
      <Columns context={<WhoSees ui={ui} rows={comingSees(ui, 'nominator', 'state_named', 'why', 'time')} />}>
        <Form ui={ui} action={listAction(props)} schema={listForm} state={state} submit={t('enrolment.list.look')} multipart>
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
          <Facts
            rows={listColumns.map((column) => ({
              label: t(`enrolment.list.name.${column}`),
              value: t(`enrolment.list.about.${column}`),
            }))}
          />
        </Section>
      </Columns>
    </Layout>
  );
}
