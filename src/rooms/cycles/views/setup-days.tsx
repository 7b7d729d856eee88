import type { FormState } from '../../../platform/http/form.ts';
import { DateField } from '../../../platform/html/fields.tsx';
import { Facts, Section } from '../../../platform/html/page.tsx';
import { LinkButton } from '../../../platform/html/buttons.tsx';
import { Rows } from '../../../platform/html/lists.tsx';
import { State } from '../../../platform/html/signs.tsx';
import { Banner } from '../../../platform/html/states.tsx';
import type { Ui } from '../../../platform/html/ui.ts';
import { fullName } from '../../people/rules/profile.ts';
import { periodForm } from '../forms/setup-period.ts';
import { hasOrganizations, isSettled, staffRoles } from '../rules.ts';
import type { Cycle } from '../store/cycles.ts';
import type { Staff } from '../store/staff.ts';

export function PeriodFields({ ui, state, cycle }: { ui: Ui; state: FormState; cycle: Cycle }) {
  const { t } = ui;
  const day = (name: 'apply_from' | 'apply_until' | 'starts_on' | 'ends_on' | 'review_on', required: boolean) => (
    <DateField
      {...{ ui, state }}
      schema={periodForm}
      name={name}
      required={required}
      label={t(`cycles.form.${name === 'review_on' ? 'review_day' : name}`)}
    />
  );
  const cohort = cycle.kind === 'cohort';
  const stands = (name: 'apply_from' | 'starts_on' | 'ends_on') => ({
    label: t(`cycles.form.${name}`),
    value: cycle[name] ? ui.date(cycle[name]) : t('cycles.decided.open'),
  });
  if (isSettled(cycle))
    return (
      <>
        <Banner kind="info">{t('cycles.setup.settled_days')}</Banner>
        <Facts rows={[stands('apply_from'), stands('starts_on'), stands('ends_on')]} />
        <div class="fieldgrid fieldgrid-top">
          {day('apply_until', cohort)}
          {day('review_on', false)}
        </div>
      </>
    );
  return (
    <>
      {cohort ? null : <Banner kind="info">{t('cycles.form.continuous_days')}</Banner>}
      <div class="fieldgrid fieldgrid-top">
        {day('apply_from', cohort)}
        {day('apply_until', cohort)}
      </div>
      <div class="fieldgrid fieldgrid-top">
        {day('starts_on', cohort)}
        {day('ends_on', cohort)}
      </div>
      <p class="hint">{t('cycles.form.period_hint')}</p>
      {day('review_on', false)}
      <p class="hint">{t('cycles.form.review_day_hint')}</p>
    </>
  );
}

/** Who is in charge today; naming and handing over is a page of its own. */
export function ChargeList({ ui, cycle, staff }: { ui: Ui; cycle: Cycle; staff: Staff[] }) {
  const { t } = ui;
  const rows = staffRoles.map((role) => {
    const named = staff.filter((row) => row.role === role);
    return {
      title: t(`cycles.role.${role}`),
      line:
        named.length > 0
          ? named.map((row) => [fullName(row), row.function].filter(Boolean).join(', ')).join('; ')
          : t(`cycles.role.${role}.does`),
      aside: [
        <State sign={named.length > 0 ? 'done' : 'open'}>
          {t(named.length > 0 ? 'cycles.form.named' : 'cycles.form.unnamed')}
        </State>,
      ],
    };
  });
  return (
    <>
      <Section title={t('cycles.page.charge')}>
        <Rows rows={rows} />
      </Section>
      <p>
        <LinkButton href={`/cycles/${cycle.id}/staff`}>{t('cycles.form.name_people')}</LinkButton>
      </p>
      {hasOrganizations(cycle.format) ? (
        <p>
          {t('cycles.form.hr_text')}{' '}
          <a class="link-strong" href={`/cycles/${cycle.id}/organizations`}>
            {t('cycles.form.hr_link')}
          </a>
        </p>
      ) : null}
    </>
  );
}
