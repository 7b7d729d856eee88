import { PostButton } from '../../../platform/html/buttons.tsx';
import { RadioField } from '../../../platform/html/choices.tsx';
import { TextField } from '../../../platform/html/fields.tsx';
import { Form } from '../../../platform/html/form.tsx';
import { Layout } from '../../../platform/html/layout.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { Columns, PageHead, Section, WhoSees } from '../../../platform/html/page.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import type { FormState } from '../../../platform/http/form.ts';
import type { Message } from '../../../platform/refusal.ts';
import { fullName } from '../../people/rules/profile.ts';
import { staffForm } from '../forms/steering.ts';
import { staffRoles, type StaffRole } from '../rules.ts';
import { cycleBar } from './bar.ts';
import type { BarCycle } from './checklist.tsx';
import { steeringSees } from './steering.ts';

interface Named {
  id: string;
  role: StaffRole;
  since: Date;
  first_name: string;
  last_name: string;
  preferred_name: string | null;
}

export interface StaffPageProps {
  ui: Ui;
  cycle: BarCycle;
  staff: readonly (Named & { email: string; function: string | null; no_grant: boolean })[];
  former: readonly (Named & { until: Date })[];
  form: FormState;
  refusal: Message | undefined;
  shut: boolean;
}

function InCharge({
  ui,
  cycle,
  role,
  staff,
  shut,
}: Pick<StaffPageProps, 'ui' | 'cycle' | 'staff' | 'shut'> & { role: StaffRole }) {
  const { t } = ui;
  const here = staff.filter((row) => row.role === role);
  return (
    <Section title={t(`cycles.role.${role}`)}>
      <p class="quiet">{t(`cycles.role.${role}.does`)}</p>
      {here.length === 0 ? (
        <p>{t('cycles.staff.none')}</p>
      ) : (
        <Rows
          rows={here.map((row) => ({
            title: fullName(row),
            line: [
              row.function,
              row.email,
              t('cycles.staff.since', { date: ui.date(row.since) }),
              row.no_grant && t('cycles.staff.no_grant'),
            ]
              .filter(Boolean)
              .join(', '),
            aside:
              role === 'coordinator' || shut
                ? undefined
                : [
                    <PostButton
                      ui={ui}
                      action={`/cycles/${cycle.id}/staff/${row.id}/relief`}
                      label={t('cycles.staff.end')}
                      about={fullName(row)}
                      kind="link"
                    />,
                  ],
          }))}
        />
      )}
    </Section>
  );
}

/** Who is in charge of the cycle, and was; naming and handing over. */
export function StaffPage({ ui, cycle, staff, former, form, refusal, shut }: StaffPageProps) {
  const { t } = ui;
  const common = { ui, schema: staffForm, state: form };
  return (
    <Layout ui={ui} title={t('cycles.staff.title')} area="work" program={cycleBar(ui, cycle)}>
      <PageHead title={t('cycles.staff.title')} lead={t('cycles.staff.lead')} />
      {refusal ? <Banner kind="warn">{t(refusal.key, refusal.vars)}</Banner> : null}
      <Columns
        context={
          <>
            {shut ? null : (
              <Section title={t('cycles.staff.name')}>
                <p class="quiet">{t('cycles.staff.name_text')}</p>
                <Form
                  ui={ui}
                  action={`/cycles/${cycle.id}/staff`}
                  schema={staffForm}
                  state={form}
                  submit={t('cycles.staff.name_do')}
                >
                  <TextField
                    {...common}
                    name="email"
                    type="email"
                    label={t('cycles.staff.email')}
                    hint={t('cycles.staff.email_hint')}
                  />
                  <RadioField
                    {...common}
                    name="role"
                    label={t('cycles.staff.role')}
                    options={staffRoles.map((value) => ({ value, label: t(`cycles.role.${value}`) }))}
                  />
                </Form>
              </Section>
            )}
            <WhoSees ui={ui} rows={steeringSees(ui, ['staff', 'former'])} />
          </>
        }
      >
        {staffRoles.map((role) => (
          <InCharge ui={ui} cycle={cycle} role={role} staff={staff} shut={shut} />
        ))}
        {former.length > 0 ? (
          <Section title={t('cycles.staff.former')}>
            <Rows
              rows={former.map((row) => ({
                title: fullName(row),
                line: `${t(`cycles.role.${row.role}`)}, ${t('cycles.staff.from_to', { from: ui.date(row.since), to: ui.date(row.until) })}`,
              }))}
            />
          </Section>
        ) : null}
      </Columns>
    </Layout>
  );
}
