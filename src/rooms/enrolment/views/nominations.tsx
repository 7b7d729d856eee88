import type { FormState } from '../../../platform/http/form.ts';
import { Buttons, LinkButton } from '../../../platform/html/buttons.tsx';
import { DateField, TextArea, TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Columns, Facts, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner, Empty } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { sidesOf, takesPeople, type Side } from '../../cycles/rules.ts';
import type { ReachedOrganization } from '../../consortium/store/organizations.ts';
import type { Cycle } from '../../cycles/store/cycles.ts';
import { organizationBar } from '../../consortium/views/bar.ts';
import { nominationForm } from '../forms/coming.ts';
import type { Nominating } from '../rules/nominating.ts';
import type { Nominee } from '../store/nominations.ts';
import { AskedTable } from './asked-table.tsx';
import { nominatingWords } from './nominating.ts';
import { comingSees } from './coming-sees.ts';
import { PersonFields } from './person-fields.tsx';
import { nameIn, roleWord } from './words.ts';

export interface NominationsProps {
  ui: Ui;
  state: FormState;
  organization: ReachedOrganization;
  cycle: Cycle;
  /** All in which this organisation names people. */
  cycles: Cycle[];
  named: Record<Side, number>;
  places: Record<Side, number>;
  rows: Nominee[];
  nominating: Nominating;
}

const pathOf = (organization_id: string, cycle_id: string, more = '') =>
  `/organizations/${organization_id}/nominations${more}?cycle=${cycle_id}`;

function NominationFields({ ui, state, cycle }: Pick<NominationsProps, 'ui' | 'state' | 'cycle'>) {
  const { t } = ui;
  const field = { ui, schema: nominationForm, state };
  return (
    <>
      <PersonFields {...field} cycle={cycle} />
      <TextArea {...field} name="why" rows={3} label={t('enrolment.nominate.why')} hint={t('enrolment.nominate.why_hint')} />
      <TextField {...field} name="time_granted" label={t('enrolment.nominate.time')} hint={t('enrolment.nominate.time_hint')} />
      <DateField {...field} name="manager_informed_on" label={t('enrolment.nominate.informed')} />
    </>
  );
}

function Places({ ui, cycle, named, places }: NominationsProps) {
  const { t } = ui;
  return (
    <Section title={t('enrolment.nominate.places')}>
      <Facts
        rows={sidesOf(cycle.format).map((role) => ({
          label: roleWord(ui, role),
          value: t('enrolment.nominate.places_value', { named: named[role], places: places[role] }),
        }))}
      />
    </Section>
  );
}

/** HR of an organisation names people for one cycle; each of them answers herself. */
export function NominationsPage(props: NominationsProps) {
  const { ui, state, organization, cycle, cycles, rows } = props;
  const { t } = ui;
  const waiting = rows.filter((row) => row.state === 'nominated').length;
  const title =
    rows.length === 0
      ? t('enrolment.nominate.title', { cycle: nameIn(ui, cycle) })
      : t('enrolment.nominate.title_named', { count: rows.length, waiting });
  const open = takesPeople(cycle);
  return (
    <Layout ui={ui} title={title} area="work" program={organizationBar(ui, organization)}>
      <PageHead
        title={title}
        lead={t('enrolment.nominate.lead', { organization: organization.name, cycle: nameIn(ui, cycle) })}
        back={{ href: `/organizations/${organization.id}`, label: organization.name }}
        action={
          open ? (
            <Buttons>
              <LinkButton href="#new">{t('enrolment.nominate.one')}</LinkButton>
              <LinkButton href={pathOf(organization.id, cycle.id, '/list')}>{t('enrolment.nominate.by_list')}</LinkButton>
            </Buttons>
          ) : undefined
        }
      />
      <Columns
        context={
          <>
            <Places {...props} />
            <WhoSees ui={ui} rows={comingSees(ui, 'nominator', 'state_named', 'why', 'time', 'reason')} />
            {cycles.length > 1 ? (
              <Section title={t('enrolment.nominate.cycles')}>
                <ul class="plainlist">
                  {cycles.map((each) => (
                    <li>
                      <a href={pathOf(organization.id, each.id)} aria-current={each.id === cycle.id ? 'true' : undefined}>
                        {nameIn(ui, each)}
                      </a>
                    </li>
                  ))}
                </ul>
              </Section>
            ) : null}
          </>
        }
      >
        {rows.length > 0 ? (
          <Section title={t('enrolment.nominate.list')}>
            <AskedTable
              ui={ui}
              caption={t('enrolment.nominate.list')}
              rows={rows}
              takeBack={(id) => `/organizations/${organization.id}/nominations/${id}/withdrawal`}
            />
          </Section>
        ) : null}
        {open ? (
          <Section title={t('enrolment.nominate.one')} id="new">
            <Banner kind="info">{t('enrolment.nominate.voluntary')}</Banner>
            <Form
              ui={ui}
              action={pathOf(organization.id, cycle.id)}
              schema={nominationForm}
              state={state}
              submit={t('enrolment.nominate.submit')}
            >
              <NominationFields {...props} />
            </Form>
          </Section>
        ) : (
          <Banner kind="info">{nominatingWords(ui, props.nominating)}</Banner>
        )}
      </Columns>
    </Layout>
  );
}

/** The organisation takes part in no cycle that asks for names. */
export function NoCyclePage({ ui, organization }: { ui: Ui; organization: ReachedOrganization }) {
  const { t } = ui;
  return (
    <Layout ui={ui} title={t('enrolment.nominate.none')} area="work" program={organizationBar(ui, organization)}>
      <Empty
        alone
        title={t('enrolment.nominate.none')}
        text={t('enrolment.nominate.none_text')}
        action={{ href: `/organizations/${organization.id}`, label: organization.name }}
      />
    </Layout>
  );
}
