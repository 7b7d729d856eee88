import { Layout } from '../../../../platform/html/layout.tsx';
import { RadioField } from '../../../../platform/html/choices.tsx';
import { TextArea } from '../../../../platform/html/fields.tsx';
import { Form } from '../../../../platform/html/form.tsx';
import { Rows } from '../../../../platform/html/lists.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../../platform/html/page.tsx';
import { State } from '../../../../platform/html/signs.tsx';
import { Banner, Empty } from '../../../../platform/html/states.tsx';
import type { Ui } from '../../../../platform/html/ui.ts';
import { emptyForm, type FormState } from '../../../../platform/http/form.ts';
import type { OrganizationReach } from '../../../consortium/rules/organizations.ts';
import { organizationBar } from '../../../consortium/views/bar.ts';
import { clearanceForm } from '../../forms/proposals.ts';
import { clearanceAnswers } from '../../rules.ts';
import type { OwnClearance } from '../../store/clearances.ts';
import { nameOf, seesRows, workOf } from '../proposals/words.ts';

export interface ClearancesPageProps {
  ui: Ui;
  organization: { id: string; name: string; reach: OrganizationReach };
  rows: readonly OwnClearance[];
  /** What was typed, and for which pair. */
  state: FormState;
  typed: string | undefined;
  /** The reader herself: her own pair is somebody else's to clear. */
  self: string;
}

const title = (ui: Ui, { first, second }: OwnClearance) => `${nameOf(ui, second)} · ${nameOf(ui, first)}`;
const named = ({ locale }: Ui, row: OwnClearance) => (locale === 'en' ? row.cycle_name_en : row.cycle_name_de);

function Pair({ ui, organization, row, state, typed, self }: ClearancesPageProps & { row: OwnClearance }) {
  const { t } = ui;
  const mine = [row.first, row.second].some(({ person_id }) => person_id === self);
  const form = typed === row.proposal_id ? state : emptyForm;
  const common = { ui, schema: clearanceForm, state: form };
  return (
    <Section title={title(ui, row)} aside={named(ui, row)} id={`p-${row.proposal_id}`}>
      <Facts
        rows={[row.second, row.first].map((person) => ({
          label: nameOf(ui, person),
          value: [workOf(person), person.organization_id === organization.id ? t('pairing.clearances.own') : '']
            .filter(Boolean)
            .join(' · '),
        }))}
      />
      {mine ? (
        <p class="quiet">{t('pairing.clearance.own')}</p>
      ) : (
        <Form
          ui={ui}
          action={`/organizations/${organization.id}/clearances/${row.proposal_id}`}
          schema={clearanceForm}
          state={form}
          submit={t('pairing.clearances.submit')}
          second
          id={`c-${row.proposal_id}`}
        >
          <RadioField
            {...common}
            name="answer"
            id={`a-${row.proposal_id}`}
            label={t('pairing.clearances.question')}
            options={clearanceAnswers.map((value) => ({ value, label: t(`pairing.clearances.answer.${value}`) }))}
          />
          <TextArea
            {...common}
            name="note"
            id={`n-${row.proposal_id}`}
            rows={2}
            label={t('pairing.clearances.note')}
            hint={t('pairing.clearances.note_hint')}
          />
        </Form>
      )}
    </Section>
  );
}

/** HR's look at pairs: a competitor or a conflict, nothing else of the two. */
export function ClearancesPage(props: ClearancesPageProps) {
  const { ui, organization, rows, state, typed } = props;
  const { t } = ui;
  const open = rows.filter((row) => row.open);
  const done = rows.filter((row) => row.answer !== null);
  const heading = open.length > 0 ? t('pairing.clearances.title', { count: open.length }) : t('pairing.clearances.title_none');
  return (
    <Layout ui={ui} title={heading} area="work" program={organizationBar(ui, organization)}>
      <PageHead
        title={heading}
        lead={t('pairing.clearances.lead')}
        back={{ href: `/organizations/${organization.id}`, label: organization.name }}
      />
      {state.refusal && !open.some(({ proposal_id }) => proposal_id === typed) ? (
        <Banner kind="warn">{t(state.refusal.key, state.refusal.vars)}</Banner>
      ) : null}
      <Columns
        context={<WhoSees ui={ui} rows={seesRows(ui, ['names_cleared', 'clearance', 'clearance_note', 'points_nobody'])} />}
      >
        {open.length === 0 ? (
          <Empty
            title={t('pairing.clearances.empty')}
            text={t('pairing.clearances.empty_text')}
            action={{ href: `/organizations/${organization.id}`, label: t('pairing.clearances.back'), kind: 'plain' }}
          />
        ) : null}
        {open.map((row) => (
          <Pair {...props} row={row} />
        ))}
        {done.length > 0 ? (
          <Section title={t('pairing.clearances.done')}>
            <Rows
              rows={done.map((row) => ({
                title: title(ui, row),
                line: named(ui, row),
                aside: [
                  <State sign={row.answer === 'cleared' ? 'done' : 'rest'}>
                    {t(`pairing.clearance.said.${row.answer ?? 'open'}`)}
                  </State>,
                  row.answered_at ? ui.date(row.answered_at) : '',
                ],
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
