import { Layout } from '../../../../platform/html/layout.tsx';
import { RadioField } from '../../../../platform/html/choices.tsx';
import { TextArea } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import type { FormState } from '../../../../platform/http/form.ts';
import type { OrganizationReach } from '../../../consortium/rules/organizations.ts';
import { organizationBar } from '../../../consortium/views/bar.ts';
import { clearanceForm } from '../../forms/proposals.ts';
import { clearanceAnswers } from '../../rules.ts';
import type { OwnClearance } from '../../store/clearances.ts';
import { nameOf, seesRows, workOf } from '../proposals/words.ts';

export interface ClearanceProps {
  ui: Ui;
  organization: { id: string; name: string; reach: OrganizationReach };
  state: FormState;
  /** The reader herself: her own pair is somebody else's to clear. */
  self: string;
}

export const pairTitle = (ui: Ui, { first, second }: OwnClearance) => `${nameOf(ui, second)} · ${nameOf(ui, first)}`;
export const cycleIn = ({ locale }: Ui, row: OwnClearance) => (locale === 'en' ? row.cycle_name_en : row.cycle_name_de);
export const isSelf = (row: OwnClearance, self: string) => [row.first, row.second].some(({ person_id }) => person_id === self);
export const clearancePath = (organization_id: string, row: OwnClearance) =>
  `/organizations/${organization_id}/clearances/${row.proposal_id}`;

/** Who the two are, and the organisation's word on them. */
export function ClearanceSection({ ui, organization, row, state, self }: ClearanceProps & { row: OwnClearance }) {
  const { t } = ui;
  const common = { ui, schema: clearanceForm, state };
  return (
    <Section title={pairTitle(ui, row)} aside={cycleIn(ui, row)}>
      <Facts
        rows={[row.second, row.first].map((person) => ({
          label: nameOf(ui, person),
          value: [workOf(person), person.organization_id === organization.id ? t('pairing.clearances.own') : '']
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {isSelf(row, self) ? (
        <p class="quiet">{t('pairing.clearance.own')}</p>
      ) : (
        <Form
          ui={ui}
          action={clearancePath(organization.id, row)}
          schema={clearanceForm}
          state={state}
          submit={t('pairing.clearances.submit')}
        >
          <RadioField
            {...common}
            name="answer"
            label={t('pairing.clearances.question')}
            options={clearanceAnswers.map((value) => ({ value, label: t(`pairing.clearances.answer.${value}`) }))}
          />
          <TextArea
            {...common}
            name="note"
            rows={2}
            label={t('pairing.clearances.note')}
            hint={t('pairing.clearances.note_hint')}
          />
        </Form>
      )}
    </Section>
  );
}

export function clearanceSees(ui: Ui) {
  return <WhoSees ui={ui} rows={seesRows(ui, ['names_cleared', 'clearance', 'clearance_note', 'points_nobody'])} />;
}

/** One pair, for an objection or a note. */
export function ClearancePage(props: ClearanceProps & { row: OwnClearance }) {
  const { ui, organization, row } = props;
  const { t } = ui;
  const title = t('pairing.clearances.one_title');
  return (
    <Layout ui={ui} title={`${title} ${pairTitle(ui, row)}`} area="work" program={organizationBar(ui, organization)}>
      <PageHead
        title={title}
        lead={t('pairing.clearances.lead')}
        back={{ href: `/organizations/${organization.id}/clearances`, label: t('pairing.clearances.all') }}
      />
      <Columns context={clearanceSees(ui)}>
        <ClearanceSection {...props} />
      </Columns>
    </Layout>
  );
}
